import type { Requirement } from '../../model/requirement.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { type Quote, quoteAt } from '../../model/text.ts';
import type { Importance } from '../../model/vocabulary.ts';
import type { Block } from '../blocks.ts';
import { readAuthorisations } from './authorisation.ts';
import { readEducation } from './education.ts';
import { type ExperienceReading, readExperience } from './experience.ts';
import { type LanguageReading, readLanguages } from './languages.ts';
import { readLocations } from './location.ts';
import type { Passage } from './passage.ts';
import { type SkillChoice, skillGroups } from './skill-groups.ts';
import { type SkillItem, skillItems } from './skill-items.ts';
import { withoutWholes } from './wholes.ts';

type WithoutId<T> = T extends Requirement ? Omit<T, 'id'> : never;
/** A requirement before the same statements are put together, with where it was read. */
export type Draft = { readonly at: number; readonly block: Block; readonly requirement: WithoutId<Requirement> };

/** All that one passage says of what is asked for. */
export type PassageReading = {
	readonly passage: Passage;
	readonly drafts: readonly Draft[];
	readonly choices: readonly SkillChoice[];
	readonly languages: readonly LanguageReading[];
};

const { confidence } = skillAsking;
/** Kinds of skill that are papers: they make requirements of their own. */
const papers: ReadonlySet<string> = new Set(['certification', 'licence']);

/** Reads one passage: years, degrees, languages, places, permits, skills and certificates. */
export function readPassage(passage: Passage, taxonomy: Taxonomy): PassageReading {
	const { block, text, words } = passage;
	let quoted: { readonly text: string; readonly evidence: Quote } | undefined;
	const common = (importance: Importance, sure: number) => {
		quoted ??= inOneLine(quoteAt(text, block));
		return { importance, ...quoted, confidence: sure };
	};
	const drafts: Draft[] = [];
	const add = (at: number, requirement: Draft['requirement']): void => {
		drafts.push({ at: words[at]?.start ?? block.start, block, requirement });
	};
	const experience = readExperience(passage);
	for (const { at, importance, years, wording } of experience) {
		add(at, { kind: 'experience', ...common(importance, sureOfYears(passage, at, wording)), years });
	}
	for (const { at, importance, education, said } of readEducation(passage)) {
		add(at, { kind: 'education', ...common(importance, sureOf(said)), education });
	}
	const languages = readLanguages(passage);
	for (const { at, importance, language, alternatives, isAlternative, said } of languages) {
		if (isAlternative) continue;
		const asked = alternatives.length === 0 ? language : { ...language, alternatives: [...alternatives] };
		add(at, { kind: 'language', ...common(importance, sureOf(said)), language: asked });
	}
	for (const { at, importance, location, said } of readLocations(passage)) {
		add(at, { kind: 'location', ...common(importance, sureOf(said)), location });
	}
	const permits = readAuthorisations(passage);
	for (const { at, importance, authorisation, said } of permits) {
		add(at, { kind: 'authorisation', ...common(importance, sureOf(said)), authorisation });
	}
	const choices = skillGroups(passage, skillItems(passage, permits, taxonomy), taxonomy);
	for (const choice of withoutWholes(passage, choices, experience, taxonomy)) {
		for (const part of partsOf(choice)) {
			const first = part.items[0];
			if (first === undefined || first.importance === 'context') continue;
			const skills = distinct(part.items);
			const min = part.group.op === 'all' ? skills.length : part.group.min;
			const sure = part.items.every((item) => item.id.startsWith('unlisted:'))
				? confidence.unlisted
				: sureOf(first.said);
			const kind = papers.has(first.kind ?? '') ? ('certification' as const) : ('skill' as const);
			add(first.from, { kind, ...common(first.importance, sure), skills, group: { ...part.group, min } });
		}
	}
	return { passage, drafts, choices, languages };
}

function inOneLine(evidence: Quote): { readonly text: string; readonly evidence: Quote } {
	const { quote } = evidence;
	return { text: /\s\s|[^\S ]/.test(quote) ? quote.replace(/\s+/g, ' ').trim() : quote.trim(), evidence };
}

function sureOf(said: boolean): number {
	return said ? confidence.said : confidence.heading;
}

function sureOfYears(passage: Passage, at: number, wording: ExperienceReading['wording']): number {
	if (wording === 'bare') return confidence.bare;
	return wording === 'implied' ? confidence.implied : sureOf(passage.wanted[at]?.said === true);
}

/** Certificates apart from skills, unless the text offers one for the other. */
function partsOf(choice: SkillChoice): readonly SkillChoice[] {
	const isPaper = (item: SkillItem): boolean => papers.has(item.kind ?? '');
	if (choice.group.op === 'any' || choice.items.every(isPaper)) return [choice];
	const split = [choice.items.filter((item) => !isPaper(item)), choice.items.filter(isPaper)];
	return split.filter((items) => items.length > 0).map((items) => ({ items, group: choice.group }));
}

function distinct(items: readonly SkillItem[]): readonly { readonly id: string; readonly name: string }[] {
	const byId = new Map(items.map(({ id, name }) => [id, { id, name }]));
	return [...byId.values()];
}
