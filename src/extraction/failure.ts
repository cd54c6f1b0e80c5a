import type { ExtractionFailure } from '../core/model/extraction-failure.ts';
import { ExtractionError } from '../matching/ports.ts';

/** What a caller is told. Fixed sentences: nothing of the file, nothing of the parser's own message. */
const DETAILS = {
	empty: { plain: 'The file has no bytes.' },
	unsupported_type: {
		plain: 'The bytes are not those of a PDF, DOCX, ODT, RTF, HTML or text file.',
		doc: 'This is an old Word file (.doc) or another OLE container: save it as DOCX or PDF.',
		image: 'This is an image: send the text itself, as PDF, DOCX or text.',
		zip: 'This is a zip archive that holds no DOCX or ODT document.',
	},
	too_large: {
		plain: 'The file is over a limit.',
		bytes: 'The file has more bytes than are accepted.',
		inflated: 'The unpacked content is larger than is accepted.',
		pages: 'The document has more pages than are accepted.',
		characters: 'The text has more characters than are accepted.',
		entries: 'The archive has more entries than are accepted.',
		elements: 'The document has more parts than are accepted.',
	},
	encrypted: { plain: 'The document is protected by a password.' },
	no_text: {
		plain: 'The document has no text. A scan needs text recognition first.',
	},
	hidden_text: { plain: 'The document has no text that a reader can see.' },
	unreadable: {
		plain: 'The document is damaged or not what its first bytes say.',
		doctype: 'The XML of the document declares a document type, which is not accepted.',
		depth: 'The document is nested deeper than is accepted.',
		duplicate: 'The archive holds two parts of one name.',
	},
	died: { plain: 'The reader ran out of memory or ended while it read this file.' },
	timed_out: { plain: 'Reading the document took longer than is accepted.' },
	busy: { plain: 'Too many files are being read at this moment. Try again shortly.' },
} as const satisfies Record<ExtractionFailure, { readonly plain: string } & Readonly<Record<string, string>>>;

type Details = typeof DETAILS;

/** The error of a code, with the sentence of its reason. */
export function failure<C extends ExtractionFailure>(code: C, reason?: keyof Details[C]): ExtractionError {
	const sentences: Readonly<Record<string, string>> = DETAILS[code];
	return new ExtractionError(code, sentences[String(reason ?? 'plain')] ?? DETAILS[code].plain);
}
