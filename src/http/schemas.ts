import { z } from 'zod';
import { Problem, problemMediaType } from './problem.ts';

/** The responses that any route may give instead of its own. */
export const problems = {
	'4xx': {
		description: 'What is wrong with the request, and where.',
		content: { [problemMediaType]: { schema: Problem } },
	},
	'5xx': {
		description:
			'The service cannot answer now: it is starting (503 not_ready), its store failed (503 storage_failed) or is full (507 storage_full; reading goes on).',
		content: { [problemMediaType]: { schema: Problem } },
	},
} as const;

export const Id = z.string().min(1).max(100);
export const IdParams = z.strictObject({ id: Id });

/** Opaque: what the page before gave as `next`. */
const Cursor = z.string().min(1).max(300);
export const PageQuery = z.strictObject({
	cursor: Cursor.optional(),
	limit: z.coerce.number().int().min(1).max(100).default(20),
});

export function pageOf<T extends z.ZodType>(item: T) {
	return z.object({ items: z.array(item), next: z.string().nullable() });
}
