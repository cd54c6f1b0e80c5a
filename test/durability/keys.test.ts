import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServiceProcess } from '../service-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, 'rolefit.db');
const program = join(import.meta.dirname, '../../src/keys.ts');

function keys(...parameters: readonly string[]) {
	const env = { PATH: process.env.PATH, ROLEFIT_STORE: `sqlite:${store}` };
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8', env });
	return { status, stdout, stderr };
}

describe('npm run keys', () => {
	it('makes a key for a running service, lists it without its secret, and revokes it within a second', async () => {
		const service = await startServiceProcess({ store, environment: { ROLEFIT_KEYS_REQUIRED: 'true' } });
		try {
			const made = keys('create', '--tenant', 'acme', '--scopes', 'match,postings:write', '--name', 'night import');
			expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^rf_\w+\n$/) as unknown });
			const key = made.stdout.trim();
			const ask = async (path: string) =>
				(await fetch(`${service.origin}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
			expect([await ask('/roles'), await ask('/metrics')]).toEqual([200, 403]);
			expect((await fetch(`${service.origin}/roles`)).status).toBe(401);
			const id = key.split('_')[1] ?? '';
			const { stdout } = keys('list');
			expect(stdout).toContain(id);
			expect(stdout).toContain('acme\tmatch,postings:write');
			expect(stdout).not.toContain(key.split('_')[2]);
			expect(keys('revoke', id)).toMatchObject({ status: 0 });
			expect(await ask('/roles')).toBe(401);
			expect(keys('list').stdout).toMatch(/revoked \d{4}-/);
			expect(keys('revoke', id)).toMatchObject({ status: 1, stderr: expect.stringContaining(id) as unknown });
			expect(keys('create', '--scopes', 'everything')).toMatchObject({ status: 1, stdout: '' });
			// Nothing of the key is in what was logged.
			expect(service.log.join('\n')).not.toContain(id);
		} finally {
			await service.end('SIGTERM');
		}
	});

	it('a service with another pepper than its keys does not start, and says why', () => {
		expect(keys('create', '--scopes', 'match', '--expires', '90d').status).toBe(0);
		const env = {
			PATH: process.env.PATH,
			ROLEFIT_STORE: `sqlite:${store}`,
			ROLEFIT_PORT: '0',
			ROLEFIT_PEPPER: 'x'.repeat(32),
		};
		const server = join(import.meta.dirname, '../../src/start.ts');
		const run = spawnSync(process.execPath, [server], { encoding: 'utf8', env });
		expect(run.status).toBe(1);
		expect(run.stderr).toContain('another pepper');
	});
});
