import type { Ink, PagePaint, Surface } from './ink.ts';
import { linesOf } from './segments.ts';

/** A bullet is drawn at most this far left of its text, and at most this high, in shares of the type size. */
const DISTANCE_MAX = 3;
const HEIGHT_MAX = 0.75;
const HEIGHT_MIN = 0.12;

/** Bullets that a program drew as small shapes instead of setting them as text (browsers do). */
export function drawnBullets(inks: readonly Ink[], page: PagePaint): readonly Ink[] {
	const shapes = page.surfaces.filter(isSmall);
	if (shapes.length === 0 || shapes.length > inks.length) return [];
	const starts = lineStarts(inks);
	return shapes.flatMap((shape) => {
		const y = (shape.box.y0 + shape.box.y1) / 2;
		const text = starts.find((ink) => isBulletOf(shape, y, ink));
		return text === undefined ? [] : [{ ...text, text: '•', box: shape.box, spaceBefore: true, spaceAfter: true }];
	});
}

function isSmall({ box, image }: Surface): boolean {
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	return !image && height > 1 && height < 12 && width > 0.6 * height && width < 1.6 * height;
}

function isBulletOf({ box }: Surface, y: number, ink: Ink): boolean {
	const height = box.y1 - box.y0;
	const gap = ink.box.x0 - box.x1;
	return (
		gap > 0 &&
		gap < DISTANCE_MAX * ink.size &&
		height < HEIGHT_MAX * ink.size &&
		height > HEIGHT_MIN * ink.size &&
		y < ink.baseline &&
		y > ink.baseline - 0.75 * ink.size
	);
}

/** Words with nothing close before them on their line. */
function lineStarts(inks: readonly Ink[]): readonly Ink[] {
	return linesOf(inks.filter((ink) => ink.turns === 0)).flatMap((line) =>
		line.filter((ink, i) => {
			const before = line[i - 1];
			return before === undefined || ink.box.x0 - before.box.x1 > ink.size;
		}),
	);
}
