import type { Conflict, SectionKind, SkillMention } from '../../model/posting.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { Recogniser } from '../../skills/recognise.ts';
import type { TextWords } from '../../text/words.ts';
import type { Block } from '../blocks.ts';
import { settle } from './aggregator.ts';
import { withBareLists, withDesired } from './bare-lists.ts';
import { blockSkills } from './block-skills.ts';
import { cutPassages } from './cut-passage.ts';
import { type Draft, readPassage } from './drafts.ts';
import { skillMentions } from './mentions.ts';
import { withoutRepeats } from './same-requirement.ts';

export type RequirementsReading = {
	readonly requirements: readonly Requirement[];
	readonly skills: readonly SkillMention[];
	readonly conflicts: readonly Conflict[];
};

/** Sections whose skills are the company's talk; only permits and places are read there. */
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome']);

/** No sentence is longer; a longer block is cut, so that the time stays linear in the text's length. */
const blockLengthMax = 4_000;

/** What a posting asks for, from its blocks. Never throws; what is not stated is in none of the lists. */
export function readRequirements(
	draft: TextWords & { readonly text: string },
	blocks: readonly Block[],
	recognise: Recogniser,
	taxonomy: Taxonomy,
): RequirementsReading {
	const { text } = draft;
	// 1. Each block into words, with the skills it names and how much it wants them.
	const cut = withBareLists(text, withDesired(blocks)).flatMap(cutToLength);
	const skillsOf = blockSkills(
		text,
		cut.filter(({ section }) => !silent.has(section)),
		(span) => recognise(text, span, draft),
	);
	const passages = cutPassages(draft, cut, (block) => (silent.has(block.section) ? [] : skillsOf(block)));
	// 2. Each passage by the grammar of every kind of requirement.
	const readings = passages.map((passage) => readPassage(passage, taxonomy));
	// 3. The employer's word before the job board's.
	const { drafts, conflicts } = settle(readings.flatMap((reading) => reading.drafts));
	// 4. What is said twice, once.
	const requirements = withoutRepeats(drafts, readings).map(numbered);
	// 5. Every skill with its weight.
	return { requirements, skills: skillMentions(readings), conflicts };
}

function cutToLength(block: Block): readonly Block[] {
	const found: Block[] = [];
	for (let start = block.start; start < block.end; start += blockLengthMax) {
		found.push({ ...block, start, end: Math.min(block.end, start + blockLengthMax) });
	}
	return found;
}

function numbered({ requirement }: Draft, at: number): Requirement {
	return { id: `r${at + 1}`, ...requirement };
}
