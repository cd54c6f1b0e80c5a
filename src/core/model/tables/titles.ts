import { z } from 'zod';
import table from '../../../../data/posting/titles.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));
/** Phrases that stand in a pattern with their hyphens. */
const Written = z.array(z.string().regex(/^[a-z]+([ -][a-z]+)*$/));

/** What belongs to a job's title and what only stands beside it. */
export const titles = z
	.strictObject({
		source: z.string(),
		/** Nouns that name a role. */
		roles: Phrases.transform((words) => new Set(words)),
		/** From here on a title line speaks of something else. */
		cutFrom: Phrases,
		/** Calls and types of work that stand before a title. */
		dropBefore: Phrases,
		/** What begins like one of them and belongs to the title. */
		keepBefore: Phrases,
		/** Parts between dashes, bars or brackets that are no part of the title. */
		dropSegments: Phrases.transform((phrases) => new Set(phrases)),
		/** Whom a household seeks someone for; a title that ends with one goes on to somebody's own. */
		caredFor: Phrases,
		/** Words with which a part begins that is none either: "no nights". */
		besideFirst: Phrases,
		/** Words with which a part offers training: "paid CDL training". */
		trainingOffered: Phrases,
		/** Words whose presence makes a bracket no part of the title. */
		parenthesised: Phrases,
		/** Letters that begin British postcodes. */
		postcodeAreas: z.array(z.string().regex(/^[A-Z]{2}$/)).transform((areas) => new Set(areas)),
		/** Legal forms, with which a company's name ends. */
		companyForms: Phrases.transform((words) => new Set(words)),
		/** Nouns of places of work, which a name makes a company; and words with which they stay a sort of place. */
		placesOfWork: Phrases.transform((words) => new Set(words)),
		sortsOfPlace: Phrases.transform((words) => new Set(words)),
		/** Parts of the world that stand beside a place: "UK & Europe". */
		wideAreas: Phrases.transform((words) => new Set(words)),
		/** What may stand between a title and its place. */
		jobWords: Phrases.transform((words) => new Set(words)),
		/** Words that may stand behind the name of a town: "Galway City". */
		placeTails: Phrases.transform((words) => new Set(words)),
		/** Behind the name of a town these make it the name of something else: "London Airport". */
		behindTown: Phrases.transform((words) => new Set(words)),
		/** Words with which names of towns begin: "St. Albans". */
		placeHeads: Phrases.transform((words) => new Set(words)),
		/** Before the code of a state they begin, or end, the name of a town in two words: "West Chester, OH". */
		townHeads: Phrases.transform((words) => new Set(words)),
		townEnds: Phrases.transform((words) => new Set(words)),
		/** Before a place, what part of it: "Central London". */
		placeLeads: Phrases.transform((words) => new Set(words)),
		/** What the text says before "in" and the name of a town. */
		townBefore: Phrases,
		/** What a sentence says right before or right after the title it tells. */
		toldBefore: Phrases,
		toldAfter: Phrases,
		/** Words between such a phrase and the title: articles, types of work, praise. */
		toldAdjectives: Phrases.transform((words) => new Set(words)),
		/** Words that make no title alone. */
		toldWeak: Phrases.transform((words) => new Set(words)),
		/** Words with which a told title ends. */
		toldStops: Phrases.transform((words) => new Set(words)),
		/** Words that stay in lower case within a title. */
		small: Phrases.transform((words) => new Set(words)),
		/** What is offered behind one of `trainingOffered`. */
		trainings: Phrases,
		/** What may stand behind that. */
		trainingEnds: Phrases,
		/** By what the length of the work is told: "6 months". */
		lengthUnits: Phrases,
		/** What is so long: "12 month contract". */
		lengthOf: Written,
		/** By what the hours of a week are told: "40 hours". */
		hourUnits: Phrases,
		/** Last words of the name of a site that shows the page: "Finch Jobs". */
		siteEnds: Phrases,
		/** Behind a year, when the work begins: "Sept 2026 Intake". */
		yearEnds: Phrases,
		/** Last words of a part that tells what sort of company it is, or when it takes people in. */
		sortsOfCompany: Written,
		/** Last words of the names of streets, as they are written. */
		streets: z.array(z.string().regex(/^[A-Z][a-z]+$/)),
		/** What the number of an advertisement is called. */
		numberLabels: Phrases,
		/** How the name of a part of an authority begins. */
		departments: Phrases,
		/** What behind that name is done for it: "Department of Transport Projects". */
		departmentWork: Phrases,
		/** Last words of a part that asks for experience. */
		experienceEnds: Phrases,
		/** Last words of a part that counts or sorts the posts: "2 roles". */
		roleWords: Phrases,
		/** Where the work is done, beside a place: "Vienna or remote". */
		modes: Phrases.transform((words) => new Set(words)),
		/** Calls behind which a company's name ends the line. */
		companyCalls: Phrases,
		/** Behind a role at the end of a title line: "10 Riggers urgently required". */
		callEnds: Phrases.transform((words) => new Set(words)),
		callEndsLeads: Phrases.transform((words) => new Set(words)),
		/** Behind a number that does not count people: "24 Hour Carers". */
		notCounted: Phrases.transform((words) => new Set(words)),
		/** Before an amount of money. */
		payLeads: Phrases,
		/** Behind an occupation with nothing between, for how long or when it is: "Boat Painter Full Time". */
		typeEnds: Phrases,
		/** Behind a title, what it is the title of: "Boat Painter Positions". */
		postEnds: Phrases,
		/** First words of a longer line that is a sentence and no title. */
		sentenceOpeners: Phrases,
		/** First words of a longer line that asks for something: "Proven experience in sales". */
		askingOpeners: Phrases.transform((phrases) => new Set(phrases)),
		/** Labels of a title that stand beside nothing else, wherever they stand. */
		titleLabels: Phrases.transform((phrases) => new Set(phrases)),
		/** A line that asks has one before the role it names, a title has none. */
		articles: Phrases.transform((words) => new Set(words)),
		/** Lines that say where the work is done, and nothing else. */
		bareLines: Phrases.transform((phrases) => new Set(phrases)),
	})
	.parse(table);
