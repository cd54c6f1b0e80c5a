import type { Best } from './best.ts';
import { preScore } from './candidates.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Segment } from './segment.ts';
import { addTerm } from './term-lists.ts';

export type Candidate = {
	readonly segment: Segment;
	readonly place: number;
	readonly rank: number;
	/** Cosine. */
	readonly text: number;
};

/** Offers every role of a segment that passes; how many these are. */
export function searchSegment(segment: Segment, plan: QueryPlan, best: Best<Candidate>): number {
	const passing = passingPlaces(segment, plan);
	if (passing.length === 0) return 0;
	const sums = new Float64Array(segment.gone.length);
	// Term after term in order, in float64, so that the sums have the same bits everywhere.
	for (const { dimension, weight } of plan.vector) addTerm(segment.terms, dimension, weight, sums);
	let { threshold } = best;
	for (const place of passing) {
		const sum = sums[place] ?? 0;
		const text = sum === 0 ? 0 : Math.min(1, sum / (segment.norms[place] ?? 1));
		const rank = rankOf(segment, place, text, plan);
		if (rank < threshold) continue;
		best.offer({ segment, place, rank, text });
		threshold = best.threshold;
	}
	return passing.length;
}

function rankOf({ skills, asked }: Segment, place: number, text: number, { had, idfOfSkills }: QueryPlan): number {
	let sum = 0;
	let covered = 0;
	const end = skills.starts[place + 1] ?? 0;
	for (let i = skills.starts[place] ?? 0; i < end; i++) {
		const skill = skills.values[i] ?? 0;
		const worth = (asked.values[i] ?? 0) * (idfOfSkills[skill] ?? 0);
		sum += worth;
		covered += worth * (had[skill] ?? 0);
	}
	return preScore(text, sum, covered);
}

function passingPlaces(segment: Segment, { asks, answers, payMin, only }: QueryPlan): Uint16Array {
	const { gone, labels, pays, roleIds } = segment;
	const places = new Uint16Array(gone.length);
	let length = 0;
	for (let place = 0; place < gone.length; place++) {
		if (gone[place] === 1 || (only !== null && !only.has(roleIds[place] ?? ''))) continue;
		if (asks !== 0) {
			let answered = 0;
			const end = labels.starts[place + 1] ?? 0;
			for (let i = labels.starts[place] ?? 0; i < end; i++) answered |= answers[labels.values[i] ?? 0] ?? 0;
			if (answered !== asks || (pays[place] ?? 0) < payMin) continue;
		}
		places[length++] = place;
	}
	return places.subarray(0, length);
}
