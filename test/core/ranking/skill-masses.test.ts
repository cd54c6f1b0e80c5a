import { describe, expect, it } from 'vitest';
import { skillMasses } from '../../../src/core/ranking/bounds/skill-masses.ts';
import { invertedIndex } from '../../../src/core/search/inverted-index.ts';
import { noFacts } from '../search/no-facts.ts';

/** One role that speaks of these skills, in full. */
function segmentOf(...skills: readonly string[]) {
	const index = invertedIndex();
	index.upsert({
		roleId: 'r_1',
		revision: 1,
		terms: { title: new Map(), requirements: new Map(), body: new Map() },
		facts: { ...noFacts, skills: new Map(skills.map((id) => [id, 1])) },
		asked: { title: 'Baker', seniority: null, requirements: [], skills: [] },
	});
	const nothing = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 0 };
	const segment = index.survey(nothing).segments[0];
	if (segment === undefined) throw new Error('the index has no segment');
	return segment;
}

describe('what skills weigh together', () => {
	it('is never more than the worths of the question give, also when another question starts anew meanwhile', () => {
		const segment = segmentOf('baking');
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

	it('is no more than that either where a role came in with a skill that is new', () => {
		const segment = segmentOf('baking', 'brewing');
		const of = skillMasses();
		of(Float64Array.of(1));
		// Close to what a new skill is taken for, and far below it.
		for (const worth of [0.98, 0.4]) {
			const { all, atLeast } = of(Float64Array.of(1, worth))(segment);
			expect((all[0] ?? 0) * atLeast).toBeLessThanOrEqual(1 + worth);
			expect((all[0] ?? 0) * atLeast).toBeGreaterThan(0.97 * (1 + worth));
		}
	});
});
