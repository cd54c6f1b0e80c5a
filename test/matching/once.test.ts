import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { once } from '../../src/matching/once.ts';
import { type Answered, AnsweredAlreadyError, type Ports } from '../../src/matching/ports.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { candidate } from '../contract/cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-once-'));
const stores = await sqliteStores(join(folder, 'rolefit.db'));
afterAll(async () => {
	await stores.close();
	rmSync(folder, { recursive: true });
});

/** What one process works with; it needs no index, files or ids here. */
function process(): Ports {
	const mac = (purpose: string, text: string): string => `${purpose}: ${text}`;
	return { store: stores.of('acme'), mac, clock: () => 1_000 } as unknown as Ports;
}

const asked = (key: string, body = 'a body') => ({ key, body, retentionMs: 500 });
const again = async ({ id }: Answered): Promise<string> => `${id} again`;

test('what one process works on is not begun a second time, whatever is asked under the key', async () => {
	const ports = process();
	let finish: (answer: string) => void = () => {};
	const first = once(ports, asked('k1'), () => new Promise<string>((resolve) => (finish = resolve)), again);
	const never = () => Promise.reject(new Error('begun twice'));
	await expect(once(ports, asked('k1'), never, again)).rejects.toMatchObject({ code: 'repeat_in_flight' });
	await expect(once(ports, asked('k1', 'another'), never, again)).rejects.toMatchObject({ code: 'repeat_differs' });
	expect(await once(ports, asked('k2'), async () => 'other', again)).toEqual({ answer: 'other', isRepeat: false });
	finish('done');
	expect(await first).toEqual({ answer: 'done', isRepeat: false });
});

test('of two processes that work on it at a time, the commit of the second fails', async () => {
	const [one, other] = [process(), process()];
	const create = (ports: Ports, id: string) =>
		once(
			ports,
			asked('k3'),
			async (remember) => {
				await ports.store.saveCandidate(candidate(id), remember(201, id));
				return id;
			},
			again,
		);
	const outcomes = await Promise.allSettled([create(one, 'c_1'), create(other, 'c_2')]);
	expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
	const refused = outcomes.find((one) => one.status === 'rejected');
	expect(refused?.reason).toMatchObject({ code: 'repeat_in_flight' });
	expect(refused?.reason).not.toBeInstanceOf(AnsweredAlreadyError);
	const [kept] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.answer] : []));
	expect(await create(other, 'c_3')).toEqual({ answer: `${kept} again`, isRepeat: true });
});

test('what failed may be tried anew', async () => {
	const ports = process();
	await expect(once(ports, asked('k4'), () => Promise.reject(new Error('no luck')), again)).rejects.toThrow('no luck');
	expect((await once(ports, asked('k4'), async () => 'done', again)).answer).toBe('done');
});
