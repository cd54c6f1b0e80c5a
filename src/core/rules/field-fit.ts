import { studyFields } from '../model/tables/study-fields.ts';

/** Fields of one group stand in for each other nearly; a posting that leaves the field open is half answered by any. */
const sameGroup = 0.8;
const anyField = 0.6;
/** "Accounting" and "accountancy" are told to be one by their first letters. */
const prefixLength = 6;

/** 0..1: how well a field of study answers the fields asked for. */
export function fieldFit(asked: readonly string[], field: string): number {
	const own = field.toLowerCase();
	let best = 0;
	for (const one of asked.map((text) => text.toLowerCase())) {
		if (own === one || telling(one).some((word) => telling(own).includes(word))) return 1;
		if (groupsOf(own).some((group) => groupsOf(one).includes(group))) best = Math.max(best, sameGroup);
		else if (studyFields.any.some((phrase) => one.includes(phrase))) best = Math.max(best, anyField);
	}
	return best;
}

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
