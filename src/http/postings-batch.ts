import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { canonical, type PostingDraft } from '../matching/draft.ts';
import { once } from '../matching/once.ts';
import type { HttpContext } from './context.ts';
import { problemFor } from './errors.ts';
import { idempotencyKey } from './idempotency.ts';
import { type NdjsonLine, ndjsonLines } from './ndjson.ts';
import { type AnsweredPosting, added, addedBefore } from './posting-added.ts';
import { draftOf, PostingBody } from './posting-body.ts';
import { invalid, ProblemError } from './problem.ts';

/** Lines that are read and stored together: their writes share transactions. */
const windowLines = 32;

/** NDJSON in, NDJSON out: one result line for each posting line, in order, while the rest still arrives. */
export async function postingBatchRoute(app: FastifyInstance, context: HttpContext): Promise<void> {
	app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
	app.post(
		'/postings/batch',
		{
			config: { access: 'postings:write', creates: true, streams: true },
			schema: {
				operationId: 'addPostings',
				tags: ['Postings'],
				summary: 'Add many postings as a stream',
				description:
					'One JSON posting a line; one result a line: `{line, status, id}` or `{line, status, problem}`. A bad line stops nothing. With an Idempotency-Key, each line is a request of its own under the key and its number: where the stream broke off, send it again from the start.',
			},
		},
		async (request, reply) => {
			idempotencyKey(request);
			if (!(request.body instanceof Readable)) throw new ProblemError('malformed_body', 'The body is empty.');
			const results = Readable.from(resultLines(context, request, request.body));
			return reply.header('content-type', 'application/x-ndjson').send(results);
		},
	);
}

async function* resultLines(context: HttpContext, request: FastifyRequest, body: Readable): AsyncGenerator<string> {
	let window: NdjsonLine[] = [];
	const flush = async (): Promise<string> => {
		const done = await Promise.all(window.map((line) => resultOf(context, request, line)));
		window = [];
		return done.map((result) => `${JSON.stringify(result)}\n`).join('');
	};
	for await (const line of ndjsonLines(body, context.limits.postingBytesMax)) {
		window.push(line);
		if (window.length >= windowLines) yield await flush();
	}
	if (window.length > 0) yield await flush();
}

async function resultOf(context: HttpContext, request: FastifyRequest, line: NdjsonLine): Promise<object> {
	try {
		if ('broken' in line) {
			throw new ProblemError(
				line.broken,
				line.broken === 'too_large' ? 'The line is longer than the limit.' : 'The line is not valid JSON.',
			);
		}
		const body = PostingBody.safeParse(line.value);
		if (!body.success) throw invalid(body.error, 'The posting is not as described.');
		const { posting, status } = await addedOnce(context, request, line.line, draftOf(body.data));
		return { line: line.line, status, id: posting.id };
	} catch (error) {
		const found = problemFor(error as FastifyError, request);
		return { line: line.line, status: found.status, problem: found };
	}
}

/** A line of a stream that broke off comes again under the same number. */
async function addedOnce(
	{ engine, limits }: HttpContext,
	request: FastifyRequest,
	line: number,
	draft: PostingDraft,
): Promise<AnsweredPosting> {
	const { ports } = request;
	const key = idempotencyKey(request);
	if (key === null) return added(engine, ports, draft);
	const retentionMs = limits.idempotencyRetentionMs;
	const asked = { key: `${key}\n${line}`, body: canonical(['addPostings', draft]), retentionMs };
	const { answer } = await once(
		ports,
		asked,
		(remember) => added(engine, ports, draft, remember),
		(answered) => addedBefore(ports, answered),
	);
	return answer;
}
