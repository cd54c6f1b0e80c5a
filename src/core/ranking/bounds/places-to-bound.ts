import { type Segment, segmentRolesMax } from '../../search/segment.ts';
import { firstFrom } from '../../search/term-lists.ts';
import { shownBy } from '../kind-fit.ts';
import type { HeadFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { SkillColumns } from './skill-columns.ts';
import type { SkillSums } from './skill-sums.ts';
import { stepWidth, type TitleSteps } from './title-steps.ts';

/** Places of a segment, ascending, and beside them the callings of their titles. Both arrays are used again. */
type Chosen = { readonly places: Uint16Array; readonly callings: Uint32Array };

/**
 * Those of some places whose roles may reach a floor by their titles, or by the skills that jobs show, whatever else there
 * is. Whole runs of titles of one calling are passed over.
 */
type PlacesToBound = (segment: Segment, columns: SkillColumns, places: Uint16Array, floor: number) => Chosen;

const chosen = { places: new Uint16Array(segmentRolesMax), callings: new Uint32Array(segmentRolesMax) };
const nothing = new Float32Array(0);

/** @param atLeast see `KeptColumns` */
export function placesToBound(steps: TitleSteps, heads: HeadFits, sums: SkillSums, atLeast: number): PlacesToBound {
	const leastShown = leastShares(steps, heads);
	const { steps: stepOf, highest, reach } = steps;
	return (segment, columns, places, floor) => {
		const { callings, starts } = columns.runs;
		const { all } = columns.sums;
		const least = floor - rounding;
		let shown: Float32Array = nothing;
		let length = 0;
		let next = 0;
		for (let run = 0; run < callings.length; run++) {
			const calling = callings[run] as number;
			const from = next;
			next = firstFrom(places, starts[run + 1] as number, from, places.length);
			const before = length;
			const row = calling * stepWidth;
			const isWhole = reach(row) >= least;
			const share = isWhole ? outOfReach : leastShown(row + (highest[calling] as number), least);
			if (isWhole) {
				// 1. All of them, whatever their words.
				for (let i = from; i < next; i++) chosen.places[length++] = places[i] as number;
			} else if (share < outOfReach) {
				// 2. Those that share enough words or skills.
				if (shown === nothing) shown = sums.shown(columns, segment.heads.length);
				for (let i = from; i < next; i++) {
					const place = places[i] as number;
					const own = shown[place] as number;
					const asked = (all[place] as number) * atLeast;
					// The most there could be in the run, as titles stand in no order and there are very many of them.
					if (own < shownBy(share, asked) - rounding) continue;
					const ownRow = row + (stepOf[segment.heads[place] as number] as number);
					const isByTitle = reach(ownRow) >= least;
					if (isByTitle || (own > 0 && own >= shownBy(leastShown(ownRow, least), asked) - rounding)) {
						chosen.places[length++] = place;
					}
				}
			}
			chosen.callings.fill(calling, before, length);
		}
		return { places: chosen.places.subarray(0, length), callings: chosen.callings };
	};
}

/** Shares of skills that jobs show are told apart in so many steps. */
const shareSteps = 64;
const outOfReach = 2;

/** The least share of skills shown by which roles of a row may reach a score; `outOfReach` where none may. */
function leastShares({ shares, reachBySkills }: TitleSteps, heads: HeadFits): (row: number, score: number) => number {
	let wanted = Number.NaN;
	const found = (row: number, score: number): number => {
		const calling = Math.floor(row / stepWidth);
		let [low, high] = [0, shareSteps];
		while (low < high) {
			const middle = (low + high) >>> 1;
			const kind = heads.kindBySkills(calling, (middle + 1) / shareSteps);
			if (reachBySkills(row, kind) >= score) high = middle;
			else low = middle + 1;
		}
		return low === shareSteps ? outOfReach : low / shareSteps;
	};
	return (row, score) => {
		if (score !== wanted) shares.fill(Number.NaN);
		wanted = score;
		if (Number.isNaN(shares[row])) shares[row] = found(row, score);
		return shares[row] as number;
	};
}
