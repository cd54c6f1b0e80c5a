import type { Best } from './best.ts';
import { type Passing, searchByBounds } from './bounded-search.ts';
import { preScore, skillFit } from './candidates.ts';
import { rememberedRolesMax } from './cosines.ts';
import type { QueryPlan } from './query-plan.ts';
import { allCosines, areMany, roleCosines } from './role-cosines.ts';
import { type Segment, segmentRolesMax } from './segment.ts';

export type Candidate = {
	readonly segment: Segment;
	readonly place: number;
	readonly rank: number;
	/** Cosine. */
	readonly text: number;
};

/** Adding up all words of all roles is faster where fewer pass, or where so many are looked for. */
const boundedFrom = { passingShare: 1 / 4, rolesPerHit: 256 };

/** Offers every role of a segment that passes and may be among the best; how many pass. */
export function searchSegment(segment: Segment, plan: QueryPlan, best: Best<Candidate>): number {
	const places = passingPlaces(segment, plan);
	const size = segment.norms.length;
	if (places.length === 0) return 0;
	const fits = plan.had === null ? null : skillFits(segment, plan.had, plan.idfOfSkills);
	const passing = { places, fits };
	const isWide = places.length >= boundedFrom.passingShare * size && best.limit * boundedFrom.rolesPerHit <= size;
	const isBounded = isWide && !(plan.comesAgain && size <= rememberedRolesMax);
	if (isBounded) searchByBounds(segment, plan, passing, best);
	else searchAll(segment, plan, passing, best);
	return places.length;
}

function searchAll(segment: Segment, plan: QueryPlan, { places, fits }: Passing, best: Best<Candidate>): void {
	const { exact } = (areMany(places.length, segment) ? allCosines : roleCosines)(segment, plan);
	let { threshold } = best;
	for (let i = 0; i < places.length; i++) {
		const place = places[i] ?? 0;
		const text = exact(place);
		const rank = preScore(text, fits === null ? 0 : (fits[place] ?? 0));
		if (rank < threshold) continue;
		best.offer(new Found(segment, place, rank, text));
		threshold = best.threshold;
	}
}

/** As an object literal, whose numbers are whole ones now and then, V8 compiles it anew in every search and is wrong again. */
class Found implements Candidate {
	readonly segment: Segment;
	readonly place: number;
	readonly rank: number;
	readonly text: number;

	constructor(segment: Segment, place: number, rank: number, text: number) {
		this.segment = segment;
		this.place = place;
		this.rank = rank;
		this.text = text;
	}
}

/** How far the skills of each role are had, by place. */
export function skillFits({ skills, mentions }: Segment, had: Float64Array, idfOfSkills: Float64Array): Float64Array {
	const { starts, values } = skills;
	const { ways, strengths } = mentions;
	const fits = new Float64Array(starts.length - 1);
	for (let place = 0, i = 0; place < fits.length; place++) {
		let sum = 0;
		let covered = 0;
		for (const end = starts[place + 1] ?? 0; i < end; i++) {
			const skill = values[i] ?? 0;
			const worth = (strengths[ways[i] ?? 0] ?? 0) * (idfOfSkills[skill] ?? 0);
			sum += worth;
			covered += worth * (had[skill] ?? 0);
		}
		fits[place] = skillFit(sum, covered);
	}
	return fits;
}

const nobody: ReadonlySet<number> = new Set();
const everyPlace = Uint16Array.from({ length: segmentRolesMax }, (_, place) => place);

/** The places that are not gone and pass the filters, ascending. */
export function passingPlaces(segment: Segment, plan: QueryPlan): Uint16Array {
	const { gone, labels, pays, live } = segment;
	const { asks, answers, payMin } = plan;
	const only = plan.only === null ? null : (plan.only.get(segment) ?? nobody);
	if (asks === 0 && only === null && live === gone.length) return everyPlace.subarray(0, live);
	const places = new Uint16Array(gone.length);
	let length = 0;
	for (let place = 0; place < gone.length; place++) {
		if (gone[place] === 1 || (only !== null && !only.has(place))) continue;
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
