import { oneTab } from '../plain/cells.ts';
import { type DocxStyles, groundOf, numberingOf, runLook } from './docx-styles.ts';
import { hexColor, isSeen, type Look } from './look.ts';
import { type Cell, isLayout, setOff, tableLines } from './table-lines.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';

/** What reading a part of the document adds to. */
export type DocxReading = {
	readonly styles: DocxStyles;
	/** Letters that a reader cannot see. */
	hidden: number;
	/** A table or text box was read as a column. */
	columns: boolean;
	/** Text stood in text boxes, or in the cells of a table. */
	boxes: boolean;
	tables: boolean;
	/** Ids of foot- and endnotes, in the order met. */
	readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
};

/** The lines of a body, header, cell or text box. `ground`: the colour behind it, null where not known. */
export function docxLines(container: XmlElement | undefined, ground: string | null, reading: DocxReading): string[] {
	const lines: string[] = [];
	for (const each of elements(container)) {
		if (each.name === 'w:p') lines.push(...paragraphLines(each, ground, reading));
		else if (each.name === 'w:tbl') lines.push(...setOff(tableOf(each, ground, reading)));
		else if (!SKIPPED.has(each.name)) lines.push(...docxLines(chosen(each), ground, reading));
	}
	return lines;
}

const SKIPPED: ReadonlySet<string> = new Set([
	'w:del',
	'w:moveFrom',
	'w:sectPr',
	'w:pPr',
	'w:rPr',
	'w:sdtPr',
	'w:sdtEndPr',
	'w:instrText',
	'w:delText',
	'w:rt',
	'w:tblPr',
	'w:tblGrid',
	'w:trPr',
	'w:tcPr',
]);

/** Of alternatives for different programs only one is read. */
function chosen(element: XmlElement): XmlElement | undefined {
	if (element.name !== 'mc:AlternateContent') return element;
	return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
}

type Paragraph = {
	text: string;
	readonly look: Look;
	readonly ground: string | null;
	readonly boxes: string[][];
};

function paragraphLines(element: XmlElement, ground: string | null, reading: DocxReading): readonly string[] {
	const properties = child(element, 'w:pPr');
	const styleId = attribute(child(properties, 'w:pStyle'), 'w:val');
	const look = { ...reading.styles.base, ...reading.styles.look(styleId), ...groundOf(properties) };
	const paragraph: Paragraph = { text: '', look, ground, boxes: [] };
	readInline(element, paragraph, reading);
	const heading = reading.styles.isHeading(styleId);
	const numbering = numberingOf(properties) ?? reading.styles.numbering(styleId);
	const listed = numbering !== null && numbering.id !== '0' && !heading && paragraph.text.trim() !== '';
	const text = oneTab(paragraph.text).trim();
	const own = `${listed ? '• ' : ''}${text}`.split('\n').map((line) => line.trim());
	return [...(heading ? [''] : []), ...own, ...paragraph.boxes.flatMap((box) => ['', ...box, ''])];
}

function readInline(element: XmlElement, paragraph: Paragraph, reading: DocxReading): void {
	for (const each of elements(element)) {
		if (SKIPPED.has(each.name)) continue;
		if (each.name === 'w:r') readRun(each, paragraph, reading);
		else readInline(chosen(each) ?? each, paragraph, reading);
	}
}

const MARKS: Readonly<Record<string, string>> = {
	'w:tab': '\t',
	'w:ptab': '\t',
	'w:br': '\n',
	'w:cr': '\n',
	'w:noBreakHyphen': '-',
};

function readRun(run: XmlElement, paragraph: Paragraph, reading: DocxReading): void {
	const properties = child(run, 'w:rPr');
	const style = attribute(child(properties, 'w:rStyle'), 'w:val');
	const look = { ...paragraph.look, ...reading.styles.look(style), ...runLook(properties) };
	const seen = isSeen(look, paragraph.ground);
	const add = (text: string) => {
		if (seen) paragraph.text += text;
		else reading.hidden += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	};
	readRunContent(run, add, paragraph, reading);
}

function readRunContent(
	run: XmlElement,
	add: (text: string) => void,
	paragraph: Paragraph,
	reading: DocxReading,
): void {
	for (const each of elements(run)) {
		if (SKIPPED.has(each.name)) continue;
		const mark = MARKS[each.name];
		if (mark !== undefined) add(mark);
		else if (each.name === 'w:t' || each.name === 'm:t') add(textIn(each));
		else if (each.name === 'w:sym') add(symbol(attribute(each, 'w:char')));
		else if (each.name === 'w:footnoteReference') note('footnote', each, reading);
		else if (each.name === 'w:endnoteReference') note('endnote', each, reading);
		else if (each.name === 'w:txbxContent') readBox(each, null, paragraph, reading);
		else if (each.name === 'wps:wsp') {
			const ground = shapeGround(child(each, 'wps:spPr'), paragraph.ground);
			for (const box of descendants(each, 'w:txbxContent')) readBox(box, ground, paragraph, reading);
		} else readRunContent(chosen(each) ?? each, add, paragraph, reading);
	}
}

function readBox(box: XmlElement, ground: string | null, paragraph: Paragraph, reading: DocxReading): void {
	const lines = docxLines(box, ground, reading);
	if (lines.filter((line) => line !== '').length >= 4) reading.columns = true;
	if (lines.some((line) => line !== '')) reading.boxes = true;
	paragraph.boxes.push(lines);
}

function shapeGround(properties: XmlElement | undefined, ground: string | null): string | null {
	if (properties === undefined || child(properties, 'a:noFill') !== undefined) return ground;
	return hexColor(attribute(child(child(properties, 'a:solidFill'), 'a:srgbClr'), 'val'));
}

function note(kind: 'footnote' | 'endnote', reference: XmlElement, reading: DocxReading): void {
	const id = attribute(reference, 'w:id');
	if (id !== null) reading.notes.push({ kind, id });
}

/** Symbol fonts hold their signs in a private area; in a résumé they are bullets. */
function symbol(code: string | null): string {
	const value = Number.parseInt(code ?? '', 16);
	if (Number.isNaN(value)) return '';
	return value >= 0xf000 ? '• ' : String.fromCharCode(value);
}

function textIn(element: XmlElement): string {
	return element.children.filter((each) => typeof each === 'string').join('');
}

function tableOf(table: XmlElement, ground: string | null, reading: DocxReading): readonly string[] {
	const style = attribute(child(child(table, 'w:tblPr'), 'w:tblStyle'), 'w:val');
	const tableGround = reading.styles.shadesCells(style) ? null : ground;
	const rows = rowsIn(table, 'w:tr').map((row) =>
		rowsIn(row, 'w:tc').map((cell): Cell => {
			const { ground: own = tableGround } = groundOf(child(cell, 'w:tcPr'));
			return docxLines(cell, own, reading);
		}),
	);
	const { lines, columns } = tableLines(rows);
	if (columns) reading.columns = true;
	if (isLayout(rows)) reading.tables = true;
	return lines;
}

/** Rows of a table or cells of a row; content controls may stand around them. */
function rowsIn(element: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
	return [...elements(element)].flatMap((each) => {
		if (each.name === name) return [each];
		return each.name === 'w:tbl' || SKIPPED.has(each.name) ? [] : rowsIn(each, name);
	});
}
