import type { IndexDocument, IndexHit, IndexQuery, QueryCounts, Statistics } from '../model/search.ts';
import { bestOf } from './best.ts';
import { byKind, type KindOf, oneKind } from './by-kind.ts';
import { isCrowded, toMerge } from './compaction.ts';
import { dictionary } from './dictionary.ts';
import { type Counts, documentFrequencies } from './document-frequencies.ts';
import { dimensionsOf } from './field-terms.ts';
import { hitsOf } from './index-hit.ts';
import { type HashKey, keyedHash, openKey } from './keyed-hash.ts';
import { mergedSegment } from './merged-segment.ts';
import { isBefore } from './name-list.ts';
import { type NamesInUse, namesInUse } from './names-in-use.ts';
import { packedDictionary } from './packed-dictionary.ts';
import { queryCounts } from './query-counts.ts';
import { type QueryPlan, queryPlan } from './query-plan.ts';
import { rolePlaces } from './role-places.ts';
import { type Candidate, searchSegment } from './search-segment.ts';
import { countedAt, markGone, roleIdAt, type Segment, segmentOf, segmentRolesMax } from './segment.ts';
import { type Names, type StoredRole, storedRole } from './stored-role.ts';

type Found = {
	readonly hits: readonly IndexHit[];
	readonly considered: number;
	readonly excluded: number;
	readonly counted: QueryCounts | null;
};

/** Term → the roles that mention it. Exact: every role that passes the filters is scored for every term. */
export type InvertedIndex = {
	upsert(document: IndexDocument): void;
	remove(roleId: string): void;
	/**
	 * Makes what came in searchable, where it is so many roles or more. A search does so whatever is there, but then the
	 * query pays for it.
	 */
	settle(least?: number): void;
	/**
	 * Writes small segments anew as larger ones until none should be. Yields where other work may go between, searches and
	 * changes too; one such writing at a time.
	 */
	merge(): Generator<void>;
	/** From now on, roles of one kind stand side by side wherever segments are written: who looks at a kind looks there. */
	arrange(kindOf: KindOf): void;
	/** Whether segments have become so many that changes had better wait for `merge`. */
	isCrowded(): boolean;
	search(query: IndexQuery): Found;
	/** The same, yielding after each segment: of a role that goes meanwhile a hit may still tell. */
	searchInTurns(query: IndexQuery): Generator<void, Found>;
	/** What is written by now, for whoever makes something of it before it is asked for. */
	written(): Written;
	/** All roles as they stand now, with the query in their numbers: for whoever looks at every role. */
	survey(query: IndexQuery): Survey;
	statistics(): Statistics;
	/** The revision of each role that it has. */
	revisions(): ReadonlyMap<string, number>;
	/** What it is made of now, and nothing of roles that are gone. Later changes show in parts. */
	parts(): IndexParts;
};

export type Written = {
	readonly segments: readonly Segment[];
	readonly names: Names;
	readonly roles: number;
	/** By the number of a skill. */
	readonly idfOfSkills: Float64Array;
};

export type Survey = {
	readonly segments: readonly Segment[];
	readonly plan: QueryPlan;
	readonly names: Names;
	readonly statistics: Statistics;
	/** Where they were asked for. */
	readonly counted: QueryCounts | null;
};

/** All that an index is made of, as values. */
export type IndexParts = {
	readonly names: NamesInUse;
	readonly counts: Counts;
	readonly segments: readonly Segment[];
};

/**
 * @param from parts that become its own
 * @param key by which names are found; the same answers with any
 */
