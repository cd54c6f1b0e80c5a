import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adverts, life, weights } from './arbitrary.ts';
import { rankedFor } from './cast.ts';
import { resume } from './life.ts';

const runs = { numRuns: 150 };
const partNames = ['text', 'skills', 'experience', 'education', 'title'] as const;

describe('every ranking', () => {
	it('adds up: parts to the score, requirements to their part', () => {
		fc.assert(
			fc.property(life, adverts(6), weights, (person, cast, weighed) => {
				for (const one of rankedFor(resume(person), cast, { weights: weighed })) {
					const points = partNames.reduce((sum, name) => sum + one.parts[name].points, 0);
					expect(points).toBeCloseTo(one.score, 9);
					const pointsOf = (...kinds: readonly string[]) =>
						one.requirements.filter((row) => kinds.includes(row.kind)).reduce((sum, row) => sum + row.points, 0);
					expect(pointsOf('skill', 'certification', 'language')).toBeCloseTo(one.parts.skills.points, 9);
					expect(pointsOf('education')).toBeCloseTo(one.parts.education.points, 9);
					// What is usual for the level fills what no must asks for.
					const years = one.requirements.filter((row) => row.kind === 'experience');
					if (years.some((row) => row.importance === 'must'))
						expect(pointsOf('experience')).toBeCloseTo(one.parts.experience.points, 9);
					else expect(pointsOf('experience')).toBeLessThanOrEqual(one.parts.experience.points + 1e-9);
					expect(pointsOf('location', 'authorisation')).toBe(0);
				}
			}),
			runs,
		);
	});

	it('stays in its bounds, under its limits, and best first', () => {
		fc.assert(
			fc.property(life, adverts(6), weights, (person, cast, weighed) => {
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
			fc.property(life, adverts(6), (person, cast) => {
				const backwards = Object.fromEntries(Object.entries(cast).reverse());
				expect(rankedFor(resume(person), backwards)).toEqual(rankedFor(resume(person), cast));
			}),
			runs,
		);
	});

	it('never lets a gap lower the score, nor points be where weight is not', () => {
		fc.assert(
			fc.property(life, adverts(6), (person, cast) => {
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

	it('places a gap where the role would stand among all others', () => {
		fc.assert(
			fc.property(life, adverts(6), (person, cast) => {
				const ranked = rankedFor(resume(person), cast);
				for (const one of ranked) {
					for (const gap of one.gaps) {
						const better = ranked.filter((other) => other !== one && other.score > gap.scoreIfMet);
						expect(gap.rankIfMet).toBe(1 + better.length);
					}
				}
			}),
			runs,
		);
	});

	it('never has a wish that outweighs a must of its part', () => {
		fc.assert(
			fc.property(life, adverts(6), (person, cast) => {
				for (const one of rankedFor(resume(person), cast)) {
					for (const kinds of [['skill', 'certification', 'language'], ['experience'], ['education']]) {
						const own = one.requirements.filter((row) => kinds.includes(row.kind));
						const musts = own.filter((row) => row.importance === 'must').map((row) => row.maxPoints);
						const wishes = own.filter((row) => row.importance !== 'must').map((row) => row.maxPoints);
						if (musts.length > 0) expect(Math.max(0, ...wishes)).toBeLessThanOrEqual(Math.min(...musts));
					}
				}
			}),
			runs,
		);
	});

	it('quotes what stands at its offsets', () => {
		fc.assert(
			fc.property(life, adverts(6), (person, cast) => {
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
