import { CONTRAST_MIN, contrast, WHITE } from '../color.ts';
import type { Ink, PagePaint, Surface } from './ink.ts';
import { areaOf, contains } from './matrix.ts';

export type VisibleText = {
	readonly inks: readonly Ink[];
	/** Of which a reader sees half a line. */
	readonly cut: readonly Ink[];
	/** Letters and digits that a reader cannot see. */
	readonly hiddenCharacters: number;
	/** The page is an image without a text layer. */
	readonly imageOnly: boolean;
	/** The page is an image with a text layer that recognition left. */
	readonly scan: boolean;
};

/** An image this large is the page itself: a scan. Share of the page. */
const SCAN_SHARE = 0.5;
const IMAGE_SHARE = 0.25;
/** A page's end cuts through one line. */
const CUT_MAX = 100;

/**
 * What a reader can see of a page's text. Text that recognition laid over (or under) a scan counts as seen: there the
 * image fills the page and nearly all of the text is of that kind.
 */
export function visibleText(page: PagePaint): VisibleText {
	const images = page.surfaces.filter((surface) => surface.image);
	const imageArea = images.reduce((sum, image) => sum + areaOf(image.box), 0) / (page.width * page.height);
	const seen: Ink[] = [];
	const layer: Ink[] = [];
	const cut: Ink[] = [];
	let hidden = 0;
	for (const ink of page.inks) {
		const state = stateOf(ink, page.surfaces);
		if (state === 'seen') (ink.paint.cut === null ? seen : cut).push(ink);
		else if (state === 'layer' && ink.paint.cut === null) layer.push(ink);
		else hidden += lettersIn(ink.text);
	}
	const layerLetters = count(layer);
	const isScan = imageArea >= SCAN_SHARE && layerLetters > 3 * count(seen);
	if (isScan) seen.push(...layer.filter((ink) => isOver(ink, images)));
	else hidden += layerLetters;
	return {
		inks: seen,
		cut: cut.slice(0, CUT_MAX),
		hiddenCharacters: hidden,
		imageOnly: imageArea >= IMAGE_SHARE && count(seen) === 0,
		scan: isScan,
	};
}

function stateOf(ink: Ink, surfaces: readonly Surface[]): 'seen' | 'layer' | 'hidden' {
	const shown = ink.paint.cut ?? ink.box;
	if (ink.paint.unseen && ink.paint.cut === null) return 'hidden';
	if (ink.paint.mode3) return 'layer';
	const x = (shown.x0 + shown.x1) / 2;
	const y = (shown.y0 + shown.y1) / 2;
	let grounds: (string | null)[] = [WHITE];
	for (const surface of surfaces) {
		if (!contains(surface.box, x, y)) continue;
		if (surface.order > ink.paint.order) {
			if (surface.opaque) return surface.image ? 'layer' : 'hidden';
		} else if (surface.opaque) grounds = [surface.color];
		else grounds.push(surface.color);
	}
	const { color } = ink.paint;
	// A shape that may or may not lie right behind the text is a possible ground beside what is below it.
	const readable = grounds.some(
		(ground) => color === null || ground === null || contrast(color, ground) >= CONTRAST_MIN,
	);
	return readable ? 'seen' : 'hidden';
}

function isOver(ink: Ink, images: readonly Surface[]): boolean {
	const x = (ink.box.x0 + ink.box.x1) / 2;
	const y = (ink.box.y0 + ink.box.y1) / 2;
	return images.some((image) => contains(image.box, x, y));
}

function count(inks: readonly Ink[]): number {
	return inks.reduce((sum, ink) => sum + lettersIn(ink.text), 0);
}

function lettersIn(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
