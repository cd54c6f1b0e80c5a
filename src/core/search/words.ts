import type { Span } from '../model/text.ts';
import { tokenize } from '../text/tokenize.ts';

/** The words of a text as they are, folded; "front-end/back-end" is four. For titles, where every word tells. */
export function words(text: string, span?: Span): readonly string[] {
	const found: string[] = [];
	for (const { folded } of tokenize(text, span)) {
		for (const part of folded.split(/[/&_-]+/)) if (part !== '') found.push(part);
	}
	return found;
}
