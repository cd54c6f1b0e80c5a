import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument, IndexQuery } from '../../../src/core/model/search.ts';
import { askedNames } from '../../../src/core/search/asked.ts';
import { bestOf } from '../../../src/core/search/best.ts';
import { searchByBounds } from '../../../src/core/search/bounded-search.ts';
import { dictionary } from '../../../src/core/search/dictionary.ts';
import { documentFrequencies } from '../../../src/core/search/document-frequencies.ts';
import { dimensionsOf } from '../../../src/core/search/field-terms.ts';
import { queryPlan } from '../../../src/core/search/query-plan.ts';
import { type Candidate, skillFits } from '../../../src/core/search/search-segment.ts';
import { roleIdAt, segmentOf } from '../../../src/core/search/segment.ts';
import { type Names, storedRole } from '../../../src/core/search/stored-role.ts';
import { noFacts } from './no-facts.ts';
import { candidateOrder, oracle } from './oracle.ts';

/** The smaller the number, the more roles say the word. */
const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
const frequent = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => words[Math.floor(40 * x ** 3)] ?? 'word0');
const counts = fc
	.array(fc.tuple(frequent, fc.integer({ min: 1, max: 5 })), { maxLength: 25 })
	.map((pairs) => new Map(pairs));
const skills = fc
	.array(fc.tuple(fc.constantFrom('baking', 'care', 'audit'), fc.constantFrom(0.2, 0.5, 1)), { maxLength: 3 })
	.map((pairs) => new Map(pairs));
const roles = fc.array(fc.record({ body: counts, title: counts, skills }), { minLength: 1, maxLength: 120 });

function documents(
	of: readonly { body: Map<string, number>; title: Map<string, number>; skills: Map<string, number> }[],
) {
	return of.map(
		(role, i): IndexDocument => ({
			roleId: `r${String(i).padStart(3, '0')}`,
			terms: { title: role.title, requirements: new Map(), body: role.body },
			facts: { ...noFacts, skills: role.skills },
			asked: { title: '', seniority: null, requirements: [], skills: [] },
		}),
	);
}

/** What leaving frequent words out finds, in a segment each for the first and the second half of the roles. */
function found(of: readonly IndexDocument[], query: IndexQuery): readonly Candidate[] {
	const names: Names = { terms: dictionary(), skills: dictionary(), labels: dictionary(), ...askedNames() };
	const frequencies = documentFrequencies(names);
	const stored = of.map((one) => storedRole(one, names));
	const half = Math.ceil(stored.length / 2);
	const segments = [stored.slice(0, half), stored.slice(half)].map((some) =>
		segmentOf(some, dimensionsOf(names.terms)),
	);
	segments.forEach(frequencies.countIn);
	const plan = queryPlan(query, names, frequencies, null);
	const best = bestOf<Candidate>(query.limit, (a, b) => a.rank > b.rank || (a.rank === b.rank && idOf(a) < idOf(b)));
	for (const segment of segments) {
		const places = Uint16Array.from({ length: segment.norms.length }, (_, place) => place);
		searchByBounds(
			segment,
			plan,
			{ places, fits: plan.had === null ? null : skillFits(segment, plan.had, plan.idfOfSkills) },
			best,
		);
	}
	return best.sorted();
}

function idOf({ segment, place }: Candidate): string {
	return roleIdAt(segment, place);
}

describe('leaving frequent words out at first', () => {
	it('finds the same roles in the same order, with the same bits, as adding up every word', () => {
		fc.assert(
			fc.property(
				roles,
				counts,
				counts,
				skills,
				fc.integer({ min: 1, max: 8 }),
				(some, terms, titleTerms, had, limit) => {
					const all = documents(some);
					const query = { terms, titleTerms, skills: had, filters: {}, limit };
					const candidates = found(all, query);
					expect(candidates.map(idOf)).toEqual(candidateOrder(all, query).slice(0, limit));
					const cosines = oracle(all, query);
					for (const one of candidates) expect(one.text).toBe(cosines.get(idOf(one)));
				},
			),
			{ numRuns: 300 },
		);
	});
});
