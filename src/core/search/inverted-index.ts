import type { IndexDocument, IndexHit, IndexQuery, QueryCounts, Statistics } from '../model/search.ts';
import { askedNames } from './asked.ts';
import { bestOf } from './best.ts';
import { toMerge } from './compaction.ts';
import { dictionary } from './dictionary.ts';
import { documentFrequencies } from './document-frequencies.ts';
import { dimensionsOf } from './field-terms.ts';
import { hitsOf } from './index-hit.ts';
import { queryCounts } from './query-counts.ts';
import { type QueryPlan, queryPlan } from './query-plan.ts';
import { type Candidate, searchSegment } from './search-segment.ts';
import { liveRoles, roleAt, type Segment, segmentOf, segmentRolesMax } from './segment.ts';
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
	/** Makes what came in searchable; a search does so too, but then the query pays for it. */
	settle(): void;
	search(query: IndexQuery): Found;
	/** All roles as they stand now, with the query in their numbers: for whoever looks at every role. */
	survey(query: IndexQuery): Survey;
	statistics(): Statistics;
};

export type Survey = {
	readonly segments: readonly Segment[];
	readonly plan: QueryPlan;
	readonly names: Names;
	readonly statistics: Statistics;
	/** Where they were asked for. */
	readonly counted: QueryCounts | null;
};

/** Where a role stands. */
type Place = { readonly segment: Segment; readonly place: number };

export function invertedIndex(): InvertedIndex {
	const names: Names = { terms: dictionary(), skills: dictionary(), labels: dictionary(), ...askedNames() };
	const frequencies = documentFrequencies(names);
	const placeOf = new Map<string, Place>();
	/** Roles that came in and are in no segment yet. */
	const fresh = new Map<string, StoredRole>();
	let segments: readonly Segment[] = [];

	const write = (roles: readonly StoredRole[]): void => {
		if (roles.length === 0) return;
		const segment = segmentOf(roles, dimensionsOf(names.terms));
		segments = [...segments, segment];
		roles.forEach(({ roleId }, place) => {
			placeOf.set(roleId, { segment, place });
		});
	};
	const settle = (): void => {
		write([...fresh.values()]);
		fresh.clear();
		for (let merged = toMerge(segments); merged.length > 0; merged = toMerge(segments)) {
			segments = segments.filter((segment) => !merged.includes(segment));
			write(merged.flatMap(liveRoles));
		}
	};
	const remove = (roleId: string): void => {
		const waiting = fresh.get(roleId);
		const stored = placeOf.get(roleId);
		if (waiting !== undefined) {
			fresh.delete(roleId);
			frequencies.count(waiting, -1);
		} else if (stored !== undefined) {
			const { segment, place } = stored;
			placeOf.delete(roleId);
			segment.gone[place] = 1;
			segment.live--;
			frequencies.count(roleAt(segment, place), -1);
		}
	};

	const countsFor = (query: IndexQuery): QueryCounts | null =>
		query.counted === true ? queryCounts(query, names.terms, frequencies) : null;

	/** Those that hold some of the roles; all where no roles are named. */
	const segmentsWith = (only: IndexQuery['only']): Iterable<Segment> =>
		only === undefined ? segments : new Set(only.flatMap((roleId) => placeOf.get(roleId)?.segment ?? []));

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
		search(query) {
			settle();
			const plan = queryPlan(query, names, frequencies);
			const best = bestOf<Candidate>(query.limit, isBetter);
			let considered = 0;
			for (const segment of segmentsWith(query.only)) considered += searchSegment(segment, plan, best);
			return {
				hits: best.sorted().map(hitsOf(plan, names.terms)),
				considered,
				excluded: frequencies.roles - considered,
				counted: countsFor(query),
			};
		},
		survey(query) {
			settle();
			const plan = queryPlan(query, names, frequencies);
			return { segments, plan, names, statistics: frequencies.snapshot().statistics, counted: countsFor(query) };
		},
		statistics: () => frequencies.snapshot().statistics,
	};
}

/** Equals go by role id, so that the choice is the same everywhere. */
function isBetter(a: Candidate, b: Candidate): boolean {
	return a.rank > b.rank || (a.rank === b.rank && roleIdOf(a) < roleIdOf(b));
}

function roleIdOf({ segment, place }: Candidate): string {
	return segment.roleIds[place] ?? '';
}
