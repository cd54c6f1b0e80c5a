import { monthsTable } from '../model/tables/months.ts';
import { type Quote, quoteAt } from '../model/text.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';

const months = new Map<string, number>();
monthsTable.months.forEach((names, at) => {
	for (const name of names) months.set(name, at + 1);
});

/** The day a board says that it was posted, `YYYY-MM-DD`. "3 days ago" needs a clock and is left out. */
export function postedAtOf(
	draft: Draft,
	fields: readonly Field[],
): { readonly date: string; readonly evidence: Quote } | null {
	for (const field of fields) {
		if (field.name !== 'postedAt') continue;
		const date = dateIn(draft.folded.slice(field.start, Math.min(field.end, field.start + 40)));
		if (date !== null) return { date, evidence: quoteAt(draft.text, { start: field.start, end: field.end }) };
	}
	return null;
}

/** A calendar day: "2024-05-03", "3 May 2024", "May 3rd, 2024", "31/05/2024"; null where day and month could be swapped. */
export function dateIn(folded: string): string | null {
	const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(folded);
	if (iso !== null) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const named = /(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,10})\.?,?\s+(\d{4})/.exec(folded);
	if (named !== null) return calendar(Number(named[3]), months.get(named[2] ?? '') ?? 0, Number(named[1]));
	const american = /([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(folded);
	if (american !== null) return calendar(Number(american[3]), months.get(american[1] ?? '') ?? 0, Number(american[2]));
	const numeric = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})/.exec(folded);
	if (numeric === null) return null;
	const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
	if (numeric[2] === '.' || first > 12) return calendar(year, second, first);
	return second > 12 || first === second ? calendar(year, first, second) : null;
}

function calendar(year: number, month: number, day: number): string | null {
	const lengths = [
		31,
		year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31,
	];
	if (year < 1990 || year > 2200 || month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 0)) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
