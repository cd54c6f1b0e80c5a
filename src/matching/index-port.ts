import type { IndexDocument, IndexHit, IndexQuery, QueryCounts, Statistics } from '../core/model/search.ts';
import type { BestQuestion, BestRoles } from '../core/ranking/best-roles.ts';
import type { TenantId } from './ports.ts';

export type IndexAnswer = {
	readonly hits: readonly IndexHit[];
	/** Roles that passed the filters, and those that did not. */
	readonly considered: number;
	readonly excluded: number;
	readonly statistics: Statistics;
	/** Where they were asked for. */
	readonly counted: QueryCounts | null;
};

/** One index for each tenant, with statistics of its own. */
export type Indexes = {
	/** The same one each time; empty at first. */
	of(tenant: TenantId): SearchIndex;
	close(): Promise<void>;
};

export type SearchIndex = {
	/** Adds or replaces by role id, then removes. Searchable when resolved. */
	apply(upserts: readonly IndexDocument[], removals: readonly string[]): Promise<void>;
	/**
	 * The nearest by words and skills.
	 * @param giveWay called now and then: waits where others should have their turn
	 */
	search(query: IndexQuery, giveWay?: () => Promise<void>): Promise<IndexAnswer>;
	/**
	 * The best by the whole score, of all roles that pass the filters, exactly.
	 * @param giveWay called often: waits where others should have their turn
	 */
	best(question: BestQuestion, giveWay: () => Promise<void>): Promise<BestRoles>;
	statistics(): Statistics;
	/** The revision of each role that it has. */
	revisions(): ReadonlyMap<string, number>;
	/** Itself as bytes, one piece after the other, with nothing in them of roles that are gone. Use them at once. */
	save(): readonly Uint8Array[];
	/** Becomes what gave those bytes; stays as it is where they cannot be read. Call it before anything else. */
	restore(bytes: Uint8Array<ArrayBuffer>): void;
	close(): Promise<void>;
};

/** The decision up to which an index may know its store: where the store has another by that number, it is another. */
type Decision = { readonly seq: number; readonly hash: string };

export type KeptIndex = { readonly decision: Decision; readonly bytes: Uint8Array<ArrayBuffer> };

/** Indexes as they were at an earlier time, so that a start need not read every posting. Any of it may be missing. */
export type KeptIndexes = {
	/** Null where there is none that is whole, of this tenant, and made by the same release with the same skills. */
	read(tenant: TenantId): Promise<KeptIndex | null>;
	/**
	 * Replaces what there was, wholly or not at all; false where that failed, on which nothing depends.
	 * @param save called where anything is kept at all
	 */
	write(tenant: TenantId, decision: Decision, save: () => readonly Uint8Array[]): Promise<boolean>;
	/** Resolves when it is overwritten and gone. */
	erase(tenant: TenantId): Promise<void>;
};
