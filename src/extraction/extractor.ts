import { ExtractionError, type TextExtractor } from '../matching/ports.ts';
import { createPool } from '../pool/pool.ts';
import type { FileResult } from './child/messages.ts';
import { failure } from './failure.ts';
import { findingOf } from './finding.ts';
import { DEFAULT_LIMITS, type ExtractorOptions } from './limits.ts';
import { startChild } from './start-child.ts';

/**
 * Reads strangers' files in warm child processes with limits on bytes, memory, pages and time.
 * The children start when they are told to warm up, or with the first file; one that comes before they are ready waits.
 */
export function createExtractor(options: ExtractorOptions = {}): TextExtractor {
	const limits = { ...DEFAULT_LIMITS, ...options };
	const pool = createPool<Uint8Array, FileResult>({ ...limits, workersMax: limits.childrenMax }, () =>
		startChild(limits),
	);
	return {
		async extract(file) {
			if (file.bytes.byteLength === 0) throw failure('empty');
			if (file.bytes.byteLength > limits.uploadBytesMax) throw failure('too_large', 'bytes');
			const outcome = await pool.run(file.bytes);
			if (outcome.kind !== 'done') throw failure(outcome.kind);
			const { result } = outcome;
			if (result.kind === 'failed') throw new ExtractionError(result.code, result.detail);
			const { extracted } = result;
			const isOther = file.mediaType !== null && isOtherType(file.mediaType, extracted.mediaType);
			return isOther ? { ...extracted, findings: [...extracted.findings, findingOf('other_type')] } : extracted;
		},
		async readHtml(html) {
			// Loaded when it is first needed: its packages would make the start of the server slower.
			const { postingPage } = await import('./html/posting-page.ts');
			return postingPage(html);
		},
		warmUp: () => pool.warmUp(),
		isFull: () => pool.isFull(),
		close: () => pool.close(),
	};
}

const names: Readonly<Record<string, string>> = {
	'text/rtf': 'application/rtf',
	'application/xhtml+xml': 'text/html',
	'application/x-pdf': 'application/pdf',
};
/** Types that say what a file is; "octet-stream" and the like say nothing. */
const telling = /^(?:text\/(?!plain)|application\/(?:pdf|x-pdf|rtf|msword|xhtml|vnd\.))/;

function isOtherType(stated: string, actual: string): boolean {
	const plain = stated.toLowerCase();
	return telling.test(plain) && (names[plain] ?? plain) !== actual;
}
