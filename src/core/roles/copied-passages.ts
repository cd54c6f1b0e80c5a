import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** Four words in a row; fewer are a common phrase. */
const runWords = 4;
/** Whoever tells the same work in own words shares a twentieth of a posting's runs at the most. */
const copiedShareMin = 0.2;
/** A posting with fewer runs says nothing of where its words come from. */
const runsMin = 12;

/** Looks for passages of a posting in one résumé; nothing where it was written in own words. */
export type CopyFinder = (posting: string) => readonly Span[];

/**
 * Passages of a résumé that stand word for word in a posting: whole lines, and runs of four words or more. They count
 * as copied only where they make up a good part of the posting; the order of its lines does not matter. Linear in both.
 */
export function copyFinder(resume: string): CopyFinder {
	const tokens = tokenize(resume);
	const words = tokens.map((token) => token.folded);
	const runsAt = new Map<string, number[]>();
	runsOf(words).forEach((run, i) => {
		const places = runsAt.get(run);
		if (places === undefined) runsAt.set(run, [i]);
		else if (places.length < placesMax) places.push(i);
	});
	return (posting) => {
		const rows = lines(posting).map((line) => tokenize(posting, line).map((token) => token.folded));
		const copied = new Uint8Array(words.length);
		const runs = rows.flatMap(runsOf);
		const shared = runs.filter((run) => runsAt.has(run)).length;
		if (runs.length < runsMin || shared < runs.length * copiedShareMin) return [];
		// Also from one line to the next: whoever copies may have lost the line breaks.
		for (const run of runsOf(rows.flat()))
			for (const place of runsAt.get(run) ?? []) copied.fill(1, place, place + runWords);
		markEqualLines(resume, tokens, new Set(rows.map((row) => row.join(' '))), copied);
		return stretches(tokens, copied);
	};
}

/** A run that stands in more places than these is marked in the first of them only. */
const placesMax = 50;

function runsOf(words: readonly string[]): readonly string[] {
	const runs: string[] = [];
	for (let i = 0; i + runWords <= words.length; i++) runs.push(words.slice(i, i + runWords).join(' '));
	return runs;
}

/** In a résumé that copies, its short lines are copies too: "- Kubernetes". */
function markEqualLines(
	resume: string,
	tokens: readonly Token[],
	known: ReadonlySet<string>,
	copied: Uint8Array,
): void {
	let at = 0;
	for (const line of lines(resume)) {
		const first = at;
		while (at < tokens.length && (tokens[at]?.start ?? 0) < line.end) at++;
		const own = tokens.slice(first, at).map((token) => token.folded);
		if (own.length > 0 && known.has(own.join(' '))) copied.fill(1, first, at);
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
