import { Index } from 'flexsearch';
import { textOf } from '../corpus.ts';
import { type Engine, wordsOf } from './engine.ts';

export function open(): Engine {
	const index = new Index();
	return {
		add(documents) {
			for (const one of documents) index.add(one.roleId, textOf(one));
		},
		// Without `suggest` it asks for every word at once and finds nothing.
		search: (query) => index.search(wordsOf(query).join(' '), { limit: query.limit, suggest: true }).map(String),
	};
}
