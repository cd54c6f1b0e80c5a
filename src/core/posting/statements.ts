import { cues } from '../model/tables/cues.ts';
import type { Quote } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { Field } from './fields.ts';
import { phraseFinder } from './phrases.ts';
import type { ReadSection } from './sections.ts';

/** One place of the text that states a value of a fact. */
export type Statement<V> = {
	readonly value: V;
	/** 3 and more states it; less is a hint. */
	readonly weight: number;
	readonly evidence: Quote;
	/** Whether it stands in a field that a board printed, not in the employer's words. */
	readonly board: boolean;
};

type Group = keyof typeof cues;
type ValueOf<G extends Group> = Exclude<(typeof cues)[G][number]['value'], null>;
type Cue<V> = { readonly value: V | null; readonly weight: number };

/** Points from which on a statement counts. A fixed term (2.9) gives way to "full-time" (3) beside it. */
export const stated = 2.9;
const shortMax = 12;
/** Facts that differ from role to role of one company. */
const ofRole = new Set<string>(['workMode', 'employmentType']);

/** A reader of the statements of one fact: in its labelled field, in the title, in the header and in the body. */
export function statementReader<G extends Group>(group: G, names: readonly Field['name'][]) {
	type V = ValueOf<G>;
	const entries: (readonly [string, Cue<V>])[] = cues[group].flatMap(({ value, weight, phrases }) =>
		// The table's values of one group are of that group's type.
		phrases.map((phrase) => [phrase, { value: value as V | null, weight }] as const),
	);
	const find = phraseFinder(entries);
	return (draft: Draft, sections: readonly ReadSection[], fields: readonly Field[], title: WordRange | null) => {
		const found: Statement<V>[] = [];
		const { inLabel, inField } = placesOfFields(draft, fields, names);
		const hitsIn = ({ from, to }: WordRange) => find(draft, from, to);
		const collect = (
			hits: ReturnType<typeof hitsIn>,
			weigh: (cue: Cue<V>, at: number, end: number) => number,
			board: boolean,
		): void => {
			for (const hit of hits) {
				const start = draft.words[hit.from]?.start ?? 0;
				const end = draft.words[hit.to]?.end ?? start;
				const weight = hit.value.value === null ? 0 : weigh(hit.value, hit.from, end);
				if (hit.value.value === null || weight <= 0 || inLabel(hit.from)) continue;
				found.push({ value: hit.value.value, weight, evidence: quoteAt(draft.text, { start, end }), board });
			}
		};
		for (const own of fields) {
			if (names.includes(own.name)) collect(hitsIn(own), fieldWeight, own.below);
		}
		if (title !== null) collect(hitsIn(title), (cue) => cue.weight + 4.5, false);
		for (const section of sections) {
			if (section.kind === 'chrome') continue;
			for (const piece of section.pieces) {
				const hits = hitsIn(piece);
				if (hits.length === 0) continue;
				const short = section.kind === 'header' && piece.end - piece.start <= 100;
				// What a company says of itself is a hint at most: "we fill temporary and permanent positions".
				const less = section.kind === 'company' && ofRole.has(group) ? 1 : 0;
				// What a field says has been collected above, with the field's weight.
				const weigh = (cue: Cue<V>, at: number, end: number): number =>
					inField(at) ? 0 : bodyWeight(cue.weight - less, short, isAlone(draft, piece, at, end));
				collect(hits, weigh, false);
			}
		}
		return found;
	};
}

const label = 1;
const value = 2;

/** Which words are labels of fields ("Contract: Permanent" is no contract), and which are values that are read. */
function placesOfFields(draft: Draft, fields: readonly Field[], names: readonly Field['name'][]) {
	let made: Uint8Array | undefined;
	const marks = (): Uint8Array => {
		if (made !== undefined) return made;
		made = new Uint8Array(draft.words.length);
		for (const field of fields) {
			if (names.includes(field.name)) made.fill(value, field.from, field.to);
		}
		for (const field of fields) made.fill(label, field.label.from, field.label.to);
		return made;
	};
	return { inLabel: (at: number) => marks()[at] === label, inField: (at: number) => marks()[at] === value };
}

/** A hint is as good as a statement in a field: "Contract: Full time, fixed term for a year". */
function fieldWeight(cue: { readonly weight: number }): number {
	return (cue.weight === 2 ? 3 : cue.weight) + 3;
}

/**
 * Whether words open a short item, or a bracket, or are a sentence of their own: "Full-time, Monday to Friday", "an agent
 * (full-time)", "Salary: £25,000. Full-time, permanent."
 */
function isAlone(draft: Draft, piece: DraftPiece, at: number, end: number): boolean {
	if (at === piece.from) return piece.to - piece.from < shortMax;
	const start = draft.words[at]?.start ?? 0;
	const before = draft.text.slice(Math.max(piece.start, start - 17), start);
	if (/\([^()]{0,16}$/.test(before)) return true;
	return (
		/(?:[.:;!|•·]|[–—-] )\s*$/.test(before) &&
		/^\s?(?:[.,:;|()/•·]|$|[–—-]\s)/.test(draft.text.slice(end, Math.min(piece.end, end + 3)))
	);
}

type WordRange = { readonly from: number; readonly to: number };

/** A hint becomes a statement in the header, or as the beginning of a short item: "Full-time, Monday to Friday". */
function bodyWeight(weight: number, header: boolean, begins: boolean): number {
	return weight <= 2 && (header || (weight === 2 && begins)) ? 3 : weight;
}

/** The strongest statement; null where none is strong enough, or two values are equally strong and none comes first by `order`. */
export function strongest<V>(statements: readonly Statement<V>[], order: readonly V[]): Statement<V> | null {
	let best: Statement<V> | null = null;
	for (const statement of statements) {
		if (statement.weight < stated) continue;
		if (best === null || statement.weight > best.weight) best = statement;
		else if (statement.weight === best.weight && order.indexOf(statement.value) < order.indexOf(best.value))
			best = statement;
	}
	return best;
}
