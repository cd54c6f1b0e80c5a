import { z } from 'zod';
import table from '../../../../data/ranking/titles.json' with { type: 'json' };

const Word = z.string().min(1);
const Words = z.array(Word).transform((words): ReadonlySet<string> => new Set(words));
const ByWord = <T extends z.ZodType>(value: T) =>
	z.record(z.string(), value).transform((rows): ReadonlyMap<string, z.infer<T>> => new Map(Object.entries(rows)));

const TitleTable = z.strictObject({
	source: z.string().min(20),
	/** Short or foreign words → the words that they stand for. */
	spelledOut: ByWord(z.string()),
	/** Words that name the same thing when titles are compared. */
	alike: z.array(z.tuple([Word, Word], Word)),
	/** Words that tell the level, in steps; a longer run of them tells it for the words in it. */
	levels: ByWord(z.number().min(0).max(7)),
	/** Words that tell the level and nothing of the work. */
	levelOnly: Words,
	/** Words that stand in titles of all trades. */
	generic: Words,
	/** Words that say nothing. */
	noise: Words,
	/** Words that say nothing of the kind of work in "years of … experience". */
	vague: Words,
	/** What is said to go with work: "with administrative responsibility". */
	duties: z.array(z.string().min(1)),
	/** Words by which "years of …" names where the work was done, and not what it was. */
	settings: z.array(z.string().min(1)),
	/** Runs whose words tell no level: a case manager manages no people, and student support is no student's work. */
	noLevel: z.array(z.string().min(1)),
	/** Words that ask for having led people. */
	leading: Words,
	/** Words by which the description of a job tells of it, where those who were led come soon after. */
	ledPeople: Words,
	/** Words of having taught or brought in others. */
	helped: Words,
	/** Who can be led, in the singular. */
	ledWhom: Words,
});

/** The words of job titles. */
export const titleTable = TitleTable.parse(table);
