import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeyCommandError, keyCommand } from '../../src/access/command.ts';
import { keyIdOf } from '../../src/access/key-text.ts';
import { pepperOf } from '../../src/access/pepper.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-command-'));
const { keys, close } = await sqliteStores(join(folder, 'rolefit.db'));
afterAll(async () => {
	await close();
	rmSync(folder, { recursive: true });
});
const pepper = pepperOf('p'.repeat(32));
const day = Date.parse('2026-11-20T12:00:00Z');
const run = (parameters: readonly string[], now = day) =>
	keyCommand(parameters)({ keys, pepper: () => pepper, now, randomBytes });

describe('npm run keys', () => {
	it('makes, lists and revokes', async () => {
		const made = [
			'create',
			'--tenant',
			'acme',
			'--scopes',
			'match, postings:write',
			'--name',
			'night',
			'--expires',
			'7d',
		];
		const { result, note } = await run(made);
		const id = keyIdOf(result) ?? '';
		expect(note).toContain('acme for match, postings:write');
		expect(note).not.toContain('rf_');
		const listed = `${id}\tacme\tmatch,postings:write\tmade 2026-11-20`;
		expect((await run(['list'])).result).toBe(`${listed}\tgood until 2026-11-27\tnight`);
		expect((await run(['list'], day + 8 * 86_400_000)).result).toBe(`${listed}\texpired until 2026-11-27\tnight`);
		expect((await run(['revoke', id])).result).toContain(id);
		expect((await run(['list'])).result).toBe(`${listed}\trevoked 2026-11-20\tnight`);
		await expect(run(['revoke', id])).rejects.toThrow(KeyCommandError);
	});

	it('gives a key without more to the tenant default, for good', async () => {
		const { result } = await run(['create', '--scopes', 'admin']);
		expect(await keys.find(keyIdOf(result) ?? '')).toMatchObject({ tenant: 'default', expiresAt: null, name: '' });
		expect((await run(['list'], day + 9_999 * 86_400_000)).result).toMatch(
			/\tdefault\tadmin\tmade 2026-11-20\tgood\t$/m,
		);
	});

	it.each([
		[['create', '--tenant', 'acme'], '--scopes'],
		[['create', '--scopes', 'everything'], '--scopes'],
		[['create', '--scopes', ''], '--scopes'],
		[['create', '--scopes', 'match', '--tenant', 'Acme Inc.'], '--tenant'],
		[['create', '--scopes', 'match', '--expires', 'soon'], '--expires'],
		[['create', '--scopes', 'match', '--colour', 'red'], '--colour'],
		[['list', 'all'], 'all'],
		[['revoke'], 'revoke <id>'],
		[['revoke', 'a', 'b'], 'revoke <id>'],
		[['toString'], 'npm run keys'],
		[[], 'npm run keys'],
	])('%j is refused and says why', (parameters, why) => {
		expect(() => keyCommand(parameters)).toThrow(KeyCommandError);
		expect(() => keyCommand(parameters)).toThrow(why);
	});
});
