import { invertedIndex } from '../../src/core/search/inverted-index.ts';
import type { Engine } from './engine.ts';

export function open(): Engine {
	const index = invertedIndex();
	return {
		add(documents) {
			for (const document of documents) index.upsert(document);
		},
		ready() {
			index.settle();
			for (const _ of index.merge());
		},
		// Words alone, as all the other engines do it.
		search: (query) => index.search({ ...query, skills: new Map() }).hits.map((hit) => hit.roleId),
	};
}
