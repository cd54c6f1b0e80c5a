import { describe, expect, it } from 'vitest';
import { skillMasses } from '../../../src/core/ranking/bounds/skill-masses.ts';
import { invertedIndex } from '../../../src/core/search/inverted-index.ts';

/** One role that speaks of one skill, in full. */
function segmentOfOne() {
	const index = invertedIndex();
	index.upsert({
		roleId: 'r_1',
		revision: 1,
		terms: { title: new Map(), requirements: new Map(), body: new Map() },
		facts: {
			countries: [],
			workMode: null,
			employmentType: null,
			seniority: null,
			salary: null,
			company: null,
			sources: [],
			postedOn: '2026-01-01',
			skills: new Map([['baking', 1]]),
		},
		asked: { title: 'Baker', seniority: null, requirements: [], skills: [] },
	});
	const nothing = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 0 };
	const segment = index.survey(nothing).segments[0];
	if (segment === undefined) throw new Error('the index has no segment');
	return segment;
}

describe('what skills weigh together', () => {
	it('is never more than the worths of the question give, also when another question starts anew meanwhile', () => {
		const segment = segmentOfOne();
		const of = skillMasses();
		const least = (question: ReturnType<typeof of>): number => {
			const { all, atLeast } = question(segment);
			return (all[0] ?? 0) * atLeast;
		};
		const earlier = of(Float64Array.of(1));
		const later = of(Float64Array.of(0.5));
		expect(least(earlier)).toBeCloseTo(1, 5);
		expect(least(later)).toBeLessThanOrEqual(0.5);
		expect(least(later)).toBeCloseTo(0.5, 5);
		// A small drift is told by how far it may have gone.
		expect(least(of(Float64Array.of(0.49)))).toBeLessThanOrEqual(0.49);
	});
});
