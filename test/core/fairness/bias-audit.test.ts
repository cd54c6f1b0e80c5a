import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biasAudit, type PersonOutcome } from '../../../src/core/fairness/bias-audit.ts';
import { fisherTwoSided } from '../../../src/core/fairness/fisher.ts';
import { impactTable, type Outcome } from '../../../src/core/fairness/impact-table.ts';

const group = (category: string | null, favoured: number, people: number): readonly Outcome[] =>
	Array.from({ length: people }, (_, i) => ({ category, favoured: i < favoured }));
const person = (more: Partial<PersonOutcome>): PersonOutcome => ({
	score: null,
	selected: null,
	sex: null,
	raceEthnicity: null,
	...more,
});

describe('impact ratios', () => {
	it('flags 21 of 50 against 48 of 80: seven tenths', () => {
		const { rows } = impactTable([...group('a', 48, 80), ...group('b', 21, 50)], 0);
		expect(rows.map(({ category, rate, impactRatio, flagged }) => ({ category, rate, impactRatio, flagged }))).toEqual([
			{ category: 'a', rate: 0.6, impactRatio: 1, flagged: false },
			{ category: 'b', rate: 0.42, impactRatio: 0.7, flagged: true },
		]);
	});

	it('does not flag 24 of 50 against 48 of 80: four fifths exactly', () => {
		const { rows } = impactTable([...group('a', 48, 80), ...group('b', 24, 50)], 0);
		expect(rows[1]).toMatchObject({ category: 'b', impactRatio: 0.8, flagged: false });
	});

	it('counts people of unknown category apart', () => {
		const table = impactTable([...group('a', 1, 2), ...group(null, 3, 3)], 0);
		expect(table.unknown).toBe(3);
		expect(table.rows.map((row) => row.category)).toEqual(['a']);
	});

	it('gives small categories a rate but no ratio where the caller leaves them out, and measures nobody by them', () => {
		const { rows } = impactTable([...group('few', 1, 1), ...group('a', 50, 100), ...group('b', 25, 100)], 0.02);
		expect(rows.map((row) => [row.category, row.rate, row.impactRatio])).toEqual([
			['few', 1, null],
			['a', 0.5, 1],
			['b', 0.25, 0.5],
		]);
		expect(rows.map((row) => row.smallSample)).toEqual([true, false, false]);
		expect(rows[0]?.fisherP).toBeNull();
	});

	it('has no ratio where nobody was favoured', () => {
		const { rows } = impactTable([...group('a', 0, 40), ...group('b', 0, 40)], 0);
		expect(rows.map((row) => [row.impactRatio, row.flagged, row.fisherP])).toEqual([
			[null, false, null],
			[null, false, null],
		]);
	});

	it('does not depend on the order of people', () => {
		const outcomes = fc.array(fc.record({ category: fc.constantFrom('a', 'b', 'c', null), favoured: fc.boolean() }), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(outcomes, (some) => {
				expect(impactTable([...some].reverse(), 0)).toEqual(impactTable(some, 0));
			}),
		);
	});
});

describe("Fisher's exact test", () => {
	// Made with scipy.stats.fisher_exact 1.x.
	it.each([
		[3, 4, 1, 4, 0.48571428571428565],
		[48, 80, 21, 50, 0.0495426535215911],
		[48, 80, 24, 50, 0.2068239716713227],
		[1, 10, 11, 14, 0.0027594561852200836],
		[0, 20, 5, 20, 0.04712404712404713],
		[500, 1000, 430, 1000, 0.00197151809168443],
		[10, 10, 0, 10, 1.082508822446903e-5],
	])('%i of %i against %i of %i', (favouredA, peopleA, favouredB, peopleB, p) => {
		const found = fisherTwoSided({ favoured: favouredA, people: peopleA }, { favoured: favouredB, people: peopleB });
		expect(found / p).toBeCloseTo(1, 9);
	});

	it('is what counting all tables in whole numbers gives', () => {
		const people = fc.integer({ min: 1, max: 14 });
		const groups = fc.tuple(people, people).chain(([a, b]) =>
			fc.record({
				a: fc.record({ people: fc.constant(a), favoured: fc.integer({ min: 0, max: a }) }),
				b: fc.record({ people: fc.constant(b), favoured: fc.integer({ min: 0, max: b }) }),
			}),
		);
		fc.assert(
			fc.property(groups, ({ a, b }) => {
				const favoured = a.favoured + b.favoured;
				const ways = (ofA: number): bigint => choose(a.people, ofA) * choose(b.people, favoured - ofA);
				const observed = ways(a.favoured);
				let atMost = 0n;
				for (let ofA = 0; ofA <= a.people; ofA++) if (ways(ofA) <= observed) atMost += ways(ofA);
				expect(fisherTwoSided(a, b)).toBeCloseTo(Number(atMost) / Number(choose(a.people + b.people, favoured)), 9);
			}),
		);
	});

	function choose(n: number, k: number): bigint {
		if (k < 0 || k > n) return 0n;
		let ways = 1n;
		for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
		return ways;
	}
});

describe('a bias audit', () => {
	const question = { measure: 'scoring', roleId: 'r_1', minScore: null, leaveOutBelow: 0 } as const;

	it('of scores favours those above the median of all who are counted', () => {
		const audit = biasAudit(question, [
			person({ score: 10, sex: 'female' }),
			person({ score: 20, sex: 'female' }),
			person({ score: 30, sex: 'male' }),
			person({ score: 40, sex: 'male' }),
		]);
		expect(audit.threshold).toBe(25);
		expect(audit.bySex.rows.map((row) => [row.category, row.favoured])).toEqual([
			['male', 2],
			['female', 0],
		]);
	});

	it('favours nobody who is at the median itself', () => {
		const audit = biasAudit(
			question,
			[1, 2, 2, 2, 3].map((score) => person({ score, sex: 'x' })),
		);
		expect(audit).toMatchObject({ threshold: 2, favoured: 1 });
	});

	it('of selections counts who reaches the score, and who was said to be selected', () => {
		const audit = biasAudit({ ...question, measure: 'selection', minScore: 75 }, [
			person({ score: 75, sex: 'female' }),
			person({ score: 74.9, sex: 'female' }),
			person({ selected: true, sex: 'male' }),
			person({ selected: false, sex: 'male' }),
		]);
		expect(audit.favoured).toBe(2);
		expect(audit.bySex.rows.map((row) => row.impactRatio)).toEqual([1, 1]);
	});

	it('tells by both, and leaves out who is known by one only', () => {
		const audit = biasAudit({ ...question, measure: 'selection' }, [
			person({ selected: true, sex: 'female', raceEthnicity: 'asian' }),
			person({ selected: false, sex: 'male', raceEthnicity: 'asian' }),
			person({ selected: false, sex: 'male' }),
		]);
		expect(audit.byBoth).toMatchObject({
			unknown: 1,
			rows: [{ category: 'female × asian' }, { category: 'male × asian' }],
		});
		expect(audit.byRaceEthnicity).toMatchObject({ unknown: 1, rows: [{ people: 2 }] });
	});

	it('says who could not be counted, what is too small, and that there is nothing to compare', () => {
		const audit = biasAudit(question, [person({ sex: 'female' }), person({ score: 5, sex: 'female' })]);
		expect(audit).toMatchObject({ people: 1, notCounted: 1 });
		expect(audit.warnings.map(({ code }) => code)).toEqual(['not_counted', 'small_sample', 'nothing_to_compare']);
	});
});
