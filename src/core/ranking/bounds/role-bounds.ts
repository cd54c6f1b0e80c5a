import type { RequirementKind, SkillRef } from '../../model/requirement.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { bindsProfession } from '../../rules/certification.ts';
import type { Survey } from '../../search/inverted-index.ts';
import type { Segment } from '../../search/segment.ts';
import { yearsOfLevel } from '../level.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { creditOfUsual, experienceScore } from '../part-experience.ts';
import { skillsSpoken } from '../part-skills.ts';
import { textScore } from '../part-text.ts';
import { type ScoreInput, shownKind } from '../score-role.ts';
import { partOrder } from '../weights.ts';
import { countedMonths } from '../work-history.ts';
import { type AskedTables, emptyTally, type Tally, tallyInto, tallyYears } from './asked-tally.ts';
import { frameCredits } from './frame-credits.ts';
import { headFits } from './head-fits.ts';
import { type Fit, rounding } from './job-comparison.ts';
import { type KindTime, kindTimes } from './kind-time.ts';
import type { KnownNames } from './known-names.ts';
import { skillTables } from './person-tables.ts';
import { roughScore } from './rough-score.ts';
import { boundWithWords, type RoughestBounds, roughestBounds } from './roughest-bounds.ts';
import { sharedSkills } from './shared-skills.ts';
import { titleSteps } from './title-steps.ts';

/**
 * What a role scores at most: the score's own sums over what the index keeps of roles, with all that depends on
 * more than that taken at its best. Parts rise with what they are made of, and the score with its parts and limits.
 */
export type RoleBounds = {
	/** Comes before all else that is asked of a segment; yields where other work may go between. */
	prepare(segment: Segment): Generator<void>;
	/** The roles at some places of a segment whose scores may reach a floor, by what is cheapest to know. */
	roughest(segment: Segment, places: Uint16Array, floor: number): RoughestBounds;
	/** At least the score of a role told there, once its words are known. @param words 0..1, at least its `wordsScore` */
	withWords(roughest: RoughestBounds, row: number, words: number): number;
	/** Turns to a role. */
	look(segment: Segment, place: number): void;
	/** At least the score of the role looked at. @param words as above */
	atMost(words: number, depth: Depth): number;
	/** Whether the role looked at is surely ineligible. */
	isOut(): boolean;
	/** Comes when no bound is asked for any more. */
	end(): void;
};

/** How much of a role a bound looks at, the cheapest first; what is beyond is taken as met. */
export const depths = { asked: 0, years: 1 } as const;
type Depth = (typeof depths)[keyof typeof depths];

export function roleBounds(
	person: ScoreInput,
	survey: Survey,
	known: KnownNames,
	gates: readonly RequirementKind[],
): RoleBounds {
	const tables = skillTables(person, survey);
	const credits = frameCredits(person, known.frames);
	const heads = headFits(person, known);
	const columns = known.heads;
	const binds = professionRefs(known.refs, person.profile.taxonomy);
	const tableOf: AskedTables = { known, credits, tables, gates, bindsProfession: binds };
	const isCompared = survey.statistics.roles > 1;
	const kept = known.columns(tables.worth, known);
	const roughly = roughScore(person.weights, isCompared, kept);
	const steps = titleSteps(known.heads, heads, roughly.most);
	const skillsShared = sharedSkills(tables);
	const times = kindTimes(person.profile);
	const weights = Float64Array.from(partOrder, (name) => person.weights[name]);
	const scores = new Float64Array(weights.length);
	const spoken = new Float64Array(weights.length);
	const tally: Tally = emptyTally();
	let head = 0;
	let fit: Fit = { title: 0, kind: 0, shares: new Float64Array(0) };
	let read: Depth = depths.asked;
	let time: KindTime = times.none;

	const readYears = (): void => {
		if (read === depths.years) return;
		tallyYears(tally, time, tableOf);
		readParts();
		read = depths.years;
	};
	/** All parts but the text, in their order. */
	const readParts = (): void => {
		const { skills, years, degrees } = tally;
		const months = countedMonths(time.ofAll);
		const level = columns.levelAsked(head, tally.longest < 0 ? null : tally.longest);
		const factor = times.levelLeaves(level, months);
		const isCalled = heads.isCalled(columns.callings[head] as number) === 1;
		const usual = isCalled ? creditOfUsual(months / 12, yearsOfLevel(level)) : null;
		scores[1] = skills === 0 ? 0 : Math.min(1, tally.skillsCredit / skills);
		scores[2] = factor * experienceScore(years, years > 0 ? Math.min(1, tally.yearsCredit / years) : 0, usual);
		scores[3] = degrees > 0 ? Math.min(1, tally.degreesCredit / degrees) : 0;
		scores[4] = fit.title * factor;
		spoken[1] = skills === 0 ? 0 : skillsSpoken(skills);
		spoken[2] = years > 0 || isCalled ? 1 : 0;
		spoken[3] = Math.min(1, degrees);
		spoken[4] = columns.titled[head] as number;
	};
	return {
		prepare: kept.prepare,
		roughest: roughestBounds({ known, heads, steps, tables, columns: kept, roughly }),
		withWords: boundWithWords,
		look(segment, place) {
			head = segment.heads[place] as number;
			skillsShared.look(segment, place);
			fit = heads.compare(head, skillsShared.byJob(segment, place));
			time = times.of(fit.shares);
			tallyInto(tally, segment.asks, place, time, tableOf);
			readParts();
			read = depths.asked;
		},
		atMost(words, depth) {
			const text = textScore(words, skillsShared.share);
			if (depth === depths.years) readYears();
			scores[0] = text;
			spoken[0] = isCompared ? 1 : 0;
			const evidence = Math.max(isCompared ? text : 0, (scores[1] as number) * (spoken[1] as number));
			const doubt = heads.doubts[heads.isCalled(columns.callings[head] as number)];
			const shown = shownKind({ close: fit.kind, doubt }, evidence);
			const max = Math.min(tally.max, maxOfKind(shown));
			return Math.min(100, pressed(rawOf(weights, spoken, scores), max)) + rounding;
		},
		isOut() {
			readYears();
			return tally.isOut;
		},
		end: steps.end,
	};
}

/** Names are matched once a query at most. */
function professionRefs(refs: readonly SkillRef[], taxonomy: Taxonomy): (ref: number) => boolean {
	const known = new Int8Array(refs.length);
	return (ref) => {
		if (known[ref] === 0) known[ref] = bindsProfession(refs[ref] as SkillRef, taxonomy) ? 1 : -1;
		return known[ref] === 1;
	};
}

/** The weighed parts, summed as the score sums them. */
function rawOf(weights: Float64Array, spoken: Float64Array, scores: Float64Array): number {
	let all = 0;
	for (let i = 0; i < weights.length; i++) all += (weights[i] as number) * (spoken[i] as number);
	if (all === 0) return 0;
	let raw = 0;
	for (let i = 0; i < weights.length; i++)
		raw += 100 * (((weights[i] as number) * (spoken[i] as number)) / all) * (scores[i] as number);
	return raw;
}
