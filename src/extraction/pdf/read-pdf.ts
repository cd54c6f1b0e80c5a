import type { ChildSettings } from '../child/messages.ts';
import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { Found } from '../finding.ts';
import { readingRegions } from './columns.ts';
import { drawnBullets } from './drawn-bullets.ts';
import { type PageLines, withoutFurniture } from './furniture.ts';
import type { Ink } from './ink.ts';
import { joinWrapped } from './join-wrapped.ts';
import { countingImagesLeftOut, type Layers, openPdf, type PdfDocument, type PdfPage } from './open-pdf.ts';
import { ANNOTATIONS_PAINTED, paintPage } from './paint-page.ts';
import { linesOfRegion, type TextLine } from './paragraphs.ts';
import { segmentsOf } from './segments.ts';
import { upright } from './turn.ts';
import { visibleText } from './visible.ts';

/** Fewer hidden letters are an accident of the program that made the file. */
const HIDDEN_CHARACTERS_MIN = 3;
const PAGES_MANY = 4;

/** A PDF → lines in reading order. Throws `ExtractionError`. */
export async function readPdf(bytes: Uint8Array, settings: ChildSettings): Promise<ReadText> {
	const document = await openPdf(bytes);
	try {
		if (document.numPages > settings.pagesMax) throw failure('too_large', 'pages');
		return await readPages(document);
	} finally {
		await document.loadingTask.destroy();
	}
}

type Pages = {
	readonly pages: PageLines[];
	readonly found: Found;
	/** What the end of the last page cut through. */
	cut: readonly Ink[];
	hidden: number;
	failed: number;
};

async function readPages(document: PdfDocument): Promise<ReadText> {
	const reading: Pages = { pages: [], found: new Found(), cut: [], hidden: 0, failed: 0 };
	const layers = await document.getOptionalContentConfig();
	const hyphenates = /tex/i.test(String((await document.getMetadata().catch(() => null))?.info.Producer ?? ''));
	for (let number = 1; number <= document.numPages; number++) {
		try {
			await readPage(await document.getPage(number), number, layers, hyphenates, reading);
		} catch {
			// One damaged page does not take the others with it.
			reading.failed++;
		}
	}
	if (reading.failed === document.numPages) throw failure('unreadable');
	if (reading.hidden >= HIDDEN_CHARACTERS_MIN) reading.found.add('hidden_text');
	if (document.numPages > PAGES_MANY) reading.found.add('many_pages');
	const text = textOf(withoutFurniture(reading.pages), hyphenates);
	return { text, pages: document.numPages, findings: reading.found };
}

async function readPage(
	page: PdfPage,
	number: number,
	layers: Layers,
	hyphenates: boolean,
	reading: Pages,
): Promise<void> {
	// 1. What does the page paint?
	const { value: list, imagesLeftOut } = await countingImagesLeftOut(() =>
		page.getOperatorList({ annotationMode: ANNOTATIONS_PAINTED }),
	);
	const painted = paintPage(page, list, imagesLeftOut, (group) => layers.isVisible(group));
	page.cleanup();
	// 2. What of it can a reader see?
	const visible = visibleText(painted);
	reading.hidden += visible.hiddenCharacters;
	if (visible.hiddenCharacters >= HIDDEN_CHARACTERS_MIN) reading.found.add('hidden_text', number);
	if (visible.imageOnly) reading.found.add('image_only_page', number);
	if (visible.scan) reading.found.add('recognised_scan', number);
	const halves = visible.cut.filter((ink) => reading.cut.some((above) => isOtherHalf(above, ink)));
	reading.cut = visible.cut;
	// 3. In what order is it read?
	const lines: TextLine[] = [];
	for (const inks of upright([...visible.inks, ...halves, ...drawnBullets(visible.inks, painted)], painted)) {
		const { regions, columns } = readingRegions(segmentsOf(inks));
		if (columns) reading.found.add('columns', number);
		for (const region of regions) {
			// 4. Which lines belong together?
			linesOfRegion(region, hyphenates).forEach((line, i) => {
				lines.push(i === 0 ? { ...line, blankBefore: true } : line);
			});
		}
	}
	reading.pages.push({ lines, height: painted.height });
}

/** The same word at the same place of two pages: a line whose upper half stands on one and its lower half on the next. */
function isOtherHalf(above: Ink, ink: Ink): boolean {
	return above.text === ink.text && Math.abs(above.box.x0 - ink.box.x0) < 1 && above.box.y0 > ink.box.y1;
}

function textOf(pages: readonly PageLines[], hyphenates: boolean): string {
	const texts: string[] = [];
	for (const { lines } of pages) {
		lines.forEach((line, i) => {
			const last = texts.at(-1) ?? '';
			if (i === 0 && goesOnAcrossPages(last, line.text)) {
				texts[texts.length - 1] = joinWrapped(last, line.text, hyphenates);
			} else texts.push(...(line.blankBefore ? [''] : []), line.text);
		});
	}
	return texts.join('\n');
}

/** A sentence that the page's end broke. */
function goesOnAcrossPages(last: string, next: string): boolean {
	return last.length >= 45 && /[\p{L},]/u.test(last.at(-1) ?? '') && /^\p{Ll}/u.test(next) && !next.includes('\t');
}