export function invertedIndex(from?: IndexParts, key: HashKey = openKey): InvertedIndex {
	const hash = keyedHash(key);
	const names: Names = {
		terms: packedDictionary(from?.names.terms, hash),
		skills: dictionary(from?.names.skills),
		labels: dictionary(from?.names.labels),
		heads: packedDictionary(from?.names.heads, hash),
		frames: dictionary(from?.names.frames),
		refs: dictionary(from?.names.refs),
	};
	const frequencies = documentFrequencies(names, from?.counts);
	const places = rolePlaces(hash);
	/** Roles that came in and are in no segment yet. */
	const fresh = new Map<string, StoredRole>();
	let segments: readonly Segment[] = [];
	let kindOf = oneKind;

	const take = (segment: Segment): void => {
		segments = [...segments, segment];
		places.take(segment);
	};
	from?.segments.forEach(take);
	const write = (roles: readonly StoredRole[]): void => {
		if (roles.length === 0) return;
		const heads = Uint32Array.from(roles, ({ head }) => head);
		const arranged = Array.from(byKind(heads, kindOf), (i) => roles[i] as StoredRole);
		take(segmentOf(arranged, dimensionsOf(names.terms)));
	};
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
	const settle = (least = 0): void => {
		if (fresh.size < least) return;
		write([...fresh.values()]);
		fresh.clear();
	};
	const remove = (roleId: string): void => {
		const waiting = fresh.get(roleId);
		if (waiting !== undefined) {
			fresh.delete(roleId);
			frequencies.count(waiting, -1);
			return;
		}
		const found = places.find(roleId);
		if (found < 0) return;
		const [segment, place] = [places.segmentAt(found), places.placeAt(found)];
		places.forget(found);
		markGone(segment, place);
		frequencies.count(countedAt(segment, place), -1);
	};

	const countsFor = (query: IndexQuery): QueryCounts | null =>
		query.counted === true ? queryCounts(query, names.terms, frequencies) : null;

	/** The places of the roles that are asked for alone, by segment; null where all are. */
	const onlyOf = ({ only }: IndexQuery): QueryPlan['only'] => {
		if (only === undefined) return null;
		const own = new Map<Segment, Set<number>>();
		for (const found of only.map(places.find)) {
			if (found < 0) continue;
			const segment = places.segmentAt(found);
			own.set(segment, (own.get(segment) ?? new Set()).add(places.placeAt(found)));
		}
		return own;
	};

	function* searchInTurns(query: IndexQuery): Generator<void, Found> {
		settle();
		const plan = queryPlan(query, names, frequencies, onlyOf(query));
		const { roles } = frequencies;
		const counted = countsFor(query);
		const best = bestOf<Candidate>(query.limit, isBetter);
		let considered = 0;
		for (const segment of plan.only?.keys() ?? segments) {
			considered += searchSegment(segment, plan, best);
			yield;
		}
		const hits = best.sorted().map(hitsOf(plan, names.terms));
		return { hits, considered, excluded: roles - considered, counted };
	}

	return {
		upsert(document) {
			remove(document.roleId);
			const role = storedRole(document, names);
			fresh.set(role.roleId, role);
			frequencies.count(role, 1);
			if (fresh.size === segmentRolesMax) settle();
		},
		remove,
		settle,
		*merge() {
			for (let some = toMerge(segments); some.length > 0; some = toMerge(segments)) yield* rewrite(some);
		},
		arrange(by) {
			kindOf = by;
		},
		isCrowded: () => isCrowded(segments),
		search(query) {
			const steps = searchInTurns(query);
			for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
		},
		searchInTurns,
		written: () => ({
			segments,
			names,
			roles: frequencies.roles,
			idfOfSkills: frequencies.snapshot().idfOfSkills,
		}),
		survey(query) {
			settle();
			const plan = queryPlan(query, names, frequencies, onlyOf(query));
			return { segments, plan, names, statistics: frequencies.snapshot().statistics, counted: countsFor(query) };
		},
		statistics: () => frequencies.snapshot().statistics,
		revisions() {
			settle();
			const revisions = new Map<string, number>();
			for (const segment of segments) {
				for (let place = 0; place < segment.gone.length; place++) {
					if (segment.gone[place] === 0) revisions.set(roleIdAt(segment, place), segment.revisions[place] as number);
				}
			}
			return revisions;
		},
		parts() {
			settle();
			for (const segment of segments) {
				if (segment.live < segment.gone.length) for (const _ of rewrite([segment]));
			}
			return { names: namesInUse(names, segments), counts: frequencies.counts(), segments };
		},
	};
}

/** Equals go by role id, so that the choice is the same everywhere. */
function isBetter(a: Candidate, b: Candidate): boolean {
	return a.rank > b.rank || (a.rank === b.rank && isBefore(a.segment.ids, a.place, b.segment.ids, b.place));
}
