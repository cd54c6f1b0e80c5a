import { CONTRAST_MIN, contrast, TYPE_SIZE_MIN, WHITE } from '../color.ts';
import { holdsAtScreen } from './media-queries.ts';
import { styleRules } from './style-rules.ts';

export type StyledElement = {
	readonly type?: string;
	readonly name?: string;
	readonly attribs?: Readonly<Record<string, string>>;
	readonly parent?: StyledElement | null;
	readonly prev?: StyledElement | null;
	readonly next?: StyledElement | null;
	readonly children?: readonly StyledElement[];
	/** The text of what is no element. */
	readonly data?: string;
};

/** Classes and ids of the document's own style sheets, with the declarations that can hide or colour. */
export type HiddenRules = ReadonlyMap<string, string>;

const ANCESTORS_MAX = 50;
const RULES_MAX = 2_000;
/** Characters of a style sheet that are read. */
const SHEET_MAX = 200_000;

/** The simple rules (`.class`, `#id`, `tag`) of an element's document; others are not understood and hide nothing. */
export function hiddenRules(element: StyledElement): HiddenRules {
	const rules = new Map<string, string>();
	for (const { attribs, children = [] } of styleElements(element)) {
		if (!holdsAtScreen(attribs?.media ?? '')) continue;
		const css = children.map(({ data = '' }) => data).join('');
		for (const { selectors, declarations } of styleRules(css.slice(0, SHEET_MAX))) {
			if (rules.size > RULES_MAX) break;
			for (const selector of selectors.split(',')) {
				const simple = selector.trim();
				if (/^[.#]?[\w-]+$/.test(simple)) rules.set(simple, `${rules.get(simple) ?? ''};${declarations}`);
			}
		}
	}
	return rules;
}

/** In the order of the document, as later rules replace earlier ones. */
function styleElements(element: StyledElement): readonly StyledElement[] {
	let root = element;
	while (root.parent) root = root.parent;
	const styles: StyledElement[] = [];
	const left = [root];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		if (next.name === 'style') styles.push(next);
		else for (const child of next.children?.toReversed() ?? []) left.push(child);
	}
	return styles;
}

/** Whether a reader cannot see an element: not displayed, transparent, tiny, off the page or in the colour behind it. */
export function isHidden(element: StyledElement, rules: HiddenRules): boolean {
	const { attribs } = element;
	if (attribs === undefined) return false;
	if (attribs.hidden !== undefined) return true;
	const style = styleOf(element, rules);
	if (style.size === 0) return false;
	if (style.get('display') === 'none' || /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '')) return true;
	if (Number(style.get('opacity') ?? 1) < 0.05) return true;
	if (AWAY.some((name) => /^-(?:\d{4,}px|\d{3,}(?:r?em|vw|vh|%))$/.test(style.get(name) ?? ''))) return true;
	if (isCutAway(style)) return true;
	const size = /(?:^|\s)([\d.]+)(px|pt|em|rem)?(?:\s*\/.*)?(?:\s|$)/.exec(
		style.get('font-size') ?? style.get('font') ?? '',
	);
	if (size !== null && Number(size[1]) * (POINTS[size[2] ?? 'px'] ?? 1) < TYPE_SIZE_MIN) return true;
	const inked = style.get('color') ?? '';
	if (inked === 'transparent' || /^(?:rgba|hsla)\(.*[,/]\s*0(?:\.0\d*)?%?\s*\)$/.test(inked)) return true;
	const color = colorOf(inked);
	return color !== null && contrast(color, WHITE) < CONTRAST_MIN && !hasGround(element, rules);
}

const AWAY = ['left', 'right', 'top', 'text-indent', 'margin-left', 'margin-top'] as const;

/** Clipped, scaled or squeezed to nothing. */
function isCutAway(style: ReadonlyMap<string, string>): boolean {
	if (/\bscale[xy3d]*\(\s*0(?:\.0\d*)?\s*[,)]/.test(style.get('transform') ?? '')) return true;
	if (/^(?:inset\((?:50|100)%|circle\(0|polygon\(0 0, ?0 0)/.test(style.get('clip-path') ?? '')) return true;
	if (/^rect\(\s*[01](?:px)?[, ]+[01](?:px)?[, ]+[01](?:px)?[, ]+[01](?:px)?\s*\)$/.test(style.get('clip') ?? ''))
		return true;
	const isNothing = ['width', 'height', 'max-width', 'max-height'].some((name) =>
		/^[01](?:px)?$/.test(style.get(name) ?? ''),
	);
	return isNothing && /hidden|clip/.test(style.get('overflow') ?? '');
}

const POINTS: Readonly<Record<string, number>> = { px: 0.75, pt: 1, em: 12, rem: 12 };

/** Whether the children of an element stand beside or below each other by its own style. */
export function isRow(element: StyledElement, rules: HiddenRules): boolean {
	return /^(?:inline-)?(?:flex|grid)$/.test(styleOf(element, rules).get('display') ?? '');
}

function styleOf(element: StyledElement, rules: HiddenRules): ReadonlyMap<string, string> {
	const { attribs = {}, name = '' } = element;
	const classes = (attribs.class ?? '').slice(0, 1_000).split(/\s+/);
	const sheets = [name, ...classes.map((each) => `.${each}`), `#${attribs.id ?? ''}`];
	const text = [...sheets.map((key) => rules.get(key.toLowerCase()) ?? ''), attribs.style ?? ''].join(';');
	const style = new Map<string, string>();
	if (text.length === sheets.length) return style;
	for (const declaration of text.slice(0, 20_000).split(';')) {
		const colon = declaration.indexOf(':');
		if (colon < 0) continue;
		const value = declaration
			.slice(colon + 1)
			.toLowerCase()
			.replace('!important', '')
			.trim();
		style.set(declaration.slice(0, colon).trim().toLowerCase(), value);
	}
	return style;
}

/** Whether anything but white may lie behind an element: an own or inherited background. */
function hasGround(element: StyledElement, rules: HiddenRules): boolean {
	let next: StyledElement | null | undefined = element;
	for (let i = 0; next && i < ANCESTORS_MAX; i++) {
		const style = styleOf(next, rules);
		const ground = style.get('background-color') ?? style.get('background') ?? next.attribs?.bgcolor;
		if (ground !== undefined && colorOf(ground) !== WHITE && !/^(?:none|transparent|inherit)$/.test(ground))
			return true;
		next = next.parent;
	}
	return false;
}

function colorOf(value: string | undefined): string | null {
	if (value === undefined) return null;
	if (value === 'white') return WHITE;
	const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
	if (short !== null)
		return `#${short
			.slice(1)
			.map((digit) => digit + digit)
			.join('')}`;
	if (/^#[0-9a-f]{6}$/.test(value)) return value;
	const rgb = /^rgba?\((\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})/.exec(value);
	if (rgb === null) return null;
	return `#${rgb
		.slice(1)
		.map((each) => Math.min(255, Number(each)).toString(16).padStart(2, '0'))
		.join('')}`;
}
