import type { SectionKind } from '../../model/posting.ts';
import { skillStanding as table } from '../../model/tables/skill-standing.ts';
import { fold } from '../../text/fold.ts';
import type { Block } from '../blocks.ts';

const telling: ReadonlySet<SectionKind> = new Set(['summary', 'other', 'responsibilities']);
const verbs: ReadonlySet<string> = new Set([
	...table.sentenceWords,
	...table.companySubjects,
	...table.dutyVerbs,
	...table.dutyVerbsOrNouns,
]);
/** A fragment is short; a longer stretch without a verb lost its marks. */
const lengthMax = 240;

/**
 * The blocks of a posting of which none asks for anything: there, what is no sentence asks. "Gas certificate, NVQ Level 3 in
 * plumbing. Full driving licence." says what is wanted without saying that it is.
 */
export function withBareLists(text: string, blocks: readonly Block[]): readonly Block[] {
	if (blocks.some(({ importance }) => importance !== 'context')) return blocks;
	return blocks.map((block) => (isFragment(text, block) ? { ...block, importance: 'must' } : block));
}

/**
 * "Desired Skills and Experience" is what a much-used form calls its only list of demands: where nothing else of a posting
 * asks, what stands below it is asked for.
 */
export function withDesired(blocks: readonly Block[]): readonly Block[] {
	if (blocks.some(({ importance }) => importance === 'must')) return blocks;
	return blocks.map((block) => (isDesired(block) ? { ...block, importance: 'must' } : block));
}

function isDesired({ importance, heading }: Block): boolean {
	const words = fold(heading ?? '').match(/[a-z]+/g) ?? [];
	return importance === 'nice' && desired.has(words.join(' '));
}

const desired: ReadonlySet<string> = new Set(table.desiredLists);

function isFragment(text: string, { section, start, end }: Block): boolean {
	if (!telling.has(section) || end - start > lengthMax) return false;
	const words = fold(text.slice(start, end)).match(/[\p{L}']+/gu) ?? [];
	const [first] = words;
	if (first === undefined || verbs.has(first) || first.endsWith('ing')) return false;
	return !words.some((word) => sentenceWords.has(word));
}

const sentenceWords: ReadonlySet<string> = new Set(table.sentenceWords);
