import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { decodeText } from '../plain/decode.ts';
import { htmlText } from './html-text.ts';

/** An HTML file → lines. Throws `ExtractionError`. */
export function readHtml(bytes: Uint8Array): ReadText {
	const html = decodeText(bytes);
	if (html === null) throw failure('unsupported_type');
	const { text, hidden } = htmlText(html);
	return { text, pages: null, findings: new Set(hidden ? ['hidden_text'] : []) };
}
