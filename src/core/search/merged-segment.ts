import { frequentLengths } from './frequent-words.ts';
import { roleListsInTurns } from './role-lists.ts';
import type { Segment } from './segment.ts';
import { repeatedFrom, type TermLists } from './term-lists.ts';

/** Entries written between two pauses: a few milliseconds. */
const entriesATurn = 100_000;

/** What is left of a segment when it is written into another one. */
type Source = {
	readonly segment: Segment;
	/** By place: the place in the new segment; −1 where the role is gone. */
	readonly placeIn: Int32Array;
	/** The places that are left, ascending. */
	readonly left: Uint32Array;
};

type Merged = {
	readonly segment: Segment;
	/** The place that a role of a source has in it; −1 where it was gone when the writing began. */
	placeOf(source: number, place: number): number;
};

/**
 * Segments written as one, without the roles that are gone: column by column, which takes a fraction of what taking roles
 * apart and putting them together again does. Yields where other work may go between; roles that go meanwhile are in it.
 */
export function* mergedSegment(segments: readonly Segment[]): Generator<void, Merged> {
	const sources: Source[] = [];
	let roles = 0;
	for (const segment of segments) {
		const source = sourceOf(segment, roles);
		sources.push(source);
		roles += source.left.length;
		yield;
	}
	const terms = yield* mergedTerms(sources);
	const byRole = yield* roleListsInTurns(terms, roles);
	const norms = yield* mergedNumbers(sources, ({ norms }) => norms, new Float64Array(roles));
	const frequent = frequentLengths(terms, norms);
	yield;
	const skills = yield* mergedLists(sources, ({ skills }) => skills, Uint32Array);
	const beside = ({ skills, importances }: Segment) => ({ starts: skills.starts, values: importances });
	const segment: Segment = {
		roleIds: sources.flatMap(({ segment, left }) => Array.from(left, (place) => segment.roleIds[place] ?? '')),
		revisions: yield* mergedNumbers(sources, ({ revisions }) => revisions, new Float64Array(roles)),
		terms,
		roles: byRole,
		norms,
		frequentLengths: frequent,
		labels: yield* mergedLists(sources, ({ labels }) => labels, Uint32Array),
		pays: yield* mergedNumbers(sources, ({ pays }) => pays, new Float64Array(roles)),
		skills,
		asked: yield* mergedLists(sources, ({ asked }) => asked, Float64Array),
		importances: (yield* mergedLists(sources, beside, Uint8Array)).values,
		heads: yield* mergedNumbers(sources, ({ heads }) => heads, new Uint32Array(roles)),
		asks: yield* mergedLists(sources, ({ asks }) => asks, Uint32Array),
		gone: new Uint8Array(roles),
		live: roles,
	};
	return { segment, placeOf: (source, place) => sources[source]?.placeIn[place] ?? -1 };
}

/** @param from the first place in the new segment */
function sourceOf(segment: Segment, from: number): Source {
	const { gone, live } = segment;
	const placeIn = new Int32Array(gone.length);
	const left = new Uint32Array(live);
	let length = 0;
	for (let place = 0; place < gone.length; place++) {
		placeIn[place] = gone[place] === 0 ? from + length : -1;
		if (gone[place] === 0) left[length++] = place;
	}
	return { segment, placeIn, left };
}

function* mergedNumbers<T extends Float64Array | Uint32Array>(
	sources: readonly Source[],
	of: (segment: Segment) => T,
	into: T,
): Generator<void, T> {
	let length = 0;
	for (const { segment, left } of sources) {
		const values = of(segment);
		for (let i = 0; i < left.length; i++) into[length++] = values[left[i] ?? 0] ?? 0;
	}
	yield;
	return into;
}

