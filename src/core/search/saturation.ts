import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import { termCounts } from '../text/terms.ts';

/** A word tells more when it stands there more often, up to this. */
const countMax = 8;
/** So often, and so large a share of all words, nobody writes one word who tells of work. */
const stuffedMin = 30;
const stuffedShareMin = 0.04;

export type Saturated = {
	readonly counts: ReadonlyMap<string, number>;
	/** Terms that are there to be counted. */
	readonly stuffed: ReadonlySet<string>;
};

/** How often each term of some stretches counts: no more than in plain words, and where it is stuffed in, once a line. */
export function saturatedCounts(text: string, spans: readonly Span[]): Saturated {
	const counts = new Map<string, number>();
	let all = 0;
	for (const span of spans) {
		for (const [term, count] of termCounts(text, span)) {
			counts.set(term, (counts.get(term) ?? 0) + count);
			all += count;
		}
	}
	const stuffed = new Set<string>();
	for (const [term, count] of counts) if (count >= Math.max(stuffedMin, all * stuffedShareMin)) stuffed.add(term);
	for (const [term, count] of stuffed.size === 0 ? [] : byLines(text, spans, stuffed)) counts.set(term, count);
	return { counts: new Map([...counts].map(([term, count]) => [term, Math.min(count, countMax)])), stuffed };
}

/** In how many lines each of those terms stands; equal lines are one. */
function byLines(text: string, spans: readonly Span[], terms: ReadonlySet<string>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const seen = new Set<string>();
	for (const line of spans.flatMap((span) => lines(text, span))) {
		const words = text.slice(line.contentStart, line.end);
		if (seen.has(words)) continue;
		seen.add(words);
		for (const term of termCounts(text, line).keys())
			if (terms.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return counts;
}
