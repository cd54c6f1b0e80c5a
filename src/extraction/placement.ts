/** All in points: a page and the margin at its left. */
export type Page = { readonly width: number; readonly height: number; readonly margin: number };

/** Where a box stands, seen from the text that it belongs to; what is not known is null. */
export type Place = {
	readonly left: number | null;
	readonly top: number | null;
	readonly width: number | null;
	readonly height: number | null;
};

/**
 * Whether a box lies beyond the edge of its page from wherever on the page its place is counted: the margin, the text or
 * the paper's edge. What only may lie beyond counts as seen.
 */
export function isOffPage({ left, top, width, height }: Place, page: Page): boolean {
	const right = left === null || width === null ? null : left + width;
	const bottom = top === null || height === null ? null : top + height;
	return (
		(left !== null && left >= page.width) ||
		(right !== null && right <= -page.margin) ||
		(top !== null && top >= page.height) ||
		(bottom !== null && bottom <= -page.height)
	);
}

/** Whether a paragraph begins beyond its page. `indent` is counted from the margin. */
export function isIndentedAway(indent: number, page: Page): boolean {
	return Math.abs(indent) >= page.width;
}
