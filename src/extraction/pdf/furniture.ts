import { isPageNumber as isNumber } from '../page-number.ts';
import type { TextLine } from './paragraphs.ts';

export type PageLines = { readonly lines: readonly TextLine[]; readonly height: number };

/** Headers and footers stand within this share of the page's height from its edge. */
const EDGE = 0.12;

/** Pages without page numbers, and without headers and footers that an earlier page had already. */
export function withoutFurniture(pages: readonly PageLines[]): readonly PageLines[] {
	if (pages.length < 2)
		return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isPageNumber(line, page)) }));
	const counts = new Map<string, number>();
	for (const page of pages) for (const key of new Set(edgeKeys(page))) counts.set(key, (counts.get(key) ?? 0) + 1);
	const seen = new Set<string>();
	return pages.map((page) => ({
		...page,
		lines: page.lines.filter((line) => {
			if (!isAtEdge(line, page)) return true;
			if (isPageNumber(line, page)) return false;
			const key = keyOf(line);
			if ((counts.get(key) ?? 0) < 2) return true;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		}),
	}));
}

function edgeKeys(page: PageLines): readonly string[] {
	return page.lines.filter((line) => isAtEdge(line, page)).map(keyOf);
}

/** Digits differ from page to page. */
function keyOf(line: TextLine): string {
	return `${Math.round(line.top / 6)} ${line.text.replace(/\d+/g, '0')}`;
}

function isAtEdge(line: TextLine, page: PageLines): boolean {
	return line.top < EDGE * page.height || line.top > (1 - EDGE) * page.height;
}

function isPageNumber(line: TextLine, page: PageLines): boolean {
	return isAtEdge(line, page) && isNumber(line.text);
}
