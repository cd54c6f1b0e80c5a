import { expect, it } from 'vitest';
import { eachOfRole, roleLists } from '../../../src/core/search/role-lists.ts';
import type { TermLists } from '../../../src/core/search/term-lists.ts';

/** Lists of one role each: those of the first role, in which it says its word so often, and all others of the second. */
function listsOf(all: number, first: ReadonlyMap<number, number>): TermLists {
	const tfStarts = Uint32Array.from({ length: all + 1 }, (_, list) =>
		[...first].reduce((sum, [own, tf]) => sum + Number(own < list && tf > 1), 0),
	);
	return {
		dimensions: Uint32Array.from({ length: all }, (_, list) => list),
		starts: Uint32Array.from({ length: all + 1 }, (_, list) => list),
		tfStarts,
		places: Uint16Array.from({ length: all }, (_, list) => (first.has(list) ? 0 : 1)),
		tfs: Uint8Array.from([...first.values()].filter((tf) => tf > 1)),
	};
}

it('a role comes back out of its list, however far its words are from each other', () => {
	const first = new Map([
		[0, 1],
		[63, 2],
		[127, 1],
		[8_318, 255],
		[16_510, 1],
		[1_065_085, 1],
		[2_113_661, 3],
	]);
	const lists = roleLists(listsOf(2_113_662, first), 2);
	const told = new Map<number, number>();
	eachOfRole(lists, 0, (list, tf) => told.set(list, tf));
	expect(told).toEqual(first);
	let others = 0;
	eachOfRole(lists, 1, () => others++);
	expect(others).toBe(2_113_662 - first.size);
});
