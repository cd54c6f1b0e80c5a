/**
 * A tree of plain values with typed arrays and lists of strings in it, as bytes: the length of the head (64 bits), the
 * head (JSON, in which each array is the place of a column), and the columns, each from a multiple of eight bytes on.
 * In the byte order of the machine.
 */
type Column = { readonly column: keyof typeof kinds | 'strings'; readonly at: number; readonly length: number };

const kinds = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
const alignment = 8;

/** What to write, one after the other. The arrays are not copied. */
export function packed(tree: unknown): readonly Uint8Array[] {
	const parts: Uint8Array[] = [];
	let size = 0;
	const add = (bytes: Uint8Array): number => {
		const at = size;
		const padding = new Uint8Array(paddingAfter(bytes.length));
		parts.push(bytes, padding);
		size += bytes.length + padding.length;
		return at;
	};
	const head = JSON.stringify(tree, (_key, value: unknown) => {
		if (ArrayBuffer.isView(value)) {
			const at = add(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
			const column = value.constructor.name;
			if (!(column in kinds)) throw new RangeError(`a ${column} cannot be packed`);
			// All kinds of typed arrays have a length.
			return { column, at, length: (value as Uint8Array).length };
		}
		if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
		const text = new TextEncoder().encode(JSON.stringify(value));
		return { column: 'strings', at: add(text), length: text.length };
	});
	const text = new TextEncoder().encode(head);
	const length = new Uint8Array(Float64Array.of(text.length).buffer);
	return [length, text, new Uint8Array(paddingAfter(text.length)), ...parts];
}

/** What `packed` was given. Its arrays stand in those bytes. @param bytes from a multiple of eight on in their buffer */
export function unpacked(bytes: Uint8Array<ArrayBuffer>): unknown {
	const { buffer, byteOffset } = bytes;
	const length = new Float64Array(buffer, byteOffset, 1)[0] ?? 0;
	const base = byteOffset + alignment + length + paddingAfter(length);
	const decoder = new TextDecoder();
	const text = decoder.decode(bytes.subarray(alignment, alignment + length));
	return JSON.parse(text, (_key, value: unknown) => {
		if (!isColumn(value)) return value;
		if (value.column !== 'strings') return new kinds[value.column](buffer, base + value.at, value.length);
		return JSON.parse(decoder.decode(new Uint8Array(buffer, base + value.at, value.length))) as unknown;
	});
}

function isColumn(value: unknown): value is Column {
	return typeof value === 'object' && value !== null && 'column' in value;
}

function paddingAfter(length: number): number {
	return (alignment - (length % alignment)) % alignment;
}
