import type { ChildSettings } from '../child/messages.ts';
import type { ReadText } from '../child/read-document.ts';
import { isPageNumber } from '../page-number.ts';
import { type DocxReading, docxLines } from './docx-body.ts';
import { type DocxParts, docxParts } from './docx-parts.ts';
import { docxStyles } from './docx-styles.ts';
import { hexColor, PAGE_GROUND } from './look.ts';
import { stumblingBlocks } from './stumbling-blocks.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';
import { openZip } from './zip.ts';

/** A DOCX → lines: headers, body, notes, footers. Throws `ExtractionError`. */
export function readDocx(bytes: Uint8Array, settings: ChildSettings): ReadText {
	// 1. Which parts are there?
	const parts = docxParts(openZip(bytes, settings.inflatedBytesMax));
	const styles = docxStyles(parts.ofType('styles'));
	const reading: DocxReading = { styles, hidden: 0, columns: false, boxes: false, tables: false, notes: [] };
	const ground = pageGround(parts.document);
	// 2. The body, then what stands around it.
	const body = docxLines(child(parts.document, 'w:body'), ground, reading);
	const headers = aroundPages(parts, 'w:headerReference', ground, reading);
	const footers = aroundPages(parts, 'w:footerReference', ground, reading);
	const notes = noteLines(parts, ground, reading);
	// 3. What a machine reader stumbles over.
	const findings = stumblingBlocks(reading, [...headers, ...footers], body);
	return { text: [...headers, '', ...body, '', ...notes, '', ...footers].join('\n'), pages: null, findings };
}

/** The colour of the page; not known where shapes lie behind the text. */
function pageGround(document: XmlElement): string | null {
	for (const anchor of descendants(document, 'wp:anchor')) if (attribute(anchor, 'behindDoc') === '1') return null;
	for (const shape of ['v:rect', 'v:background', 'v:shape']) {
		for (const found of descendants(document, shape)) if (attribute(found, 'fillcolor') !== null) return null;
	}
	const color = attribute(child(document, 'w:background'), 'w:color');
	return color === null ? PAGE_GROUND : hexColor(color);
}

/** Lines of the headers or footers of all sections, each once, without page numbers. */
function aroundPages(parts: DocxParts, kind: string, ground: string | null, reading: DocxReading): readonly string[] {
	const lines = new Set<string>();
	const ids = new Set([...descendants(parts.document, kind)].map((reference) => attribute(reference, 'r:id')));
	for (const id of ids) {
		if (id === null) continue;
		for (const line of docxLines(parts.related(id), ground, reading)) {
			if (/\p{L}/u.test(line) && !isPageNumber(line)) lines.add(line);
		}
	}
	return [...lines];
}

function noteLines(parts: DocxParts, ground: string | null, reading: DocxReading): readonly string[] {
	return (['footnote', 'endnote'] as const).flatMap((kind) => {
		const wanted = new Set(reading.notes.filter((note) => note.kind === kind).map((note) => note.id));
		if (wanted.size === 0) return [];
		return [...elements(parts.ofType(`${kind}s`))]
			.filter((note) => wanted.has(attribute(note, 'w:id') ?? ''))
			.flatMap((note) => docxLines(note, ground, reading));
	});
}
