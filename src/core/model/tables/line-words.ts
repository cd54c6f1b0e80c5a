import { z } from 'zod';
import json from '../../../../data/extraction/line-words.json' with { type: 'json' };

const Words = z.array(z.string().min(1)).readonly();

/** Words that tell how the lines of a laid-out page belong together. Lower case. */
export const lineWords = z
	.strictObject({
		source: z.string().min(20),
		/** A line that ends in one goes on in the next. */
		openEnds: Words,
		/** First parts of compounds, whose hyphen stays when a line ends behind it. */
		compoundParts: Words,
		/** Before the second date of a range. */
		untilWords: Words,
		/** Before the number of a page, and between it and the number of pages. */
		pageWords: Words,
		pageOfWords: Words,
	})
	.parse(json);
