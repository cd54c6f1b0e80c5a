import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { type Cell, tableLines } from '../office/table-lines.ts';
import { type HiddenRules, hiddenRules, isHidden, isRow, type StyledElement } from './hidden-elements.ts';
import { plainTags } from './plain-tags.ts';

export type HtmlText = {
	readonly text: string;
	/** Elements with text that a reader cannot see were left out. */
	readonly hidden: boolean;
};

/** `rules`: of the document, once its first element is met. */
type Metadata = { rules: HiddenRules | null; hidden: boolean };

/** Longer input is cut off. */
const CHARACTERS_MAX = 5_000_000;
/** Deeper nesting is read without its structure: both the parser and the walk would take too long. */
const DEPTH_MAX = 250;

/** Between two cells, until the text is whole: the builder makes one space of a tab. */
const CELL_MARK = '\ue000';

/** HTML → text: blocks on lines of their own, list items with bullets, cells by tab. Linear. */
export function htmlText(html: string, convert: Convert = wholePage): HtmlText {
	const short = html.slice(0, CHARACTERS_MAX);
	const metadata: Metadata = { rules: null, hidden: false };
	const text = convert(plainTags(short, DEPTH_MAX), metadata)
		.replace(/^ ?\ue000 ?| ?\ue000 ?$/gm, '')
		.replace(/ ?\ue000 ?/g, '\t')
		.replace(/[ \u00a0]{2,}/g, (stretch) => (stretch.includes('\u00a0') ? ' ' : stretch));
	return { text: withTightLists(text), hidden: metadata.hidden };
}

/** Items that hold paragraphs follow each other without a blank line, as others do. */
function withTightLists(text: string): string {
	const lines = text.split('\n');
	return lines
		.filter((line, i) => line !== '' || !lines[i - 1]?.startsWith('•') || !lines[i + 1]?.startsWith('•'))
		.join('\n');
}

type Walk = Parameters<FormatCallback>[1];
type Builder = Parameters<FormatCallback>[2];
type Element = StyledElement;

/** What was given to `convert`; the published types lack it. */
function metadataOf(builder: Builder): Metadata {
	return (builder as Builder & { readonly metadata: Metadata }).metadata;
}

function rulesFor(element: Element, builder: Builder): HiddenRules {
	const metadata = metadataOf(builder);
	metadata.rules ??= hiddenRules(element);
	return metadata.rules;
}

/** Wraps a formatter: what a reader cannot see is left out. */
function seen(format: FormatCallback): FormatCallback {
	return (element, walk, builder, options) => {
		if (!isHidden(element as Element, rulesFor(element as Element, builder))) format(element, walk, builder, options);
		else if (hasLetters(element as Element, 0) && !isWayAbout(element as Element)) metadataOf(builder).hidden = true;
	};
}

/** "Skip to content", a menu for small screens: ways about the page, which those see who need them. */
function isWayAbout({ name, attribs, parent }: StyledElement): boolean {
	if (name === 'nav' || (name === 'a' && attribs?.href?.startsWith('#'))) return true;
	return name === 'span' && parent ? isWayAbout(parent) : false;
}

const FORMATTERS: Readonly<Record<string, FormatCallback>> = {
	inline: seen((element, walk, builder) => {
		// An icon, or a gap as wide as one.
		if (isEmptyMark(element as Element)) builder.addInline(' ');
		walk(element.children, builder);
	}),
	block: seen((element, walk, builder, options) => {
		builder.openBlock({ leadingLineBreaks: options.leadingLineBreaks ?? 1 });
		if (isRow(element as Element, rulesFor(element as Element, builder))) walkCells(element as Element, walk, builder);
		else walk(element.children, builder);
		builder.closeBlock({ trailingLineBreaks: options.trailingLineBreaks ?? 1 });
	}),
	preformatted: seen((element, walk, builder) => {
		builder.openBlock({ isPre: true, leadingLineBreaks: 2 });
		walk(element.children, builder);
		builder.closeBlock({ trailingLineBreaks: 2 });
	}),
	item: seen((element, walk, builder) => {
		const isWhole = isEntry(element as Element);
		builder.openBlock({ leadingLineBreaks: isWhole ? 2 : 1 });
		walk(element.children, builder);
		builder.closeBlock(isWhole ? { trailingLineBreaks: 2 } : { trailingLineBreaks: 1, blockTransform: bulleted });
	}),
	cells: seen((element, walk, builder) => {
		const lines = tableLines(rowsIn(element as Element).map((row) => cellsOf(row, walk, builder))).lines;
		builder.openBlock({ leadingLineBreaks: 2, isPre: true });
		lines.forEach((line, i) => {
			if (i > 0) builder.addLineBreak();
			builder.addLiteral(line);
		});
		builder.closeBlock({ trailingLineBreaks: lines.length === 1 ? 1 : 2 });
	}),
};

function isEmptyMark(element: Element): boolean {
	const isEmpty = element.attribs?.class !== undefined && (element.children ?? []).length === 0;
	return isEmpty && (element.name === 'i' || (element.name === 'span' && !isWithinWord(element)));
}

/** How many neighbours are passed over: empty ones, and comments. */
const NEIGHBOURS_MAX = 8;

/** "Java<span></span>Script": what marks a place of the source, and parts nothing. */
function isWithinWord(element: Element): boolean {
	return /\S$/.test(textBeside(element, 'prev')) && /^\S/.test(textBeside(element, 'next'));
}

