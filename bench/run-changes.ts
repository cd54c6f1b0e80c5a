import { type IndexParts, invertedIndex } from '../src/core/search/inverted-index.ts';
import { packed, unpacked } from '../src/core/search/packed.ts';
import { columnBytes } from './column-bytes.ts';
import { resumeQuery, roleDocument } from './corpus.ts';
import { askedAnew, bytesInUse, type Times, timed } from './measure.ts';

export type ChangesRun = {
	readonly bytesPerRole: number;
	/** Bytes of the columns alone, without the dictionaries, which all roles share. */
	readonly arrayBytesPerRole: number;
	readonly termsPerRole: number;
	/** All that one `POST /match` asks of the index: 1,000 candidates by words and skills, told for 20. */
	readonly candidates: Times;
	readonly filtered: Times;
	/** Milliseconds for one role, one after the other, each searchable. */
	readonly addOne: Times;
	/** Milliseconds for 1,000 roles at once, searchable. */
	readonly addThousand: Times;
	readonly remove: Times;
	/** By the name of the column. */
	readonly columns: readonly (readonly [string, number])[];
	/** Kept for the next start: its size, and the milliseconds to make its bytes and to take them up again. */
	readonly kept: { readonly bytes: number; readonly saveMs: number; readonly restoreMs: number };
};

/** `node run-changes.ts <roles>` */
function main(roles: number): ChangesRun {
	const before = bytesInUse();
	const buffersBefore = process.memoryUsage().arrayBuffers;
	const index = invertedIndex();
	let terms = 0;
	for (let i = 0; i < roles; i++) {
		const document = roleDocument(i);
		terms += document.terms.title.size + document.terms.requirements.size + document.terms.body.size;
		index.upsert(document);
	}
	index.settle();
	for (const _ of index.merge());
	const bytes = bytesInUse() - before;
	const arrayBytes = process.memoryUsage().arrayBuffers - buffersBefore;
	const queries = Array.from({ length: 100 }, (_, i) => resumeQuery(i, 1_000));
	const ask = (i: number, filters: { readonly country?: string }): void => {
		const query = queries[i];
		if (query === undefined) return;
		for (const hit of index.search(askedAnew({ ...query, filters })).hits.slice(0, 20)) void hit.terms;
	};
	const candidates = timed(100, 20, (i) => ask(i, {}));
	const filtered = timed(100, 20, (i) => ask(i, { country: 'ES' }));
	const addOne = measureAdds(index, roles, 200, 1);
	const addThousand = measureAdds(index, roles + 1_000, 10, 1_000);
	const { segments } = index.survey(resumeQuery(0, 1));
	const columns = columnBytes(segments);
	const kept = keptFor(index);
	const ids = Array.from({ length: 1_000 }, (_, i) => roleDocument((i * 7) % roles).roleId);
	const remove = timed(900, 100, (i) => index.remove(ids[i] ?? ''));
	return {
		bytesPerRole: bytes / roles,
		arrayBytesPerRole: arrayBytes / roles,
		termsPerRole: terms / roles,
		candidates,
		filtered,
		addOne,
		addThousand,
		remove,
		columns: columns.map(([name, size]) => [name, size / index.statistics().roles] as const),
		kept,
	};
}

/** What a process that ends does with its index, and the next one that starts; the disk left out. */
function keptFor(index: ReturnType<typeof invertedIndex>): ChangesRun['kept'] {
	const start = performance.now();
	const bytes = new Uint8Array(Buffer.concat(packed(index.parts())));
	const between = performance.now();
	// What was packed in the line before.
	const again = invertedIndex(unpacked(bytes) as IndexParts);
	const end = performance.now();
	if (again.statistics().id !== index.statistics().id) throw new Error('it is another index');
	return { bytes: bytes.length, saveMs: between - start, restoreMs: end - between };
}

function measureAdds(index: ReturnType<typeof invertedIndex>, from: number, runs: number, size: number): Times {
	const batches = Array.from({ length: runs + 2 }, (_, batch) =>
		Array.from({ length: size }, (_one, i) => roleDocument(from + batch * size + i)),
	);
	return timed(runs, 2, () => {
		for (const document of batches.pop() ?? []) index.upsert(document);
		index.settle();
	});
}

console.log(JSON.stringify(main(Number(process.argv[2]))));
