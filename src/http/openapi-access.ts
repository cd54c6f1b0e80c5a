import type { Access } from './access.ts';
import { problemMediaType } from './problem.ts';

/** Who may use what, as OpenAPI tells it. */

type Json = { readonly [key: string]: unknown };

export const keyScheme = {
	type: 'http',
	scheme: 'bearer',
	description:
		'A key as `npm run keys -- create` makes it. Each operation names the scope that the key must have; where none is named, every key will do. Where the service runs without keys, it answers its own machine only and asks for none.',
} as const;

/** For one operation. OpenAPI 3.1 lets a bearer scheme name roles, which are our scopes. */
export function securityOf(access: Access | undefined): { readonly [scheme: string]: string[] }[] {
	if (access === 'public') return [];
	return [{ key: access === undefined || access === 'any key' ? [] : [access] }];
}

/** The refusals that come before an operation is looked at. */
export function refusalsOf({ security }: { readonly security?: unknown }): Json {
	const isPublic = Array.isArray(security) && security.length === 0;
	return isPublic ? { 429: limited } : { 401: unauthenticated, 403: forbidden, 429: limited };
}

const unauthenticated = refusal('No key, or one that is mistyped, unknown, expired or revoked.', {
	'WWW-Authenticate': header('string', 'The scheme, and the error where a key was sent (RFC 6750).'),
});
const forbidden = refusal('The key does not have the scope that is needed.', {});
const limited = refusal('Too many requests of this key or address, or too busy to take in a file.', {
	'Retry-After': header('integer', 'Seconds.'),
	RateLimit: header('string', 'What is left, and when it is renewed (draft-ietf-httpapi-ratelimit-headers).'),
});

/** An answer that is a problem document. */
export function problemAnswer(description: string): Json {
	return { description, content: { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } } };
}

function refusal(description: string, headers: Json): Json {
	return { ...problemAnswer(description), headers };
}

function header(type: string, description: string): Json {
	return { description, schema: { type } };
}
