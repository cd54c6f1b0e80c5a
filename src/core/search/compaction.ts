import { type Segment, segmentRolesMax } from './segment.ts';

/** So many segments of one size class are made one: each role is written again some three times in its life. */
const mergedAtOnce = 8;
const sizeClasses = [segmentRolesMax / 512, segmentRolesMax / 64, segmentRolesMax / mergedAtOnce];

/**
 * Which segments should be written again as one, if any: those of which most roles are gone, and the small ones once
 * there are too many of them. Each segment costs every query some microseconds, and every role gone costs memory.
 */
export function toMerge(segments: readonly Segment[]): readonly Segment[] {
	const hollow = segments.find(({ live, gone }) => live < gone.length / 2);
	if (hollow !== undefined) return [hollow];
	for (const size of sizeClasses) {
		const small = segments.filter(({ live }) => live <= size);
		if (small.length >= mergedAtOnce) return small.slice(0, mergedAtOnce);
	}
	return [];
}

/** Segments still to be written together above which searches would suffer: twice what there are when all is done. */
const smallMax = 2 * mergedAtOnce * sizeClasses.length;

export function isCrowded(segments: readonly Segment[]): boolean {
	return segments.filter(({ live }) => live <= segmentRolesMax / mergedAtOnce).length > smallMax;
}
