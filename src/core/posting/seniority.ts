import { seniority as table } from '../model/tables/seniority.ts';
import { type Quote, quoteAt } from '../model/text.ts';
import type { Seniority } from '../model/vocabulary.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { Word } from '../text/words.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import { phraseFinder, phraseText } from './phrases.ts';
import type { Statement } from './statements.ts';

const served = new RegExp(`\\b(?:${anyOf(table.servedBehind)})\\b`);

type Level = { readonly value: Seniority | null; readonly rank: number };

const levels = phraseFinder<Level>(
	table.levels.flatMap(({ value, phrases }, rank) => phrases.map((phrase) => [phrase, { value, rank }] as const)),
);

/** The level that a title states; null where it states none. */
export function seniorityOfTitle(title: string): Seniority | null {
	// What follows "to" is whom the role serves: "Assistant to the Director".
	const own = fold(title).split(served)[0] ?? '';
	const text = phraseText(own);
	let best: Level | null = null;
	for (const hit of levels(text)) {
		if (hit.value.value !== null && (best === null || hit.value.rank < best.rank)) best = hit.value;
	}
	return best?.value ?? numbered(text.words);
}

function numbered(words: readonly Word[]): Seniority | null {
	for (let at = 1; at < words.length; at++) {
		const grade = table.numbered[words[at]?.word ?? ''];
		if (grade !== undefined && table.numberedRoles.has(words[at - 1]?.word ?? '')) return grade;
	}
	return null;
}

/** What a board's own field says: "Job Level / Senior". */
export function seniorityFields(draft: Draft, fields: readonly Field[]): readonly Statement<Seniority>[] {
	return fields.flatMap((field) => {
		if (field.name !== 'seniority') return [];
		const phrase = draft.words
			.slice(field.from, field.to)
			.map((word) => word.word)
			.join(' ');
		const value = table.field[phrase];
		return value === undefined ? [] : [{ value, weight: 3, evidence: evidence(draft, field), board: field.below }];
	});
}

function evidence(draft: Draft, field: Field): Quote {
	return quoteAt(draft.text, { start: field.start, end: field.end });
}
