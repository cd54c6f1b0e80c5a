import type { IndexDocument, IndexQuery } from '../../src/core/model/search.ts';

/** A way to find the roles nearest to a résumé's words. */
export type Engine = {
	add(documents: readonly IndexDocument[]): void;
	/** Called once, when all are added. */
	ready?(): void;
	/** Ids of the nearest, best first. */
	search(query: IndexQuery): readonly string[];
	/** What it holds outside of JavaScript's memory. */
	bytesOutside?(): number;
};

/** The words of a query for engines that take text. */
export function wordsOf(query: IndexQuery): readonly string[] {
	return [...new Set([...query.titleTerms.keys(), ...query.terms.keys()])];
}
