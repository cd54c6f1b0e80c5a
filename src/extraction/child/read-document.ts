import type { ExtractedText } from '../../matching/ports.ts';
import { failure } from '../failure.ts';
import type { Found } from '../finding.ts';
import { readHtml } from '../html/read-html.ts';
import { readDocx } from '../office/read-docx.ts';
import { readOdt } from '../office/read-odt.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { readPlain } from '../plain/read-plain.ts';
import { tidy } from '../plain/tidy.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import type { ChildSettings } from './messages.ts';
import { type DocumentKind, MEDIA_TYPES, sniff } from './sniff.ts';

/** What a reader of one format gives back; the text is not tidied yet. */
export type ReadText = {
	readonly text: string;
	readonly pages: number | null;
	readonly findings: Found;
};

type Reader = (bytes: Uint8Array, settings: ChildSettings) => ReadText | Promise<ReadText>;

const READERS: Readonly<Record<DocumentKind, Reader>> = {
	pdf: readPdf,
	docx: readDocx,
	odt: readOdt,
	rtf: readRtf,
	html: readHtml,
	plain: readPlain,
};

/** Bytes → text with layout, by what the bytes are. Throws `ExtractionError`. */
export async function readDocument(bytes: Uint8Array, settings: ChildSettings): Promise<ExtractedText> {
	// 1. What is it? The bytes decide, never a name.
	const kind = await sniff(bytes, settings);
	// 2. Read it.
	const read = await READERS[kind](bytes, settings);
	// 3. The same plain characters, whatever the format.
	if (read.text.length > settings.charactersMax) throw failure('too_large', 'characters');
	const text = tidy(read.text);
	// 4. A document without text is told apart from one that could not be read.
	if (!/[\p{L}\p{N}]/u.test(text)) throw failure(read.findings.has('hidden_text') ? 'hidden_text' : 'no_text');
	return { text, mediaType: MEDIA_TYPES[kind], pages: read.pages, findings: read.findings.findings() };
}
