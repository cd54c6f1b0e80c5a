import { z } from 'zod';
import table from '../../../../data/posting/education-words.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

const Words = z.array(z.string().min(1));
const EducationWords = z.strictObject({
	source: z.string().min(20),
	/** After "or": what stands in for a degree begins here … */
	equivalents: Words,
	/** … and is experience where one of these follows … */
	experience: Words,
	/** … but another qualification where one of these does. */
	notExperience: Words,
	/** Between "or" and "experience" these say that the two do not belong together. */
	breaks: Words,
	/** Said of equivalent experience, these put it in the place of a degree. */
	accepted: Words,
	/** Phrases that put experience in the place of a degree. */
	inPlace: Words,
	/** Between a degree and its subjects. */
	fieldLinks: Words,
	/** Behind the subjects. */
	fieldStops: Words,
	/** Words that are no subject by themselves. */
	notFields: Words,
	/** Behind a degree with which a sentence begins: it is asked for. */
	asksBehind: Words,
	/** Behind the second of two degrees: only this one is wished for. */
	wishedBehind: Words,
	/** First words of a degree's name that leave its level to the bracket behind it. */
	unleveled: Words,
	/** What is done with pupils until they reach a level, which is not asked for then. */
	teaching: Words,
	/** What years are of where they are no experience: "two-year diploma". */
	schooling: Words,
	/** Between "or" and a degree's name. */
	degreeLeads: Words,
	/** Between "or" and "equivalent". */
	equivalentLeads: Words,
	/** Between the subjects. */
	fieldJoins: Words,
	/** Names of a degree whose subject may stand before it: "a computer science degree". */
	fieldBefore: Words,
});

/** Words around a degree. */
export const educationWords: Frozen<z.infer<typeof EducationWords>> = EducationWords.parse(table);
