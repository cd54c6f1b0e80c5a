type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Numbers side by side that grow at their end; `values` may be longer than what was pushed. */
export type Column<T extends Numbers> = { readonly values: T; readonly length: number; push(value: number): void };

/** Twice as many would leave a quarter of all columns empty. */
const growth = 1.25;

export function column<T extends Numbers>(of: new (length: number) => T): Column<T> {
	let values = new of(1024);
	let length = 0;
	return {
		get values() {
			return values;
		},
		get length() {
			return length;
		},
		push(value) {
			if (length === values.length) {
				const more = new of(Math.ceil(growth * length));
				more.set(values);
				values = more;
			}
			values[length++] = value;
		},
	};
}
