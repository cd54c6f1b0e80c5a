import type { Ink } from './ink.ts';
import type { Box } from './matrix.ts';

/** Text by its direction, each turned upright: the direction of most of the text first. */
export function upright(
	inks: readonly Ink[],
	page: { readonly width: number; readonly height: number },
): readonly (readonly Ink[])[] {
	const groups = new Map<Ink['turns'], Ink[]>();
	for (const ink of inks) {
		const group = groups.get(ink.turns) ?? [];
		group.push(ink);
		groups.set(ink.turns, group);
	}
	return [...groups.values()]
		.sort((a, b) => b.length - a.length)
		.map((group) => group.map((ink) => turn(ink, page.width, page.height)));
}

function turn(ink: Ink, width: number, height: number): Ink {
	if (ink.turns === 0) return ink;
	const box = turnBox(ink.box, ink.turns, width, height);
	return { ...ink, box, baseline: box.y0 + 0.77 * (box.y1 - box.y0) };
}

function turnBox({ x0, y0, x1, y1 }: Box, turns: Ink['turns'], width: number, height: number): Box {
	if (turns === 1) return { x0: y0, x1: y1, y0: width - x1, y1: width - x0 };
	if (turns === 2) return { x0: width - x1, x1: width - x0, y0: height - y1, y1: height - y0 };
	return { x0: height - y1, x1: height - y0, y0: x0, y1: x1 };
}
