import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../../src/core/search/dictionary.ts';
import { hashTable } from '../../../src/core/search/hash-table.ts';
import { isBefore, nameAt, nameList } from '../../../src/core/search/name-list.ts';
import { packedDictionary } from '../../../src/core/search/packed-dictionary.ts';
import { heapInUse } from '../../heap-in-use.ts';

/** Letters of one, two and three bytes, halves of pairs among them. */
const names = fc.array(
	fc.oneof(
		fc.string({ unit: 'binary', maxLength: 6 }),
		fc.string({ unit: fc.constantFrom('a', 'b', 'é', '㐀', '\ud83d') }),
	),
);

describe('names in bytes', () => {
	it('are what they were made of, in the order of strings', () => {
		fc.assert(
			fc.property(names, (all) => {
				const list = nameList(all);
				expect(all.map((_, i) => nameAt(list, i))).toEqual(all);
				all.forEach((a, i) => {
					all.forEach((b, j) => {
						expect(isBefore(list, i, list, j)).toBe(a < b);
					});
				});
			}),
		);
	});

	it('are told as strings that take little more than their letters', async () => {
		const ids = Array.from({ length: 20_000 }, (_, i) => `r_${i.toString().padStart(34, '0')}`);
		const list = nameList(ids);
		const before = await heapInUse();
		const told = ids.map((_, i) => nameAt(list, i));
		expect((await heapInUse()) - before).toBeLessThan(120 * ids.length);
		expect(told).toEqual(ids);
	});

	it('may be very long', () => {
		const long = 'é'.repeat(70_000);
		expect(nameAt(nameList(['a', long, 'b']), 1)).toBe(long);
	});
});

describe('a packed dictionary', () => {
	it('numbers names as a plain one does, and goes on from the same names', () => {
		fc.assert(
			fc.property(names, names, names, (known, some, others) => {
				const kept = [...new Set(known)];
				const [packed, plain] = [packedDictionary(kept), dictionary(kept)];
				for (const name of some) expect(packed.numberOf(name)).toBe(plain.numberOf(name));
				for (const name of [...known, ...some, ...others]) expect(packed.find(name)).toBe(plain.find(name));
				expect(packed.size).toBe(plain.size);
				for (let number = 0; number <= plain.size; number++) expect(packed.nameOf(number)).toBe(plain.nameOf(number));
			}),
		);
	});

	it('numbers very many', () => {
		const packed = packedDictionary();
		const many = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
		expect(many.map(packed.numberOf)).toEqual([...many.keys()]);
		expect(many.map(packed.find)).toEqual([...many.keys()]);
		expect(packed.find('word')).toBeUndefined();
	});
});

describe('a table of hashes', () => {
	it('finds what was put in and not taken out again, however many hashes are alike', () => {
		const step = fc.record({ hash: fc.constantFrom(0, 1, 2, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1), isIn: fc.boolean() });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
				const table = hashTable();
				const expected: { hash: number; number: number }[] = [];
				steps.forEach(({ hash, isIn }, number) => {
					const out = isIn ? undefined : expected.splice(number % Math.max(1, expected.length), 1)[0];
					if (out !== undefined) table.remove(out.hash, out.number);
					else {
						table.add(hash, number);
						table.replace(hash, number, number + 1_000);
						expected.push({ hash, number: number + 1_000 });
					}
				});
				for (const { hash, number } of expected) expect(table.find(hash, (one) => one === number)).toBe(number);
				const found: number[] = [];
				for (const { hash } of expected) {
					table.find(hash, (number) => {
						found.push(number);
						return false;
					});
				}
				expect(new Set(found)).toEqual(new Set(expected.map(({ number }) => number)));
			}),
		);
	});
});
