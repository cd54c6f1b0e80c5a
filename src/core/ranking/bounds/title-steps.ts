import { maxOfKind } from '../limits.ts';
import { sharedShare } from '../title-words.ts';
import type { HeadColumns } from './head-columns.ts';
import { type HeadFits, shownAtMost } from './head-fits.ts';

/** Shares of a title's words in twelfths, rounded up: halves, thirds and quarters stay what they are. */
const twelfths = 12;
const width = twelfths + 1;
/** Sums of a few words' weights kept in float32, and shares of them, are off by less. */
const slack = 1e-4;

/** How titles compare with those held, at most, by their calling and the share of their words that any of these has. */
export type TitleSteps = {
	/** By the number of a head: the share of its words, in twelfths. */
	readonly steps: Uint8Array;
	/** Where a calling and step stand in the columns. */
	row(calling: number, step: number): number;
	/** The title part; the closeness of work is what limits are made of. */
	readonly titles: Float64Array;
	/** What a role scores at most, whatever words and skills it shares that show no kind of work. */
	readonly limits: Float64Array;
};

export function titleSteps(heads: HeadColumns, fits: HeadFits): TitleSteps {
	const titles = new Float64Array(width * heads.occupations.length);
	const limits = new Float64Array(titles.length);
	const isKnown = new Uint8Array(titles.length);
	return {
		steps: stepsOf(heads, fits.words),
		row(calling, step) {
			const row = calling * width + step;
			if (isKnown[row] === 0) {
				const { title, kind } = fits.ofCalling(calling, wordsOf(step));
				titles[row] = title;
				limits[row] = maxOfKind(shownAtMost(kind, fits.isTold(calling), 1));
				isKnown[row] = 1;
			}
			return row;
		},
		titles,
		limits,
	};
}

/** The share of words that a step stands for, at most. */
export function wordsOf(step: number): number {
	return step === 0 ? 0 : Math.min(1, step / twelfths + slack);
}

function stepsOf(heads: HeadColumns, words: readonly number[]): Uint8Array {
	const sums = new Float32Array(heads.size);
	const steps = new Uint8Array(heads.size);
	for (const word of words) {
		const weight = heads.wordWeight(word);
		for (const head of heads.headsOfWord[word] as readonly number[]) {
			const sum = (sums[head] as number) + weight;
			sums[head] = sum;
			const share = sharedShare(sum, heads.masses[head] as number) - slack / 2;
			steps[head] = Math.min(twelfths, Math.ceil(twelfths * share));
		}
	}
	return steps;
}
