/** WCAG contrast below which text cannot be told from its ground; black on white is 21. */
export const CONTRAST_MIN = 1.2;
export const WHITE = '#ffffff';
/** Smaller type cannot be read. In points. */
export const TYPE_SIZE_MIN = 2;

/** Contrast of two colours `#rrggbb`, 1..21 (WCAG 2.2, relative luminance); strongly different hues count as 21. */
export function contrast(a: string, b: string): number {
	const [one, two] = [channels(a), channels(b)];
	if (one.some((value, i) => Math.abs(value - (two[i] ?? 0)) > HUE_STEP)) return 21;
	const [light, dark] = [luminance(one), luminance(two)].sort((x, y) => y - x);
	return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Two colours of equal lightness can be told apart when a channel differs by more than this. */
const HUE_STEP = 64;

function channels(color: string): readonly number[] {
	return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
}

function luminance(rgb: readonly number[]): number {
	const [r = 0, g = 0, b = 0] = rgb.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
