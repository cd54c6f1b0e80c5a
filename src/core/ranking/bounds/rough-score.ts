import type { Weights } from '../../model/match.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { rounding } from './job-comparison.ts';

/** A score of which what is asked for is taken as met. @param title NaN where there is none to compare */
export type RoughScore = (text: number, title: number, shownKind: number) => number;

export function roughScore(weights: Weights, isCompared: boolean): RoughScore {
	const others = weights.skills + weights.experience + weights.education;
	const titled = shares(isCompared ? weights.text : 0, others, weights.title);
	const untitled = shares(isCompared ? weights.text : 0, others, 0);
	return (text, title, kind) => {
		const of = Number.isNaN(title) ? untitled : titled;
		const met = of.others + of.text * text + (of.title === 0 ? 0 : of.title * title);
		return pressed(100 * met, maxOfKind(kind)) + rounding;
	};
}

/** Shares of the whole; divided first, so that the smallest of weights keep theirs. */
function shares(text: number, others: number, title: number) {
	const all = text + others + title;
	return all === 0 ? { text: 0, others: 0, title: 0 } : { text: text / all, others: others / all, title: title / all };
}
