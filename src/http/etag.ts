import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Honours `If-None-Match` (read) or `If-Match` (change). */
		conditional?: 'read' | 'change';
	}
}

/** The strong tag of what a document says now. */
export function etagOf(document: object): string {
	return `"${createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 27)}"`;
}

/** Whether a document may be changed: true where the caller does not say what it must be (RFC 9110, section 13.1.1). */
export function ifMatch({ headers }: FastifyRequest): (document: object) => boolean {
	const asked = headers['if-match'];
	if (asked === undefined || asked.trim() === '*') return () => true;
	const tags = tagsIn(asked);
	return (document) => tags.includes(etagOf(document));
}

/** Answers 304 where the caller has it already. */
export function answerNotModified(app: FastifyInstance): void {
	app.addHook('onSend', async (request, reply, payload) => {
		const tag = reply.getHeader('etag');
		const known = request.headers['if-none-match'];
		if (known === undefined || typeof tag !== 'string' || reply.statusCode !== 200) return payload;
		if (request.method !== 'GET' && request.method !== 'HEAD') return payload;
		// Weak comparison: the same text under a weak tag is the same.
		const isKnown = known.trim() === '*' || tagsIn(known).some((one) => one.replace(/^W\//, '') === tag);
		if (!isKnown) return payload;
		reply.code(304).removeHeader('content-type').removeHeader('content-length');
		// Fastify measures what a HEAD would have been sent, and takes no null there.
		return request.method === 'HEAD' ? '' : null;
	});
}

function tagsIn(header: string): readonly string[] {
	return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
