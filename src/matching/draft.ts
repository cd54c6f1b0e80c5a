import { createHash } from 'node:crypto';
import type { KnownFields, Source } from '../core/model/posting.ts';

/** A posting as a caller sends it, before it is read. */
export type PostingDraft = {
	readonly content:
		| { readonly form: 'text'; readonly text: string }
		| { readonly form: 'html'; readonly html: string }
		| { readonly form: 'jsonld'; readonly jsonld: unknown };
	readonly source: Source | null;
	/** Fields stated by the caller; they win over what the text says. */
	readonly known: KnownFields;
};

/** SHA-256 of what was sent, in hex, whatever the order of its keys. */
export function contentHash(draft: PostingDraft): string {
	return createHash('sha256').update(canonical(draft)).digest('hex');
}

/** JSON with sorted keys: equal values give equal strings. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		inner !== null && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
