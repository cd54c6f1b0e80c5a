import { cosinesOf } from './cosines.ts';
import type { QueryPlan } from './query-plan.ts';
import { eachOfRole } from './role-lists.ts';
import type { Segment } from './segment.ts';
import { listOf } from './term-lists.ts';
import { postingWeights } from './tf-idf.ts';

/** Cosines of single roles of a segment. */
export type RoleCosines = {
	/** To within some units of the last place. */
	near(place: number): number;
	/** The same bits as adding up term after term gives. */
	exact(place: number): number;
};

/** From so large a share of a segment on, adding up all of it is faster than role after role. */
const manyShare = 1 / 16;

/** Whether so many roles are better added up with all others of their segment. */
export function areMany(roles: number, segment: Segment): boolean {
	return roles > manyShare * segment.gone.length;
}

/** Adds up all of a segment at once. */
export function allCosines(segment: Segment, plan: QueryPlan): RoleCosines {
	const cosines = cosinesOf(segment, plan.vector);
	const at = (place: number): number => cosines[place] ?? 0;
	return { near: at, exact: at };
}

/** Adds up role by role, as they are asked for. */
export function roleCosines(segment: Segment, plan: QueryPlan): RoleCosines {
	const { vector } = plan;
	// By list: 1 + the place of its dimension in the query; 0 where the query does not ask for it.
	const placeInQuery = new Uint16Array(segment.terms.dimensions.length);
	const weights = new Float64Array(vector.length + 1);
	vector.forEach(({ dimension, weight }, i) => {
		const list = listOf(segment.terms, dimension);
		if (list >= 0) placeInQuery[list] = i + 1;
		weights[i + 1] = weight;
	});
	const { starts, bytes } = segment.roles;
	// `eachOfRole`, written out: it is done for very many roles, and a call for each term is most of the time.
	const near = (place: number): number => {
		let sum = 0;
		let list = 0;
		const end = starts[place + 1] ?? 0;
		for (let at = starts[place] ?? 0; at < end; ) {
			let byte = bytes[at++] ?? 0;
			let code = byte & 127;
			for (let shift = 7; byte > 127; shift += 7) {
				byte = bytes[at++] ?? 0;
				code |= (byte & 127) << shift;
			}
			list += code >>> 1;
			const tf = (code & 1) === 0 ? 1 : (bytes[at++] ?? 1);
			const term = placeInQuery[list] ?? 0;
			if (term !== 0) sum += (weights[term] ?? 0) * (postingWeights[tf] ?? 1);
		}
		return cosine(sum, segment, place);
	};
	const shares = new Float64Array(vector.length + 1);
	const exact = (place: number): number => {
		shares.fill(0);
		eachOfRole(segment.roles, place, (list, tf) => {
			const term = placeInQuery[list] ?? 0;
			if (term !== 0) shares[term] = (weights[term] ?? 0) * (postingWeights[tf] ?? 1);
		});
		let sum = 0;
		for (let i = 0; i < shares.length; i++) sum += shares[i] ?? 0;
		return cosine(sum, segment, place);
	};
	return { near, exact };
}

function cosine(sum: number, { norms }: Segment, place: number): number {
	return sum === 0 ? 0 : Math.min(1, sum / (norms[place] ?? 1));
}
