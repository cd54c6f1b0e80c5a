import type { ExtractionFailure } from '../../core/model/extraction-failure.ts';
import type { ExtractedText } from '../../matching/ports.ts';
import type { ExtractionLimits } from '../limits.ts';

/** What a child is told at its start, as its first argument in JSON. */
export type ChildSettings = Pick<
	ExtractionLimits,
	'inflatedBytesMax' | 'pagesMax' | 'charactersMax' | 'childDataBytesMax' | 'childCpuSecondsMax'
>;

/** What a child says of the bytes of a file. */
export type FileResult =
	| { readonly kind: 'extracted'; readonly extracted: ExtractedText }
	| { readonly kind: 'failed'; readonly code: ExtractionFailure; readonly detail: string };