function* mergedLists<T extends Uint32Array | Float64Array | Uint8Array>(
	sources: readonly Source[],
	of: (segment: Segment) => { readonly starts: Uint32Array; readonly values: T },
	kind: new (length: number) => T,
): Generator<void, { readonly starts: Uint32Array; readonly values: T }> {
	const starts = new Uint32Array(sources.reduce((roles, { left }) => roles + left.length, 1));
	const values = new kind(sum(sources, (segment) => of(segment).values.length));
	let [lists, length] = [0, 0];
	for (const { segment, left } of sources) {
		const own = of(segment);
		for (let i = 0; i < left.length; i++) {
			const place = left[i] ?? 0;
			const end = own.starts[place + 1] ?? 0;
			for (let at = own.starts[place] ?? 0; at < end; at++) values[length++] = own.values[at] ?? 0;
			starts[++lists] = length;
		}
		yield;
	}
	// A slice of an array is an array of its kind, which the compiler does not follow through T.
	return { starts, values: values.slice(0, length) as T };
}

/** The lists of each dimension after each other, those who say it once before those who say it often. */
function* mergedTerms(sources: readonly Source[]): Generator<void, TermLists> {
	const most = sum(sources, ({ terms }) => terms.dimensions.length);
	const dimensions = new Uint32Array(most);
	const starts = new Uint32Array(most + 1);
	const tfStarts = new Uint32Array(most + 1);
	const places = new Uint16Array(sum(sources, ({ terms }) => terms.places.length));
	const tfs = new Uint8Array(sum(sources, ({ terms }) => terms.tfs.length));
	/** The next list of each source. */
	const next = new Uint32Array(sources.length);
	let [lists, entries, frequencies, turn] = [0, 0, 0, 0];

	const takeOnce = ({ segment: { terms }, placeIn }: Source, list: number): void => {
		const end = repeatedFrom(terms, list);
		for (let i = terms.starts[list] ?? 0; i < end; i++) {
			const place = placeIn[terms.places[i] ?? 0] ?? -1;
			if (place >= 0) places[entries++] = place;
		}
	};
	const takeOften = ({ segment: { terms }, placeIn }: Source, list: number): void => {
		const end = terms.starts[list + 1] ?? 0;
		let tf = terms.tfStarts[list] ?? 0;
		for (let i = repeatedFrom(terms, list); i < end; i++, tf++) {
			const place = placeIn[terms.places[i] ?? 0] ?? -1;
			if (place < 0) continue;
			places[entries++] = place;
			tfs[frequencies++] = terms.tfs[tf] ?? 1;
		}
	};
	for (;;) {
		const dimension = leastOf(sources, next);
		if (dimension === Number.POSITIVE_INFINITY) break;
		const isThere = (source: Source, i: number): boolean => source.segment.terms.dimensions[next[i] ?? 0] === dimension;
		const before = entries;
		sources.forEach((source, i) => {
			if (isThere(source, i)) takeOnce(source, next[i] ?? 0);
		});
		sources.forEach((source, i) => {
			if (isThere(source, i)) takeOften(source, next[i] ?? 0);
		});
		sources.forEach((source, i) => {
			if (isThere(source, i)) next[i] = (next[i] ?? 0) + 1;
		});
		// Nobody is left who says it.
		if (entries === before) continue;
		dimensions[lists++] = dimension;
		starts[lists] = entries;
		tfStarts[lists] = frequencies;
		if (entries - turn < entriesATurn) continue;
		turn = entries;
		yield;
	}
	return {
		dimensions: dimensions.slice(0, lists),
		starts: starts.slice(0, lists + 1),
		tfStarts: tfStarts.slice(0, lists + 1),
		places: places.slice(0, entries),
		tfs: tfs.slice(0, frequencies),
	};
}

/** The lowest dimension of all next lists. */
function leastOf(sources: readonly Source[], next: Uint32Array): number {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < sources.length; i++) {
		const { dimensions } = (sources[i] as Source).segment.terms;
		const at = next[i] as number;
		if (at < dimensions.length && (dimensions[at] as number) < least) least = dimensions[at] as number;
	}
	return least;
}

function sum(sources: readonly Source[], of: (segment: Segment) => number): number {
	return sources.reduce((all, { segment }) => all + of(segment), 0);
}
