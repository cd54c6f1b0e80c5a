import { byKind, type KindOf } from './by-kind.ts';
import { frequentLengths } from './frequent-words.ts';
import { amountsOf, fewestBytes, type Lists } from './lists.ts';
import { countedWays, type Mentions, mentionsOf } from './mentions.ts';
import type { NameList } from './name-list.ts';
import { roleListsInTurns } from './role-lists.ts';
import type { Segment } from './segment.ts';
import { repeatedFrom, type TermLists } from './term-lists.ts';

/** Entries written between two pauses: a few milliseconds. */
const entriesATurn = 30_000;

/** What is left of a segment when it is written into another one. */
type Source = {
	readonly segment: Segment;
	/** By place: the place in the new segment; −1 where the role is gone. */
	readonly placeIn: Int32Array;
};

/** A role of the new segment: the number of its source, and its place there. */
type Origins = { readonly sources: Uint32Array; readonly places: Uint32Array };

type Merged = {
	readonly segment: Segment;
	/** The place that a role of a source has in it; −1 where it was gone when the writing began. */
	placeOf(source: number, place: number): number;
};

/**
 * Segments written as one, without the roles that are gone: column by column, which takes a fraction of what taking roles
 * apart and putting them together again does. Yields where other work may go between; roles that go meanwhile are in it.
 */
export function* mergedSegment(segments: readonly Segment[], kindOf: KindOf): Generator<void, Merged> {
	const origins = originsOf(segments, kindOf);
	const roles = origins.places.length;
	yield;
	const sources = sourcesOf(segments, origins);
	yield;
	const terms = yield* mergedTerms(sources);
	const byRole = yield* roleListsInTurns(terms, roles);
	const norms = yield* mergedNumbers(segments, origins, ({ norms }) => norms, new Float64Array(roles));
	const frequent = frequentLengths(terms, norms);
	yield;
	const segment: Segment = {
		ids: yield* mergedNames(segments, origins),
		revisions: amountsOf(
			yield* mergedNumbers(segments, origins, ({ revisions }) => revisions, new Float64Array(roles)),
		),
		terms,
		roles: byRole,
		norms,
		frequentLengths: frequent,
		labels: yield* mergedLists(segments, origins, ({ labels }) => labels),
		pays: amountsOf(yield* mergedNumbers(segments, origins, ({ pays }) => pays, new Float64Array(roles))),
		skills: yield* mergedLists(segments, origins, ({ skills }) => skills),
		mentions: yield* mergedMentions(segments, origins),
		heads: yield* mergedNumbers(segments, origins, ({ heads }) => heads, new Uint32Array(roles)),
		asks: yield* mergedLists(segments, origins, ({ asks }) => asks),
		gone: new Uint8Array(roles),
		live: roles,
	};
	return { segment, placeOf: (source, place) => sources[source]?.placeIn[place] ?? -1 };
}

/** The living roles, those of one kind side by side. */
function originsOf(segments: readonly Segment[], kindOf: KindOf): Origins {
	const roles = segments.reduce((sum, { live }) => sum + live, 0);
	const [from, places, heads] = [new Uint32Array(roles), new Uint32Array(roles), new Uint32Array(roles)];
	let length = 0;
	segments.forEach((segment, source) => {
		for (let place = 0; place < segment.gone.length; place++) {
			if (segment.gone[place] === 1) continue;
			from[length] = source;
			heads[length] = segment.heads[place] as number;
			places[length++] = place;
		}
	});
	const order = byKind(heads, kindOf);
	return { sources: order.map((i) => from[i] as number), places: order.map((i) => places[i] as number) };
}

function sourcesOf(segments: readonly Segment[], origins: Origins): readonly Source[] {
	const sources = segments.map((segment) => ({ segment, placeIn: new Int32Array(segment.gone.length).fill(-1) }));
	origins.places.forEach((place, i) => {
		// Each origin is one of these.
		(sources[origins.sources[i] as number] as Source).placeIn[place] = i;
	});
	return sources;
}

function* mergedNumbers<T extends Float64Array | Uint32Array>(
	segments: readonly Segment[],
	origins: Origins,
	of: (segment: Segment) => Float64Array | Uint32Array,
	into: T,
): Generator<void, T> {
	const columns = segments.map(of);
	for (let i = 0; i < into.length; i++) {
		into[i] = columns[origins.sources[i] as number]?.[origins.places[i] as number] as number;
	}
	yield;
	return into;
}

/** Roles whose lists are copied between two pauses. */
const rolesATurn = 8_192;

function* mergedLists(
	segments: readonly Segment[],
	origins: Origins,
	of: (segment: Segment) => Lists,
): Generator<void, Lists> {
	const { starts, values } = yield* copiedLists(segments.map(of), origins);
	return { starts, values: fewestBytes(values) };
}

function* copiedLists(columns: readonly Lists[], origins: Origins) {
	const roles = origins.places.length;
	const starts = new Uint32Array(roles + 1);
	const values = new Uint32Array(columns.reduce((length, own) => length + own.values.length, 0));
	let length = 0;
	for (let i = 0; i < roles; i++) {
		// Each origin is one of these.
		const own = columns[origins.sources[i] as number] as Lists;
		const place = origins.places[i] as number;
		const end = own.starts[place + 1] ?? 0;
		for (let at = own.starts[place] ?? 0; at < end; at++) values[length++] = own.values[at] ?? 0;
		starts[i + 1] = length;
		if (i % rolesATurn === rolesATurn - 1) yield;
	}
	return { starts, values: values.slice(0, length) };
}

function* mergedNames(segments: readonly Segment[], origins: Origins): Generator<void, NameList> {
	const { starts, values } = yield* copiedLists(
		segments.map(({ ids }) => ({ starts: ids.starts, values: ids.bytes })),
		origins,
	);
	return { starts, bytes: new Uint8Array(values) };
}

function* mergedMentions(segments: readonly Segment[], origins: Origins): Generator<void, Mentions> {
	const ways = countedWays();
	const columns = segments.map(({ skills, mentions }) => {
		const { strengths, importances } = mentions;
		const numbers = Uint32Array.from(strengths, (strength, way) => ways.numberOf(strength, importances[way] as number));
		return { starts: skills.starts, values: Uint32Array.from(mentions.ways, (way) => numbers[way] as number) };
	});
	yield;
	const { values } = yield* copiedLists(columns, origins);
	return mentionsOf(values, ways);
}

/** The lists of each dimension as one, those who say it once before those who say it often. */
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
		places.subarray(before, entries).sort();
		const [often, oftenTfs] = [entries, frequencies];
		sources.forEach((source, i) => {
			if (isThere(source, i)) takeOften(source, next[i] ?? 0);
		});
		sortBeside(places.subarray(often, entries), tfs.subarray(oftenTfs, frequencies));
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

/** Sorts places, and the frequencies beside them with them. */
function sortBeside(places: Uint16Array, tfs: Uint8Array): void {
	if (places.length < 2) return;
	const both = Uint32Array.from(places, (place, i) => place * 256 + (tfs[i] as number)).sort();
	both.forEach((one, i) => {
		places[i] = one >>> 8;
		tfs[i] = one & 255;
	});
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
