import { describe, expect, it } from 'vitest';
import type { IndexDocument, IndexQuery } from '../../../src/core/model/search.ts';
import { invertedIndex } from '../../../src/core/search/inverted-index.ts';
import { segmentCosines } from '../../../src/core/search/segment-cosines.ts';
import { noFacts } from './no-facts.ts';
import { oracle } from './oracle.ts';

const baker = advert('a-baker', ['bread', 'oven', 'night']);
const porter = advert('b-porter', ['night', 'trolley']);
const cook = advert('c-cook', ['oven', 'soup', 'bread']);
const guard = advert('d-guard', ['night', 'gate']);

const query: IndexQuery = {
	terms: words(['bread', 'oven', 'night']),
	titleTerms: words(['bread']),
	skills: new Map(),
	filters: {},
	limit: 10,
	comesAgain: true,
};

describe('the same words asked again', () => {
	it('find what they found, and what has changed since', () => {
		const index = invertedIndex();
		const expectAll = (documents: readonly IndexDocument[], asked: IndexQuery): void => {
			const found = new Map(index.search(asked).hits.map(({ roleId, text }) => [roleId, text]));
			expect(found).toEqual(oracle(documents, asked));
		};
		for (const one of [baker, porter, cook]) index.upsert(one);
		expectAll([baker, porter, cook], query);
		expectAll([baker, porter, cook], { ...query, comesAgain: false });
		// Another role makes "night" more frequent in all.
		index.upsert(guard);
		expectAll([baker, porter, cook, guard], query);
		index.remove(baker.roleId);
		expectAll([porter, cook, guard], query);
		// The same text, and other titles held.
		expectAll([porter, cook, guard], { ...query, titleTerms: words(['soup']) });
	});

	it('have the same cosines, role by role, whether or not they were searched for before', () => {
		const index = invertedIndex();
		const documents = [baker, porter, cook];
		for (const one of documents) index.upsert(one);
		const cosines = (): readonly number[] => {
			const { segments, plan } = index.survey(query);
			return segments.flatMap((segment) => {
				const { addUp, near, exact } = segmentCosines(segment, plan);
				addUp(Uint16Array.of(0, 1, 2));
				expect(near(1)).toBeCloseTo(exact(1), 12);
				return documents.map((_, place) => exact(place));
			});
		};
		const before = cosines();
		index.search(query);
		expect(cosines()).toEqual(before);
		expect(before.toSorted()).toEqual([...oracle(documents, query).values()].toSorted());
	});
});

function advert(roleId: string, body: readonly string[]): IndexDocument {
	return {
		roleId,
		terms: { title: words(body.slice(0, 1)), requirements: new Map(), body: words(body) },
		facts: noFacts,
		asked: { title: '', seniority: null, requirements: [], skills: [] },
	};
}

function words(of: readonly string[]): ReadonlyMap<string, number> {
	return new Map(of.map((word) => [word, 1]));
}
