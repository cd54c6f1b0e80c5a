import type { Conflict } from '../model/posting.ts';
import type { Quote } from '../model/text.ts';

/** Something read, with where; null evidence where the caller or the page's linked data states it. */
export type Read<V> = { readonly value: V; readonly evidence: Quote | null };

/** What says something of one field: the caller, the page's linked data, the text. */
export type Said<V> = { readonly given: V | undefined; readonly stated: V | undefined; readonly read: Read<V> | null };

/** Of the title and the company the page knows more than its text; of all else the text does. */
const pageFirst = new Set(['title', 'company']);

/** Chooses a field's value, the caller's before all, and notes where two of them differ. */
export function chooser(conflicts: Conflict[]) {
	return <V>(field: string, { given, stated, read }: Said<V>, same: (a: V, b: V) => boolean): V | null => {
		const page = stated === undefined ? null : { value: stated, evidence: null };
		const caller = given === undefined ? null : { value: given, evidence: null };
		const text = pageFirst.has(field) ? [page, read] : [read, page];
		const [chosen, ...others] = [caller, ...text].filter((one) => one !== null);
		if (chosen === undefined) return null;
		const other = others.find(({ value }) => !same(chosen.value, value));
		if (other !== undefined) {
			const values = [chosen, other].map(({ value, evidence }) => ({ value, evidence }));
			conflicts.push({ field, values });
		}
		return chosen.value;
	};
}

export function sameWords(a: string, b: string): boolean {
	return plain(a) === plain(b);
}

/** Whether one of them says no more than the other: "Welder" and "Welder (m/f/d)", "Aktina" and "Aktina GmbH". */
export function oneInOther(a: string, b: string): boolean {
	const [one, other] = [` ${plain(a)} `, ` ${plain(b)} `];
	return one.includes(other) || other.includes(one);
}

function plain(words: string): string {
	return words
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
