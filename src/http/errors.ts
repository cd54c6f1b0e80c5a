import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ResponseSerializationError } from 'fastify-type-provider-zod';
import { UseCaseError } from '../matching/errors.ts';
import { BadCursorError, ExtractionError, StorageError } from '../matching/ports.ts';
import { type Problem, ProblemError, problem, problemMediaType } from './problem.ts';

/** Seconds after which a caller that was turned away may try again. */
const retryAfterSeconds = 2;

/** Makes every error a problem document. What is unforeseen is logged by name and place, never by its message. */
export function handleErrors(app: FastifyInstance): void {
	app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(reply, problemFor(error, request)));
	app.setNotFoundHandler((request, reply) => sendProblem(reply, unknownRoute(app, request, reply)));
}

export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
	const isTemporary = body.status === 429 || body.status === 503;
	if (isTemporary && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfterSeconds);
	// Cut off while it still sends, a caller would never read why: the rest is taken in and thrown away.
	if (body.status === 413) reply.removeHeader('connection');
	return reply.code(body.status).header('content-type', problemMediaType).send(body);
}

/** The problem that an error thrown by a route amounts to. */
export function problemFor(error: FastifyError, request: FastifyRequest): Problem {
	if (error instanceof ProblemError) return error.problem;
	if (error instanceof UseCaseError)
		return problem(error.code === 'no_words' ? 'no_content' : error.code, error.message);
	if (error instanceof ExtractionError) return problem(error.code, error.message);
	if (error instanceof BadCursorError) return problem('invalid_cursor', 'The cursor is not one of this list.');
	if (error instanceof StorageError) return fromStorage(error, request);
	if (error.validation !== undefined) return fromValidation(error);
	const known = fromFastify(error, request);
	if (known !== null) return known;
	const where =
		error instanceof ResponseSerializationError
			? error.cause.issues.map((issue) => issue.path.join('.'))
			: frames(error);
	request.log.error({ error: error.name, code: error.code, where }, 'unforeseen error');
	return problem('internal', 'The request was not carried out. The request id helps to find out why.');
}

/** The operator has to know; the engine's own message may name paths and is not told. */
function fromStorage(error: StorageError, request: FastifyRequest): Problem {
	const cause = error.cause as { readonly code?: unknown; readonly errcode?: unknown } | undefined;
	request.log.error({ error: error.name, code: error.code, engine: cause?.errcode ?? cause?.code }, 'storage failed');
	return problem(`storage_${error.code}`, error.message);
}

/** zod's issues as Fastify hands them on: the keys of unknown fields stand in `params`. */
function fromValidation(error: FastifyError): Problem {
	const inQuery = error.validationContext === 'querystring';
	const errors = (error.validation ?? []).flatMap((issue) => {
		const path = issue.instancePath === '/' ? '' : issue.instancePath;
		const at = inQuery ? `?${path.slice(1)}` : path;
		const keys =
			issue.keyword === 'unrecognized_keys' ? (issue.params as { readonly keys: readonly string[] }).keys : null;
		if (keys === null) return [{ pointer: at, detail: issue.message ?? 'is wrong' }];
		return keys.map((key) => ({ pointer: inQuery ? `?${key}` : `${at}/${key}`, detail: 'There is no such field.' }));
	});
	return problem('invalid_request', `The request's ${error.validationContext ?? 'input'} is not as described.`, errors);
}

function fromFastify(error: FastifyError, request: FastifyRequest): Problem | null {
	switch (error.code) {
		case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
			return problem(
				'unsupported_type',
				`${request.headers['content-type'] === undefined ? 'A body needs a content type' : 'This content type is not read here'}.`,
			);
		case 'FST_ERR_CTP_BODY_TOO_LARGE':
		case 'FST_REQ_FILE_TOO_LARGE':
			return problem('too_large', 'The body is larger than the limit.');
		case 'FST_ERR_CTP_EMPTY_JSON_BODY':
			return problem('malformed_body', 'The body is empty.');
		case 'FST_ERR_CTP_INVALID_JSON_BODY':
		case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
			return problem('malformed_body', 'The body is not valid JSON.');
	}
	if (error instanceof SyntaxError) return problem('malformed_body', 'The body is not valid JSON.');
	if (error.code?.startsWith('FST_') && error.statusCode === 413)
		return problem('too_large', 'The body is larger than the limit.');
	if (error.code?.startsWith('FST_') && error.statusCode !== undefined && error.statusCode < 500) {
		return problem('malformed_body', 'The body cannot be read as what it says it is.');
	}
	return null;
}

function unknownRoute(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Problem {
	const path = request.url.split('?')[0] ?? '';
	const allowed = (['GET', 'POST', 'PUT', 'DELETE'] as const).filter(
		(method) => app.findRoute({ method, url: path }) !== null,
	);
	if (allowed.length === 0) return problem('not_found', 'There is nothing at this path.');
	reply.header('allow', allowed.join(', '));
	return problem('method_not_allowed', `Only ${allowed.join(', ')} can be used at this path.`);
}

/** Where it happened, without the message, which may quote what was sent. */
function frames(error: Error): readonly string[] {
	return (error.stack ?? '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 8)
		.map((line) => line.trim());
}
