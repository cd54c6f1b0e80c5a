import { z } from 'zod';
import table from '../../../../data/posting/seams.json' with { type: 'json' };

const Written = z.array(z.string().min(1)).min(1);
const Words = z.array(z.string().min(1)).transform((words) => new Set(words));

/** Where texts that lost their line breaks come apart again. */
export const seams = z
	.strictObject({
		source: z.string(),
		/** Words that begin a list item. */
		starters: Words,
		/** Names of degrees that begin an item, as they are written. */
		shortForms: z.array(z.string().min(2)).transform((forms) => new Set(forms)),
		/** Words that begin a label with a colon. */
		labels: Words,
		/** Words that end a heading. */
		headingEnds: Words,
		/** Names of tools that end a list item. */
		itemEnds: Words,
		/** Names with a capital inside. */
		keep: Words,
		/** The same where they are names only as they are written: "TestComplete", not "testComplete". */
		keepWritten: Words,
		/** What ends an item that says how much it is wanted: "experience preferred". */
		wishes: z.array(z.strictObject({ leads: Written, ends: Written })),
		/** With their capitals, words behind that which go on with it: "preferred Monday to Friday". */
		notOpenings: Written.transform((words) => new Set(words)),
		/** With their capitals, how an item begins behind a space: whole, and with a small word behind. */
		itemOpenings: z.array(z.string()),
		itemQualities: z.array(z.string()),
		/** What follows a full stop within a name: Node.JS, Booking.Com. */
		keepAfterStop: Words,
		/** Behind a hyphen and a space, where it only shortens a word: "full- or part-time". */
		hyphenJoins: z.array(z.string()),
		/** Before a name that stands in a list. */
		listJoins: z.array(z.string()),
		/** Behind such a name. */
		listEnds: z.array(z.string()),
	})
	.parse(table);
