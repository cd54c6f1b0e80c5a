import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFullRun } from '../seeded.ts';
import { mutants } from './mutants.ts';
import { figures, inTurn, late, openStand, type Stand, seedFiles } from './stand.ts';

const count = isFullRun ? 5_000 : 200;
/** No more than the readers and their queue take on two cores. */
const atOnce = 4;

let stand: Stand;
beforeAll(async () => {
	stand = await openStand();
});
afterAll(() => stand.close());

test(`${count} spoiled files: each has its answer, and in time`, async () => {
	const seeds = seedFiles();
	// Warm, so that the figure of its memory says something.
	await inTurn(mutants(seeds, 20, 1), atOnce, ({ name, bytes }) => stand.shoot(name, bytes));
	const before = await stand.vitals();
	const shots = await inTurn(mutants(seeds, count, 20_261_120), atOnce, async ({ name, bytes }) => {
		const { body: _body, ...shot } = await stand.shoot(name, bytes);
		return { ...shot, body: '' };
	});
	const after = await stand.vitals();
	console.log(figures('mutants', shots, before, after));
	expect(shots.filter((shot) => ![200, 413, 415, 422, 429].includes(shot.status))).toEqual([]);
	expect(late(shots)).toEqual([]);
	expect(shots.filter((shot) => shot.status === 429).length).toBeLessThan(count / 50);
	expect(stand.service.log.filter((line) => /unforeseen|"level":60/.test(line))).toEqual([]);
}, 3_600_000);
