import { companies as table } from '../model/tables/companies.ts';
import { titles } from '../model/tables/titles.ts';
import type { Quote } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { matches } from '../text/matches.ts';
import { type CompanyCandidate, companyCandidates } from './company-names.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';
import { segmentsOf } from './title-segments.ts';

export type TeamReading = { readonly team: string; readonly evidence: Quote };

const name = String.raw`(\p{Lu}[\p{L}\p{N}&/+-]{0,30}(?: (?:&|and|of|[\p{Lu}\d][\p{L}\p{N}&/+-]{0,30})){0,4})`;
const patterns = [
	new RegExp(
		String.raw`\b(?:[Jj]oin|[Jj]oining) (?:(?:\p{Lu}[\p{L}\p{N}]{0,30} ){0,3}\p{Lu}[\p{L}\p{N}]{0,30}['’]s |our |the )(?:(?:${anyOf(table.teamAdjectives)}) )?${name} team\b`,
		'gu',
	),
	new RegExp(
		String.raw`\b(?:${anyOf(table.teamBefore)}) (?:our |the |\p{Lu}[\p{L}\p{N}]{0,30}['’]s )${name} team\b`,
		'gu',
	),
	new RegExp(String.raw`(?:^|[.!?]\s|\n)(?:The|Our) ${name} team (?:${anyOf(table.teamVerbs)})\b`, 'gu'),
];
/** Points from which on a name is the company's. */
const surely = 1;
const headerMax = 140;

/** Whether the words are the company's name, or what it is called for short. */
function isCompany(team: string, companies: ReadonlyMap<string, CompanyCandidate>): boolean {
	const key = team.toLowerCase();
	return [...companies].some(([name, { points }]) => points >= surely && (name === key || name.startsWith(`${key} `)));
}

/** A part of a line below the title that the title names too: "Aktina · Porto · Data Platform" of a "Data Platform Engineer". */
function headerTeam(
	draft: Draft,
	sections: readonly ReadSection[],
	title: TitleReading,
	company: string | null,
): TeamReading | null {
	const own = fold(title.title);
	for (const section of sections) {
		if (section.kind !== 'header') continue;
		for (const piece of section.pieces) {
			if (piece.start === title.line.start || piece.end - piece.start > headerMax) continue;
			for (const { text, start } of segmentsOf(draft.text, piece.start, piece.end)) {
				const words = fold(text).split(' ');
				const names = words.length >= 2 && own.includes(words.join(' ')) && text !== company;
				if (!names || titles.roles.has(words.at(-1) ?? '') || !/^\p{Lu}/u.test(text)) continue;
				const at = draft.text.indexOf(text, start);
				return { team: text, evidence: quoteAt(draft.text, { start: at, end: at + text.length }) };
			}
		}
	}
	return null;
}

/** The team that the role belongs to: named in the text, or else the title's trailing specialisation. */
export function teamOf(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: TitleReading | null,
	company: string | null,
): TeamReading | null {
	const companies = companyCandidates(draft, sections);
	const labelled = fields.find((field) => field.name === 'team' && field.to - field.from <= 8);
	if (labelled !== undefined) {
		const { start, end } = labelled;
		return { team: draft.text.slice(start, end).trim(), evidence: quoteAt(draft.text, { start, end }) };
	}
	const speaking = sections.filter(
		({ kind, start, end }) => kind !== 'chrome' && draft.folded.slice(start, end).includes(' team'),
	);
	for (const pattern of patterns) {
		for (const section of speaking) {
			const text = draft.text.slice(section.start, section.end);
			for (const match of matches(pattern, text)) {
				const team = match[1] ?? '';
				if (table.teamPraise.has(team.toLowerCase()) || team === company || isCompany(team, companies)) continue;
				const start = section.start + match.index + match[0].indexOf(team);
				return { team, evidence: quoteAt(draft.text, { start, end: start + team.length }) };
			}
		}
	}
	const inHeader = title === null ? null : headerTeam(draft, sections, title, company);
	if (inHeader !== null) return inHeader;
	if (title?.specialisation == null) return null;
	return { team: title.specialisation, evidence: title.evidence };
}
