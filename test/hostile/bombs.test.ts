import { afterAll, beforeAll, expect, test } from 'vitest';
import { percentile } from '../seeded.ts';
import { bombs } from './bombs.ts';
import { figures, inTurn, late, openStand, type Shot, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => {
	stand = await openStand();
});
afterAll(() => stand.close());

const shots: Shot[] = [];

test.each(bombs)('$name', async ({ name, make, answers, shows }) => {
	const shot = await stand.shoot(name, make());
	shots.push(shot);
	expect(answers).toContain(shot.code);
	expect(late([shot])).toEqual([]);
	if (shows === undefined) return;
	const parsed = await stand.shoot(name, make(), '/resumes/parse');
	const { resume } = JSON.parse(parsed.body) as { resume: { text: string } };
	expect(resume.text.match(/[A-Z]{4,}\w*/g)).toEqual([shows]);
});

test('all of them at once, and the service is as it was', async () => {
	const files = bombs.map(({ name, make }) => ({ name, bytes: make() }));
	const before = await stand.vitals();
	const together = await inTurn(files, 6, ({ name, bytes }) => stand.shoot(name, bytes));
	const after = await stand.vitals();
	const zips = new Set(bombs.filter((bomb) => bomb.isZip).map((bomb) => bomb.name));
	const zipMs = shots.filter((shot) => zips.has(shot.name)).map((shot) => shot.ms);
	console.log(
		[
			figures('bombs, six at a time', together, before, after),
			`  one at a time: zip bombs median ${percentile(zipMs, 0.5)} ms, longest ${percentile(zipMs, 1)} ms`,
			...shots.map((shot) => `  ${shot.name}: ${shot.code}, ${Math.round(shot.ms)} ms`),
		].join('\n'),
	);
	expect(together.filter((shot) => shot.status >= 500)).toEqual([]);
	expect(late(together)).toEqual([]);
	expect(stand.service.log.filter((line) => line.includes('unforeseen'))).toEqual([]);
	expect(await stand.shoot('good', Buffer.from('Robin Vale\nBaker, 3 years'))).toMatchObject({ status: 200 });
}, 180_000);
