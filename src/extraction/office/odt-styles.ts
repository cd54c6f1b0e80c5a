import { isIndentedAway, type Page } from '../placement.ts';
import { points } from './length.ts';
import { hexColor, type Look } from './look.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';

export type OdtStyles = {
	/** The largest page. */
	readonly page: Page;
	/** Look of a style, with its parents. */
	look(family: string, name: string | null): Look;
};

const DEPTH_MAX = 20;

/** Named and automatic styles of `styles.xml` and `content.xml`. */
export function odtStyles(roots: readonly (XmlElement | undefined)[]): OdtStyles {
	const byName = new Map<string, XmlElement>();
	for (const root of roots) {
		for (const group of [child(root, 'office:styles'), child(root, 'office:automatic-styles')]) {
			for (const style of elements(group)) {
				const family = attribute(style, 'style:family') ?? '';
				const name = style.name === 'style:default-style' ? '' : attribute(style, 'style:name');
				if (name !== null) byName.set(`${family} ${name}`, style);
			}
		}
	}
	const known = new Map<string, Look>();
	const page = largestPage(roots);
	return {
		page,
		look(family, name) {
			const key = `${family} ${name}`;
			const found = known.get(key);
			if (found !== undefined) return found;
			let look: Look = {};
			let next = name;
			for (let depth = 0; next !== null && depth < DEPTH_MAX; depth++) {
				const style = byName.get(`${family} ${next}`);
				if (style === undefined) break;
				look = { ...ownLook(style, page), ...look };
				next = attribute(style, 'style:parent-style-name');
			}
			known.set(key, look);
			return look;
		},
	};
}

/** OpenDocument 1.3, 16.5: without a layout, A4 with margins of two centimetres. */
const usualPage: Page = { width: 595, height: 842, margin: 57 };

function largestPage(roots: readonly (XmlElement | undefined)[]): Page {
	let page = usualPage;
	for (const layout of roots.flatMap((root) => [...descendants(root, 'style:page-layout-properties')])) {
		page = {
			width: Math.max(page.width, points(attribute(layout, 'fo:page-width')) ?? 0),
			height: Math.max(page.height, points(attribute(layout, 'fo:page-height')) ?? 0),
			margin: Math.max(page.margin, points(attribute(layout, 'fo:margin-left')) ?? 0),
		};
	}
	return page;
}

function ownLook(style: XmlElement, page: Page): Look {
	let look: Look = {};
	const text = child(style, 'style:text-properties');
	const color = attribute(text, 'fo:color');
	const size = sizeOf(attribute(text, 'fo:font-size'));
	const stretch = percent(attribute(text, 'style:text-scale'));
	if (isHidden(style, page)) look = { ...look, hidden: true };
	if (attribute(text, 'style:use-window-font-color') === 'true') look = { ...look, color: null };
	else if (color !== null) look = { ...look, color: hexColor(color) };
	if (size !== null) look = { ...look, size };
	if (stretch !== null) look = { ...look, stretch };
	for (const part of ['style:paragraph-properties', 'style:table-cell-properties', 'style:text-properties']) {
		const ground = attribute(child(style, part), 'fo:background-color');
		if (ground !== null && ground !== 'transparent') look = { ...look, ground: hexColor(ground) };
	}
	return look;
}

function isHidden(style: XmlElement, page: Page): boolean {
	if (attribute(child(style, 'style:text-properties'), 'text:display') === 'none') return true;
	const indent = points(attribute(child(style, 'style:paragraph-properties'), 'fo:margin-left'));
	return indent !== null && isIndentedAway(indent, page);
}

/** Sizes in percent are of the parent's, which is about twelve points. */
function sizeOf(value: string | null): number | null {
	const share = percent(value);
	return share === null ? points(value) : 12 * share;
}

function percent(value: string | null): number | null {
	const digits = /^([\d.]{1,6})%$/.exec(value ?? '')?.[1];
	return digits === undefined ? null : Number(digits) / 100;
}
