import { LRUCache } from 'lru-cache';

/** Values by id, each of one revision, in memory: so many characters of documents at the most. */
export type LatelyRead<T> = {
	/** Undefined where that revision is not known. */
	of(id: string, revision: number): T | undefined;
	/** Takes in what is read from now on; nothing where anything was forgotten meanwhile, which it might be. */
	reading(): (id: string, revision: number, value: T, characters: number) => void;
	forget(ids: Iterable<string>): void;
};

type Entry<T> = { readonly revision: number; readonly value: T; readonly characters: number };

/** What was asked for longest ago goes first; what is larger than all of it does not come in. */
export function latelyRead<T>(charactersMax: number): LatelyRead<T> {
	const entries = new LRUCache<string, Entry<T>>({
		maxSize: charactersMax,
		sizeCalculation: ({ characters }) => Math.max(1, characters),
	});
	let timesForgotten = 0;
	return {
		of(id, revision) {
			const entry = entries.get(id);
			return entry?.revision === revision ? entry.value : undefined;
		},
		reading() {
			const before = timesForgotten;
			return (id, revision, value, characters) => {
				if (before === timesForgotten) entries.set(id, { revision, value, characters });
			};
		},
		forget(ids) {
			timesForgotten++;
			for (const id of ids) entries.delete(id);
		},
	};
}
