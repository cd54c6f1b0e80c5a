import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

describe('settings', () => {
	it('have defaults that need nothing', () => {
		expect(parseConfig({})).toMatchObject({
			host: '127.0.0.1',
			port: 8080,
			store: 'sqlite:./data-store/rolefit.db',
			matchRetentionMs: 86_400_000,
		});
	});

	it('are taken from the environment', () => {
		const config = parseConfig({
			ROLEFIT_PORT: '9000',
			ROLEFIT_STORE: 'postgres://u:p@db/x',
			ROLEFIT_MATCH_RETENTION: '30m',
			PATH: '/bin',
		});
		expect(config).toMatchObject({ port: 9000, store: 'postgres://u:p@db/x', matchRetentionMs: 1_800_000 });
	});

	it.each([
		['ROLEFIT_PORT', 'http'],
		['ROLEFIT_PORT', '70000'],
		['ROLEFIT_STORE', 'mysql://x'],
		['ROLEFIT_INDEX', 'tape'],
		['ROLEFIT_LOG_LEVEL', 'loud'],
		['ROLEFIT_MATCH_RETENTION', '24'],
		['ROLEFIT_KEYS_REQUIRED', 'maybe'],
		['ROLEFIT_PEPPER', 'too short'],
		['ROLEFIT_TRUSTED_PROXIES', 'everybody'],
		['ROLEFIT_TRUSTED_PROXIES', '10.0.0.0/33'],
		['ROLEFIT_TRUSTED_PROXIES', '10.0.0.0/8/8'],
		['ROLEFIT_RESUME_BYTES_MAX', '-1'],
		['ROLEFIT_PROT', '8080'],
	])('%s=%s is refused by name', (name, value) => {
		expect(() => parseConfig({ [name]: value })).toThrow(ConfigError);
		expect(() => parseConfig({ [name]: value })).toThrow(name);
	});

	it('ask for keys wherever other machines can reach the service, and leave no way around', () => {
		expect(parseConfig({}).keysRequired).toBe(false);
		expect(parseConfig({ ROLEFIT_KEYS_REQUIRED: 'true' }).keysRequired).toBe(true);
		expect(parseConfig({ ROLEFIT_HOST: '0.0.0.0' }).keysRequired).toBe(true);
		expect(() => parseConfig({ ROLEFIT_HOST: '0.0.0.0', ROLEFIT_KEYS_REQUIRED: 'false' })).toThrow(
			'ROLEFIT_KEYS_REQUIRED',
		);
	});

	it('keep indexes beside a SQLite file, in a folder of choice, or nowhere', () => {
		const { indexFiles } = parseConfig({ ROLEFIT_STORE: 'sqlite:./here/rolefit.db' });
		expect(indexFiles).toBe('./here/rolefit.db.index');
		expect(parseConfig({ ROLEFIT_STORE: 'postgres://u:p@db/x' }).indexFiles).toBeNull();
		expect(parseConfig({ ROLEFIT_INDEX_FILES: './elsewhere' }).indexFiles).toBe('./elsewhere');
		expect(parseConfig({ ROLEFIT_INDEX_FILES: 'off' }).indexFiles).toBeNull();
	});

	it('take proxies as addresses and networks', () => {
		const { trustedProxies } = parseConfig({ ROLEFIT_TRUSTED_PROXIES: '10.0.0.0/8, ::1' });
		expect(trustedProxies).toEqual(['10.0.0.0/8', '::1']);
	});

	it('end the start with exit code 1 when one is wrong', () => {
		const server = join(import.meta.dirname, '..', 'src', 'server.ts');
		const run = spawnSync(process.execPath, [server], { encoding: 'utf8', env: { ...process.env, ROLEFIT_PORT: 'x' } });
		expect(run.status).toBe(1);
		expect(run.stderr).toContain('ROLEFIT_PORT');
	});
});
