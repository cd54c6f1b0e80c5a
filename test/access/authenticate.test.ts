import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { authenticator } from '../../src/access/authenticate.ts';
import { type Asked, issueKey, keysOfAnotherPepper } from '../../src/access/issue.ts';
import { newKeyText } from '../../src/access/key-text.ts';
import { pepperOf } from '../../src/access/pepper.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-keys-'));
const stores = await sqliteStores(join(folder, 'rolefit.db'));
afterAll(async () => {
	await stores.close();
	rmSync(folder, { recursive: true });
});

let now = 1_000;
const pepper = pepperOf('p'.repeat(32));
const authenticate = authenticator({ stores, mac: pepper.mac, clock: () => now });
const issue = (more: Partial<Asked> = {}, under = pepper): Promise<string> =>
	issueKey(
		stores.keys,
		under,
		{ tenant: 'acme', name: '', scopes: ['match'], createdAt: now, expiresAt: null, ...more },
		randomBytes,
	);

test('a good key tells its tenant and scopes', async () => {
	const key = await issue({ scopes: ['match', 'admin'] });
	const caller = await authenticate(`Bearer ${key}`);
	expect(caller).toEqual({ keyId: key.split('_')[1], tenant: 'acme', scopes: new Set(['match', 'admin']) });
	expect(await authenticate(`bearer  ${key}`)).toEqual(caller);
});

test('the key itself is not in the store', async () => {
	const key = await issue();
	const [, , secret = ''] = key.split('_');
	expect(JSON.stringify(await stores.keys.list())).not.toContain(secret);
});

test('no key, and what is none', async () => {
	const key = await issue();
	expect(await authenticate(undefined)).toBe('missing');
	for (const wrong of ['', 'Bearer', `Basic ${key}`, key, `Bearer ${key} more`, `Bearer ${key.slice(0, -1)}x`])
		expect(await authenticate(wrong), wrong).toBe('malformed');
});

test('a right form with a wrong secret, or of nobody, opens nothing', async () => {
	const key = await issue();
	const { text } = newKeyText(randomBytes);
	expect(await authenticate(`Bearer ${text}`)).toBe('invalid');
	// The id of a good key with a secret of one's own, and a checksum that fits.
	const id = key.split('_')[1] ?? '';
	let calls = 0;
	const letters = '0123456789abcdefghjkmnpqrstvwxyz';
	const forged = newKeyText((size) =>
		calls++ === 0 ? Uint8Array.from(id, (one) => letters.indexOf(one)) : randomBytes(size),
	);
	expect(forged.id).toBe(id);
	expect(await authenticate(`Bearer ${forged.text}`)).toBe('invalid');
});

test('expired and revoked keys are dead from that moment', async () => {
	const [short, long] = [await issue({ expiresAt: now + 10 }), await issue()];
	now += 9;
	expect(await authenticate(`Bearer ${short}`)).toMatchObject({ tenant: 'acme' });
	now += 1;
	expect(await authenticate(`Bearer ${short}`)).toBe('invalid');
	await stores.keys.revoke(long.split('_')[1] ?? '', now);
	expect(await authenticate(`Bearer ${long}`)).toBe('invalid');
});

test('keys made with another pepper are noticed while they would be good', async () => {
	const other = pepperOf('o'.repeat(32));
	expect(await keysOfAnotherPepper(stores.keys, pepper, now)).toBe(0);
	const key = await issue({ expiresAt: now + 10 }, other);
	expect(await authenticate(`Bearer ${key}`)).toBe('invalid');
	expect(await keysOfAnotherPepper(stores.keys, pepper, now)).toBe(1);
	expect(await keysOfAnotherPepper(stores.keys, pepper, now + 10)).toBe(0);
});
