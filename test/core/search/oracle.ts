import type { IndexDocument, IndexQuery, TextField } from '../../../src/core/model/search.ts';
import { preScore, skillFit } from '../../../src/core/search/candidates.ts';
import { fieldWeights } from '../../../src/core/search/field-terms.ts';

const fields: readonly TextField[] = ['title', 'requirements', 'body'];

/**
 * The obvious scorer: `lnc.ltc` over plain maps, one document at a time, straight from the formulas.
 * Sums run over the dimensions in their order, so that it must agree with the index to the last bit.
 */
export function oracle(
	documents: readonly IndexDocument[],
	query: Pick<IndexQuery, 'terms' | 'titleTerms'>,
): ReadonlyMap<string, number> {
	const df = new Map<string, number>();
	for (const document of documents) {
		for (const key of vectorOf(document).keys()) df.set(key, (df.get(key) ?? 0) + 1);
	}
	const asked = new Map<string, number>();
	for (const field of fields) {
		for (const [term, tf] of field === 'title' ? query.titleTerms : query.terms) {
			const key = `${field}:${term}`;
			const roles = df.get(key) ?? 0;
			// What no role says, and what every role says, tells nothing.
			if (roles === 0 || roles === documents.length) continue;
			asked.set(key, fieldWeights[field] * ((1 + Math.log(Math.min(tf, 4))) * Math.log(documents.length / roles)));
		}
	}
	const ltc = unit(asked);
	return new Map(
		documents.map((document) => {
			const lnc = vectorOf(document);
			let sum = 0;
			for (const key of [...ltc.keys()].sort()) if (lnc.has(key)) sum += (ltc.get(key) ?? 0) * (lnc.get(key) ?? 0);
			return [document.roleId, sum === 0 ? 0 : Math.min(1, sum / lengthOf(lnc))];
		}),
	);
}

/** Role ids by their rank as candidates, best first, equals by id: the obvious way, over all roles. */
export function candidateOrder(documents: readonly IndexDocument[], query: IndexQuery): readonly string[] {
	const cosines = oracle(documents, query);
	const df = new Map<string, number>();
	for (const { facts } of documents) for (const id of facts.skills.keys()) df.set(id, (df.get(id) ?? 0) + 1);
	const ranked = documents.map(({ roleId, facts }) => {
		let asked = 0;
		let covered = 0;
		for (const [id, weight] of facts.skills) {
			const worth = weight * Math.log(documents.length / (df.get(id) ?? 1));
			asked += worth;
			covered += worth * (query.skills.get(id) ?? 0);
		}
		return { roleId, rank: preScore(cosines.get(roleId) ?? 0, skillFit(asked, covered)) };
	});
	ranked.sort((a, b) => b.rank - a.rank || (a.roleId < b.roleId ? -1 : 1));
	return ranked.map((one) => one.roleId);
}

function vectorOf(document: IndexDocument): Map<string, number> {
	const vector = new Map<string, number>();
	for (const field of fields) {
		for (const [term, tf] of document.terms[field]) vector.set(`${field}:${term}`, 1 + Math.log(tf));
	}
	return vector;
}

function unit(vector: ReadonlyMap<string, number>): Map<string, number> {
	const length = lengthOf(vector);
	return new Map([...vector].map(([key, value]) => [key, value / length]));
}

/** Squares are added smallest first. */
function lengthOf(vector: ReadonlyMap<string, number>): number {
	const squares = [...vector.values()].map((value) => value ** 2).sort((a, b) => a - b);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}
