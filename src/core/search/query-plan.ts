import type { IndexQuery } from '../model/search.ts';
import type { DocumentFrequencies } from './document-frequencies.ts';
import { asksOf } from './fact-labels.ts';
import { type QueryTerm, queryVector } from './query-vector.ts';
import type { Names } from './stored-role.ts';

/** A query in the numbers of the index: made once, then asked of every segment. */
export type QueryPlan = {
	readonly vector: readonly QueryTerm[];
	/** By the number of a skill: how far it is had, and how rare it is. */
	readonly had: Float64Array;
	readonly idfOfSkills: Float64Array;
	/** By the number of a label: one bit for each ask that it answers. */
	readonly answers: Uint8Array;
	/** The bits that a role needs. */
	readonly asks: number;
	readonly payMin: number;
	readonly only: ReadonlySet<string> | null;
};

export function queryPlan(query: IndexQuery, names: Names, frequencies: DocumentFrequencies): QueryPlan {
	const asks = asksOf(query.filters);
	const had = new Float64Array(names.skills.size);
	for (const [skillId, strength] of query.skills) {
		const skill = names.skills.find(skillId);
		if (skill !== undefined) had[skill] = strength;
	}
	const answers = new Uint8Array(names.labels.size);
	asks.forEach((ask, bit) => {
		for (let label = 0; label < answers.length; label++) {
			if (ask(names.labels.nameOf(label))) answers[label] = (answers[label] ?? 0) | (1 << bit);
		}
	});
	return {
		vector: queryVector(query, names.terms, frequencies),
		had,
		idfOfSkills: frequencies.snapshot().idfOfSkills,
		answers,
		asks: (1 << asks.length) - 1,
		payMin: query.filters.salary?.min ?? 0,
		only: query.only === undefined ? null : new Set(query.only),
	};
}
