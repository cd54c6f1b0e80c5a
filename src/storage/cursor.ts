import { z } from 'zod';
import { BadCursorError } from '../matching/ports.ts';

const Place = z.tuple([z.string().max(100), z.string().max(200)]);

/** Where a page ended: the time and id of its last row. Opaque to callers. */
export function encodePlace(time: string, id: string): string {
	return Buffer.from(JSON.stringify([time, id])).toString('base64url');
}

/** Throws `BadCursorError` for anything that `encodePlace` did not make. */
export function decodePlace(cursor: string): { readonly time: string; readonly id: string } {
	try {
		const [time, id] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
		return { time, id };
	} catch {
		throw new BadCursorError('not a cursor of this list');
	}
}
