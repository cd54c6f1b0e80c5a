import { z } from 'zod';
import json from '../../../../data/resume/seniority.json' with { type: 'json' };
import { Seniority } from '../vocabulary.ts';

const Words = z.array(z.string().min(1));

/** Words of job titles that tell the level, folded. */
export const seniorityWords = z
	.strictObject({
		source: z.string().min(20),
		titles: z.array(z.strictObject({ level: Seniority, words: Words })),
		/** Before "manager": what is managed is no team. */
		ofThings: Words,
		/** Months of work up to which a plain title is junior, and from which it is senior. */
		years: z.strictObject({ junior: z.int(), senior: z.int() }),
	})
	.parse(json);
