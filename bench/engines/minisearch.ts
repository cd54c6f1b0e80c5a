import MiniSearch from 'minisearch';
import { textOf } from '../corpus.ts';
import { type Engine, wordsOf } from './engine.ts';

export function open(): Engine {
	const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
	return {
		add: (documents) => index.addAll(documents.map((one) => ({ id: one.roleId, text: textOf(one) }))),
		search: (query) =>
			index
				.search(wordsOf(query).join(' '))
				.slice(0, query.limit)
				.map((hit) => String(hit.id)),
	};
}
