import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { canonical, type PostingDraft } from '../matching/draft.ts';
import { once } from '../matching/once.ts';
import { postingStream } from '../matching/posting-stream.ts';
import type { HttpContext } from './context.ts';
import { problemFor } from './errors.ts';
import { idempotencyKey } from './idempotency.ts';
import { inOrder } from './in-order.ts';
import { type NdjsonLine, ndjsonLines } from './ndjson.ts';
import { added, addedBefore, statusOf } from './posting-added.ts';
import { draftOf, PostingBody } from './posting-body.ts';
import { invalid, type Problem, ProblemError } from './problem.ts';

/** Windows of lines that are on their way at once: while some are read, others are stored. */
const windowsMax = 8;

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

/** The lines of one chunk are a window: whoever sends slowly is answered at once, whoever sends fast shares transactions. */
function resultLines(context: HttpContext, request: FastifyRequest, body: Readable): AsyncGenerator<string> {
	const key = idempotencyKey(request);
	const { add, atOnceMax } =
		key === null
			? { add: sharing(request), atOnceMax: windowsMax }
			: { add: eachOnce(context, request, key), atOnceMax: 1 };
	return inOrder(ndjsonLines(body, context.limits.postingBytesMax), atOnceMax, async (window) => {
		const read = window.map((line) => ({ line: line.line, ...draftOrProblem(line, request) }));
		const kept = await add(read.flatMap(({ line, draft }) => (draft === undefined ? [] : [{ line, draft }])));
		let at = 0;
		return read
			.map(({ line, problem }) => ({ line, ...(problem === undefined ? kept[at++] : refused(problem)) }))
			.map((result) => `${JSON.stringify(result)}\n`)
			.join('');
	});
}

type Line = { readonly line: number; readonly draft: PostingDraft };
type Result = { readonly status: number; readonly id: string } | { readonly status: number; readonly problem: Problem };
/** One result a line, in their order. Never rejects. */
type AddLines = (lines: readonly Line[]) => Promise<readonly Result[]>;

function sharing(request: FastifyRequest): AddLines {
	const add = postingStream(request.ports);
	return async (lines) => {
		const results = await add(lines.map(({ draft }) => draft));
		return results.map((result) => {
			if ('error' in result) return refused(problemFor(result.error as FastifyError, request));
			return { status: statusOf(result), id: result.id };
		});
	};
}

/** A line of a stream that broke off comes again under the same number. */
function eachOnce({ engine, limits }: HttpContext, request: FastifyRequest, key: string): AddLines {
	const { ports } = request;
	const retentionMs = limits.idempotencyRetentionMs;
	const addOnce = async ({ line, draft }: Line): Promise<Result> => {
		const { answer } = await once(
			ports,
			{ key: `${key}\n${line}`, body: canonical(['addPostings', draft]), retentionMs },
			(remember) => added(engine, ports, draft, remember),
			(answered) => addedBefore(ports, answered),
		);
		return { status: answer.status, id: answer.posting.id };
	};
	return (lines) =>
		Promise.all(
			lines.map((line) => addOnce(line).catch((error) => refused(problemFor(error as FastifyError, request)))),
		);
}

type DraftOrProblem =
	| { readonly draft: PostingDraft; readonly problem?: never }
	| { readonly draft?: never; readonly problem: Problem };

function draftOrProblem(line: NdjsonLine, request: FastifyRequest): DraftOrProblem {
	try {
		if ('broken' in line) {
			throw new ProblemError(
				line.broken,
				line.broken === 'too_large' ? 'The line is longer than the limit.' : 'The line is not valid JSON.',
			);
		}
		const body = PostingBody.safeParse(line.value);
		if (!body.success) throw invalid(body.error, 'The posting is not as described.');
		return { draft: draftOf(body.data) };
	} catch (error) {
		return { problem: problemFor(error as FastifyError, request) };
	}
}

function refused(problem: Problem): Result {
	return { status: problem.status, problem };
}
