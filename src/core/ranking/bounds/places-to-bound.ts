import { type Segment, segmentRolesMax } from '../../search/segment.ts';
import { firstFrom } from '../../search/term-lists.ts';
import { shownShare } from '../kind-fit.ts';
import { maxOfKind } from '../limits.ts';
import type { HeadFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { SkillColumns } from './skill-columns.ts';
import type { SkillSums } from './skill-sums.ts';
import { stepWidth, type TitleSteps } from './title-steps.ts';

/**
 * Those of some places whose roles may reach a floor by the kind of work alone: by their titles, or by the skills that
 * jobs show. Whole runs of titles of one calling are passed over. The array is used again.
 */
type PlacesToBound = (segment: Segment, columns: SkillColumns, places: Uint16Array, floor: number) => Uint16Array;

const chosen = new Uint16Array(segmentRolesMax);
const nothing = new Float32Array(0);

/** @param atLeast see `KeptColumns` */
export function placesToBound(steps: TitleSteps, heads: HeadFits, sums: SkillSums, atLeast: number): PlacesToBound {
	const leastShown = leastShares(heads);
	const { steps: stepOf, highest, limit } = steps;
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
			// 1. All of them, whatever their words.
			const row = calling * stepWidth;
			if (limit(row) >= least) {
				for (let i = from; i < next; i++) chosen[length++] = places[i] as number;
				continue;
			}
			// 2. Those that share enough words or skills.
			const isByTitle = limit(row + (highest[calling] as number)) >= least;
			const share = leastShown(calling, least);
			const isBySkills = share <= 1;
			if (!isByTitle && !isBySkills) continue;
			if (isBySkills && shown === nothing) shown = sums.shown(columns, segment.heads.length);
			for (let i = from; i < next; i++) {
				const place = places[i] as number;
				const own = isBySkills ? (shown[place] as number) : 0;
				const isShown = own > 0 && shownShare(own, (all[place] as number) * atLeast) >= share;
				if (isShown || (isByTitle && limit(row + (stepOf[segment.heads[place] as number] as number)) >= least)) {
					chosen[length++] = place;
				}
			}
		}
		return chosen.subarray(0, length);
	};
}

/** Shares of skills that jobs show are told apart in so many steps. */
const shareSteps = 64;
const outOfReach = 2;

/** The least share of skills shown by which roles of a calling may have a limit, whatever their titles; above 1 where none may. */
function leastShares(heads: HeadFits): (calling: number, limit: number) => number {
	const limits: Float64Array[] = [];
	let shares: number[] = [];
	let wanted = Number.NaN;
	return (calling, limit) => {
		if (limit !== wanted) [shares, wanted] = [[], limit];
		const telling = heads.tellingOf(calling);
		const known = shares[telling];
		if (known !== undefined) return known;
		limits[telling] ??= Float64Array.from({ length: shareSteps }, (_, step) =>
			maxOfKind(heads.kindBySkills(calling, (step + 1) / shareSteps)),
		);
		const step = limits[telling].findIndex((own) => own >= limit);
		const share = step < 0 ? outOfReach : step / shareSteps;
		shares[telling] = share;
		return share;
	};
}
