import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { KnownFields } from '../core/model/posting.ts';
import type { PostingDraft } from '../matching/draft.ts';
import { ProblemError } from './problem.ts';

const SourceBody = z.strictObject({
	name: z.string().trim().min(1).max(200),
	id: z.string().trim().min(1).max(500).nullish(),
	url: z
		.url({ protocol: /^https?$/ })
		.max(2_000)
		.nullish(),
});

/** One posting in exactly one of three forms, with what the caller knows of it. */
export const PostingBody = z
	.strictObject({
		text: z.string().min(1).optional(),
		html: z.string().min(1).optional(),
		jsonld: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
		source: SourceBody.optional(),
		...KnownFields.shape,
	})
	.refine(
		(body) => [body.text, body.html, body.jsonld].filter((form) => form !== undefined).length === 1,
		'exactly one of text, html and jsonld',
	)
	.meta({
		id: 'PostingBody',
		examples: [
			{
				text: 'Night Nurse\n\nHarbour Clinic, Leeds, UK\n\nRequirements\n- Registered Nurse (NMC)\n- At least 2 years of ward experience\n\n£36,000 - £42,000 per year, full-time',
				source: { name: 'example-board', id: '4711' },
			},
		],
	});
export type PostingBody = z.infer<typeof PostingBody>;

/** For the raw media types: where the posting comes from. */
export const PostingQuery = z.strictObject({
	source: z.string().trim().min(1).max(200).optional(),
	sourceId: z.string().trim().min(1).max(500).optional(),
	url: z
		.url({ protocol: /^https?$/ })
		.max(2_000)
		.optional(),
});

/** Raw text, HTML and JSON-LD arrive as the JSON form does, so that one schema holds for all. */
export function acceptRawPostings(app: FastifyInstance): void {
	app.addContentTypeParser('text/plain', { parseAs: 'string' }, async (_request: unknown, body: string) =>
		rawForm('text', body),
	);
	app.addContentTypeParser('text/html', { parseAs: 'string' }, async (_request: unknown, body: string) =>
		rawForm('html', body),
	);
	app.addContentTypeParser('application/ld+json', { parseAs: 'string' }, async (_request: unknown, body: string) => ({
		jsonld: parseJson(body),
	}));
}

export function draftOf(body: PostingBody, query: z.infer<typeof PostingQuery> = {}): PostingDraft {
	const { text, html, jsonld, source, ...known } = body;
	const content =
		text !== undefined
			? ({ form: 'text', text } as const)
			: html !== undefined
				? ({ form: 'html', html } as const)
				: ({ form: 'jsonld', jsonld } as const);
	const name = source?.name ?? query.source;
	if (name === undefined && query.sourceId !== undefined) {
		throw new ProblemError('invalid_request', 'A source id needs the name of its source.', [
			{ pointer: '?source', detail: 'is missing' },
		]);
	}
	const origin =
		name === undefined
			? null
			: { name, id: source?.id ?? query.sourceId ?? null, url: source?.url ?? query.url ?? null };
	return { content, source: origin, known };
}

function rawForm(form: 'text' | 'html', body: string): Partial<Record<'text' | 'html', string>> {
	if (body.trim() === '') throw new ProblemError('malformed_body', 'The body is empty.');
	return { [form]: body };
}

function parseJson(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		// V8's message quotes the body; ours does not.
		throw new ProblemError('malformed_body', 'The body is not valid JSON.');
	}
}
