/** Which slots mention one term, and how often: growing columns, appended to only. */
export type Entries = {
	slots: Int32Array;
	tfs: Uint16Array;
	length: number;
	/** Live roles among them. */
	df: number;
};

const tfMax = 65_535;

export function emptyEntries(): Entries {
	return { slots: new Int32Array(4), tfs: new Uint16Array(4), length: 0, df: 0 };
}

export function append(entries: Entries, slot: number, tf: number): void {
	if (entries.length === entries.slots.length) {
		const slots = new Int32Array(entries.length * 2);
		const tfs = new Uint16Array(entries.length * 2);
		slots.set(entries.slots);
		tfs.set(entries.tfs);
		entries.slots = slots;
		entries.tfs = tfs;
	}
	entries.slots[entries.length] = slot;
	entries.tfs[entries.length] = Math.min(tf, tfMax);
	entries.length++;
	entries.df++;
}
