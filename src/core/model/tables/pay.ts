import { z } from 'zod';
import table from '../../../../data/posting/pay.json' with { type: 'json' };
import { Country, Currency } from '../vocabulary.ts';

const Phrases = z.array(z.string().min(1));
/** Folded words that stand in a pattern as they are written. */
const Written = z.array(z.string().regex(/^[a-z'. &]+$/));

/** How pay is written. */
export const pay = z
	.strictObject({
		source: z.string(),
		codes: z.array(Currency).transform((codes) => new Set<string>(codes)),
		/** Signs and words; `$` and `kr` stand for several currencies. */
		symbols: z.record(z.string(), z.string()),
		dollars: z.record(Country, Currency),
		crowns: z.record(Country, Currency),
		byCountry: z.record(Country, Currency),
		/** Words near an amount that tell which dollars are meant. */
		countryWords: z.record(z.string(), Currency),
		/** What employers of one country pay for a pension, by any name and by one that tells so only behind a plus. */
		pensions: z.array(z.strictObject({ currency: Currency, words: Written, added: Written })),
		/** Names of currencies that are weights as well, and money only of large amounts or where pay is spoken of. */
		weights: Phrases.transform((words) => new Set(words)),
		/** What is done with a weight: "lift 50 pounds". */
		weightLeads: Phrases,
		multipliers: z.record(z.string(), z.number()),
		/** Multipliers that no pay has. */
		large: Phrases.transform((words) => new Set(words)),
		periods: z.strictObject({ hour: Phrases, day: Phrases, week: Phrases, month: Phrases, year: Phrases }),
		/** Times that are no period of pay: "two days a week". */
		notPeriods: Phrases,
		/** Words near an amount that make it pay, and those that make it something else. */
		positive: Phrases,
		negative: Phrases,
		/** Words of a title that tells of other money than its pay: "OTE £40k". */
		besidePay: Phrases,
		/** What comes on top of base pay behind a "+" or "plus". */
		added: Phrases.transform((words) => new Set(words)),
		/** What pay is told by: "an hour". */
		timeNouns: Written,
		/** The same of grades, whose rates stand side by side. */
		hourNouns: Written,
		/** What stands where a grade would and is none: "$28/hr; OT $36/hr". */
		overtime: Written,
		/** Behind a rate, what days it is of: "£12.21ph days, £13.50ph nights". */
		dayKinds: Written,
		/** Between the two ends of a range, with a space behind; also behind `rising`. */
		toWords: Written,
		/** Before the number of a step or a grade, which is no amount. */
		numbered: Written,
		/** Between the two ends of a range. */
		rangeJoins: Written,
		/** Those that join two amounts of any sort, unless the range is opened. */
		bothJoins: Written,
		/** Behind the lower amount of an opened range: whom or what it is for. */
		apartLeads: Written,
		/** What opens a range, within a few letters before it. */
		rangeOpeners: Written,
		/** What opens a range right before it. */
		rangeOpenersNext: Written,
		/** Behind an amount: pay goes on to the next. */
		rising: Written,
		/** Right before an amount: there is no more. */
		ceilings: Written,
		/** Right before an amount: there may be more. */
		floors: Written,
		/** The same right behind it. */
		floorsBehind: Written,
		/** What adds to an amount. */
		plus: Written,
		/** Before a word of other money, which is told beside the amount then. */
		addedBy: Written,
		/** Between it and what is added. */
		addedAdjectives: Written,
		/** Before an amount that stands alone in its line. */
		aloneBefore: Written,
		/** Behind it. */
		aloneBehind: Written,
		/** Terms of work that stand beside its pay. */
		terms: Written,
		/** By currency, amounts from and below which pay without a period is a month's, where that is the custom. */
		monthly: z.record(Currency, z.tuple([z.number(), z.number()])),
		/** By currency, amounts from which pay without a period is a year's. */
		yearly: z.record(Currency, z.number()),
		/** From and to which a range with a currency is pay where nothing speaks against it. */
		yearsRange: z.tuple([z.number(), z.number()]),
		/** In the great currencies, an amount from here on is a year's pay, and one up to `hourlyMax` an hour's. */
		annualMin: z.number(),
		hourlyMax: z.number(),
	})
	.parse(table);
