import { studyFields } from '../model/tables/study-fields.ts';
import { remembering } from '../text/remembering.ts';

/** Fields of one group stand in for each other nearly; a posting that leaves the field open is half answered by any. */
const sameGroup = 0.8;
const anyField = 0.6;
/** "Accounting" and "accountancy" are told to be one by their first letters. */
const prefixLength = 6;

/** A field of study as fields are compared. */
type Field = { readonly telling: readonly string[]; readonly groups: readonly string[]; readonly isAny: boolean };

/** 0..1: how well a field of study answers the fields asked for. */
export function fieldFit(asked: readonly string[], field: string): number {
	const own = fieldOf(field.toLowerCase());
	let best = 0;
	for (const text of asked) {
		const one = fieldOf(text.toLowerCase());
		if (own === one || one.telling.some((word) => own.telling.includes(word))) return 1;
		if (own.groups.some((group) => one.groups.includes(group))) best = Math.max(best, sameGroup);
		else if (one.isAny) best = Math.max(best, anyField);
	}
	return best;
}

/** The same fields are asked for and studied again and again. */
const fieldOf = remembering(10_000, (field): Field => {
	const isAny = studyFields.any.some((phrase) => field.includes(phrase));
	return { telling: telling(field), groups: groupsOf(field), isAny };
});

function telling(field: string): readonly string[] {
	const words = field.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !studyFields.empty.has(word));
	return words.map((word) => word.slice(0, prefixLength));
}

function groupsOf(field: string): readonly string[] {
	const spaced = ` ${field.replace(/[^\p{L}]+/gu, ' ')}`;
	return Object.entries(studyFields.groups).flatMap(([group, starts]) =>
		starts.some((start) => spaced.includes(` ${start}`)) ? [group] : [],
	);
}
