/** A common screen in CSS pixels. */
const SCREEN = { width: 1_280, height: 800 };
const PIXELS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 };

/** "(min-width: 40em)". */
const BOUND = /^(min|max)-(?:device-)?(width|height)\s*:\s*([\d.]{1,9})(px|r?em)$/;
/** "(width < 600px)". */
const RANGE = /^(width|height)\s*([<>])=?\s*([\d.]{1,9})(px|r?em)$/;
/** What a reader has to have asked for, or holds in a hand. */
const UNCOMMON =
	/^(?:prefers-|forced-colors|inverted-colors|orientation\s*:\s*portrait|(?:any-)?(?:hover\s*:\s*none|pointer\s*:\s*coarse))/;

/**
 * Whether a list of media queries holds for a reader at a common screen. What is not understood does, so that nothing
 * can be hidden behind it; what is for print alone does not.
 */
export function holdsAtScreen(media: string): boolean {
	return media.toLowerCase().split(',').some(queryHolds);
}

function queryHolds(query: string): boolean {
	const [, not, type = 'all'] = /^\s*(?:(not|only)\s+)?([a-z]+)?/.exec(query) ?? [];
	const isOfType = type === 'all' || type === 'screen';
	const features = [...query.matchAll(/\(([^()]{1,200})\)/g)].map(([, feature = '']) => featureHolds(feature.trim()));
	if (not === 'not') return !isOfType || features.some((holds) => holds !== true);
	return isOfType && features.every((holds) => holds !== false);
}

/** Null where it is not understood. */
function featureHolds(feature: string): boolean | null {
	const [, bound, side, length = '', unit = ''] = BOUND.exec(feature) ?? [];
	if (side !== undefined) return isWithin(bound === 'max', side, length, unit);
	const [, rangeSide, sign, end = '', endUnit = ''] = RANGE.exec(feature) ?? [];
	if (rangeSide !== undefined) return isWithin(sign === '<', rangeSide, end, endUnit);
	return UNCOMMON.test(feature) ? false : null;
}

function isWithin(isMost: boolean, side: string, length: string, unit: string): boolean {
	const end = Number(length) * (PIXELS[unit] ?? 1);
	const size = side === 'width' ? SCREEN.width : SCREEN.height;
	return isMost ? size <= end : size >= end;
}
