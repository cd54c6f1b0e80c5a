/** The kind of work behind a title with its level, by its number, in any numbers. */
export type KindOf = (head: number) => number;

export const oneKind: KindOf = () => 0;

/** The places of some heads, so that those of one kind stand side by side; those of one kind stay in their order. */
export function byKind(heads: Uint32Array, kindOf: KindOf): Uint32Array {
	const kinds = Float64Array.from(heads, kindOf);
	return Uint32Array.from(heads.keys()).sort((a, b) => (kinds[a] as number) - (kinds[b] as number));
}
