import type { IndexDocument, IndexHit, IndexQuery, Statistics } from '../model/search.ts';
import { byPreScore, preScore } from './candidates.ts';
import { documentFrequencies } from './document-frequencies.ts';
import { append, type Entries, emptyEntries } from './entries.ts';
import { type FieldTerm, termOf } from './field-terms.ts';
import { passes } from './filters.ts';
import { type QueryTerm, queryVector } from './query-vector.ts';
import { type StoredRole, storedRole } from './stored-role.ts';
import { postingWeight } from './tf-idf.ts';

type Found = { readonly hits: readonly IndexHit[]; readonly considered: number; readonly excluded: number };

/** Term → the roles that mention it. Exact: every role that passes the filters is scored for every term. */
export type InvertedIndex = {
	upsert(document: IndexDocument): void;
	remove(roleId: string): void;
	search(query: IndexQuery): Found;
	statistics(): Statistics;
};

/** Dead slots are swept out once there are more of them than this and than live ones. */
const sweepFrom = 1_000;

export function invertedIndex(): InvertedIndex {
	const frequencies = documentFrequencies();
	const slotOf = new Map<string, number>();
	let entriesOf = new Map<FieldTerm, Entries>();
	let slots: (StoredRole | null)[] = [];

	const insert = (role: StoredRole): void => {
		const slot = slots.push(role) - 1;
		slotOf.set(role.roleId, slot);
		role.keys.forEach((key, i) => {
			const entries = entriesOf.get(key) ?? emptyEntries();
			entriesOf.set(key, entries);
			append(entries, slot, role.tfs[i] ?? 1);
		});
	};
	const remove = (roleId: string): void => {
		const slot = slotOf.get(roleId);
		const role = slot === undefined ? null : (slots[slot] ?? null);
		if (slot === undefined || role === null) return;
		slots[slot] = null;
		slotOf.delete(roleId);
		frequencies.count(role, -1);
		for (const key of role.keys) {
			const entries = entriesOf.get(key);
			if (entries !== undefined && --entries.df === 0) entriesOf.delete(key);
		}
		if (slots.length > 2 * slotOf.size + sweepFrom) sweep();
	};
	const sweep = (): void => {
		const live = slots.filter((role) => role !== null);
		slots = [];
		entriesOf = new Map();
		for (const role of live) insert(role);
	};

	return {
		upsert(document) {
			remove(document.roleId);
			const role = storedRole(document);
			insert(role);
			frequencies.count(role, 1);
		},
		remove,
		search(query) {
			const vector = queryVector(query, frequencies.roles, (key) => entriesOf.get(key)?.df ?? 0);
			const cosines = cosinesOf(vector, entriesOf, slots);
			const statistics = frequencies.statistics();
			const only = query.only === undefined ? null : new Set(query.only);
			const passing: { role: StoredRole; text: number; rank: number }[] = [];
			slots.forEach((role, slot) => {
				if (role === null || (only !== null && !only.has(role.roleId))) return;
				if (!passes(role.facts, query.filters)) return;
				const text = cosines[slot] ?? 0;
				passing.push({ role, text, rank: preScore(text, role.facts.skills, query.skills, statistics) });
			});
			const best = byPreScore(passing).slice(0, query.limit);
			const shares = new Map(vector.map((term) => [term.key, term.weight]));
			return {
				hits: best.map(({ role, text }) => ({ roleId: role.roleId, text, terms: largestShares(role, shares) })),
				considered: passing.length,
				excluded: slotOf.size - passing.length,
			};
		},
		statistics: () => frequencies.statistics(),
	};
}

/** Cosine of the query with every slot: term after term in order, so that the sums have the same bits everywhere. */
function cosinesOf(
	vector: readonly QueryTerm[],
	entriesOf: ReadonlyMap<FieldTerm, Entries>,
	slots: readonly (StoredRole | null)[],
): Float64Array {
	const sums = new Float64Array(slots.length);
	for (const { key, weight } of vector) {
		const entries = entriesOf.get(key);
		if (entries === undefined) continue;
		for (let i = 0; i < entries.length; i++) {
			const slot = entries.slots[i] ?? 0;
			sums[slot] = (sums[slot] ?? 0) + weight * postingWeight(entries.tfs[i] ?? 1);
		}
	}
	slots.forEach((role, slot) => {
		const sum = sums[slot] ?? 0;
		sums[slot] = role === null || sum === 0 ? 0 : Math.min(1, sum / role.norm);
	});
	return sums;
}

const sharesMax = 10;

function largestShares(role: StoredRole, weights: ReadonlyMap<FieldTerm, number>): IndexHit['terms'] {
	const shares = new Map<string, number>();
	role.keys.forEach((key, i) => {
		const weight = weights.get(key);
		if (weight === undefined) return;
		const share = (weight * postingWeight(role.tfs[i] ?? 1)) / role.norm;
		shares.set(termOf(key), (shares.get(termOf(key)) ?? 0) + share);
	});
	return [...shares]
		.map(([term, share]) => ({ term, share }))
		.sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1))
		.slice(0, sharesMax);
}
