/** A piece of bytes that is looked for, of six bytes or more. */
type Trace = Buffer;

/** Bytes that decide whether the rest is compared; as many as a number holds exactly. */
const keyBytes = 6;

/**
 * Those of the traces that stand anywhere in one of the contents. In time proportional to all of their bytes, however
 * many traces there are.
 */
export function tracesIn(contents: readonly Buffer[], traces: readonly Trace[]): ReadonlySet<Trace> {
	const found = new Set<Trace>();
	eachHit(contents, traces, (trace) => found.add(trace));
	return found;
}

/** Of each row the first piece of so many bytes that stands in no other row, where it has one. */
export function ownPieces(rows: readonly Buffer[], size: number): ReadonlyMap<Buffer, Trace> {
	const pieces = rows.flatMap((row) =>
		Array.from({ length: Math.floor(row.length / size) }, (_, i) => ({
			row,
			bytes: row.subarray(size * i, size * i + size),
		})),
	);
	const rowOf = new Map(pieces.map(({ row, bytes }) => [bytes, row]));
	const shared = new Set<Trace>();
	eachHit(rows, [...rowOf.keys()], (piece, row) => {
		if (rowOf.get(piece) !== row) shared.add(piece);
	});
	const own = new Map<Buffer, Trace>();
	for (const { row, bytes } of pieces) if (!own.has(row) && !shared.has(bytes)) own.set(row, bytes);
	return own;
}

function eachHit(
	contents: readonly Buffer[],
	traces: readonly Trace[],
	hit: (trace: Trace, content: Buffer) => void,
): void {
	const byKey = new Map<number, Trace[]>();
	for (const trace of traces) {
		const key = trace.readUIntBE(0, keyBytes);
		const alike = byKey.get(key);
		if (alike === undefined) byKey.set(key, [trace]);
		else alike.push(trace);
	}
	for (const content of contents) {
		for (let at = 0; at + keyBytes <= content.length; at++) {
			const alike = byKey.get(content.readUIntBE(at, keyBytes));
			if (alike === undefined) continue;
			for (const trace of alike) if (trace.equals(content.subarray(at, at + trace.length))) hit(trace, content);
		}
	}
}
