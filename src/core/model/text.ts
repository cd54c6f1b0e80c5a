import { z } from 'zod';
import type { Frozen } from './frozen.ts';

/** UTF-16 code units into the text that the API returns for the document. */
export const Offset = z.int().min(0).max(10_000_000);

export const Span = z.object({ start: Offset, end: Offset });
/** A stretch of a document: `start` inclusive, `end` exclusive. */
export type Span = Frozen<z.infer<typeof Span>>;

export const Quote = Span.extend({ quote: z.string() }).meta({ id: 'Quote' });
/** A span together with the very text that stands there. */
export type Quote = Frozen<z.infer<typeof Quote>>;

export const Warning = z.object({ code: z.string(), detail: z.string() }).meta({ id: 'Warning' });
/** What a reader could not make out or found odd. Never an error: what was understood is returned beside it. */
export type Warning = Frozen<z.infer<typeof Warning>>;

/** The quote of `text` at a span. */
export function quoteAt(text: string, span: Span): Quote {
	return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}
