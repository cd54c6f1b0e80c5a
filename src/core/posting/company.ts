import { titles } from '../model/tables/titles.ts';
import type { Quote } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import { headerCompany } from './company-header.ts';
import { companyCandidates } from './company-names.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';

export type CompanyReading = { readonly company: string; readonly evidence: Quote };

const nameWordsMax = 6;
const enough = 2;

/** Who hires: a labelled field, a line at the head that is nothing but a name, or the subject of the text. */
export function companyOf(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: TitleReading | null,
): CompanyReading | null {
	const labelled = fields.find((field) => field.name === 'company' && field.to - field.from <= nameWordsMax);
	if (labelled !== undefined) return reading(draft, labelled.start, labelled.end);
	const candidates = companyCandidates(draft, sections);
	const inHeader = headerCompany(draft, sections, title, new Set(candidates.keys()));
	if (inHeader !== null) return inHeader;
	if (title?.company != null) return { company: title.company, evidence: title.evidence };
	const best = [...candidates.entries()]
		.filter(([key]) => !key.split(' ').every((word) => titles.roles.has(word)) && !isRoleName(key, title))
		.sort(([, a], [, b]) => b.points - a.points || a.start - b.start)[0]?.[1];
	if (best === undefined || best.points < enough) return null;
	return { company: best.name, evidence: quoteAt(draft.text, best) };
}

function reading(draft: Draft, start: number, end: number): CompanyReading {
	return { company: draft.text.slice(start, end).trim(), evidence: quoteAt(draft.text, { start, end }) };
}

function isRoleName(key: string, title: TitleReading | null): boolean {
	const words = key.split(' ');
	const own = title?.title.toLowerCase() ?? '';
	return own.includes(key) || titles.roles.has(words.at(-1) ?? '');
}
