import { z } from 'zod';
import table from '../../../../data/ranking/occupations.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

const Closeness = z.number().min(0).max(1);

const OccupationTable = z.strictObject({
	source: z.string().min(20),
	/** Lines of work. `within`: how close two of its occupations are where nothing nearer is said. */
	families: z.record(z.string(), z.strictObject({ within: Closeness, near: z.record(z.string(), Closeness) })),
	occupations: z
		.array(
			z.strictObject({
				id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
				family: z.string(),
				/** Steps as in the table of titles: what the bare name of the occupation stands for. */
				level: z.number().min(0).max(7),
				/** Phrases whose words all stand in a title, in any order; `a|b` means either one. */
				titles: z.array(z.string().min(2)),
				/** The same for titles that are used for this occupation as well as for others. */
				mayBe: z.array(z.string().min(2)).default([]),
				/** Phrases for the work itself, as in "years of nursing". */
				work: z.array(z.string().min(2)),
				/** How close others are, both ways, where it is more or less than their families say. */
				near: z.record(z.string(), Closeness),
			}),
		)
		.min(1),
});

/** Occupations, what they are called, and how close they are to each other. */
export const occupationTable: Frozen<z.infer<typeof OccupationTable>> = OccupationTable.parse(table);
