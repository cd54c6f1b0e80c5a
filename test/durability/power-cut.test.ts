import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isFullRun, seeded } from '../seeded.ts';
import { type ServiceOptions, startServiceProcess } from '../service-process.ts';
import { audit } from './audit.ts';
import { canMakeDisks, makeDisk } from './disk.ts';
import { ingest } from './ingest.ts';

const cuts = isFullRun ? 25 : 2;
/** One alone may find nothing, where it comes just after the log was moved into the database. */
const cutsUntilLoss = Math.max(cuts, 6);
/** So many postings are acknowledged before a cut, at the most; then it comes within so long. */
const acknowledgedMax = 120;
const cutWithinMs = 60;

type Losses = { readonly acknowledged: number; readonly lost: number };

test.runIf(canMakeDisks)(
	`${cuts} power cuts: nothing acknowledged is lost`,
	async () => {
		const { made, acknowledged, lost } = await cutAgainAndAgain(cuts, () => false);
		console.log(`synchronous=FULL: ${made} power cuts, ${acknowledged} acknowledged, ${lost} lost`);
		expect(acknowledged).toBeGreaterThan(0);
		expect(lost).toBe(0);
	},
	1_200_000,
);

test.runIf(canMakeDisks)(
	'the same test finds losses where the store does not wait for the disk',
	async () => {
		const program = join(import.meta.dirname, 'normal-service.ts');
		const isProved = (lost: number): boolean => !isFullRun && lost > 0;
		const { made, acknowledged, lost } = await cutAgainAndAgain(cutsUntilLoss, isProved, program);
		console.log(`synchronous=NORMAL: ${made} power cuts, ${acknowledged} acknowledged, ${lost} lost`);
		expect(lost).toBeGreaterThan(0);
	},
	1_200_000,
);

/** A new store for each cut, so that a loss is counted once. */
async function cutAgainAndAgain(
	cutsMax: number,
	isEnough: (lost: number) => boolean,
	program?: string,
): Promise<Losses & { readonly made: number }> {
	const random = seeded(7);
	const losses = { made: 0, acknowledged: 0, lost: 0 };
	while (losses.made < cutsMax && !isEnough(losses.lost)) {
		const folder = mkdtempSync(join(tmpdir(), 'rolefit-power-'));
		try {
			const moment = { acknowledged: 1 + Math.floor(random() * acknowledgedMax), afterMs: random() * cutWithinMs };
			const found = await cutOnce(folder, moment, program === undefined ? {} : { program });
			losses.made++;
			losses.acknowledged += found.acknowledged;
			losses.lost += found.lost;
		} finally {
			rmSync(folder, { recursive: true });
		}
	}
	return losses;
}

type Moment = { readonly acknowledged: number; readonly afterMs: number };

async function cutOnce(folder: string, moment: Moment, program: Pick<ServiceOptions, 'program'>): Promise<Losses> {
	const { store, environment, cutPower } = makeDisk(folder);
	const numbers = Array.from({ length: 2_000 }, (_, i) => i);
	const service = await startServiceProcess({ store, environment, ...program });
	const stream = ingest(service.origin, numbers);
	// A slow disk or machine moves the cut, so that there is always something that could be lost.
	await stream.acknowledges(moment.acknowledged);
	await setTimeout(moment.afterMs);
	await service.end('SIGKILL');
	await stream.ended;
	cutPower();
	const again = await startServiceProcess({ store });
	try {
		const found = audit(store, stream.acknowledged);
		expect(found).toMatchObject({ integrity: 'ok', duplicates: 0, torn: 0 });
		return { acknowledged: stream.acknowledged.size, lost: found.lost.length };
	} finally {
		await again.end('SIGKILL');
	}
}
