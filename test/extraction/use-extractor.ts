import { readFile } from 'node:fs/promises';
import { afterAll } from 'vitest';
import type { ChildSettings } from '../../src/extraction/child/messages.ts';
import { createExtractor } from '../../src/extraction/extractor.ts';
import type { ExtractorOptions } from '../../src/extraction/limits.ts';
import { type ExtractedText, ExtractionError, type TextExtractor } from '../../src/matching/ports.ts';

/** What documents are read with where a test reads them itself. */
export const settings: ChildSettings = {
	inflatedBytesMax: 5_000_000,
	pagesMax: 50,
	charactersMax: 100_000,
	childDataBytesMax: 900_000_000,
	childCpuSecondsMax: 600,
};

/** An extractor of one child for a test file; it is closed after the last test. */
export function useExtractor(options: ExtractorOptions = {}): TextExtractor {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 50, waitMsMax: 60_000, taskMsMax: 20_000, ...options });
	afterAll(() => extractor.close());
	return extractor;
}

export async function fixture(name: string): Promise<Uint8Array> {
	return readFile(new URL(`../fixtures/files/${name}`, import.meta.url));
}

/** What became of a file: its text, or the code of its failure. */
export async function outcome(extractor: TextExtractor, bytes: Uint8Array): Promise<ExtractedText | string> {
	try {
		return await extractor.extract({ bytes, mediaType: null });
	} catch (error) {
		if (error instanceof ExtractionError) return error.code;
		throw error;
	}
}

/** The same, asked again while it is told to come again: a busy machine starts a child late. */
export async function outcomeAtLast(extractor: TextExtractor, bytes: Uint8Array): Promise<ExtractedText | string> {
	for (;;) {
		const last = await outcome(extractor, bytes);
		if (last !== 'busy') return last;
	}
}

/** Lines with something on them, white space folded. */
export function solidLines(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
}

export function codes(extracted: ExtractedText): readonly string[] {
	return extracted.findings.map((finding) => finding.code);
}
