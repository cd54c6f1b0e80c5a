import type { Posting } from '../core/model/posting.ts';
import type { PostingTerms } from '../core/search/index-document.ts';
import type { KeyedPosting, WriteTransaction } from './write-port.ts';

/** A posting that is decided and not yet in the store, with the words that its role will be found by. */
export type PendingPosting = KeyedPosting & { readonly terms: PostingTerms };

/** The store as it will be when what is decided in this write is in it. */
export type PendingPostings = {
	add(one: PendingPosting): void;
	/** Tells that a role is of this write: the store has no postings of it. */
	openRole(roleId: string): void;
	byId(id: string): Promise<Posting | null>;
	bySource(name: string, sourceId: string): Posting | null;
	/** In the order of their ids. */
	byRoleKeys(keys: readonly string[]): Promise<readonly Posting[]>;
	/** In the order of their ids. */
	ofRole(roleId: string): Promise<readonly Posting[]>;
	/** The words of a pending posting; null for any other. */
	termsOf(id: string): PostingTerms | null;
	/** In the order of `add`, also those that a later one replaces. */
	decisions(): readonly KeyedPosting[];
};

export type Asked = {
	readonly sources: readonly { readonly name: string; readonly id: string }[];
	readonly roleKeys: readonly string[];
};

/** @param asked what will be asked for: looked up at once, because most of it is in no store yet */
export async function pendingPostings(tx: WriteTransaction, asked: Asked): Promise<PendingPostings> {
	const stored = new Map<string, Posting>();
	for (const [name, ids] of Map.groupBy(asked.sources, (source) => source.name)) {
		const found = await tx.postingsBySource(name, [...new Set(ids.map(({ id }) => id))]);
		for (const posting of found) stored.set(sourceKey(name, posting.source?.id ?? ''), posting);
	}
	const held = await tx.heldRoleKeys([...new Set(asked.roleKeys)]);
	const pending = new Map<string, PendingPosting>();
	const decisions: KeyedPosting[] = [];
	const bySource = new Map<string, Posting>();
	/** Postings of roles as they stand in the store, which this write leaves as they are until its end. */
	const ofRoles = new Map<string, Promise<readonly Posting[]>>();
	const storedOf = (roleId: string): Promise<readonly Posting[]> => {
		const known = ofRoles.get(roleId) ?? tx.postingsOfRole(roleId);
		ofRoles.set(roleId, known);
		return known;
	};
	/** `others` as they will be, with the pending ones that belong to them. */
	const withPending = (others: readonly Posting[], belongs: (one: PendingPosting) => boolean): readonly Posting[] => {
		const own = [...pending.values()].filter(belongs).map(({ posting }) => posting);
		return [...others.filter(({ id }) => !pending.has(id)), ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
	};
	return {
		add(one) {
			const { id, source } = one.posting;
			pending.set(id, one);
			decisions.push(one);
			if (source?.id != null) bySource.set(sourceKey(source.name, source.id), one.posting);
		},
		openRole: (roleId) => void ofRoles.set(roleId, Promise.resolve([])),
		byId: async (id) => pending.get(id)?.posting ?? (await tx.postingById(id)),
		bySource: (name, sourceId) => {
			const key = sourceKey(name, sourceId);
			return bySource.get(key) ?? stored.get(key) ?? null;
		},
		async byRoleKeys(keys) {
			const known = keys.filter((key) => held.has(key));
			const alike = known.length === 0 ? [] : await tx.postingsByRoleKeys(known);
			return withPending(alike, ({ roleKeys }) => roleKeys.some((key) => keys.includes(key)));
		},
		async ofRole(roleId) {
			return withPending(await storedOf(roleId), ({ posting }) => posting.roleId === roleId);
		},
		termsOf: (id) => pending.get(id)?.terms ?? null,
		decisions: () => decisions,
	};
}

/** No name or id holds a NUL. */
function sourceKey(name: string, id: string): string {
	return `${name}\0${id}`;
}
