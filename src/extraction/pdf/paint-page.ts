import { fontOf, type GraphicsState, initialState, moveText, setTextMatrix, TRANSPARENT } from './graphics-state.ts';
import type { Ink, PagePaint, Surface } from './ink.ts';
import { type Box, boxOf, IDENTITY, intersect, type Matrix, multiply } from './matrix.ts';
import { OPS, type OperatorList, type PdfPage } from './open-pdf.ts';
import { shapeOf } from './shape.ts';
import { type Glyph, showText } from './show-text.ts';

const SURFACES_MAX = 20_000;
const INKS_MAX = 200_000;
/** The text rendering mode that only adds to the clipping path. */
const CLIP_ONLY = 7;
/** Appearance streams of annotations and of filled form fields are painted too. */
export const ANNOTATIONS_PAINTED = 1;

type Painter = {
	readonly page: { readonly width: number; readonly height: number };
	readonly base: Matrix;
	readonly fonts: PdfPage['commonObjs'];
	readonly layerVisible: (group: unknown) => boolean;
	readonly inks: Ink[];
	readonly surfaces: Surface[];
	/** Boxes of `q cm Q` without paint inside: where pdf.js left an image out. */
	readonly blanks: Box[];
	readonly stack: { readonly state: GraphicsState; readonly painted: number }[];
	readonly layers: boolean[];
	state: GraphicsState;
	order: number;
	pendingClip: boolean;
	/** Text of mode 7 that clips until its state is restored: places in `inks`; seen only if something is painted. */
	textClip: { readonly places: number[]; readonly depth: number; painted: boolean } | null;
};

/** What a page paints, in order. `imagesLeftOut`: how many images pdf.js skipped for their size. */
export function paintPage(
	page: PdfPage,
	list: OperatorList,
	imagesLeftOut: number,
	layerVisible: (group: unknown) => boolean,
): PagePaint {
	const { transform, width, height } = page.getViewport({ scale: 1 });
	const base = multiply(IDENTITY, transform);
	const painter: Painter = {
		page: { width, height },
		base,
		fonts: page.commonObjs,
		layerVisible,
		inks: [],
		surfaces: [],
		blanks: [],
		stack: [],
		layers: [],
		state: initialState(base, { x0: 0, y0: 0, x1: width, y1: height }),
		order: 0,
		pendingClip: false,
		textClip: null,
	};
	for (let i = 0; i < list.fnArray.length; i++) {
		const operator = OPERATORS.get(list.fnArray[i] ?? -1);
		const args = list.argsArray[i];
		painter.order = i;
		// pdf.js gives null or an array-like of arguments for every operator.
		operator?.(painter, (args ?? []) as Arguments);
	}
	endTextClip(painter);
	const leftOut = painter.blanks.map((box) => imageSurface(box, false, 0));
	const whole = imageSurface({ x0: 0, y0: 0, x1: width, y1: height }, false, 0);
	const scans = imagesLeftOut === 0 ? [] : leftOut.length > 0 ? leftOut : [whole];
	return { inks: painter.inks, surfaces: [...painter.surfaces, ...scans], width, height };
}

// biome-ignore lint/suspicious/noExplicitAny: an operator's arguments differ by operator; each handler reads its own.
type Arguments = readonly any[];
type Operator = (painter: Painter, args: Arguments) => void;

const OPERATORS: ReadonlyMap<number, Operator> = new Map(
	Object.entries({
		save: push,
		restore: pop,
		beginGroup: push,
		endGroup: pop,
		transform: (p, args) => set(p, { matrix: multiply(p.state.matrix, args) }),
		paintFormXObjectBegin(p, [matrix, bbox]) {
			push(p);
			if (matrix) p.state.matrix = multiply(p.state.matrix, matrix);
			if (bbox) clipTo(p, boxOf(p.state.matrix, bbox[0], bbox[1], bbox[2], bbox[3]));
		},
		paintFormXObjectEnd: pop,
		beginAnnotation(p, [, , transform, matrix]) {
			push(p);
			p.state = initialState(multiply(multiply(p.base, transform ?? IDENTITY), matrix ?? IDENTITY), pageBox(p));
		},
		endAnnotation: pop,
		setGState: (p, [entries]) => setGraphics(p, entries ?? []),
		clip: awaitClip,
		eoClip: awaitClip,
		constructPath: paintPath,
		shadingFill(p) {
			addSurface(p, { box: p.state.clip, color: null, opaque: opaque(p.state), image: false, order: p.order });
		},
		paintImageXObject: paintImage,
		paintInlineImageXObject: paintImage,
		paintImageXObjectRepeat: paintImage,
		beginMarkedContent: (p) => void p.layers.push(true),
		beginMarkedContentProps: (p, [tag, group]) => void p.layers.push(tag !== 'OC' || p.layerVisible(group)),
		endMarkedContent: (p) => void p.layers.pop(),
		setFillRGBColor: (p, [color]) => set(p, { fill: String(color) }),
		setStrokeRGBColor: (p, [color]) => set(p, { stroke: String(color) }),
		setFillColorN: (p) => set(p, { fill: null }),
		setStrokeColorN: (p) => set(p, { stroke: null }),
		setFillTransparent: (p) => set(p, { fill: TRANSPARENT }),
		setStrokeTransparent: (p) => set(p, { stroke: TRANSPARENT }),
		beginText: (p) => setTextMatrix(p.state, IDENTITY),
		setCharSpacing: (p, [value]) => set(p, { charSpacing: value }),
		setWordSpacing: (p, [value]) => set(p, { wordSpacing: value }),
		setHScale: (p, [value]) => set(p, { scale: value / 100 }),
		setLeading: (p, [value]) => set(p, { leading: -value }),
		setTextRenderingMode: (p, [value]) => set(p, { mode: value }),
		setTextRise: (p, [value]) => set(p, { rise: value }),
		setFont: (p, [id, size]) => setFont(p, id, size),
		moveText: (p, [x, y]) => moveText(p.state, x, y),
		setLeadingMoveText(p, [x, y]) {
			p.state.leading = y;
			moveText(p.state, x, y);
		},
		setTextMatrix: (p, args) => setTextMatrix(p.state, typeof args[0] === 'number' ? args : args[0]),
		nextLine: (p) => moveText(p.state, 0, p.state.leading),
		showText: (p, [glyphs]) => show(p, glyphs),
	} satisfies Record<string, Operator>).map(([name, operator]) => [OPS[name] ?? -2, operator]),
);

