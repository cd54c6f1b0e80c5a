import { maxOfKind, pressed } from '../limits.ts';
import { shownKind } from '../score-role.ts';
import { sharedShare } from '../title-words.ts';
import type { HeadColumns } from './head-columns.ts';
import type { HeadFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { RoughScore } from './rough-score.ts';

/** Shares of a title's words in twelfths, rounded up: halves, thirds and quarters stay what they are. */
const twelfths = 12;
export const stepWidth = twelfths + 1;
/** Sums of a few words' weights kept in float32, and shares of them, are off by less. */
const slack = 1e-4;

/** How titles compare with those held, at most, by their calling and the share of their words that any of these has. */
export type TitleSteps = {
	/** By the number of a head: the share of its words, in twelfths. */
	readonly steps: Uint8Array;
	/** By the number of a calling: the highest of these steps. */
	readonly highest: Uint8Array;
	/** The title part and the closeness of the work, by calling × `stepWidth` + step; filled with the limits. */
	readonly titles: Float64Array;
	readonly kinds: Float64Array;
	/** By row too, for whoever chooses places. */
	readonly shares: Float64Array;
	/** A row's limit; the row is filled from then on. */
	limit(row: number): number;
	/** What roles of a row score at most, if skills show no closer work. */
	reach(row: number): number;
	/** The same where skills show the work to be so close. */
	reachBySkills(row: number, kind: number): number;
	/** Leaves the tables to the next question. */
	end(): void;
};

export function titleSteps(heads: HeadColumns, fits: HeadFits, most: RoughScore['most']): TitleSteps {
	const tables = takenTables(stepWidth * heads.occupations.length);
	const { titles, kinds, limits, reaches, shares } = tables;
	const scoreAtMost = (calling: number, title: number, limit: number): number =>
		pressed(heads.untitled.has(calling) ? 100 : most(title), limit) + rounding;
	const fill = (row: number): void => {
		const calling = Math.floor(row / stepWidth);
		const { title, kind } = fits.ofCalling(calling, wordsOf(row % stepWidth));
		const limit = maxOfKind(shownKind({ close: kind, doubt: fits.doubts[fits.isCalled(calling)] }, 1));
		titles[row] = title;
		kinds[row] = kind;
		limits[row] = limit;
		reaches[row] = scoreAtMost(calling, title, limit);
	};
	const filled = (row: number): number => {
		// No limit is as low.
		if (limits[row] === 0) fill(row);
		return row;
	};
	return {
		...stepsOf(heads, fits.words),
		titles,
		kinds,
		shares,
		limit: (row) => limits[filled(row)] as number,
		reach: (row) => reaches[filled(row)] as number,
		reachBySkills(row, kind) {
			const title = Math.max(titles[filled(row)] as number, fits.titleBy(wordsOf(row % stepWidth), kind));
			return scoreAtMost(Math.floor(row / stepWidth), title, Math.max(limits[row] as number, maxOfKind(kind)));
		},
		end: () => void free.push(tables),
	};
}

/** All by row. */
type Tables = Readonly<Record<'titles' | 'kinds' | 'limits' | 'reaches' | 'shares', Float64Array>>;

/** Those of questions that are answered: made for each, they would be half of what the collector has to count. */
const free: Tables[] = [];

function takenTables(rows: number): Tables {
	const before = free.pop();
	if (before !== undefined && before.limits.length >= rows) {
		before.limits.fill(0);
		return before;
	}
	const table = (): Float64Array => new Float64Array(Math.ceil(1.25 * rows));
	return { titles: table(), kinds: table(), limits: table(), reaches: table(), shares: table() };
}

/** The share of words that a step stands for, at most. */
export function wordsOf(step: number): number {
	return step === 0 ? 0 : Math.min(1, step / twelfths + slack);
}

/** For all questions, as are those of `roughestBounds`. */
let kept = new Float32Array(0);

function stepsOf(heads: HeadColumns, words: readonly number[]): Pick<TitleSteps, 'steps' | 'highest'> {
	if (kept.length < heads.size) kept = new Float32Array(Math.ceil(1.25 * heads.size));
	const sums = kept.fill(0, 0, heads.size);
	const steps = new Uint8Array(heads.size);
	const highest = new Uint8Array(heads.occupations.length);
	for (const word of words) {
		const weight = heads.wordWeights[word] as number;
		for (const head of heads.headsOfWord[word] as readonly number[]) {
			const sum = (sums[head] as number) + weight;
			sums[head] = sum;
			const share = sharedShare(sum, heads.masses[head] as number) - slack / 2;
			const step = Math.min(twelfths, Math.ceil(twelfths * share));
			steps[head] = step;
			const calling = heads.callings[head] as number;
			if (step > (highest[calling] as number)) highest[calling] = step;
		}
	}
	return { steps, highest };
}
