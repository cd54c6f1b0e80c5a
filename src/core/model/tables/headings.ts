import { z } from 'zod';
import table from '../../../../data/posting/headings.json' with { type: 'json' };
import { SectionKind } from '../posting.ts';
import { Importance } from '../vocabulary.ts';

/** Headings of postings, with the section that each begins, and sentences that lead in a list. */
export const headings = z
	.strictObject({
		source: z.string(),
		/** What a sentence that ends in a colon says of the list below it. The kinds are tried in order. */
		leadIns: z.array(z.strictObject({ kind: SectionKind, phrases: z.array(z.string()) })),
		headings: z.array(
			z.strictObject({
				kind: SectionKind,
				/** Where it differs from what the kind implies. */
				importance: Importance.optional(),
				origin: z.enum(['employer', 'aggregator']).default('employer'),
				/** Folded words; `*` at either end stands for up to four more. */
				phrases: z.array(z.string().regex(/^\*?[a-z0-9]+( [a-z0-9]+)*(\*[a-z0-9 ]*)?$/)),
			}),
		),
	})
	.parse(table);
