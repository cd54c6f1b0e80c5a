import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weights } from '../../src/core/model/match.ts';
import { type Advert, ask, type Life, rankedFor, resume } from './cast.ts';

const skillId = fc.constantFrom(
	'python',
	'kotlin',
	'aws',
	'gcp',
	'eks',
	'kubernetes',
	'excel',
	'ledger',
	'triage',
	'pmp',
);
const importance = fc.constantFrom('must', 'nice', 'context').map((one) => ({ importance: one }) as const);
const title = fc.constantFrom(
	'Software Engineer',
	'Junior Accountant',
	'Registered Nurse',
	'Zymurgist',
	'Sales Manager',
	'',
);

const requirement = fc.oneof(
	fc
		.tuple(fc.array(skillId, { minLength: 1, maxLength: 3 }), importance)
		.map(([ids, i]) => ask.all([...new Set(ids)], i)),
	fc
		.tuple(fc.array(skillId, { minLength: 1, maxLength: 3 }), importance)
		.map(([ids, i]) => ask.anyOf([...new Set(ids)], i)),
	fc
		.tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom('total', 'accounting', 'zymurgy'), importance)
		.map(([n, of, i]) => ask.years(n, of, i)),
	fc.boolean().map((orEquivalent) => ask.degree('bachelor', orEquivalent, ['nursing'])),
	fc.constantFrom(ask.language('de', 'German'), ask.livingIn('ES'), ask.permit('US'), ask.licence('rn-licence')),
);
const advert: fc.Arbitrary<Advert> = fc.record({
	title,
	text: fc.constantFrom('', 'python services', 'ledger and audit', 'triage on the ward'),
	asks: fc.array(requirement, { maxLength: 6 }),
});
const adverts = fc
	.array(advert, { minLength: 1, maxLength: 6 })
	.map((all) => Object.fromEntries(all.map((one, i) => [`role${i}`, one])));
const life: fc.Arbitrary<Life> = fc.record({
	jobs: fc.array(
		fc
			.tuple(
				title,
				fc.integer({ min: 2000, max: 2025 }),
				fc.boolean(),
				fc.constantFrom('', 'python services', 'ledger'),
			)
			.map(([name, year, runs, about]) => [name, `${year}-03`, runs ? null : `${year + 1}-02`, about] as const),
		{ maxLength: 4 },
	),
	skills: fc.dictionary(
		skillId,
		fc.constantFrom([24, '2026-10'] as const, [null, null] as const, [120, '2012-01'] as const),
	),
	languages: fc.constantFrom([], [['pl', 'Polish'] as const], [['de', 'German'] as const]),
});
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const weights: fc.Arbitrary<Weights> = fc.record({
	text: weight,
	skills: weight,
	experience: weight,
	education: weight,
	title: weight,
});
const runs = { numRuns: 150 };
const partNames = ['text', 'skills', 'experience', 'education', 'title'] as const;

describe('every ranking', () => {
	it('adds up: parts to the score, requirements to their part', () => {
		fc.assert(
			fc.property(life, adverts, weights, (person, cast, weighed) => {
				for (const one of rankedFor(resume(person), cast, { weights: weighed })) {
					const points = partNames.reduce((sum, name) => sum + one.parts[name].points, 0);
					expect(points).toBeCloseTo(one.score, 9);
					const pointsOf = (...kinds: readonly string[]) =>
						one.requirements.filter((row) => kinds.includes(row.kind)).reduce((sum, row) => sum + row.points, 0);
					expect(pointsOf('skill', 'certification', 'language')).toBeCloseTo(one.parts.skills.points, 9);
					expect(pointsOf('education')).toBeCloseTo(one.parts.education.points, 9);
					const years = one.requirements.filter((row) => row.kind === 'experience');
					if (years.length > 0) expect(pointsOf('experience')).toBeCloseTo(one.parts.experience.points, 9);
					expect(pointsOf('location', 'authorisation')).toBe(0);
				}
			}),
			runs,
		);
	});

	it('stays in its bounds, under its limits, and best first', () => {
		fc.assert(
			fc.property(life, adverts, weights, (person, cast, weighed) => {
				const ranked = rankedFor(resume(person), cast, { weights: weighed });
				expect(ranked.map((one) => one.rank)).toEqual(ranked.map((_, i) => i + 1));
				ranked.forEach((one, i) => {
					expect(one.score).toBeGreaterThanOrEqual(0);
					for (const limit of one.limits) expect(one.score).toBeLessThanOrEqual(limit.maxScore + 1e-9);
					for (const name of partNames) {
						expect(one.parts[name].score).toBeGreaterThanOrEqual(0);
						expect(one.parts[name].score).toBeLessThanOrEqual(1);
					}
					for (const row of one.requirements) expect(row.points).toBeLessThanOrEqual(row.maxPoints + 1e-9);
					const next = ranked[i + 1];
					if (next === undefined) return;
					expect(one.score > next.score || (one.score === next.score && one.roleId < next.roleId)).toBe(true);
				});
			}),
			runs,
		);
	});

	it('is the same to the last bit for the same input, whatever the order of arrival', () => {
		fc.assert(
			fc.property(life, adverts, (person, cast) => {
				const backwards = Object.fromEntries(Object.entries(cast).reverse());
				expect(rankedFor(resume(person), backwards)).toEqual(rankedFor(resume(person), cast));
			}),
			runs,
		);
	});

	it('never lets a gap lower the score, nor points be where weight is not', () => {
		fc.assert(
			fc.property(life, adverts, (person, cast) => {
				for (const one of rankedFor(resume(person), cast)) {
					for (const gap of one.gaps) {
						expect(gap.scoreIfMet).toBeGreaterThanOrEqual(one.score - 1e-9);
						expect(gap.rankIfMet).toBeLessThanOrEqual(one.rank);
					}
					for (const name of partNames) if (one.parts[name].weight === 0) expect(one.parts[name].points).toBe(0);
				}
			}),
			runs,
		);
	});

	it('quotes what stands at its offsets', () => {
		fc.assert(
			fc.property(life, adverts, (person, cast) => {
				const read = resume(person);
				for (const one of rankedFor(read, cast)) {
					for (const quote of one.requirements.flatMap((row) => row.evidence.resume)) {
						expect(read.text.slice(quote.start, quote.end)).toBe(quote.quote);
					}
				}
			}),
			runs,
		);
	});
});
