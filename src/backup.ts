import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, parseConfig } from './config.ts';
import { BackupError, backUpSqlite } from './storage/backup.ts';

/** `npm run backup -- <file>`: a checked copy of the store that the settings name, while the service runs. */
async function main(): Promise<void> {
	const [file, ...more] = process.argv.slice(2);
	if (file === undefined || more.length > 0) throw new BackupError('Usage: npm run backup -- <file>');
	const { store } = parseConfig(process.env);
	if (!store.startsWith('sqlite:')) throw new BackupError('A PostgreSQL store is backed up with pg_dump.');
	await backUpSqlite(store.slice('sqlite:'.length), resolve(file));
	process.stdout.write(`${resolve(file)}: ${statSync(file).size} bytes, checked.\n`);
}

await main().catch((error: Error) => {
	const isTold = error instanceof BackupError || error instanceof ConfigError;
	process.stderr.write(`${isTold ? error.message : `The store cannot be copied: ${error.message}`}\n`);
	process.exit(1);
});
