import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { Found } from '../finding.ts';
import { decodeText } from '../plain/decode.ts';
import { htmlText } from './html-text.ts';

/** An HTML file → lines. Throws `ExtractionError`. */
export function readHtml(bytes: Uint8Array): ReadText {
	const html = decodeText(bytes);
	if (html === null) throw failure('unsupported_type');
	const { text, hidden } = htmlText(html);
	const found = new Found();
	if (hidden) found.add('hidden_text');
	return { text, pages: null, findings: found };
}