function set(p: Painter, change: Partial<GraphicsState>): void {
	Object.assign(p.state, change);
}

function push(p: Painter): void {
	p.stack.push({ state: { ...p.state }, painted: p.inks.length + p.surfaces.length + p.blanks.length });
}

function pop(p: Painter): void {
	const saved = p.stack.pop();
	if (saved === undefined) return;
	if (p.textClip !== null && p.stack.length < p.textClip.depth) endTextClip(p);
	const blank = saved.painted === p.inks.length + p.surfaces.length + p.blanks.length;
	if (blank && saved.state.matrix !== p.state.matrix && p.blanks.length < SURFACES_MAX) {
		p.blanks.push(intersect(boxOf(p.state.matrix, 0, 0, 1, 1), p.state.clip));
	}
	p.state = saved.state;
}

function setGraphics(p: Painter, entries: readonly (readonly [string, unknown])[]): void {
	for (const [key, value] of entries) {
		if (key === 'ca') p.state.fillAlpha = Number(value);
		else if (key === 'CA') p.state.strokeAlpha = Number(value);
		else if (key === 'BM') p.state.plainBlend = value === 'source-over';
		else if (key === 'SMask') p.state.softMask = value !== false;
		else if (key === 'Font' && Array.isArray(value)) setFont(p, value[0], value[1]);
	}
}

function setFont(p: Painter, id: string, size: number): void {
	p.state.font = fontOf(p.fonts.has(id) ? p.fonts.get(id) : null);
	p.state.fontSize = Math.abs(size);
	p.state.fontDirection = size < 0 ? -1 : 1;
}

/** The next path clips, whatever else it does. */
function awaitClip(p: Painter): void {
	p.pendingClip = true;
}

function paintPath(p: Painter, [paint, [path], bounds]: Arguments): void {
	const { matrix, clip } = p.state;
	const box = bounds ? boxOf(matrix, bounds[0], bounds[1], bounds[2], bounds[3]) : null;
	if (p.pendingClip && box !== null) clipTo(p, box);
	p.pendingClip = false;
	if (box === null || !FILLS.has(paint)) return;
	const covers = opaque(p.state) && shapeOf(path) === 'rectangle';
	addSurface(p, { box: intersect(box, clip), color: p.state.fill, opaque: covers, image: false, order: p.order });
}

const FILLS: ReadonlySet<number | undefined> = new Set(
	['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => OPS[name]),
);

function paintImage(p: Painter): void {
	addSurface(p, imageSurface(intersect(boxOf(p.state.matrix, 0, 0, 1, 1), p.state.clip), opaque(p.state), p.order));
}

function imageSurface(box: Box, covers: boolean, order: number): Surface {
	return { box, color: null, opaque: covers, image: true, order };
}

function addSurface(p: Painter, surface: Surface): void {
	if (!p.layers.every(Boolean)) return;
	// What is painted through text covers nothing else.
	if (p.textClip !== null) p.textClip.painted = true;
	else if (p.surfaces.length < SURFACES_MAX) p.surfaces.push(surface);
}

function opaque(state: GraphicsState): boolean {
	return state.fillAlpha > 0.9 && state.plainBlend && !state.softMask;
}

function clipTo(p: Painter, box: Box): void {
	p.state.clip = intersect(p.state.clip, box);
}

function pageBox(p: Painter): Box {
	return { x0: 0, y0: 0, x1: p.page.width, y1: p.page.height };
}

function show(p: Painter, glyphs: readonly (Glyph | number)[]): void {
	if (p.inks.length > INKS_MAX) return;
	for (const ink of showText(p.state, glyphs, p.layers.every(Boolean), p.page, p.order)) {
		if (p.state.mode === CLIP_ONLY) {
			p.textClip ??= { places: [], depth: p.stack.length, painted: false };
			p.textClip.places.push(p.inks.length);
		}
		p.inks.push(ink);
	}
}

function endTextClip(p: Painter): void {
	const { places = [], painted = true } = p.textClip ?? {};
	for (const at of painted ? [] : places) {
		const ink = p.inks[at];
		if (ink !== undefined) p.inks[at] = { ...ink, paint: { ...ink.paint, unseen: true, cut: null } };
	}
	p.textClip = null;
}
