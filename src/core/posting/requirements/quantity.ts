import { experienceWords as table } from '../../model/tables/experience-words.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { WordMap, WordSet } from '../../text/vocabulary.ts';
import type { Lexeme } from './lexemes.ts';

/** A stated span of time in years: "3-5 years", "at least six months". */
export type Quantity = {
	/** First lexeme, qualifiers left out. */
	readonly from: number;
	/** Behind the last lexeme: the unit and "or more". */
	readonly to: number;
	/** The first lexeme with its qualifiers ("at least", "minimum of"). */
	readonly start: number;
	readonly min: number | null;
	readonly max: number | null;
	/** Whether a word or sign marks it as a floor: "5+", "at least". */
	readonly marked: boolean;
	/** A part of the years stated before it: "three of those years". */
	readonly isPart?: true;
};

const yearsMax = 40;
const thousands = /^\d{1,3}(?:,\d{3})+$/;
/** How far a part may stand from the whole, in words. */
const partReach = 25;
const units = new WordMap(Object.entries(numberTable.units).map(([unit, years]) => [unit.replace(/'/g, ''), years]));
const numbers: ReadonlyMap<string, number> = new Map(Object.entries(numberTable.words));
const floors = phraseSet(table.floors);
const ceilings = phraseSet(table.ceilings);
const orMore = phraseSet(table.orMore);
const orLess = phraseSet(table.orLess);
const plusWords = new WordSet(table.plusWords);
const beforeUnit = new WordSet([...'-)\'"', ...table.unitAdjectives]);
const rangeWords = new WordSet(table.rangeWords);
const rangeJoins = new WordSet(table.rangeJoins);
const saidBefore = new WordSet(table.saidBefore);
const yearOf = new WordSet(table.yearOf);
const partOfYears = new WordSet(table.partOf);

/** The spans of time of a text in order. */
export function quantities(words: readonly Lexeme[]): readonly Quantity[] {
	const found: Quantity[] = [];
	for (let unit = 0; unit < words.length; unit++) {
		const factor = units.get(words[unit]);
		if (factor === undefined) {
			const rest = partOf(words, unit, found.at(-1));
			if (rest !== null) found.push(rest);
			continue;
		}
		const previous = found.at(-1);
		const one = quantityBefore(words, unit, factor, previous?.to ?? 0);
		if (one === null) continue;
		const whole = previous === undefined ? null : asOne(words, previous, one);
		if (whole === null) found.push(one);
		else found[found.length - 1] = whole;
	}
	return found;
}

function quantityBefore(words: readonly Lexeme[], unit: number, factor: number, floor: number): Quantity | null {
	const high = numberBefore(words, unit, floor);
	if (high === null) return ofThose(words, unit, factor) ?? articleYear(words, unit, factor);
	const low = rangeStart(words, high.from, floor);
	const from = low?.from ?? high.from;
	const after = phraseAt(words, behindUnit(words, unit), orMore) ?? 0;
	const less = phraseAt(words, behindUnit(words, unit), orLess) ?? 0;
	const lead = leadBefore(words, from, floor);
	const isCeiling = lead.kind === 'ceiling' || less > 0;
	const value = round(high.value * factor);
	if (value > yearsMax) return null;
	const to = behindUnit(words, unit) + Math.max(after, less);
	if (low !== null) return { from, to, start: lead.from, min: round(low.value * factor), max: value, marked: true };
	return {
		from,
		to,
		start: lead.from,
		min: isCeiling ? null : value,
		max: isCeiling ? value : null,
		marked: high.plus || after > 0 || lead.kind !== null,
	};
}

/** "6 months to 2 years" is one range, "1 year (12 months)" one amount. */
function asOne(words: readonly Lexeme[], low: Quantity, high: Quantity): Quantity | null {
	const between = words.slice(low.to, high.from).filter(({ word }) => word !== "'");
	const [link] = between;
	if (between.length !== 1 || low.min === null || low.max !== null || high.min === null) return null;
	if (link?.word === '(') {
		const isSame = Math.abs(high.min - low.min) < 0.05 && high.max === null;
		return isSame ? { ...low, to: words[high.to]?.word === ')' ? high.to + 1 : high.to } : null;
	}
	const isRange = rangeWords.has(link) || (link?.word === 'and' && words[low.from - 1]?.word === 'between');
	if (!isRange || low.min > high.min) return null;
	return { from: low.from, to: high.to, start: low.start, min: low.min, max: high.max ?? high.min, marked: true };
}

type Value = { readonly from: number; readonly value: number; readonly plus: boolean };

/** The number that ends right before `end`, over "+", "full", "(5)" and a hyphen. */
function numberBefore(words: readonly Lexeme[], end: number, floor: number): Value | null {
	let at = end - 1;
	let plus = false;
	for (let skipped = 0; at >= floor && skipped < 4; at--, skipped++) {
		if (plusWords.has(words[at])) plus = true;
		else if (!beforeUnit.has(words[at])) break;
	}
	const value = valueAt(words, at);
	if (value === null || at < floor) return null;
	// "five (5) years": the number is said twice.
	if (words[at - 1]?.word === '(' && at - 1 > floor) {
		const inner = words[at - 2]?.word === '+' ? at - 3 : at - 2;
		const spelled = valueAt(words, inner);
		if (spelled !== null && spelled.value === value.value)
			return { from: spelled.from, value: value.value, plus: plus || inner < at - 2 };
	}
	return { ...value, plus };
}

function valueAt(words: readonly Lexeme[], at: number): Value | null {
	const word = words[at];
	if (word === undefined) return null;
	if (word.kind === 'number') {
		// "12,000" counts something else than years.
		const value = thousands.test(word.word) ? Number.NaN : Number(word.word.replace(',', '.'));
		const isMoney = /^[$€£#]$/.test(words[at - 1]?.word ?? '');
		return Number.isFinite(value) && !isMoney ? { from: at, value, plus: false } : null;
	}
	const two = numbers.get(`${words[at - 1]?.word} ${word.word}`);
	if (two !== undefined) return { from: at - 1, value: two, plus: false };
	const three = numbers.get(`${words[at - 2]?.word} ${words[at - 1]?.word} ${word.word}`);
	if (three !== undefined) return { from: at - 2, value: three, plus: false };
	const one = numbers.get(word.word);
	return one === undefined ? null : { from: at, value: one, plus: false };
}

/** The lower end of "3-5", "3 to 5", "between 3 and 5", "3+ years to 5 years". */
function rangeStart(words: readonly Lexeme[], from: number, floor: number): Value | null {
	const join = words[from - 1]?.word ?? '';
	if (!rangeWords.has(words[from - 1]) && !rangeJoins.has(words[from - 1])) return null;
	let end = from - 1;
	if (units.get(words[end - 1]) !== undefined && join !== 'and' && join !== 'or') end--;
	const low = numberBefore(words, end, floor);
	if (low === null || low.value > yearsMax) return null;
	if (join === 'and' && words[low.from - 1]?.word !== 'between') return null;
	return low;
}

/** "with three of those years in sales". */
function ofThose(words: readonly Lexeme[], unit: number, factor: number): Quantity | null {
	const which = words[unit - 1];
	if (words[unit - 2]?.word !== 'of' || !(which?.word === 'the' || saidBefore.has(which))) return null;
	const value = valueAt(words, unit - 3);
	if (value === null) return null;
	const min = round(value.value * factor);
	return { from: value.from, to: unit + 1, start: value.from, min, max: null, marked: true, isPart: true };
}

/** "6 years of design, at least 2 of them on forms", "8 years in construction, the last three as a manager". */
function partOf(words: readonly Lexeme[], at: number, whole: Quantity | undefined): Quantity | null {
	if (whole === undefined || at - whole.to > partReach || whole.min === null) return null;
	const value = valueAt(words, at);
	const next = words[at + 1];
	if (value === null || value.value > whole.min || /^[.;]$/.test(words[at - 1]?.word ?? '')) return null;
	const which = words[at + 2];
	const isOfThem =
		next?.word === 'of' && (which?.word === 'them' || saidBefore.has(which)) && units.get(words[at + 3]) === undefined;
	const isLast = words[value.from - 1]?.word === 'last' && partOfYears.has(next);
	if (!isOfThem && !isLast) return null;
	const lead = leadBefore(words, value.from, whole.to);
	return {
		from: value.from,
		to: isOfThem ? at + 3 : at + 1,
		start: isLast ? value.from : lead.from,
		min: value.value,
		max: null,
		marked: true,
		isPart: true,
	};
}

/** "at least a year's experience", "one year": the article stands for one. */
function articleYear(words: readonly Lexeme[], unit: number, factor: number): Quantity | null {
	if (!/^an?$/.test(words[unit - 1]?.word ?? '') || factor < 1) return null;
	const lead = leadBefore(words, unit - 1, 0);
	const next = words[unit + 1];
	const isOwned = /s$/.test(words[unit]?.word ?? '') && next?.word !== 'of';
	if (lead.kind !== 'floor' && !isOwned && !yearOf.has(next)) return null;
	return { from: unit - 1, to: unit + 1, start: lead.from, min: factor, max: null, marked: lead.kind === 'floor' };
}

/** Behind the unit and its apostrophe. */
function behindUnit(words: readonly Lexeme[], unit: number): number {
	let at = unit + 1;
	if (/^['"]$/.test(words[at]?.word ?? '')) at++;
	if (words[at]?.word === '(' && phraseAt(words, at + 1, orMore) !== null) at++;
	return at;
}

function leadBefore(
	words: readonly Lexeme[],
	from: number,
	floor: number,
): { readonly from: number; readonly kind: 'floor' | 'ceiling' | null } {
	for (let length = 3; length >= 1; length--) {
		const start = from - length;
		if (start < floor) continue;
		// "min." is "min".
		const phrase = words
			.slice(start, from)
			.flatMap(({ word }) => (word === '.' ? [] : [word]))
			.join(' ');
		if (ceilings.has(phrase)) return { from: start, kind: 'ceiling' };
		if (floors.has(phrase)) return { from: start, kind: 'floor' };
	}
	return { from, kind: null };
}

/** The length of the phrase of `set` that begins at `at`, or null. */
function phraseAt(words: readonly Lexeme[], at: number, set: ReadonlySet<string>): number | null {
	for (let length = 3; length >= 1; length--) {
		if (
			set.has(
				words
					.slice(at, at + length)
					.map((word) => word.word)
					.join(' '),
			)
		)
			return length;
	}
	return null;
}

function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
	return new Set(phrases.map((phrase) => phrase.replace(/[.']/g, '')));
}

function round(years: number): number {
	return Math.round(years * 100) / 100;
}
