import type { FastifyContextConfig } from 'fastify';
import { problemAnswer } from './openapi-access.ts';

/** Request headers that make an operation happen once, or only if nothing changed, as OpenAPI tells them. */

type Json = { readonly [key: string]: unknown };
type Declared = Pick<FastifyContextConfig, 'creates' | 'conditional'>;

export function headersOf({ creates, conditional }: Declared): readonly Json[] {
	return [
		...(creates ? [header('Idempotency-Key', repeatable, { type: 'string', maxLength: 255 })] : []),
		...(conditional === 'read' ? [header('If-None-Match', 'An ETag that the caller has: then 304.')] : []),
		...(conditional === 'change' ? [header('If-Match', 'The ETag of what is meant: else 412.')] : []),
	];
}

export function conditionalAnswersOf({ creates, conditional }: Declared): Json {
	return {
		...(creates ? repeated : {}),
		...(conditional === 'read' ? { 304: { description: 'The caller has it already.' } } : {}),
		...(conditional === 'change' ? { 412: problemAnswer('It is not, or no longer, what If-Match says.') } : {}),
	};
}

const repeatable =
	'Of the caller’s choice, ASCII without blanks. The same request under the same key is carried out once and answered again, with `Idempotent-Replayed: true`, for as long as ROLEFIT_IDEMPOTENCY_RETENTION says.';

const repeated: Json = {
	409: problemAnswer('The first request with this idempotency key is still being worked on.'),
	410: problemAnswer('What the first request with this idempotency key made has expired or was erased.'),
	422: problemAnswer('The content cannot be used, or the idempotency key was used with another request.'),
};

function header(name: string, description: string, schema: Json = { type: 'string' }): Json {
	return { name, in: 'header', required: false, description, schema };
}
