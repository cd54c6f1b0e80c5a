/** `T` with every field and element read-only, at every depth. */
export type Frozen<T> = T extends (infer E)[]
	? readonly Frozen<E>[]
	: T extends object
		? { readonly [K in keyof T]: Frozen<T[K]> }
		: T;
