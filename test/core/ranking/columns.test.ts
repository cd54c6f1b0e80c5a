import { expect, it } from 'vitest';
import { column } from '../../../src/core/ranking/bounds/column.ts';
import { headColumns } from '../../../src/core/ranking/bounds/head-columns.ts';
import { headName } from '../../../src/core/search/asked.ts';
import { dictionary } from '../../../src/core/search/dictionary.ts';

it('a column keeps what was pushed, however much that is', () => {
	const numbers = column(Uint32Array);
	const pushed = Array.from({ length: 2_500 }, (_, i) => 3 * i);
	for (const number of pushed) numbers.push(number);
	expect(numbers.length).toBe(2_500);
	expect([...numbers.values.subarray(0, numbers.length)]).toEqual(pushed);
});

it('a role without a title has a head with nothing to compare', () => {
	const names = dictionary();
	const baker = names.numberOf(headName({ title: 'Baker', seniority: 'senior' }));
	const untitled = names.numberOf(headName({ title: null, seniority: 'senior' }));
	const heads = headColumns(names)();
	expect([heads.titled[baker], heads.titled[untitled]]).toEqual([1, 0]);
	expect(heads.starts[untitled + 1]).toBe(heads.starts[untitled]);
	// What is stated beside it still counts.
	expect(heads.levelAsked(untitled, null)).toBe(heads.levelAsked(baker, null));
});
