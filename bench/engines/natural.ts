import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { textOf } from '../corpus.ts';
import { type Engine, wordsOf } from './engine.ts';

export function open(): Engine {
	const index = new TfIdf();
	const roleIds: string[] = [];
	return {
		add(documents) {
			for (const one of documents) {
				roleIds.push(one.roleId);
				index.addDocument(textOf(one).split(' '));
			}
		},
		search(query) {
			const found = index.tfidfs([...wordsOf(query)]).map((score, i) => ({ score, roleId: roleIds[i] ?? '' }));
			return found
				.sort((a, b) => b.score - a.score)
				.slice(0, query.limit)
				.map((one) => one.roleId);
		},
	};
}
