import type { Span } from '../model/text.ts';
import { matches } from '../text/matches.ts';

const sign = /:\/\/|\bwww\.|@|\.(?:com|org|edu|gov)(?!\w)/gi;
const before = /[\w.%+-]/;
const after = /[^\s<>"'()[\],;|]/;
/** Longer ones end here: no name stands so deep in an address. */
const halfMax = 200;

/**
 * Where a text gives web and e-mail addresses, in order: the words in them name nothing that anybody can do.
 * A full stop in front of "com" counts, so that bare domains are found as well.
 */
export function addresses(text: string, span: Span): readonly Span[] {
	const found: Span[] = [];
	for (const match of matches(sign, text.slice(span.start, span.end))) {
		let start = span.start + match.index;
		let end = start + match[0].length;
		if (start < (found.at(-1)?.end ?? 0)) continue;
		const [first, last] = [Math.max(span.start, start - halfMax), Math.min(span.end, end + halfMax)];
		while (start > first && before.test(text[start - 1] ?? '')) start--;
		while (end < last && after.test(text[end] ?? '')) end++;
		found.push({ start, end });
	}
	return found;
}

/** Whether a name stands inside of an address. A name that begins one and holds its dot, "Salesforce.com", does not. */
export function standsIn(addresses: readonly Span[], name: Span, text: string): boolean {
	return addresses.some(
		({ start, end }) =>
			name.start < end &&
			name.end > start &&
			!(name.start === start && text.slice(name.start, name.end).includes('.com')),
	);
}
