import { type Segment, segmentRolesMax } from '../../search/segment.ts';
import { firstFrom } from '../../search/term-lists.ts';
import { shownBy, shownShare } from '../kind-fit.ts';
import { maxOfKind } from '../limits.ts';
import type { HeadFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { SkillColumns } from './skill-columns.ts';
import type { SkillSums } from './skill-sums.ts';
import { stepWidth, type TitleSteps } from './title-steps.ts';

/** Places of a segment, ascending, and beside them the callings of their titles. Both arrays are used again. */
type Chosen = { readonly places: Uint16Array; readonly callings: Uint32Array };

/**
 * Those of some places whose roles may reach a floor by the kind of work alone: by their titles, or by the skills that
 * jobs show. Whole runs of titles of one calling are passed over.
 */
type PlacesToBound = (segment: Segment, columns: SkillColumns, places: Uint16Array, floor: number) => Chosen;

const chosen = { places: new Uint16Array(segmentRolesMax), callings: new Uint32Array(segmentRolesMax) };
const shownAt = new Uint16Array(segmentRolesMax);

/** @param atLeast see `KeptColumns` */
export function placesToBound(steps: TitleSteps, heads: HeadFits, sums: SkillSums, atLeast: number): PlacesToBound {
	const leastShares = sharesByLimit(heads, steps.highest.length);
	const { steps: stepOf, highest, limit } = steps;
	return (segment, columns, places, floor) => {
		const { callings, starts } = columns.runs;
		const { all } = columns.sums;
		const least = floor - rounding;
		const { ofCalling, ofAny } = leastShares(least);
		// 1. Those of which jobs show so much that some title might be reached by it: very few.
		let shownCount = 0;
		let shown: Float32Array = nothing;
		if (ofAny <= 1) {
			shown = sums.shown(columns, segment.heads.length);
			for (let i = 0; i < places.length; i++) {
				const place = places[i] as number;
				// To divide what is shown by what is asked for would take most of the time.
				const least = shownBy(ofAny, (all[place] as number) * atLeast) - rounding;
				if ((shown[place] as number) >= least) shownAt[shownCount++] = place;
			}
		}
		const isShown = (place: number, share: number): boolean => {
			const own = shown[place] as number;
			return own > 0 && shownShare(own, (all[place] as number) * atLeast) >= share;
		};
		let length = 0;
		let next = 0;
		let nextShown = 0;
		for (let run = 0; run < callings.length; run++) {
			const calling = callings[run] as number;
			const end = starts[run + 1] as number;
			const row = calling * stepWidth;
			const isWhole = limit(row) >= least;
			const share = ofCalling(calling);
			if (isWhole || limit(row + (highest[calling] as number)) >= least) {
				// 2. All of them, whatever their words, or those that share enough words or skills.
				next = firstFrom(places, starts[run] as number, next, places.length);
				for (; next < places.length && (places[next] as number) < end; next++) {
					const place = places[next] as number;
					const isByTitle = isWhole || limit(row + (stepOf[segment.heads[place] as number] as number)) >= least;
					if (!isByTitle && !(share <= 1 && isShown(place, share))) continue;
					chosen.places[length] = place;
					chosen.callings[length++] = calling;
				}
				nextShown = firstFrom(shownAt, end, nextShown, shownCount);
				continue;
			}
			// 3. Those that share enough skills.
			for (; nextShown < shownCount && (shownAt[nextShown] as number) < end; nextShown++) {
				const place = shownAt[nextShown] as number;
				if (!isShown(place, share)) continue;
				chosen.places[length] = place;
				chosen.callings[length++] = calling;
			}
		}
		return { places: chosen.places.subarray(0, length), callings: chosen.callings };
	};
}

const nothing = new Float32Array(0);

/** Shares of skills that jobs show are told apart in so many steps. */
const shareSteps = 64;
const outOfReach = 2;

/** Shares of skills shown from which on roles may have a limit, whatever their titles; above 1 where none may. */
type LeastShares = { ofCalling(calling: number): number; readonly ofAny: number };

function sharesByLimit(heads: HeadFits, callings: number): (limit: number) => LeastShares {
	const limits: Float64Array[] = [];
	let shares: number[] = [];
	let known: LeastShares | null = null;
	let wanted = Number.NaN;
	const ofCalling = (calling: number): number => {
		const telling = heads.tellingOf(calling);
		const before = shares[telling];
		if (before !== undefined) return before;
		limits[telling] ??= Float64Array.from({ length: shareSteps }, (_, step) =>
			maxOfKind(heads.kindBySkills(calling, (step + 1) / shareSteps)),
		);
		const step = limits[telling].findIndex((own) => own >= wanted);
		const share = step < 0 ? outOfReach : step / shareSteps;
		shares[telling] = share;
		return share;
	};
	return (limit) => {
		if (known !== null && limit === wanted) return known;
		[shares, wanted] = [[], limit];
		let ofAny = outOfReach;
		for (let calling = 0; calling < callings; calling++) ofAny = Math.min(ofAny, ofCalling(calling));
		known = { ofCalling, ofAny };
		return known;
	};
}
