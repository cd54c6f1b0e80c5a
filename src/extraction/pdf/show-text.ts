import { TYPE_SIZE_MIN } from '../color.ts';
import { type GraphicsState, TRANSPARENT } from './graphics-state.ts';
import type { Ink, InkPaint } from './ink.ts';
import { apply, areaOf, boxOf, contains, intersect, type Matrix, multiply } from './matrix.ts';

/** A glyph as pdf.js gives it; a number between glyphs moves the pen by thousandths of the size. */
export type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Two glyphs farther apart than this share of the size are two words. */
export const WORD_GAP = 0.16;
const ASCENT = 0.75;
const DESCENT = 0.22;
const ALPHA_MIN = 0.05;
/** As much of a line's height shows where the end of a page cuts it into two halves. */
const CUT_SHARE = 0.2;

/** One showing of text: words with their place. Moves the pen as PDF 32000-1, 9.4.4 says. */
export function showText(
	state: GraphicsState,
	glyphs: readonly (Glyph | number)[],
	visible: boolean,
	page: { readonly width: number; readonly height: number },
	order: number,
): Ink[] {
	const horizontal = state.scale * state.fontDirection;
	const origin = multiply(multiply(state.matrix, state.textMatrix), [1, 0, 0, 1, state.x, state.y + state.rise]);
	const pieces = piecesOf(state, glyphs);
	const type = typeOf(state, origin);
	const inks: Ink[] = [];
	for (const piece of pieces.pieces) {
		const [x0, y0] = apply(origin, piece.from * horizontal, 0);
		const [x1, y1] = apply(origin, piece.to * horizontal, 0);
		const box = boxOf(origin, piece.from * horizontal, -DESCENT * type.em, piece.to * horizontal, ASCENT * type.em);
		const middle = [(x0 + x1) / 2, (y0 + y1) / 2 - (type.turns === 0 ? type.size * 0.3 : 0)] as const;
		const isPainted =
			visible &&
			!isFaint(state) &&
			type.size >= TYPE_SIZE_MIN &&
			Math.hypot(x1 - x0, y1 - y0) >= piece.text.length * 0.05 * type.size;
		const isInside =
			contains(state.clip, ...middle) && contains({ x0: 0, y0: 0, x1: page.width, y1: page.height }, ...middle);
		// Looked at only where it matters: a form may show text millions of times.
		const inside = isPainted && !isInside ? intersect(box, state.clip) : null;
		const paint: InkPaint = {
			...paintOf(state),
			order,
			unseen: !isPainted || !isInside,
			cut: inside !== null && areaOf(inside) >= CUT_SHARE * areaOf(box) ? inside : null,
		};
		inks.push({
			...piece,
			box,
			baseline: (y0 + y1) / 2,
			size: type.size,
			font: state.font.name,
			turns: type.turns,
			paint,
		});
	}
	if (state.font.vertical) state.y -= pieces.advance;
	else state.x += pieces.advance * horizontal;
	return inks;
}

type Piece = {
	text: string;
	/** Along the line, in units of text space. */
	from: number;
	to: number;
	spaceBefore: boolean;
	spaceAfter: boolean;
};

function piecesOf(state: GraphicsState, glyphs: readonly (Glyph | number)[]): { pieces: Piece[]; advance: number } {
	const perUnit = state.fontSize * (state.font.fontMatrix[0] ?? 0.001);
	const direction = state.font.vertical ? 1 : -1;
	const gapMax = WORD_GAP * state.fontSize;
	const pieces: Piece[] = [];
	let open: Piece | null = null;
	let pen = 0;
	let space = false;
	for (const glyph of glyphs) {
		if (typeof glyph === 'number') {
			pen += (direction * glyph * state.fontSize) / 1_000;
			continue;
		}
		const start = pen;
		pen += glyph.width * perUnit + ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * state.fontDirection;
		const end = start + glyph.width * perUnit;
		if (glyph.unicode.trim() === '') {
			if (open !== null) open.spaceAfter = true;
			open = null;
			space = true;
			continue;
		}
		if (open !== null && Math.abs(start - open.to) <= gapMax) {
			open.text += glyph.unicode;
			open.to = end;
		} else {
			open = { text: glyph.unicode, from: start, to: end, spaceBefore: space, spaceAfter: false };
			pieces.push(open);
		}
		space = false;
	}
	return { pieces, advance: pen };
}

function typeOf(state: GraphicsState, origin: Matrix): { em: number; size: number; turns: Ink['turns'] } {
	const vertical = state.font.fontMatrix[3] ?? 0.001;
	// A Type 3 font has its own unit: its glyphs are taken to be about one unit of the font matrix high.
	const em =
		state.font.isType3Font && Math.abs(vertical) > 0.05 ? state.fontSize * Math.abs(vertical) * 10 : state.fontSize;
	const size = em * Math.hypot(origin[2], origin[3]);
	const [x0, y0] = apply(origin, 0, 0);
	const [x1, y1] = apply(origin, 1, 0);
	const turns = ((Math.round(Math.atan2(y1 - y0, x1 - x0) / (Math.PI / 2)) + 4) % 4) as Ink['turns']; // 0..3 by modulo
	return { em, size, turns };
}

function paintOf(state: GraphicsState): Pick<InkPaint, 'color' | 'mode3'> {
	const strokes = state.mode === 1 || state.mode === 5;
	return { color: strokes ? state.stroke : state.fill, mode3: state.mode === 3 };
}

function isFaint(state: GraphicsState): boolean {
	const strokes = state.mode === 1 || state.mode === 5;
	const [color, alpha] = strokes ? [state.stroke, state.strokeAlpha] : [state.fill, state.fillAlpha];
	return color === TRANSPARENT || alpha < ALPHA_MIN;
}
