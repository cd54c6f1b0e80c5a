import { z } from 'zod';
import table from '../../../../data/posting/chrome.json' with { type: 'json' };

/** Signs by which a site's own text is told from the posting's. */
export const chrome = z
	.strictObject({
		source: z.string(),
		signs: z.array(z.strictObject({ weight: z.number(), phrases: z.array(z.string()) })),
		/** Lines of a menu: they count where they are a whole line. */
		lines: z.array(z.string()).transform((phrases) => new Set(phrases)),
		/** First words of a line that tells where in a site a page stands: "Home > Jobs > Welder". */
		crumbs: z.array(z.string().regex(/^[a-z ]+$/)),
		/** What the shape of a line adds. */
		weights: z.strictObject({
			wholeLine: z.number(),
			/** The same line three times or more. */
			repeated: z.number(),
			/** The same sentence on two lines of its own. */
			repeatedSentence: z.number(),
			/** A short line that says "you" or "your". */
			shortYou: z.number(),
			short: z.number(),
			heading: z.number(),
			/** A heading of the employer's own sections: what is to be done, is asked for, is offered. */
			ownHeading: z.number(),
			/** "Home > Jobs > Welder": where in a site a page stands. */
			crumbs: z.number(),
			item: z.number(),
			sentence: z.number(),
		}),
		thresholds: z.strictObject({
			/** Points at which one line is the site's own, wherever it stands; `longLine` for one of over 200 characters. */
			line: z.number(),
			longLine: z.number(),
			/** Points that all lines from one place to the end must reach together. */
			tail: z.number(),
			/** Points that a tail may lose on the way before what is above is the posting again. */
			lull: z.number(),
			/** Points that the lines above the first that can be a title must reach together. */
			head: z.number(),
		}),
	})
	.parse(table);
