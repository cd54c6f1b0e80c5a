import { z } from 'zod';
import json from '../../../../data/resume/skill-lists.json' with { type: 'json' };

const Words = z.array(z.string().min(1));
const WordSet = Words.transform((words): ReadonlySet<string> => new Set(words));

/** Words of the lists in which résumés name skills, folded. */
export const skillLists = z
	.strictObject({
		source: z.string().min(20),
		/** Labels that begin such a list outside of a section on skills. */
		labels: WordSet,
		/** What stands before a name and belongs to none. */
		leads: Words,
		/** How well something is known: stands behind a name. */
		levels: WordSet,
		/** Words too general to stand alone. */
		general: WordSet,
		/** Words of traits and of page furniture: an item with one of them names no skill that can be looked for. */
		never: WordSet,
		/** Words of companies' names: an item with one names no skill. */
		companyWords: Words,
		/** Beginnings of such words. */
		companyStarts: Words,
	})
	.parse(json);
