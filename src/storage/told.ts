import type { Dialect } from './dialect.ts';

type Work<A extends readonly unknown[], T> = (...given: A) => Promise<T>;

/** Wraps work so that the engine's own failures are told as `StorageError`. */
export function told({ failure }: Pick<Dialect, 'failure'>) {
	return <A extends readonly unknown[], T>(work: Work<A, T>): Work<A, T> =>
		(...given) =>
			work(...given).catch((error: unknown) => {
				throw failure(error) ?? error;
			});
}
