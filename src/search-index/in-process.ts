import { setImmediate as othersTurn } from 'node:timers/promises';
import { bestRoles } from '../core/ranking/best-roles.ts';
import { type KnownNames, knownNames } from '../core/ranking/bounds/known-names.ts';
import { prepareColumns } from '../core/ranking/bounds/prepare-columns.ts';
import { type IndexParts, type InvertedIndex, invertedIndex } from '../core/search/inverted-index.ts';
import { packed, unpacked } from '../core/search/packed.ts';
import type { Indexes, SearchIndex, TenantId } from '../matching/ports.ts';

/** Fewer roles are not worth a segment that is soon written again; a query takes some milliseconds for them. */
const worthWriting = 128;

const [key0 = 0, key1 = 0] = crypto.getRandomValues(new Uint32Array(2));
/** Of this process alone, since words and ids come from outside. */
const hashKey = [key0, key1] as const;

/** Keeps the index in this process's memory. */
export function inProcessIndex(): SearchIndex {
	let { index, known } = opened();
	let isAsked = false;
	let tidying: Promise<void> | null = null;
	let isClosed = false;
	/** What need not be done before changes are searchable, in turns with all other work. */
	const tidy = async (): Promise<void> => {
		for (const _ of index.merge()) {
			await othersTurn();
			if (isClosed) return;
		}
		// Nobody has asked for the best yet, or may ever.
		if (!isAsked) return;
		for (const _ of prepareColumns(index.written(), known())) {
			await othersTurn();
			if (isClosed) return;
		}
	};
	return {
		async apply(upserts, removals) {
			for (const document of upserts) index.upsert(document);
			for (const roleId of removals) index.remove(roleId);
			index.settle(worthWriting);
			tidying ??= tidy().finally(() => {
				tidying = null;
			});
			// Changes are searchable without it: whoever waits for it is told of an error, and the next change tries again.
			tidying.catch(() => {});
			if (index.isCrowded()) await tidying;
		},
		async search(query, giveWay) {
			const statistics = index.statistics();
			return { ...(await inTurns(index.searchInTurns(query), giveWay)), statistics };
		},
		async best(question, giveWay) {
			isAsked = true;
			return inTurns(bestRoles(question, index.survey(question.query), known()), giveWay);
		},
		statistics: () => index.statistics(),
		revisions: () => index.revisions(),
		save: () => packed(index.parts()),
		restore(bytes) {
			try {
				// What `save` wrote.
				({ index, known } = opened(unpacked(bytes) as IndexParts));
			} catch (error) {
				if (!(error instanceof Error)) throw error;
			}
		},
		async close() {
			isClosed = true;
			await tidying;
		},
	};
}

async function inTurns<T>(steps: Generator<void, T>, giveWay?: () => Promise<void>): Promise<T> {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		await giveWay?.();
	}
}

function opened(from?: IndexParts): { readonly index: InvertedIndex; readonly known: () => KnownNames } {
	const index = invertedIndex(from, hashKey);
	const known = knownNames(index.written().names);
	// Bounds are made for titles of one calling at once.
	index.arrange((head) => known().heads.callings[head] as number);
	return { index, known };
}

/** One index of that kind for each tenant, made when it is first asked for. */
export function perTenant(open: () => SearchIndex): Indexes {
	const indexes = new Map<TenantId, SearchIndex>();
	return {
		of: (tenant) => {
			const index = indexes.get(tenant) ?? open();
			indexes.set(tenant, index);
			return index;
		},
		close: async () => {
			for (const index of indexes.values()) await index.close();
		},
	};
}
