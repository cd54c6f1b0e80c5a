import { knownCosines, rememberedCosines } from './cosines.ts';
import { queryLists } from './query-lists.ts';
import type { QueryPlan } from './query-plan.ts';
import { eachOfRole } from './role-lists.ts';
import type { Segment } from './segment.ts';
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
	return cosinesIn(rememberedCosines(segment, plan.vector));
}

/** Those that are added up. */
export function cosinesIn(cosines: Float64Array): RoleCosines {
	const at = (place: number): number => cosines[place] ?? 0;
	return { near: at, exact: at };
}

/** Adds up role by role, as they are asked for, where all of the segment was not added up before. */
export function roleCosines(segment: Segment, plan: QueryPlan): RoleCosines {
	const known = knownCosines(segment, plan.vector);
	if (known !== undefined) return cosinesIn(known);
	const asked = askedLists(segment, plan);
	const { bits, before, weights } = asked;
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
			const own = bits[list >>> 5] ?? 0;
			if ((own & (1 << (list & 31))) === 0) continue;
			const word = (before[list >>> 5] ?? 0) + bitsBelow(own, list & 31);
			sum += (weights[word] ?? 0) * (postingWeights[tf] ?? 1);
		}
		return cosine(sum, segment, place);
	};
	const shares = new Float64Array(plan.vector.length);
	const exact = (place: number): number => {
		shares.fill(0);
		eachOfRole(segment.roles, place, (list, tf) => {
			const own = bits[list >>> 5] ?? 0;
			if ((own & (1 << (list & 31))) === 0) return;
			const word = (before[list >>> 5] ?? 0) + bitsBelow(own, list & 31);
			shares[asked.terms[word] ?? 0] = (weights[word] ?? 0) * (postingWeights[tf] ?? 1);
		});
		let sum = 0;
		for (let i = 0; i < shares.length; i++) sum += shares[i] ?? 0;
		return cosine(sum, segment, place);
	};
	return { near, exact };
}

/** The lists of a segment that a query asks for, in so little memory that it is always the nearest. */
type AskedLists = {
	/** One bit for each list of the segment. */
	readonly bits: Uint32Array;
	/** How many bits are set in all words before. */
	readonly before: Uint16Array;
	/** By the list's place among those asked for: what it weighs, and the place of its term in the query. */
	readonly weights: Float64Array;
	readonly terms: Uint16Array;
};

function askedLists(segment: Segment, { vector }: QueryPlan): AskedLists {
	const lists = queryLists(segment, vector);
	const bits = new Uint32Array((segment.terms.dimensions.length >>> 5) + 1);
	let count = 0;
	for (const list of lists) {
		if (list < 0) continue;
		bits[list >>> 5] = (bits[list >>> 5] ?? 0) | (1 << (list & 31));
		count++;
	}
	const before = new Uint16Array(bits.length);
	for (let i = 1; i < bits.length; i++) before[i] = (before[i - 1] ?? 0) + bitsIn(bits[i - 1] ?? 0);
	const weights = new Float64Array(count);
	const terms = new Uint16Array(count);
	for (let term = 0; term < lists.length; term++) {
		const list = lists[term] ?? -1;
		if (list < 0) continue;
		const word = (before[list >>> 5] ?? 0) + bitsBelow(bits[list >>> 5] ?? 0, list & 31);
		weights[word] = vector[term]?.weight ?? 0;
		terms[word] = term;
	}
	return { bits, before, weights, terms };
}

function bitsBelow(word: number, bit: number): number {
	return bitsIn(word & ((1 << bit) - 1));
}

/** Adds up neighbouring bits, then pairs, then fours (Knuth, The Art of Computer Programming 4A, §7.1.3). */
function bitsIn(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function cosine(sum: number, { norms }: Segment, place: number): number {
	return sum === 0 ? 0 : Math.min(1, sum / (norms[place] ?? 1));
}
