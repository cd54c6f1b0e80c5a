/** Values by id, each of one revision, in memory: so many characters of documents at the most. */
export type LatelyRead<T> = {
	/** Undefined where that revision is not known. */
	of(id: string, revision: number): T | undefined;
	/** Takes in what is read from now on; nothing where anything was forgotten meanwhile, which it might be. */
	reading(): (id: string, revision: number, value: T, characters: number) => void;
	forget(ids: Iterable<string>): void;
};

type Entry<T> = { readonly revision: number; readonly value: T; readonly characters: number };

/** What was asked for longest ago goes first. */
export function latelyRead<T>(charactersMax: number): LatelyRead<T> {
	// A Map keeps the order in which its keys came.
	const entries = new Map<string, Entry<T>>();
	let characters = 0;
	let timesForgotten = 0;

	function drop(id: string): void {
		characters -= entries.get(id)?.characters ?? 0;
		entries.delete(id);
	}

	function dropOldest(): void {
		for (const id of entries.keys()) {
			if (characters <= charactersMax) return;
			drop(id);
		}
	}

	return {
		of(id, revision) {
			const entry = entries.get(id);
			if (entry === undefined || entry.revision !== revision) return undefined;
			entries.delete(id);
			entries.set(id, entry);
			return entry.value;
		},
		reading() {
			const before = timesForgotten;
			return (id, revision, value, length) => {
				if (before !== timesForgotten) return;
				drop(id);
				entries.set(id, { revision, value, characters: length });
				characters += length;
				dropOldest();
			};
		},
		forget(ids) {
			timesForgotten++;
			for (const id of ids) drop(id);
		},
	};
}
