import { CONTRAST_MIN, contrast, TYPE_SIZE_MIN, WHITE } from '../color.ts';

/** How a run of text looks, as far as seeing it goes. What is absent is inherited. */
export type Look = {
	readonly hidden?: boolean;
	/** `#rrggbb`, or null for the automatic colour, which can always be read. */
	readonly color?: string | null;
	/** In points. */
	readonly size?: number;
	/** Width of the letters as a share of what it is by design. */
	readonly stretch?: number;
	/** `#rrggbb` behind the text; null where it is not known. */
	readonly ground?: string | null;
};

/** Narrower letters are a line and no more. */
const STRETCH_MIN = 0.1;

/** Whether a reader sees text of that look on that ground (`null`: not known, so it may be seen). */
export function isSeen(look: Look, ground: string | null): boolean {
	if (look.hidden === true || (look.size !== undefined && look.size < TYPE_SIZE_MIN)) return false;
	if (look.stretch !== undefined && look.stretch < STRETCH_MIN) return false;
	const behind = look.ground === undefined ? ground : look.ground;
	if (!look.color || behind === null) return true;
	return contrast(look.color, behind) >= CONTRAST_MIN;
}

/** `#rrggbb` of six hex digits with or without a hash; null for anything else, such as `auto`. */
export function hexColor(value: string | null): string | null {
	const digits = /^#?([0-9a-f]{6})$/i.exec(value ?? '')?.[1];
	return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

export const PAGE_GROUND = WHITE;
