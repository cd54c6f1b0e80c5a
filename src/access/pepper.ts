import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mac } from '../matching/ports.ts';

/** The secret that is not in the store: a copy of the store alone lets nobody in. */
export type Pepper = {
	readonly mac: Mac;
	/** Tells peppers apart, and nothing of what they are. */
	readonly id: string;
};

const lengthMin = 32;

export function pepperOf(secret: string): Pepper {
	const mac: Mac = (purpose, text) => createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('hex');
	return { mac, id: mac('pepper', '').slice(0, 16) };
}

/** The pepper of the settings, or of the store's file of it, which is made on first use. */
export function openPepper({ pepper, store }: { readonly pepper: string | null; readonly store: string }): Pepper {
	return pepper === null ? pepperFromFile(pepperFile(store)) : pepperOf(pepper);
}

/** Where the pepper stands for a store: beside its file, or where the service runs. */
function pepperFile(store: string): string {
	return store.startsWith('sqlite:') ? `${store.slice('sqlite:'.length)}.pepper` : join('data-store', 'rolefit.pepper');
}

/** Can be read by its owner only. Throws where it is too short. */
function pepperFromFile(path: string): Pepper {
	const secret = read(path) ?? made(path);
	if (secret.length < lengthMin) throw new Error(`${path} holds no pepper`);
	return pepperOf(secret);
}

function read(path: string): string | null {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Whole under its name or not there; of two processes that make it at a time, both take the same. */
function made(path: string): string {
	mkdirSync(dirname(path), { recursive: true });
	const part = `${path}.${process.pid}`;
	rmSync(part, { force: true });
	const file = openSync(part, 'wx', 0o600);
	let failure: unknown;
	try {
		writeSync(file, `${randomBytes(32).toString('hex')}\n`);
		fsyncSync(file);
		linkSync(part, path);
	} catch (error) {
		failure = error;
	} finally {
		closeSync(file);
		rmSync(part, { force: true });
	}
	const secret = read(path);
	if (secret === null) throw failure;
	return secret;
}
