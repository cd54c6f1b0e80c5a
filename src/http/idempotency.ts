import type { FastifyReply, FastifyRequest } from 'fastify';
import { once, type Remember } from '../matching/once.ts';
import type { Answered } from '../matching/ports.ts';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Honours `Idempotency-Key`. */
		creates?: boolean;
	}
}

/** The caller's key, null where there is none. Throws `ProblemError` where it is not one. */
export function idempotencyKey({ headers }: FastifyRequest): string | null {
	const key = headers['idempotency-key'];
	if (key === undefined) return null;
	if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
	throw new ProblemError('invalid_request', 'The header Idempotency-Key is not as described.', [
		{ pointer: 'Idempotency-Key', detail: 'must be 1 to 255 characters of ASCII without blanks' },
	]);
}

/**
 * Carries a request out, or answers it again, and says by a header which of the two.
 * @param body what was asked for, in canonical form
 * @param create carries it out; without a key there is nothing to remember
 */
export async function answeredOnce<T>(
	request: FastifyRequest,
	reply: FastifyReply,
	{ limits }: Pick<HttpContext, 'limits'>,
	body: string,
	create: (remember?: Remember) => Promise<T>,
	again: (answered: Answered) => Promise<T>,
): Promise<T> {
	const key = idempotencyKey(request);
	if (key === null) return create();
	const asked = { key, body, retentionMs: limits.idempotencyRetentionMs };
	const { answer, isRepeat } = await once(request.ports, asked, create, again);
	if (isRepeat) reply.header('idempotent-replayed', 'true');
	return answer;
}
