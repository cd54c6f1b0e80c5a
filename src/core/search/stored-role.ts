import type { IndexDocument, RoleFacts } from '../model/search.ts';
import { type FieldTerm, fieldTerms } from './field-terms.ts';
import { postingWeight } from './tf-idf.ts';

/** A document as the index keeps it. */
export type StoredRole = {
	readonly roleId: string;
	readonly facts: RoleFacts;
	/** Its dimensions, in order, with the term frequencies beside them. */
	readonly keys: readonly FieldTerm[];
	readonly tfs: readonly number[];
	/** Length of its `lnc` vector before it is made 1. */
	readonly norm: number;
};

export function storedRole(document: IndexDocument): StoredRole {
	const terms = fieldTerms(document.terms);
	let squares = 0;
	for (const { tf } of terms) squares += postingWeight(tf) ** 2;
	return {
		roleId: document.roleId,
		facts: document.facts,
		keys: terms.map((term) => term.key),
		tfs: terms.map((term) => term.tf),
		norm: Math.sqrt(squares),
	};
}
