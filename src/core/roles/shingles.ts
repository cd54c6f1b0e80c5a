import type { Span } from '../model/text.ts';
import type { Tokenizer } from '../text/tokenize.ts';

/** Five words in a row tell a copied sentence from a common phrase (Broder, "On the resemblance of documents", 1997). */
const words = 5;

/** Hashes of all runs of five words in the given stretches of a text, each once. */
export function shingles(tokens: Tokenizer, spans: readonly Span[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const span of spans) {
		const row = tokens(span).map((token) => hash(token.folded));
		for (let i = 0; i + words <= row.length; i++) found.add(combine(row, i));
	}
	return found;
}

/** The share of the smaller set that the larger one holds too, 0..1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	if (small.size === 0) return 0;
	let shared = 0;
	for (const one of small) if (large.has(one)) shared++;
	return shared / small.size;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(word: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
	return value >>> 0;
}

function combine(row: readonly number[], from: number): number {
	let value = 0x811c9dc5;
	for (let i = from; i < from + words; i++) value = Math.imul(value ^ (row[i] as number), 0x01000193);
	return value >>> 0;
}
