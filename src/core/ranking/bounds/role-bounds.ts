import type { RequirementKind } from '../../model/requirement.ts';
import type { Survey } from '../../search/inverted-index.ts';
import type { Segment } from '../../search/segment.ts';
import { yearsOfLevel } from '../level.ts';
import { levelFactor, levelHeld } from '../level-fit.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { creditOfUsual, experienceScore } from '../part-experience.ts';
import { skillsSpoken } from '../part-skills.ts';
import { textScore } from '../part-text.ts';
import type { ScoreInput } from '../score-role.ts';
import { partOrder } from '../weights.ts';
import { countedMonths, workTime } from '../work-history.ts';
import { type AskedTables, emptyTally, type Tally, tallyInto } from './asked-tally.ts';
import { frameCredits } from './frame-credits.ts';
import { headFits } from './head-fits.ts';
import { rounding } from './job-comparison.ts';
import type { KnownNames } from './known-names.ts';
import { skillTables } from './person-tables.ts';
import { roughScore } from './rough-score.ts';
import { type RoughestBounds, roughestBounds } from './roughest-bounds.ts';
import { sharedSkills } from './shared-skills.ts';

/**
 * What a role scores at most: the score's own sums over what the index keeps of roles, with all that depends on
 * more than that taken at its best. Parts rise with what they are made of, and the score with its parts and limits.
 */
export type RoleBounds = {
	/** At least the scores of the roles at some places of a segment, by what is cheapest to know. */
	roughest(segment: Segment, places: Uint16Array): RoughestBounds;
	/** Turns to a role. */
	look(segment: Segment, place: number): void;
	/** At least the score of the role looked at. @param words 0..1, at least its `wordsScore` */
	closely(words: number): number;
	/** Whether the role looked at is surely ineligible. */
	isOut(): boolean;
};

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
	const asked: AskedTables = { known, credits, tables, gates, rules: person.profile };
	const isCompared = survey.statistics.roles > 1;
	const skillsShared = sharedSkills(tables);
	const weights = Float64Array.from(partOrder, (name) => person.weights[name]);
	const scores = new Float64Array(weights.length);
	const spoken = new Float64Array(weights.length);
	const tally: Tally = emptyTally();
	let head = 0;
	let title = 0;
	let kind: number | null = null;
	const titled = person.profile.jobs.flatMap(({ occupations }, job) => (occupations.length > 0 ? [job] : []));
	let months = 0;
	let levels = { low: levelHeld(person.profile, 0), high: 0 };

	/** What the distance of levels leaves, at most: the person's is known up to the time in the role's kind of work. */
	const levelLeaves = (level: number): number => {
		const { low, high } = levels;
		return levelFactor(level > high ? high - level : level < low ? low - level : 0);
	};

	/** All parts but the text, in their order. */
	const readParts = (): void => {
		const { skills, years, degrees } = tally;
		const level = columns.levelAsked(head, tally.longest < 0 ? null : tally.longest);
		const factor = levelLeaves(level);
		const isCalled = (columns.occupations[columns.callings[head] ?? 0]?.length ?? 0) > 0;
		const usual = isCalled ? creditOfUsual(months / 12, yearsOfLevel(level)) : null;
		scores[1] = skills === 0 ? 0 : Math.min(1, tally.skillsCredit / skills);
		scores[2] = factor * experienceScore(years, years > 0 ? Math.min(1, tally.yearsCredit / years) : 0, usual);
		scores[3] = degrees > 0 ? Math.min(1, tally.degreesCredit / degrees) : 0;
		scores[4] = title * factor;
		spoken[1] = skills === 0 ? 0 : skillsSpoken(skills);
		spoken[2] = years > 0 || isCalled ? 1 : 0;
		spoken[3] = Math.min(1, degrees);
		spoken[4] = columns.titled[head] ?? 0;
	};
	const closely = (words: number): number => {
		const text = textScore(words, skillsShared.share);
		scores[0] = text;
		spoken[0] = isCompared ? 1 : 0;
		const evidence = Math.max(isCompared ? text : 0, (scores[1] ?? 0) * (spoken[1] ?? 0));
		const shown = heads.shownAtMost(columns.callings[head] ?? 0, kind, evidence);
		const max = Math.min(tally.max, maxOfKind(shown));
		return Math.min(100, pressed(rawOf(weights, spoken, scores), max)) + rounding;
	};
	return {
		roughest: roughestBounds({ known, heads, tables, roughly: roughScore(person.weights, isCompared) }),
		look(segment, place) {
			head = segment.heads[place] ?? 0;
			skillsShared.look(segment, place);
			const fit = heads.compare(head, skillsShared.byJob(segment, place));
			({ title, kind } = fit);
			const ofAll = workTime(person.profile, fit.shares);
			months = countedMonths(ofAll);
			levels = { ...levels, high: levelHeld(person.profile, months) };
			for (const job of titled) fit.shares[job] = 0;
			tallyInto(tally, segment.asks, place, asked, { ofAll, ofUntold: workTime(person.profile, fit.shares) });
			readParts();
		},
		closely,
		isOut: () => tally.isOut,
	};
}

/** The weighed parts, summed as the score sums them. */
function rawOf(weights: Float64Array, spoken: Float64Array, scores: Float64Array): number {
	let all = 0;
	for (let i = 0; i < weights.length; i++) all += (weights[i] ?? 0) * (spoken[i] ?? 0);
	if (all === 0) return 0;
	let raw = 0;
	for (let i = 0; i < weights.length; i++)
		raw += 100 * (((weights[i] ?? 0) * (spoken[i] ?? 0)) / all) * (scores[i] ?? 0);
	return raw;
}
