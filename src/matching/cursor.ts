import { BadCursorError } from './ports.ts';

/** Cursors into a kept ranking are opaque to callers: the form may change. */
export function encodeOffset(offset: number): string {
	return Buffer.from(`o${offset}`).toString('base64url');
}

/** Throws `BadCursorError` for anything that `encodeOffset` did not make. */
export function decodeOffset(cursor: string): number {
	const digits = /^o(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
	if (digits === undefined) throw new BadCursorError('not a cursor of this list');
	return Number(digits);
}
