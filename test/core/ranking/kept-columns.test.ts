import { describe, expect, it } from 'vitest';
import { keptColumns } from '../../../src/core/ranking/bounds/kept-columns.ts';
import { knownNames } from '../../../src/core/ranking/bounds/known-names.ts';
import { skillWorths } from '../../../src/core/ranking/bounds/person-tables.ts';
import { prepareColumns } from '../../../src/core/ranking/bounds/prepare-columns.ts';
import { scoreNumbers } from '../../../src/core/ranking/weights.ts';
import { invertedIndex } from '../../../src/core/search/inverted-index.ts';
import { ask } from '../../relevance/ask.ts';
import { documentsOf } from '../../relevance/cast.ts';
import { noFacts } from '../search/no-facts.ts';

/** One role that speaks of these skills, and asks for each by itself where nothing else is said. */
function oneRole(skills: readonly string[], asks = skills.map((id) => ask.all([id])(id))) {
	const index = invertedIndex();
	index.upsert({
		roleId: 'r_1',
		revision: 1,
		terms: { title: new Map(), requirements: new Map(), body: new Map() },
		facts: { ...noFacts, skills: new Map(skills.map((id) => [id, 1])) },
		asked: {
			title: 'Baker',
			seniority: null,
			requirements: asks,
			skills: [],
		},
	});
	const nothing = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 0 };
	const { segments, names } = index.survey(nothing);
	const segment = segments[0];
	if (segment === undefined) throw new Error('the index has no segment');
	return { segment, known: knownNames(names)() };
}

describe('what skills weigh together', () => {
	it('is never told as more, nor as less, than the worths of the question give, also when another starts anew meanwhile', () => {
		const { segment, known } = oneRole(['baking']);
		const of = keptColumns();
		type Question = ReturnType<typeof of>;
		const sums = (question: Question) => {
			for (const _ of question.prepare(segment));
			return question.of(segment).sums;
		};
		const least = (question: Question): number => (sums(question).all[0] ?? 0) * question.atLeast;
		const asked = (question: Question): number[] =>
			[question.atLeast, question.atMost].map((drift) => (sums(question).asked[0] ?? 0) * drift);
		const earlier = of(Float64Array.of(1), known);
		const later = of(Float64Array.of(0.5), known);
		expect(least(earlier)).toBeCloseTo(1, 5);
		expect(least(later)).toBeLessThanOrEqual(0.5);
		expect(least(later)).toBeCloseTo(0.5, 5);
		// A small drift either way is told by how far it may have gone.
		for (const worth of [0.49, 0.51]) {
			const question = of(Float64Array.of(worth), known);
			expect(least(question)).toBeLessThanOrEqual(worth);
			const [low, high] = asked(question);
			expect(low).toBeLessThanOrEqual(worth);
			expect(high).toBeGreaterThanOrEqual(worth);
		}
	});

	it('counts a skill that is new from when it came', () => {
		const { segment, known } = oneRole(['baking', 'brewing']);
		const of = keptColumns();
		of(Float64Array.of(1), known);
		const question = of(Float64Array.of(1, 0.4), known);
		for (const _ of question.prepare(segment));
		const { all, asked } = question.of(segment).sums;
		expect(all[0]).toBeCloseTo(1.4, 5);
		expect(asked[0]).toBeCloseTo(1.4, 5);
	});

	it('lets the share that a skill meets grow as those beside it shrink in a list of wishes, which weighs the same', () => {
		const wishes = Array.from({ length: 10 }, (_, i) => `wish-${i}`);
		const asks = [ask.all(wishes, { importance: 'nice' })('wishes'), ask.all(['baking'])('must')];
		const { segment, known } = oneRole([...wishes, 'baking'], asks);
		const of = keptColumns();
		const worths = (first: number, others: number): Float64Array =>
			Float64Array.of(
				first,
				...wishes
					.slice(1)
					.fill('')
					.map(() => others),
				1.882 * others,
			);
		of(worths(1, 1), known);
		const question = of(worths(1.029, 0.971), known);
		for (const _ of question.prepare(segment));
		const { skills, starts, shares } = question.of(segment);
		const first = shares[starts[skills.indexOf(0)] ?? 0] ?? 0;
		const { wishMax } = scoreNumbers.skills;
		const share = (wishMax * 1.029) / (1.029 + 9 * 0.971) / (wishMax + 1.882 * 0.971);
		expect((first / 255) * question.metAtMost).toBeGreaterThanOrEqual(share);
		expect((first / 255) * (question.atMost / question.atLeast)).toBeLessThan(share);
	});
});

it('what bounds read of segments can be made before anybody asks, and is what a question would make', () => {
	const index = invertedIndex();
	for (const document of documentsOf({ a: { title: 'Baker', asks: [ask.all(['python'])] }, b: { title: 'Cook' } })
		.documents) {
		index.upsert(document);
		index.settle();
	}
	const written = index.written();
	const known = knownNames(written.names)();
	for (const _ of prepareColumns(written, known));
	const question = known.columns(skillWorths(written.idfOfSkills, written.names.skills.size, written.roles), known);
	expect(written.segments).toHaveLength(2);
	for (const segment of written.segments) {
		const made = question.of(segment);
		expect(made).toBeDefined();
		// Nothing is left to be made.
		expect([...question.prepare(segment)]).toEqual([]);
		expect(question.of(segment)).toBe(made);
	}
});
