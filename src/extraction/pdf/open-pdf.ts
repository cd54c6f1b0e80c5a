import { failure } from '../failure.ts';

/** The parts of pdf.js that are used here; its own types bring the whole browser with them. */
export type PdfDocument = {
	readonly numPages: number;
	getPage(number: number): Promise<PdfPage>;
	getOptionalContentConfig(): Promise<Layers>;
	getMetadata(): Promise<{ info: { Producer?: unknown } }>;
	readonly loadingTask: { destroy(): Promise<void> };
};

export type Layers = { isVisible(group: unknown): boolean };

export type PdfPage = {
	getViewport(options: { scale: number }): { transform: readonly number[]; width: number; height: number };
	getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
	readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
	cleanup(): unknown;
};

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

type PdfJs = {
	getDocument(options: Record<string, unknown>): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
	readonly OPS: Readonly<Record<string, number>>;
};

// The module has these two exports; unpdf's types of it need the DOM's.
const pdfjs = (await import('unpdf/pdfjs')) as unknown as PdfJs;

export const OPS = pdfjs.OPS;
/** Images of more pixels are not decoded: a scan would cost seconds. */
const IMAGE_PIXELS_MAX = 262_144;
const WARNINGS = 1;

/** Opens a PDF. Throws `encrypted` where it needs a password, `unreadable` where it is none. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
	const loading = pdfjs.getDocument({
		data: new Uint8Array(bytes),
		verbosity: WARNINGS,
		maxImageSize: IMAGE_PIXELS_MAX,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		isEvalSupported: false,
		enableXfa: false,
		stopAtErrors: false,
	});
	try {
		return await loading.promise;
	} catch (error) {
		await loading.destroy();
		throw error instanceof Error && error.name === 'PasswordException' ? failure('encrypted') : failure('unreadable');
	}
}

/** Runs `work` and counts the images that pdf.js left out because of their size: it only warns of them. */
export async function countingImagesLeftOut<T>(work: () => Promise<T>): Promise<{ value: T; imagesLeftOut: number }> {
	const { log, warn } = console;
	let imagesLeftOut = 0;
	const count = (...words: unknown[]) => {
		if (String(words[0]).includes('Image exceeded maximum')) imagesLeftOut++;
	};
	console.log = count;
	console.warn = count;
	try {
		return { value: await work(), imagesLeftOut };
	} finally {
		console.log = log;
		console.warn = warn;
	}
}
