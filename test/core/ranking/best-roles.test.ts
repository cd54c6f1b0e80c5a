import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequirementKind } from '../../../src/core/model/requirement.ts';
import { type BestQuestion, type BestRoles, bestRoles } from '../../../src/core/ranking/best-roles.ts';
import { knownNames } from '../../../src/core/ranking/bounds/known-names.ts';
import { depths, roleBounds } from '../../../src/core/ranking/bounds/role-bounds.ts';
import { boundSteps } from '../../../src/core/ranking/bounds/roughest-bounds.ts';
import { wordsScore } from '../../../src/core/ranking/part-text.ts';
import { profileOf } from '../../../src/core/ranking/profile.ts';
import { rank } from '../../../src/core/ranking/rank.ts';
import type { InvertedIndex } from '../../../src/core/search/inverted-index.ts';
import { queryFor } from '../../../src/core/search/query-for.ts';
import { adverts, life, weights } from '../../relevance/arbitrary.ts';
import { type Advert, indexed, type Life, resume, taxonomy, today } from '../../relevance/cast.ts';

const gates: fc.Arbitrary<RequirementKind[]> = fc.oneof(
	fc.constant<RequirementKind[]>([]),
	fc.uniqueArray(
		fc.constantFrom<RequirementKind>('skill', 'experience', 'education', 'language', 'certification', 'location'),
		{ maxLength: 2 },
	),
);
const minScore = fc.constantFrom(0, 0, 20, 50);
const filters = fc.constantFrom({}, {}, { seniority: 'senior' as const });

function question(person: Life, more: Partial<BestQuestion> & Pick<BestQuestion, 'weights'>, asked = {}): BestQuestion {
	const read = resume(person);
	const query = queryFor(read, taxonomy, { filters: asked, limit: 0 });
	return { query, profile: profileOf(read, taxonomy, today), gates: [], limit: 5, minScore: 0, ...more };
}

function answer(index: InvertedIndex, asked: BestQuestion): BestRoles {
	const survey = index.survey(asked.query);
	const steps = bestRoles(asked, survey, knownNames(survey.names)());
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The obvious way: every role that passes is scored in full. */
function rankedOneByOne(cast: Readonly<Record<string, Advert>>, person: Life, asked: BestQuestion) {
	const { roles, index } = indexed(cast);
	const { hits } = index.search({ ...asked.query, limit: roles.length });
	const passing = new Set(hits.map((hit) => hit.roleId));
	const ranked = rank({
		roles: roles.filter((role) => passing.has(role.id)),
		hits,
		resume: resume(person),
		weights: asked.weights,
		gates: asked.gates,
		taxonomy,
		statistics: index.statistics(),
		asOf: today,
	});
	return { ranked, index };
}

describe('the best roles', () => {
	it('are those that scoring every role gives, with the same bits', () => {
		fc.assert(
			fc.property(
				life,
				adverts(40),
				weights,
				fc.record({ gates, minScore, limit: fc.integer({ min: 1, max: 12 }) }),
				filters,
				(person, cast, weighed, more, chosen) => {
					const asked = question(person, { weights: weighed, ...more }, chosen);
					const { ranked, index } = rankedOneByOne(cast, person, asked);
					const found = answer(index, asked);
					expect(found.roles.map(({ score, hit }) => [hit.roleId, score])).toEqual(
						ranked.slice(0, asked.limit).map((one) => [one.roleId, one.score]),
					);
					expect(found.reached).toBe(ranked.filter((one) => one.score >= asked.minScore).length);
					expect([found.considered, found.considered + found.excluded]).toEqual([
						ranked.length,
						Object.keys(cast).length,
					]);
					const above = (scores: readonly number[], than: number) => scores.filter((score) => score > than).length;
					const eligible = ranked.filter((one) => one.verdict !== 'ineligible').map((one) => one.score);
					for (const { score } of found.roles) expect(above(found.scores, score)).toBe(above(eligible, score));
				},
			),
			{ numRuns: 100 },
		);
	});

	it('have bounds that no score exceeds', () => {
		fc.assert(
			fc.property(life, adverts(12), weights, gates, (person, cast, weighed, gated) => {
				const asked = question(person, { weights: weighed, gates: gated });
				const { ranked, index } = rankedOneByOne(cast, person, asked);
				const { hits } = index.search({ ...asked.query, limit: ranked.length });
				const survey = index.survey(asked.query);
				const input = { profile: asked.profile, weights: weighed, statistics: survey.statistics };
				const bounds = roleBounds(input, survey, knownNames(survey.names)(), gated);
				for (const segment of survey.segments) {
					const roughest = bounds.roughest(segment, Uint16Array.from(segment.roleIds.keys()));
					segment.roleIds.forEach((roleId, place) => {
						const role = ranked.find((one) => one.roleId === roleId);
						if (role === undefined) return;
						bounds.look(segment, place);
						const words = wordsScore(hits.find((hit) => hit.roleId === roleId)?.text ?? 0);
						const atMost = [
							(roughest[place] ?? 0) / boundSteps,
							...Object.values(depths).map((depth) => bounds.atMost(words, depth)),
						];
						for (const bound of atMost) expect(bound).toBeGreaterThanOrEqual(role.score);
						expect(bounds.atMost(1, depths.years)).toBeGreaterThanOrEqual(bounds.atMost(words, depths.years));
						if (bounds.isOut()) expect(role.verdict).toBe('ineligible');
					});
				}
			}),
			{ numRuns: 100 },
		);
	});
});
