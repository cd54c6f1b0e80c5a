import { existsSync } from 'node:fs';
import { chmod, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Why there is no backup, in a sentence for the one who asked for it. */
export class BackupError extends Error {}

/**
 * Copies an embedded store, as it is at this moment, into a new file, while the service may write on.
 * Under its name the copy is whole, checked and on the disk, or it is not there. Throws `BackupError`.
 */
export async function backUpSqlite(store: string, copy: string): Promise<void> {
	if (!existsSync(store)) throw new BackupError(`There is no store at ${store}.`);
	if (existsSync(copy)) throw new BackupError(`${copy} is there already; a backup never replaces a file.`);
	const part = `${copy}.part-${process.pid}`;
	try {
		// 1. One reading transaction makes the copy; writers are not held up.
		const db = new DatabaseSync(store);
		try {
			db.exec('PRAGMA busy_timeout=5000');
			db.prepare('VACUUM INTO ?').run(part);
		} finally {
			db.close();
		}
		// 2. Check it, and let nobody else read it.
		check(part);
		await chmod(part, 0o600);
		// 3. Onto the disk, then under its name, which may have been taken meanwhile.
		await sync(part);
		await link(part, copy).catch((error: NodeJS.ErrnoException) => {
			throw new BackupError(`${copy} cannot be made (${error.code}).`);
		});
		await sync(dirname(copy));
	} finally {
		await rm(part, { force: true });
	}
}

function check(file: string): void {
	const db = new DatabaseSync(file, { readOnly: true });
	try {
		const found = db
			.prepare('PRAGMA integrity_check')
			.all()
			.map((row) => String(row.integrity_check));
		if (found.join() !== 'ok') throw new BackupError(`The copy is damaged, and so may be the store: ${found[0]}.`);
	} finally {
		db.close();
	}
}

async function sync(path: string): Promise<void> {
	const file = await open(path, 'r');
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}
