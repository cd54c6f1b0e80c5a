import type { IndexQuery } from '../model/search.ts';
import type { Dictionary } from './dictionary.ts';
import type { DocumentFrequencies } from './document-frequencies.ts';
import { asksOf } from './fact-labels.ts';
import { type QueryTerm, queryVector } from './query-vector.ts';
import type { Segment } from './segment.ts';
import type { Names } from './stored-role.ts';

/** A query in the numbers of the index: made once, then asked of every segment. */
export type QueryPlan = {
	readonly vector: readonly QueryTerm[];
	/** By the number of a skill: how far it is had; null where none is. */
	readonly had: Float64Array | null;
	/** By the number of a skill. */
	readonly idfOfSkills: Float64Array;
	/** By the number of a label: one bit for each ask that it answers. */
	readonly answers: Uint8Array;
	/** The bits that a role needs. */
	readonly asks: number;
	readonly payMin: number;
	/** The places of those that are asked for alone; null where all are. */
	readonly only: ReadonlyMap<Segment, ReadonlySet<number>> | null;
	/** Whether another question with the same vector follows. */
	readonly comesAgain: boolean;
};

export function queryPlan(
	query: IndexQuery,
	names: Names,
	frequencies: DocumentFrequencies,
	only: QueryPlan['only'],
): QueryPlan {
	const asks = asksOf(query.filters);
	const answers = new Uint8Array(names.labels.size);
	asks.forEach((ask, bit) => {
		for (let label = 0; label < answers.length; label++) {
			if (ask(names.labels.nameOf(label))) answers[label] = (answers[label] ?? 0) | (1 << bit);
		}
	});
	return {
		vector: vectorOf(query, names, frequencies),
		had: query.skills.size === 0 ? null : strengths(query.skills, names.skills),
		idfOfSkills: frequencies.snapshot().idfOfSkills,
		answers,
		asks: (1 << asks.length) - 1,
		payMin: query.filters.salary?.min ?? 0,
		only,
		comesAgain: query.comesAgain === true,
	};
}

type Asked = Pick<IndexQuery, 'titleTerms'> & {
	readonly snapshot: ReturnType<DocumentFrequencies['snapshot']>;
	readonly vector: QueryPlan['vector'];
};

/** By the words of a query. One person's are asked for more than once. */
const lately = new WeakMap<IndexQuery['terms'], Asked>();

function vectorOf({ terms, titleTerms }: IndexQuery, names: Names, frequencies: DocumentFrequencies): Asked['vector'] {
	// Another one with every change.
	const snapshot = frequencies.snapshot();
	const before = lately.get(terms);
	if (before?.titleTerms === titleTerms && before.snapshot === snapshot) return before.vector;
	const vector = queryVector({ terms, titleTerms }, names.terms, frequencies);
	lately.set(terms, { titleTerms, snapshot, vector });
	return vector;
}

function strengths(skills: IndexQuery['skills'], known: Dictionary): Float64Array {
	const had = new Float64Array(known.size);
	for (const [skillId, strength] of skills) {
		const skill = known.find(skillId);
		if (skill !== undefined) had[skill] = strength;
	}
	return had;
}