/** The text that touches an element; none where another element does. */
function textBeside(element: Element, side: 'prev' | 'next'): string {
	let beside = element[side];
	for (let i = 0; i < NEIGHBOURS_MAX && beside && isPassedOver(beside); i++) beside = beside[side];
	return beside?.name === undefined ? (beside?.data ?? '') : '';
}

function isPassedOver({ name, type, children = [] }: Element): boolean {
	return type === 'comment' || (name === 'span' && children.length === 0);
}

/** How many nodes of an item are looked at. */
const ENTRY_NODES_MAX = 60;
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const LISTS = new Set(['ul', 'ol']);

/** An item with a heading, or with several lines and a list below them, is an entry such as a job, and no point of a list. */
function isEntry(item: Element): boolean {
	const left = [...(item.children ?? [])];
	let lines = 0;
	let hasList = false;
	for (let i = 0; i < left.length && i < ENTRY_NODES_MAX; i++) {
		const { name = '', children = [] } = left[i] ?? {};
		if (HEADINGS.has(name)) return true;
		if (LISTS.has(name)) hasList = true;
		else {
			if (BLOCK_NAMES.has(name) && children.some(isInLine)) lines++;
			left.push(...children.slice(0, ENTRY_NODES_MAX));
		}
	}
	return hasList && lines > 1;
}

/** Text that is no white space, or an element within a line. */
function isInLine({ name, data }: Element): boolean {
	return name === undefined ? /\S/.test(data ?? '') : !BLOCK_NAMES.has(name) && !LISTS.has(name);
}

/** The elements of a flexible row stand apart from each other, whatever is between them in the source. */
function walkCells(row: Element, walk: Walk, builder: Builder): void {
	(row.children ?? []).forEach((child, i) => {
		if (i > 0 && child.name !== undefined) builder.addInline(` ${CELL_MARK} `);
		walk([child] as Parameters<Walk>[0], builder); // the same node, by a narrower type
	});
}

function bulleted(text: string): string {
	const trimmed = text.trim();
	return trimmed === '' || /^[•·▪‣◦*-] /.test(trimmed) ? trimmed : `• ${trimmed}`;
}

function cellsOf(row: Element, walk: Walk, builder: Builder): readonly Cell[] {
	const rules = rulesFor(row, builder);
	const cells: Cell[] = [];
	const children = (row.children ?? []).filter((child) => child.name === 'td' || child.name === 'th');
	for (const child of children) {
		if (isHidden(child, rules)) continue;
		builder.openBlock({ leadingLineBreaks: 1 });
		walk(child.children as Parameters<Walk>[0], builder); // the same nodes, by a narrower type
		builder.closeBlock({
			blockTransform(text) {
				cells.push(text.split('\n'));
				return '';
			},
		});
	}
	const [label, value] = cells;
	const isPair = children[0]?.name === 'th' && children[1]?.name === 'td' && children.length === 2;
	if (!isPair || label?.length !== 1 || value === undefined) return cells;
	return [[`${label[0]?.replace(/\s*:\s*$/, '')}: ${value[0] ?? ''}`.trim(), ...value.slice(1)]];
}

function rowsIn(element: Element): readonly Element[] {
	return (element.children ?? []).flatMap((child) => {
		if (child.name === 'tr') return [child];
		return child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot' ? rowsIn(child) : [];
	});
}

function hasLetters(element: Element, depth: number): boolean {
	if (element.data !== undefined) return /[\p{L}\p{N}]/u.test(element.data);
	return depth < DEPTH_MAX && (element.children ?? []).some((child) => hasLetters(child, depth + 1));
}

const SKIPPED =
	'head script style noscript template svg math iframe object audio video canvas img input select textarea title'.split(
		' ',
	);
const BLOCKS =
	'address article aside body details dd div dt fieldset figcaption figure footer form header html legend main nav section summary tr caption center'.split(
		' ',
	);
const BLOCK_NAMES: ReadonlySet<string> = new Set([...BLOCKS, 'p']);
const PARAGRAPHS = 'p h1 h2 h3 h4 h5 h6 blockquote ul ol dl menu hr'.split(' ');

/** Parts of a page that belong to the site and not to what it shows. */
const SITE_PARTS = 'nav footer aside form button dialog'.split(' ');

function optionsWithout(parts: readonly string[]): HtmlToTextOptions {
	return {
		wordwrap: false,
		baseElements: { selectors: ['body'], returnDomByDefault: true },
		limits: { maxDepth: DEPTH_MAX, ellipsis: '', maxInputLength: CHARACTERS_MAX },
		formatters: FORMATTERS,
		selectors: [
			{ selector: '*', format: 'inline' },
			...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
			...BLOCKS.map((selector) => ({ selector, format: 'block' })),
			...parts.map((selector) => ({ selector, format: 'skip' })),
			...PARAGRAPHS.map((selector) => ({
				selector,
				format: 'block',
				options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
			})),
			// Where a link leads is not part of what a reader sees.
			{ selector: 'a', format: 'inline' },
			{ selector: 'br', format: 'lineBreak' },
			{ selector: 'wbr', format: 'wbr' },
			{ selector: 'pre', format: 'preformatted' },
			{ selector: 'li', format: 'item' },
			{ selector: 'table', format: 'cells' },
		],
	};
}

type Convert = (html: string, metadata: Metadata) => string;

const wholePage: Convert = compile(optionsWithout([]));

/** For a page that shows one thing, such as a job: without the site's menus, forms and footers. */
export const mainPart: Convert = compile(optionsWithout(SITE_PARTS));
