import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import type { KeptIndex, KeptIndexes, TenantId } from '../matching/ports.ts';

/** What comes before the index itself; its length stands in the first eight bytes, in hex. */
type Head = { readonly madeBy: string; readonly decision: KeptIndex['decision']; readonly sha256: string };

/** Of the layout of columns; raise it with every change of what they hold or mean. */
const layout = 3;
const alignment = 8;
const zerosAtOnce = 1_048_576;

/**
 * One file a tenant, written beside its place and moved there when it is on disk.
 * @param release what must be the same for a file to hold still: the code that read the postings, and the skills
 */
export function indexFiles(folder: string, release: string): KeptIndexes {
	const madeBy = (tenant: TenantId): string => JSON.stringify([layout, endianness(), release, tenant]);
	// A tenant's name may hold what a file's may not.
	const pathOf = (tenant: TenantId): string =>
		join(folder, `${createHash('sha256').update(tenant).digest('hex').slice(0, 32)}.index`);

	return {
		async read(tenant) {
			// Left by an end in the middle of a write.
			await overwritten(beside(pathOf(tenant)));
			try {
				const { head, bytes } = opened(await readFile(pathOf(tenant)));
				if (head.madeBy !== madeBy(tenant) || checksum(head.decision, [bytes]) !== head.sha256) return null;
				return { decision: head.decision, bytes };
			} catch {
				// Not there, or not one of ours: the index is built from the store.
				return null;
			}
		},
		async write(tenant, decision, save) {
			const parts = save();
			const path = pathOf(tenant);
			const head: Head = { madeBy: madeBy(tenant), decision, sha256: checksum(decision, parts) };
			try {
				await mkdir(folder, { recursive: true });
				await written(beside(path), [headBytes(head), ...parts]);
				await rename(beside(path), path);
				await synced(folder);
				return true;
			} catch {
				// No space, or a folder that cannot be written: the next start takes longer.
				return false;
			}
		},
		erase: (tenant) => overwritten(pathOf(tenant)),
	};
}

/** Keeps nothing: every start reads every posting. */
export const noIndexFiles: KeptIndexes = {
	read: async () => null,
	write: async () => false,
	erase: async () => {},
};

/** Where a file stands until it is whole. */
function beside(path: string): string {
	return `${path}.new`;
}

function headBytes(head: Head): Uint8Array {
	const text = JSON.stringify(head);
	const size = Math.ceil(Buffer.byteLength(text) / alignment) * alignment;
	return Buffer.from(size.toString(16).padStart(alignment, '0') + text.padEnd(size));
}

function opened(file: Buffer<ArrayBuffer>): { readonly head: Head; readonly bytes: Uint8Array<ArrayBuffer> } {
	const size = Number.parseInt(file.toString('latin1', 0, alignment), 16);
	// Whatever it is, it is compared before it is used.
	const head = JSON.parse(file.toString('utf8', alignment, alignment + size)) as Head;
	const bytes = file.subarray(alignment + size);
	return { head, bytes: bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes) };
}

async function written(path: string, parts: readonly Uint8Array[]): Promise<void> {
	const file = await open(path, 'w', 0o600);
	try {
		for (const part of parts) await writeAll(file, part);
		await file.sync();
	} finally {
		await file.close();
	}
}

async function writeAll(file: FileHandle, part: Uint8Array): Promise<void> {
	for (let at = 0; at < part.length; ) at += (await file.write(part, at)).bytesWritten;
}

/** Puts zeros where the file's bytes stand, and removes it. */
async function overwritten(path: string): Promise<void> {
	const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
		throw error;
	});
	if (file === null) return;
	try {
		const { size } = await file.stat();
		const zeros = new Uint8Array(zerosAtOnce);
		for (let at = 0; at < size; at += zeros.length) await file.write(zeros, 0, Math.min(zeros.length, size - at), at);
		await file.sync();
	} finally {
		await file.close();
	}
	await rm(path, { force: true });
	await synced(dirname(path));
}

/** A name that was made or removed lasts once its folder is on disk. */
async function synced(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function checksum({ seq, hash }: Head['decision'], parts: readonly Uint8Array[]): string {
	const sum = createHash('sha256').update(JSON.stringify([seq, hash]));
	for (const part of parts) sum.update(part);
	return sum.digest('hex');
}
