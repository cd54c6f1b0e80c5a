import { z } from 'zod';

/** RFC 9457. `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export const Problem = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int().min(400).max(599),
		detail: z.string(),
		errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
	})
	.meta({
		id: 'Problem',
		examples: [
			{ type: 'urn:rolefit:problem:not_found', title: 'Not found', status: 404, detail: 'There is no such role.' },
		],
	});
export type Problem = z.infer<typeof Problem>;

export const problemMediaType = 'application/problem+json';

/** Every code of the contract with its status and title. */
const kinds = {
	malformed_body: [400, 'The body cannot be parsed'],
	invalid_request: [400, 'A field is wrong'],
	invalid_cursor: [400, 'The cursor is not one of this list'],
	unauthenticated: [401, 'A key is needed'],
	forbidden: [403, 'Not allowed'],
	not_found: [404, 'Not found'],
	gone: [410, 'No longer there'],
	changed: [412, 'It has changed'],
	repeat_in_flight: [409, 'Still being worked on'],
	repeat_differs: [422, 'The idempotency key was used for something else'],
	method_not_allowed: [405, 'Method not allowed'],
	timeout: [408, 'The request took too long to arrive'],
	too_large: [413, 'Too large'],
	unsupported_type: [415, 'This media type is not read here'],
	empty: [422, 'There is nothing in it'],
	no_content: [422, 'There is nothing to read in it'],
	encrypted: [422, 'The file is protected by a password'],
	no_text: [422, 'The file holds no text'],
	hidden_text: [422, 'The file holds no text that can be seen'],
	unreadable: [422, 'The file cannot be read'],
	died: [422, 'The reader died of the file'],
	timed_out: [422, 'Reading the file took too long'],
	busy: [429, 'Busy'],
	rate_limited: [429, 'Too many requests'],
	internal: [500, 'Something went wrong here'],
	not_ready: [503, 'Not ready'],
	overloaded: [503, 'Too much to do'],
	storage_failed: [503, 'The store cannot do this now'],
	storage_full: [507, 'The store is full'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof kinds;

export function problem(code: ProblemCode, detail: string, errors?: Problem['errors']): Problem {
	const [status, title] = kinds[code];
	return { type: `urn:rolefit:problem:${code}`, title, status, detail, ...(errors === undefined ? {} : { errors }) };
}

/** An error that is a problem document already. */
export class ProblemError extends Error {
	readonly problem: Problem;
	constructor(code: ProblemCode, detail: string, errors?: Problem['errors']) {
		super(detail);
		this.name = 'ProblemError';
		this.problem = problem(code, detail, errors);
	}
}

/**
 * zod's issues as a problem, for input that is checked by hand.
 * @param prefix where the checked value stands: a pointer, or `?` for the query, whose inner fields follow with dots
 */
export function invalid(error: z.ZodError, detail: string, prefix = ''): ProblemError {
	const pointer = (path: readonly PropertyKey[]): string =>
		prefix === '?' ? `?${path.map(String).join('.')}` : `${prefix}${path.map((step) => `/${String(step)}`).join('')}`;
	const errors = error.issues.flatMap((issue) => {
		if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(issue.path), detail: issue.message }];
		return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'There is no such field.' }));
	});
	return new ProblemError('invalid_request', detail, errors);
}
