import { z } from 'zod';
import json from '../../../../data/resume/language-levels.json' with { type: 'json' };

const Words = z.array(z.string().min(1));

/** How well a language is spoken, in the words of résumés, folded. */
export const languageLevels = z
	.strictObject({
		source: z.string().min(20),
		levels: Words,
		/** Words that say outside of a section on languages that one is spoken. */
		cues: Words,
		/** Headings of what is spoken; one may stand on the line of the languages with nothing between. */
		heads: Words,
	})
	.parse(json);
