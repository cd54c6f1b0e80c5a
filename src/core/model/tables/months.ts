import { z } from 'zod';
import json from '../../../../data/language/months.json' with { type: 'json' };

const Words = z.array(z.string().min(1)).min(1);
const Months = z.strictObject({
	source: z.string().min(20),
	/** Twelve rows, January first. */
	months: z.array(Words).length(12),
	/** Month abbreviations that are ordinary words elsewhere: they count beside a year only. */
	ordinary: z.array(z.string()),
	/** Months (1..12) that a season or a part of the year covers. */
	seasons: z.array(z.strictObject({ words: Words, first: z.int(), last: z.int() })),
	/** Between a season and its year. */
	seasonJoints: Words,
	/** Of the seasons' words those that mean each one of several years, and what says so before another. */
	everySeason: Words,
	parts: z.array(z.strictObject({ words: Words, first: z.int(), last: z.int() })),
	/** What stands for "still running" after a joiner. */
	present: Words,
	/** Of these, those before which a range of years and months in digits tells how a page writes its dates. */
	presentOfDigits: Words,
	/** The same with its joiner, complete in itself. */
	bare: Words,
	/** Words before a start that say by themselves that it still runs. */
	strongSince: Words,
	opening: Words,
	/** Of these, those behind which "and" joins two dates. */
	between: Words,
	/** Words before a start with which a line may end: "from May 2019". */
	openAlone: Words,
	/** Words before "until" that tell how long a paper holds. */
	validity: Words,
	until: Words,
	onwards: Words,
	/** The same where nothing follows on the line and the date is set off before: "Hexley Arms, 2021 on". */
	onwardsAtEnd: Words,
	joiners: Words,
	/** Joiners that need a bare month on their left ("May and June 2010"). */
	weakJoiners: Words,
	/** What a year behind it may be the name of, before an occupation: "Project 2030 Coordinator". */
	yearNames: Words,
	connectors: Words,
	ordinals: Words,
	units: z.strictObject({ year: Words, month: Words, week: Words }),
});

export const monthsTable = Months.parse(json);
