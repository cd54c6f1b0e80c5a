import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { Found } from '../finding.ts';
import { noteMargins } from '../margins.ts';
import { isPageNumber } from '../page-number.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './tokens.ts';

const HIDDEN_CHARACTERS_MIN = 3;

/** An RTF → lines: headers, body with its notes, footers. Throws `ExtractionError`. */
export function readRtf(bytes: Uint8Array): ReadText {
	const reader = new RtfReader();
	for (const token of rtfTokens(bytes)) reader.take(token);
	const { body, header, footer, hidden, columns } = reader.finish();
	if (!reader.sawText && body.every((line) => line === '') && bytes.length < 20) throw failure('unreadable');
	const headers = aroundPages(header);
	const footers = aroundPages(footer);
	const findings = new Found();
	if (hidden >= HIDDEN_CHARACTERS_MIN) findings.add('hidden_text');
	if (columns) findings.add('columns');
	noteMargins(findings, [...headers, ...footers], body);
	return { text: [...headers, '', ...body, '', ...footers].join('\n'), pages: null, findings };
}

function aroundPages(lines: readonly string[]): readonly string[] {
	return [...new Set(lines)].filter((line) => /\p{L}/u.test(line) && !isPageNumber(line));
}
