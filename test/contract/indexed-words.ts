import fc from 'fast-check';
import type { IndexDocument, IndexQuery, RoleFacts, SearchIndex } from '../../src/matching/ports.ts';
import { noFacts } from '../core/search/no-facts.ts';

export function counted(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const word of text.split(' ')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

export function document(
	roleId: string,
	body: string,
	more: { readonly title?: string; readonly requirements?: string; readonly facts?: Partial<RoleFacts> } = {},
): IndexDocument {
	const { title = '', requirements = '', facts = {} } = more;
	const terms = { title: counted(title), requirements: counted(requirements), body: counted(body) };
	return {
		roleId,
		terms,
		facts: { ...noFacts, ...facts },
		asked: { title, seniority: null, requirements: [], skills: [] },
	};
}

export function query(text: string, more: Partial<IndexQuery> = {}): IndexQuery {
	return { terms: counted(text), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 100, ...more };
}

const word = fc.constantFrom('ledger', 'oven', 'rye', 'swift', 'nurse', 'ward', 'crane', 'audit', 'c++', 'über');
export const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

/** What becomes of an index that is saved, and restored by another process. */
export async function restarted(index: SearchIndex, open: () => Promise<SearchIndex>): Promise<SearchIndex> {
	const next = await open();
	next.restore(bytesOf(index));
	await index.close();
	return next;
}

export function bytesOf(index: SearchIndex): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.concat(index.save()));
}
