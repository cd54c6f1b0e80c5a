import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the tests that need PostgreSQL: on ROLEFIT_TEST_POSTGRES, or on a server of their own that lives in a temporary
 * folder, listens on a socket there, and is gone afterwards.
 */
function main(): number {
	const given = process.env.ROLEFIT_TEST_POSTGRES;
	if (given !== undefined) return vitest(given);
	const bin = programs();
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-postgres-'));
	const data = join(folder, 'data');
	try {
		// The server refuses to run as root.
		if (isRoot()) execFileSync('chown', ['postgres', folder]);
		else chmodSync(folder, 0o700);
		as(join(bin, 'initdb'), [
			'-D',
			data,
			'-A',
			'trust',
			'-U',
			'postgres',
			'--no-sync',
			'--locale=C.UTF-8',
			'-E',
			'UTF8',
		]);
		as(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h ''`, 'start']);
		try {
			return vitest(`postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`);
		} finally {
			as(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop']);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function vitest(url: string): number {
	const run = spawnSync('vitest', ['run', '--project', 'postgres', ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: { ...process.env, ROLEFIT_TEST_POSTGRES: url },
	});
	return run.status ?? 1;
}

function as(program: string, parameters: readonly string[]): void {
	const command = isRoot() ? ['runuser', '-u', 'postgres', '--', program, ...parameters] : [program, ...parameters];
	execFileSync(command[0] as string, command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], cwd: tmpdir() });
}

function isRoot(): boolean {
	return userInfo().uid === 0;
}

/** Debian keeps the server's programs outside of the PATH, by version. */
function programs(): string {
	const debian = '/usr/lib/postgresql';
	const newest = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0] : undefined;
	if (newest !== undefined) return join(debian, newest, 'bin');
	const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
	if (found.status === 0) return found.stdout.trim();
	throw new Error('no PostgreSQL server here: install one (Debian: postgresql), or set ROLEFIT_TEST_POSTGRES');
}

process.exit(main());
