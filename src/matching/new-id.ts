import type { Clock, NewId } from './ports.ts';

const randomBytesCount = 12;

/** Ids that sort by time (48 bits of milliseconds in base 32) and cannot be guessed (96 random bits). */
export function newId(clock: Clock, random: (size: number) => Buffer): NewId {
	return (prefix) => `${prefix}_${clock().toString(32).padStart(9, '0')}${random(randomBytesCount).toString('hex')}`;
}
