import { type Box, IDENTITY, type Matrix } from './matrix.ts';

/** The part of the graphics and text state that text needs: PDF 32000-1, 8.4 and 9.3. */
export type GraphicsState = {
	matrix: Matrix;
	clip: Box;
	fill: string | null;
	stroke: string | null;
	fillAlpha: number;
	strokeAlpha: number;
	plainBlend: boolean;
	softMask: boolean;
	font: Font;
	fontSize: number;
	fontDirection: 1 | -1;
	charSpacing: number;
	wordSpacing: number;
	/** 1 is normal. */
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	textMatrix: ArrayLike<number>;
	x: number;
	y: number;
	lineX: number;
	lineY: number;
};

export type Font = {
	readonly name: string;
	readonly fontMatrix: ArrayLike<number>;
	readonly vertical: boolean;
	readonly isType3Font: boolean;
};

const NO_FONT: Font = { name: '', fontMatrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false, isType3Font: false };

/** The colour that pdf.js names where nothing is painted. */
export const TRANSPARENT = 'transparent';

export function initialState(matrix: Matrix, page: Box): GraphicsState {
	return {
		matrix,
		clip: page,
		fill: '#000000',
		stroke: '#000000',
		fillAlpha: 1,
		strokeAlpha: 1,
		plainBlend: true,
		softMask: false,
		font: NO_FONT,
		fontSize: 0,
		fontDirection: 1,
		charSpacing: 0,
		wordSpacing: 0,
		scale: 1,
		leading: 0,
		rise: 0,
		mode: 0,
		textMatrix: IDENTITY,
		x: 0,
		y: 0,
		lineX: 0,
		lineY: 0,
	};
}

export function moveText(state: GraphicsState, x: number, y: number): void {
	state.lineX += x;
	state.lineY += y;
	state.x = state.lineX;
	state.y = state.lineY;
}

export function setTextMatrix(state: GraphicsState, matrix: ArrayLike<number>): void {
	state.textMatrix = matrix;
	state.x = 0;
	state.y = 0;
	state.lineX = 0;
	state.lineY = 0;
}

/** The font by its id; a stand-in where the document's is broken. */
export function fontOf(found: unknown): Font {
	if (typeof found !== 'object' || found === null) return NO_FONT;
	const font = found as Partial<Font>; // pdf.js's font object; each field is checked or defaulted here
	return {
		name: font.name ?? '',
		fontMatrix: font.fontMatrix ?? NO_FONT.fontMatrix,
		vertical: font.vertical === true,
		isType3Font: font.isType3Font === true,
	};
}
