import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { pieces } from './pieces.ts';
import { lineEndsOf, runFinder, type Words } from './shared-runs.ts';

/** Looks for passages of a posting in one résumé; nothing where it was written in own words. */
export type CopyFinder = (posting: string) => readonly Span[];

/** The number of a word that the résumé does not have. */
const unknownWord = -1;

/**
 * Passages of a résumé that stand word for word in a posting: whole lines, and runs of four words or more. They count
 * as copied only where they make up a good part of the posting; else only runs as nobody writes twice do. The order of
 * its lines does not matter. Linear in both. In steps, so that a long text holds nobody up.
 */
export function* copyFinder(resume: string): Generator<void, CopyFinder> {
	const tokens: Token[] = [];
	const numbers = new Map<string, number>();
	for (const span of pieces(resume)) {
		for (const token of tokenize(resume, span)) {
			tokens.push(token);
			if (!numbers.has(token.folded)) numbers.set(token.folded, numbers.size);
		}
		yield;
	}
	const numbered = (row: readonly Token[]): Words =>
		Int32Array.from(row, ({ folded }) => numbers.get(folded) ?? unknownWord);
	const words = numbered(tokens);
	const find = yield* runFinder(words);
	return (posting) => {
		const theirs = tokenize(posting);
		const all = numbered(theirs);
		const lineEnds = lineEndsOf(posting, theirs);
		const { isCopy, copied, long } = find(all, lineEnds);
		if (isCopy === false) return [];
		if (isCopy === 'long') return stretches(tokens, long);
		markEqualLines(resume, tokens, words, linesOf(all, lineEnds), copied);
		return stretches(tokens, copied);
	};
}

/** The words of each line, in one string. */
function linesOf(words: Words, lineEnds: Int32Array): ReadonlySet<string> {
	const found = new Set<string>();
	for (let at = 0; at < words.length; at = lineEnds[at] as number)
		found.add(words.subarray(at, lineEnds[at]).join(' '));
	return found;
}

/** In a résumé that copies, its short lines are copies too: "- Kubernetes". */
function markEqualLines(
	resume: string,
	tokens: readonly Token[],
	words: Words,
	known: ReadonlySet<string>,
	copied: Uint8Array,
): void {
	let at = 0;
	for (const line of lines(resume)) {
		const first = at;
		while (at < tokens.length && (tokens[at]?.start ?? 0) < line.end) at++;
		if (at > first && known.has(words.subarray(first, at).join(' '))) copied.fill(1, first, at);
	}
}

function stretches(tokens: readonly Token[], copied: Uint8Array): readonly Span[] {
	const found: { start: number; end: number }[] = [];
	let isOpen = false;
	tokens.forEach(({ start, end }, i) => {
		if (copied[i] === 1) {
			const last = found.at(-1);
			if (isOpen && last !== undefined) last.end = end;
			else found.push({ start, end });
		}
		isOpen = copied[i] === 1;
	});
	return found;
}
