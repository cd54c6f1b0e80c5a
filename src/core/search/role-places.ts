import { hashTable } from './hash-table.ts';
import type { BytesHash } from './keyed-hash.ts';
import { hashAt, isNameAt, type Sought, soughtName } from './name-list.ts';
import type { Segment } from './segment.ts';

/** Where each living role stands, by its id. */
export type RolePlaces = {
	/** The segment of a role and its place there, as one number; −1 where it is in none. */
	find(roleId: string): number;
	segmentAt(found: number): Segment;
	placeAt(found: number): number;
	/** A segment that was written, with all of its roles that are not gone. */
	take(segment: Segment): void;
	/** One that was written from others; its roles are found there from now on, and the others are forgotten. */
	takeInstead(segment: Segment, of: readonly Segment[], placeOf: (source: number, place: number) => number): void;
	/** A role that goes. */
	forget(found: number): void;
};

/** Numbers that a segment's places are told apart by. */
const placesMax = 65_536;

/** @param hash of ids */
export function rolePlaces(hash: BytesHash): RolePlaces {
	const table = hashTable();
	/** By number; a number is used again once its segment is gone. */
	const segments: (Segment | undefined)[] = [];
	const segmentAt = (found: number): Segment => segments[Math.floor(found / placesMax)] as Segment;
	const placeAt = (found: number): number => found % placesMax;
	const numbered = (segment: Segment): number => {
		const free = segments.indexOf(undefined);
		const number = free < 0 ? segments.length : free;
		segments[number] = segment;
		return number * placesMax;
	};
	const hashOf = (found: number): number => hashAt(segmentAt(found).ids, placeAt(found), hash);
	let sought: Sought;
	const isSought = (found: number): boolean => isNameAt(segmentAt(found).ids, placeAt(found), sought);
	return {
		find(roleId) {
			sought = soughtName(roleId);
			return table.find(hash(sought.bytes, 0, sought.length), isSought);
		},
		segmentAt,
		placeAt,
		take(segment) {
			const first = numbered(segment);
			for (let place = 0; place < segment.gone.length; place++) {
				if (segment.gone[place] === 0) table.add(hashOf(first + place), first + place);
			}
		},
		takeInstead(segment, of, placeOf) {
			const first = segment.live === 0 ? -1 : numbered(segment);
			of.forEach((one, source) => {
				const number = segments.indexOf(one);
				for (let place = 0; place < one.gone.length; place++) {
					const found = number * placesMax + place;
					if (one.gone[place] === 0) table.replace(hashOf(found), found, first + placeOf(source, place));
				}
				segments[number] = undefined;
			});
		},
		forget(found) {
			table.remove(hashOf(found), found);
		},
	};
}
