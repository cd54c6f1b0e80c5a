import { isOffPage } from '../placement.ts';
import { oneTab } from '../plain/cells.ts';
import { points } from './length.ts';
import { isSeen, type Look } from './look.ts';
import type { OdtStyles } from './odt-styles.ts';
import { type Cell, isLayout, setOff, tableLines } from './table-lines.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

export type OdtReading = {
	readonly styles: OdtStyles;
	hidden: number;
	columns: boolean;
	boxes: boolean;
	tables: boolean;
};

const SKIPPED: ReadonlySet<string> = new Set([
	'text:tracked-changes',
	'text:note-citation',
	'office:annotation',
	'office:annotation-end',
	'text:sequence-decls',
	'text:page-number',
	'text:page-count',
	'svg:title',
	'svg:desc',
	'text:ruby-text',
	'text:variable-decls',
	'office:forms',
]);

/** The lines of a body, list item, cell or text box. */
export function odtLines(container: XmlElement | undefined, ground: string | null, reading: OdtReading): string[] {
	const lines: string[] = [];
	for (const each of elements(container)) {
		if (SKIPPED.has(each.name)) continue;
		if (isPutAway(each, reading)) noteHidden(each, reading);
		else if (each.name === 'text:p' || each.name === 'text:h') lines.push(...paragraphLines(each, ground, reading));
		else if (each.name === 'text:list') lines.push(...listLines(each, ground, reading));
		else if (each.name === 'table:table') lines.push(...setOff(tableOf(each, ground, reading)));
		else if (each.name === 'draw:frame' || each.name === 'draw:custom-shape')
			lines.push('', ...boxLines(each, ground, reading), '');
		else lines.push(...odtLines(each, ground, reading));
	}
	return lines;
}

function listLines(list: XmlElement, ground: string | null, reading: OdtReading): readonly string[] {
	return [...elements(list)].flatMap((item) => {
		const lines = odtLines(item, ground, reading);
		const first = lines.findIndex((line) => line !== '');
		// A heading or an inner list inside of an item has no bullet of its own.
		const plain = first < 0 || lines[first]?.startsWith('•') || item.name !== 'text:list-item' || hasHeading(item);
		return plain ? lines : lines.with(first, `• ${lines[first]}`);
	});
}

function hasHeading(item: XmlElement): boolean {
	return child(item, 'text:h') !== undefined;
}

type Paragraph = { text: string; readonly boxes: string[][] };

function paragraphLines(element: XmlElement, ground: string | null, reading: OdtReading): readonly string[] {
	const look = reading.styles.look('paragraph', attribute(element, 'text:style-name'));
	const paragraph: Paragraph = { text: '', boxes: [] };
	readInline(element, { ...reading.styles.look('paragraph', ''), ...look }, ground, paragraph, reading);
	const text = oneTab(paragraph.text).trim();
	const heading = element.name === 'text:h' ? [''] : [];
	return [
		...heading,
		...text.split('\n').map((line) => line.trim()),
		...paragraph.boxes.flatMap((box) => ['', ...box, '']),
	];
}

function readInline(
	element: XmlElement,
	look: Look,
	ground: string | null,
	paragraph: Paragraph,
	reading: OdtReading,
): void {
	const seen = isSeen(look, ground);
	const add = (text: string) => {
		if (seen) paragraph.text += text;
		else reading.hidden += letters(text);
	};
	for (const each of element.children) {
		if (typeof each !== 'string' && isPutAway(each, reading)) noteHidden(each, reading);
		else if (typeof each === 'string') add(each.replace(/[ \t\r\n]+/g, ' '));
		else if (each.name === 'text:tab') add('\t');
		else if (each.name === 'text:line-break') add('\n');
		else if (each.name === 'text:s') add(' '.repeat(Math.min(100, Number(attribute(each, 'text:c') ?? 1) || 1)));
		else if (each.name === 'text:span') {
			const own = reading.styles.look('text', attribute(each, 'text:style-name'));
			readInline(each, { ...look, ...own }, ground, paragraph, reading);
		} else if (each.name === 'draw:frame' || each.name === 'draw:custom-shape' || each.name === 'text:note') {
			paragraph.boxes.push(each.name === 'text:note' ? odtLines(each, ground, reading) : boxLines(each, null, reading));
		} else if (!SKIPPED.has(each.name)) readInline(each, look, ground, paragraph, reading);
	}
}

function boxLines(box: XmlElement, ground: string | null, reading: OdtReading): string[] {
	const lines = odtLines(box, ground, reading);
	if (lines.some((line) => line !== '')) reading.boxes = true;
	return lines;
}

function tableOf(table: XmlElement, ground: string | null, reading: OdtReading): readonly string[] {
	const rows = within(table, 'table:table-row', reading).map((row) =>
		within(row, 'table:table-cell', reading).map((cell): Cell => {
			const { ground: own = ground } = reading.styles.look('table-cell', attribute(cell, 'table:style-name'));
			return odtLines(cell, own, reading);
		}),
	);
	const { lines, columns } = tableLines(rows);
	if (columns) reading.columns = true;
	if (isLayout(rows)) reading.tables = true;
	return lines;
}

/** Rows of a table or cells of a row, header rows and groups included, inner tables not. */
function within(element: XmlElement, name: string, reading: OdtReading): readonly XmlElement[] {
	return [...elements(element)].flatMap((each) => {
		if (isPutAway(each, reading)) {
			noteHidden(each, reading);
			return [];
		}
		if (each.name === name) return [each];
		return each.name.startsWith('table:table-') && each.name !== 'table:table-cell' ? within(each, name, reading) : [];
	});
}

/** Whether an element is there and shows on no page: a hidden section, paragraph, word or row, or a frame beside the page. */
function isPutAway(element: XmlElement, { styles }: OdtReading): boolean {
	switch (element.name) {
		case 'text:section':
			return attribute(element, 'text:display') === 'none';
		case 'text:hidden-text':
			return attribute(element, 'text:is-hidden') !== 'false';
		case 'text:p':
		case 'text:h':
			return attribute(child(element, 'text:hidden-paragraph'), 'text:is-hidden') === 'true';
		case 'table:table-row':
			return ['collapse', 'filter'].includes(attribute(element, 'table:visibility') ?? '');
		case 'draw:frame':
		case 'draw:custom-shape':
			return isOffPage(
				{
					left: points(attribute(element, 'svg:x')),
					top: points(attribute(element, 'svg:y')),
					width: points(attribute(element, 'svg:width')),
					height: points(attribute(element, 'svg:height')),
				},
				styles.page,
			);
		default:
			return false;
	}
}

function noteHidden(element: XmlElement, reading: OdtReading): void {
	for (const each of element.children) {
		if (typeof each === 'string') reading.hidden += letters(each);
		else if (!SKIPPED.has(each.name)) noteHidden(each, reading);
	}
}

function letters(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
