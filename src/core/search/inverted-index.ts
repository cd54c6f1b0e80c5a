import type { IndexDocument, IndexHit, IndexQuery, QueryCounts, Statistics } from '../model/search.ts';
import { bestOf } from './best.ts';
import type { KindOf } from './by-kind.ts';
import { dictionary } from './dictionary.ts';
import { type Counts, documentFrequencies } from './document-frequencies.ts';
import { dimensionsOf } from './field-terms.ts';
import { hitsOf } from './index-hit.ts';
import { type BytesHash, type HashKey, keyedHash, openKey } from './keyed-hash.ts';
import { isBefore } from './name-list.ts';
import { type NamesInUse, namesInUse } from './names-in-use.ts';
import { packedDictionary } from './packed-dictionary.ts';
import { queryCounts } from './query-counts.ts';
import { type QueryPlan, queryPlan } from './query-plan.ts';
import { type Candidate, searchSegment } from './search-segment.ts';
import { type Segment, segmentRolesMax } from './segment.ts';
import { type Names, type StoredRole, storedRole } from './stored-role.ts';
import { writtenSegments } from './written-segments.ts';

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

/** A query in the numbers of the index. */
type Asked = Pick<Survey, 'plan' | 'counted'>;

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
	const names = namesFrom(hash, from?.names);
	const frequencies = documentFrequencies(names, from?.counts);
	const written = writtenSegments(from?.segments ?? [], hash);
	/** Roles that came in and are in no segment yet, nor counted. */
	const fresh = new Map<string, StoredRole>();

	const settle = (least = 0): void => {
		if (fresh.size === 0 || fresh.size < least) return;
		frequencies.countIn(written.write([...fresh.values()], dimensionsOf(names.terms)));
		fresh.clear();
	};
	const remove = (roleId: string): void => {
		if (fresh.delete(roleId)) return;
		const gone = written.remove(roleId);
		if (gone !== null) frequencies.countOut(gone);
	};
	/** All that came in is searchable from here on. */
	const asked = (query: IndexQuery): Asked => {
		settle();
		const only = query.only === undefined ? null : written.placesOf(query.only);
		return {
			plan: queryPlan(query, names, frequencies, only),
			counted: query.counted === true ? queryCounts(query, names.terms, frequencies) : null,
		};
	};
	function* searchInTurns(query: IndexQuery): Generator<void, Found> {
		const { plan, counted } = asked(query);
		const { roles } = frequencies;
		const best = bestOf<Candidate>(query.limit, isBetter);
		let considered = 0;
		for (const segment of plan.only?.keys() ?? written.all()) {
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
			if (fresh.size === segmentRolesMax) settle();
		},
		remove,
		settle,
		merge: written.merge,
		arrange: written.arrange,
		isCrowded: written.isCrowded,
		search: (query) => ended(searchInTurns(query)),
		searchInTurns,
		written: () => ({
			segments: written.all(),
			names,
			roles: frequencies.roles,
			idfOfSkills: frequencies.snapshot().idfOfSkills,
		}),
		survey(query) {
			const { plan, counted } = asked(query);
			return { segments: written.all(), plan, names, statistics: frequencies.snapshot().statistics, counted };
		},
		statistics() {
			settle();
			return frequencies.snapshot().statistics;
		},
		revisions() {
			settle();
			return written.revisions();
		},
		parts() {
			settle();
			written.purge();
			const segments = written.all();
			return { names: namesInUse(names, segments), counts: frequencies.counts(), segments };
		},
	};
}

function namesFrom(hash: BytesHash, known?: NamesInUse): Names {
	return {
		terms: packedDictionary(known?.terms, hash),
		skills: dictionary(known?.skills),
		labels: dictionary(known?.labels),
		heads: packedDictionary(known?.heads, hash),
		frames: dictionary(known?.frames),
		refs: dictionary(known?.refs),
	};
}

/** What a work in turns comes to, done at a stretch. */
function ended<T>(steps: Generator<void, T>): T {
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Equals go by role id, so that the choice is the same everywhere. */
function isBetter(a: Candidate, b: Candidate): boolean {
	return a.rank > b.rank || (a.rank === b.rank && isBefore(a.segment.ids, a.place, b.segment.ids, b.place));
}
