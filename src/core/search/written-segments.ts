import { byKind, type KindOf, oneKind } from './by-kind.ts';
import { isCrowded, toMerge } from './compaction.ts';
import type { BytesHash } from './keyed-hash.ts';
import { mergedSegment } from './merged-segment.ts';
import { rolePlaces } from './role-places.ts';
import { type Counted, countedAt, markGone, roleIdAt, type Segment, segmentOf } from './segment.ts';
import type { StoredRole } from './stored-role.ts';

/** The segments of an index as they stand now, and where in them each role is. */
export type WrittenSegments = {
	/** Another list after each writing: who looks through one is not disturbed. Roles that go are marked within. */
	all(): readonly Segment[];
	/** Writes roles as a segment of their own. */
	write(roles: readonly StoredRole[], dimensions: number): Segment;
	/** Takes a role out; what was counted of it, or null where it is in none. */
	remove(roleId: string): Counted | null;
	/** Writes small segments and those that are half empty anew, yielding where other work may go between. */
	merge(): Generator<void>;
	/** Writes every segment anew that holds something of roles that are gone. */
	purge(): void;
	/** From now on, roles of one kind stand side by side wherever segments are written. */
	arrange(kindOf: KindOf): void;
	isCrowded(): boolean;
	/** The places of some roles, by segment. */
	placesOf(roleIds: readonly string[]): ReadonlyMap<Segment, ReadonlySet<number>>;
	/** The revision of each role. */
	revisions(): ReadonlyMap<string, number>;
};

/** @param from segments that become its own */
export function writtenSegments(from: readonly Segment[], hash: BytesHash): WrittenSegments {
	const places = rolePlaces(hash);
	let segments = from;
	let kindOf = oneKind;
	from.forEach(places.take);

	/** Writes the living roles of some segments anew, as one. */
	function* rewrite(some: readonly Segment[]): Generator<void> {
		const merged = yield* mergedSegment(some, kindOf);
		// Somebody else may have written them anew meanwhile.
		if (!some.every((segment) => segments.includes(segment))) return;
		some.forEach(({ gone }, source) => {
			gone.forEach((isGone, place) => {
				const at = merged.placeOf(source, place);
				if (isGone === 1 && at >= 0) markGone(merged.segment, at);
			});
		});
		places.takeInstead(merged.segment, some, merged.placeOf);
		const others = segments.filter((segment) => !some.includes(segment));
		segments = merged.segment.live === 0 ? others : [...others, merged.segment];
	}

	return {
		all: () => segments,
		write(roles, dimensions) {
			const heads = Uint32Array.from(roles, ({ head }) => head);
			const arranged = Array.from(byKind(heads, kindOf), (i) => roles[i] as StoredRole);
			const segment = segmentOf(arranged, dimensions);
			segments = [...segments, segment];
			places.take(segment);
			return segment;
		},
		remove(roleId) {
			const found = places.find(roleId);
			if (found < 0) return null;
			const [segment, place] = [places.segmentAt(found), places.placeAt(found)];
			places.forget(found);
			markGone(segment, place);
			return countedAt(segment, place);
		},
		*merge() {
			for (let some = toMerge(segments); some.length > 0; some = toMerge(segments)) yield* rewrite(some);
		},
		purge() {
			for (const segment of segments) {
				if (segment.live < segment.gone.length) for (const _ of rewrite([segment]));
			}
		},
		arrange(by) {
			kindOf = by;
		},
		isCrowded: () => isCrowded(segments),
		placesOf(roleIds) {
			const bySegment = new Map<Segment, Set<number>>();
			for (const found of roleIds.map(places.find)) {
				if (found < 0) continue;
				const segment = places.segmentAt(found);
				bySegment.set(segment, (bySegment.get(segment) ?? new Set()).add(places.placeAt(found)));
			}
			return bySegment;
		},
		revisions: () => revisionsOf(segments),
	};
}

function revisionsOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
	const revisions = new Map<string, number>();
	for (const segment of segments) {
		for (let place = 0; place < segment.gone.length; place++) {
			if (segment.gone[place] === 0) revisions.set(roleIdAt(segment, place), segment.revisions[place] as number);
		}
	}
	return revisions;
}
