import { hexColor, type Look } from './look.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

export type OdtStyles = {
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
	return {
		look(family, name) {
			const key = `${family} ${name}`;
			const found = known.get(key);
			if (found !== undefined) return found;
			let look: Look = {};
			let next = name;
			for (let depth = 0; next !== null && depth < DEPTH_MAX; depth++) {
				const style = byName.get(`${family} ${next}`);
				if (style === undefined) break;
				look = { ...ownLook(style), ...look };
				next = attribute(style, 'style:parent-style-name');
			}
			known.set(key, look);
			return look;
		},
	};
}

function ownLook(style: XmlElement): Look {
	let look: Look = {};
	const text = child(style, 'style:text-properties');
	const color = attribute(text, 'fo:color');
	const size = /^([\d.]+)pt$/.exec(attribute(text, 'fo:font-size') ?? '')?.[1];
	if (attribute(text, 'text:display') === 'none') look = { ...look, hidden: true };
	if (attribute(text, 'style:use-window-font-color') === 'true') look = { ...look, color: null };
	else if (color !== null) look = { ...look, color: hexColor(color) };
	if (size !== undefined) look = { ...look, size: Number(size) };
	for (const part of ['style:paragraph-properties', 'style:table-cell-properties', 'style:text-properties']) {
		const ground = attribute(child(style, part), 'fo:background-color');
		if (ground !== null && ground !== 'transparent') look = { ...look, ground: hexColor(ground) };
	}
	return look;
}
