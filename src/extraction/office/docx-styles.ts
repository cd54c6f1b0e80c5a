import { hexColor, type Look } from './look.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';

export type DocxStyles = {
	/** Look of plain text. */
	readonly base: Look;
	/** Look of a style, with those that it is based on. */
	look(styleId: string | null): Look;
	isHeading(styleId: string | null): boolean;
	/** Numbering of a style: id and level; null without one. */
	numbering(styleId: string | null): Numbering | null;
	/** Whether a table style paints cells. */
	shadesCells(styleId: string | null): boolean;
};

export type Numbering = { readonly id: string; readonly level: string };

const DEPTH_MAX = 20;

/** The styles of `word/styles.xml`; without it, none. */
export function docxStyles(root: XmlElement | undefined): DocxStyles {
	const byId = new Map<string, XmlElement>();
	for (const style of elements(root)) {
		const id = attribute(style, 'w:styleId');
		if (style.name === 'w:style' && id !== null) byId.set(id, style);
	}
	const chain = (id: string | null): readonly XmlElement[] => {
		const found: XmlElement[] = [];
		for (let next = id; next !== null && found.length < DEPTH_MAX; ) {
			const style = byId.get(next);
			if (style === undefined) break;
			found.unshift(style);
			next = attribute(child(style, 'w:basedOn'), 'w:val');
		}
		return found;
	};
	const looks = new Map<string | null, Look>();
	const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
	const usual = [...byId.values()].find(
		(style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1',
	);
	return {
		base: { ...runLook(defaults), ...(usual === undefined ? {} : runLook(child(usual, 'w:rPr'))) },
		look(id) {
			const known = looks.get(id);
			if (known !== undefined) return known;
			const look: Look = Object.assign(
				{},
				...chain(id).flatMap((style) => [groundOf(child(style, 'w:pPr')), runLook(child(style, 'w:rPr'))]),
			);
			looks.set(id, look);
			return look;
		},
		isHeading: (id) =>
			chain(id).some((style) => {
				const name = attribute(child(style, 'w:name'), 'w:val') ?? '';
				return /^(?:heading|title|subtitle)/i.test(name) || child(child(style, 'w:pPr'), 'w:outlineLvl') !== undefined;
			}),
		numbering(id) {
			for (const style of chain(id).toReversed()) {
				const found = numberingOf(child(style, 'w:pPr'));
				if (found !== null) return found;
			}
			return null;
		},
		shadesCells: (id) =>
			chain(id).some((style) =>
				[...descendants(style, 'w:shd')].some((shade) => attribute(shade, 'w:fill') !== 'auto'),
			),
	};
}

/** What run properties say themselves. */
export function runLook(properties: XmlElement | undefined): Look {
	let look: Look = groundOf(properties);
	for (const each of elements(properties)) {
		const value = attribute(each, 'w:val');
		const on = value === null || !['0', 'false', 'off'].includes(value);
		if (each.name === 'w:vanish' || each.name === 'w:specVanish' || each.name === 'w:webHidden') {
			if (each.name === 'w:vanish') look = { ...look, hidden: on };
		} else if (each.name === 'w:color') look = { ...look, color: hexColor(value) };
		else if (each.name === 'w:sz' && Number(value) > 0) look = { ...look, size: Number(value) / 2 };
		else if (each.name === 'w:highlight' && value !== 'none') look = { ...look, ground: null };
	}
	return look;
}

/** The shading of a paragraph, run or cell. */
export function groundOf(properties: XmlElement | undefined): Look {
	const shade = child(properties, 'w:shd');
	if (shade === undefined) return {};
	const fill = attribute(shade, 'w:fill');
	if (fill === null || fill === 'auto') return {};
	const pattern = attribute(shade, 'w:val');
	return { ground: pattern === 'clear' || pattern === 'nil' ? hexColor(fill) : null };
}

export function numberingOf(paragraph: XmlElement | undefined): Numbering | null {
	const properties = child(paragraph, 'w:numPr');
	const id = attribute(child(properties, 'w:numId'), 'w:val');
	if (id === null) return null;
	return { id, level: attribute(child(properties, 'w:ilvl'), 'w:val') ?? '0' };
}
