import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../../src/core/search/dictionary.ts';
import { hashTable } from '../../../src/core/search/hash-table.ts';
import { keyedHash, openKey } from '../../../src/core/search/keyed-hash.ts';
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

const keys = fc.constantFrom(openKey, [0, 0] as const, [0xffffffff, 1] as const);

describe('hashes with a key', () => {
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	const hashes = (key: readonly [number, number], texts: readonly string[]) =>
		texts.map((text) => keyedHash(key)(bytesOf(text), 0, text.length));

	it('are of 32 bits, and tell texts apart by every letter and their length', () => {
		const texts = ['', '\0', '\0\0', 'a', 'b', 'ab', 'ba', 'abc', 'abcd', 'abce', 'bbcd', 'abcde', 'abcdabcd'];
		const all = hashes(openKey, texts);
		expect(new Set(all).size).toBe(texts.length);
		for (const hash of all) expect(hash).toBe(hash >>> 0);
	});

	it('are of the stretch alone, wherever it stands', () => {
		expect(keyedHash(openKey)(bytesOf('xxquayyy'), 2, 6)).toBe(hashes(openKey, ['quay'])[0]);
	});

	it('that meet by one key part by another, so that nobody finds names that all meet', () => {
		const texts = Array.from({ length: 300_000 }, (_, i) => i.toString(36));
		const all = hashes(openKey, texts);
		const first = new Map<number, number>();
		const meeting = all.flatMap((hash, i) => {
			const before = first.get(hash);
			first.set(hash, i);
			return before === undefined ? [] : [[texts[before], texts[i]] as [string, string]];
		});
		expect(meeting.length).toBeGreaterThan(2);
		for (const pair of meeting) expect(new Set(hashes([1, 2], pair)).size).toBe(2);
	});
});

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
			fc.property(names, names, names, keys, (known, some, others, key) => {
				const kept = [...new Set(known)];
				const [packed, plain] = [packedDictionary(kept, keyedHash(key)), dictionary(kept)];
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
