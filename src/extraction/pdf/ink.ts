import type { Box } from './matrix.ts';

/** A piece of text without a space in it, as it was painted. Device space: points, y downwards. */
export type Ink = {
	readonly text: string;
	readonly box: Box;
	readonly baseline: number;
	/** Height of the type in points. */
	readonly size: number;
	/** Name of the font within the document. */
	readonly font: string;
	/** Quarter turns clockwise: 0 is upright. */
	readonly turns: 0 | 1 | 2 | 3;
	/** A space was painted right before or after it. */
	readonly spaceBefore: boolean;
	readonly spaceAfter: boolean;
	/** How it was painted; decides whether a reader sees it. */
	readonly paint: InkPaint;
};

export type InkPaint = {
	/** `#rrggbb`; null where it is a pattern. */
	readonly color: string | null;
	/** Painted as nothing: mode 3, alpha 0, too small, off the page, clipped away, in a layer that is off. */
	readonly unseen: boolean;
	/** Unseen for its clip alone, the part of it that lies inside: of a line that the page's end cut through. */
	readonly cut: Box | null;
	/** Rendering mode 3: what text recognition lays over a scan. */
	readonly mode3: boolean;
	/** Place in the order of painting. */
	readonly order: number;
};

/** A shape or image that was painted. */
export type Surface = {
	readonly box: Box;
	/** `#rrggbb`; null where it is an image or a pattern. */
	readonly color: string | null;
	/** Whether nothing shows through, so that what lies below is covered. */
	readonly opaque: boolean;
	readonly image: boolean;
	readonly order: number;
};

/** What one page paints. */
export type PagePaint = {
	readonly inks: readonly Ink[];
	readonly surfaces: readonly Surface[];
	readonly width: number;
	readonly height: number;
};
