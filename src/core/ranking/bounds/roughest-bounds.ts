import { segmentRolesMax } from '../../search/segment.ts';
import { shownShare } from '../kind-fit.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { textScore } from '../part-text.ts';
import { shownKind } from '../score-role.ts';
import type { HeadFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { KeptColumns } from './kept-columns.ts';
import type { KnownNames } from './known-names.ts';
import type { SkillTables } from './person-tables.ts';
import { placesToBound } from './places-to-bound.ts';
import type { RoleBounds } from './role-bounds.ts';
import type { RoughScore } from './rough-score.ts';
import { shareUnit } from './skill-columns.ts';
import { skillSums } from './skill-sums.ts';
import { stepWidth, type TitleSteps, wordsOf } from './title-steps.ts';

/** The roles of a segment that may reach a score, in a few bytes for each of very many. */
export type RoughestBounds = {
	/** Ascending. */
	readonly places: Uint16Array;
	/** Beside them, in steps of 1/`boundSteps` of a point, rounded up. */
	readonly bounds: Uint16Array;
	/** What the bounds are made of, in the same steps: the score before limits, and the points of words in it. */
	readonly raws: Uint16Array;
	readonly words: Uint16Array;
	/** How close the work is, in 1/`kindSteps`, rounded up, × 2, and 1 more where the title names a known occupation. */
	readonly kinds: Uint16Array;
	/** The share of the skills spoken of, and the skills part by how much is said of them, in 255ths, rounded up. */
	readonly shares: Uint8Array;
	readonly skills: Uint8Array;
	/** The person's, see `HeadFits`. */
	readonly doubts: HeadFits['doubts'];
};

const kindSteps = 32_767;

/** So many go into 16 bits for 100 points, and for what drifted worths add to them. */
export const boundSteps = 600;

type Sources = {
	readonly known: KnownNames;
	readonly heads: HeadFits;
	readonly steps: TitleSteps;
	readonly tables: SkillTables;
	readonly columns: KeptColumns;
	readonly roughly: RoughScore;
};

/**
 * Filled anew for every segment, and nobody else's turn comes between. Made for each question, these would be most of what
 * the collector has to count: it looks through all memory after so many bytes of arrays.
 */
const kept = {
	places: new Uint16Array(segmentRolesMax),
	bounds: new Uint16Array(segmentRolesMax),
	raws: new Uint16Array(segmentRolesMax),
	words: new Uint16Array(segmentRolesMax),
	kinds: new Uint16Array(segmentRolesMax),
	shares: new Uint8Array(segmentRolesMax),
	skills: new Uint8Array(segmentRolesMax),
};

/**
 * Bounds of many roles at once, from titles and skills; words, years and degrees are taken as met. Skills are added up
 * one by one over the roles that speak of them or ask for them, and titles are compared once for all that are alike.
 */
export function roughestBounds(by: Sources): RoleBounds['roughest'] {
	const { known, heads, steps, columns, roughly } = by;
	const { titled } = known.heads;
	const { steps: stepOf, titles, kinds } = steps;
	const sums = skillSums(by.tables);
	const choose = placesToBound(steps, heads, sums, columns.atLeast);
	return (segment, places, floor) => {
		const own = columns.of(segment);
		const { mentioned, all, asked, untold, sayings } = own.sums;
		// 1. Most roles are of another kind of work, which limits their score whatever else there is.
		const chosen = choose(segment, own, places, floor);
		const { places: chosenPlaces, callings } = chosen;
		// 2. The others by title and skills.
		const shared = sums.of(own, chosenPlaces);
		let length = 0;
		for (let i = 0; i < chosenPlaces.length; i++) {
			const place = chosenPlaces[i] as number;
			const head = segment.heads[place] as number;
			const calling = callings[i] as number;
			const step = stepOf[head] as number;
			const row = calling * stepWidth + step;
			let limit = steps.limit(row);
			let ofSkills = 0;
			const shown = shared[4 * place + 1] as number;
			if (shown > 0) {
				ofSkills = heads.kindBySkills(calling, shownShare(shown, (all[place] as number) * columns.atLeast));
				limit = Math.max(limit, maxOfKind(ofSkills));
			}
			const title = Math.max(titles[row] as number, ofSkills === 0 ? 0 : heads.titleBy(wordsOf(step), ofSkills));
			const mass = (mentioned[place] as number) * columns.atLeast;
			// Where no skill is spoken of, words count alone, and are taken as met.
			const share = mass === 0 ? 1 : Math.min(1, (shared[4 * place] as number) / mass);
			const met = Math.min(1, ((untold[place] as number) + (shared[4 * place + 2] as number)) * columns.metAtMost);
			const compared = titled[head] === 1 ? title : Number.NaN;
			const saying = sayings[place] as number;
			const raw = inSteps(roughly.of(textScore(1, share), compared, met, asked[place] as number, saying));
			const bound = inSteps(limited(raw / boundSteps, limit));
			if (bound < floor * boundSteps) continue;
			const kind = Math.max(kinds[row] as number, ofSkills);
			kept.places[length] = place;
			kept.bounds[length] = bound;
			kept.raws[length] = raw;
			// Rounded down: they are taken off.
			kept.words[length] = roughly.ofWords * boundSteps;
			kept.kinds[length] = 2 * Math.ceil(kind * kindSteps) + heads.isCalled(calling);
			kept.shares[length] = Math.ceil(share / shareUnit);
			kept.skills[length++] = Math.ceil(roughly.skills / shareUnit);
		}
		return {
			places: kept.places.slice(0, length),
			bounds: kept.bounds.slice(0, length),
			raws: kept.raws.slice(0, length),
			words: kept.words.slice(0, length),
			kinds: kept.kinds.slice(0, length),
			shares: kept.shares.slice(0, length),
			skills: kept.skills.slice(0, length),
			doubts: heads.doubts,
		};
	};
}

/**
 * The same bound once the words of a role are known: they count in the score, and for how close the work is.
 * @param score 0..1, at least its `wordsScore`
 */
export function boundWithWords(roughest: RoughestBounds, row: number, score: number): number {
	const raw = (roughest.raws[row] as number) - (roughest.words[row] as number) * (1 - score);
	const kind = roughest.kinds[row] as number;
	const text = textScore(score, (roughest.shares[row] as number) * shareUnit);
	const evidence = Math.max(text, (roughest.skills[row] as number) * shareUnit);
	const doubt = roughest.doubts[kind & 1] as number;
	const shown = shownKind({ close: (kind >>> 1) / kindSteps, doubt }, evidence);
	return limited(raw / boundSteps, maxOfKind(shown));
}

function limited(raw: number, limit: number): number {
	return Math.min(100, pressed(raw, limit)) + rounding;
}

function inSteps(points: number): number {
	return Math.min(65_535, Math.ceil(points * boundSteps));
}
