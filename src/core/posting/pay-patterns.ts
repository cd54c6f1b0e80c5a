import { pay as table } from '../model/tables/pay.ts';
import { anyOf } from '../text/any-of.ts';

const terms = anyOf(table.terms).replaceAll(' ', '[ -]');
const time = anyOf(table.timeNouns);
const hour = anyOf(table.hourNouns);
const to = anyOf(table.toWords);

/** "LPN $28/hr; RN $36/hr": rates of two grades; not "$28/hr; OT $36/hr". */
export const gradeRates = new RegExp(
	`^\\s?(?:\\/|per )\\s?(?:${hour})\\s?[;,]\\s(?!(?:${anyOf(table.overtime)})\\b)[a-z]{2,4}(?:\\/[a-z]{2,4})?:?\\s$`,
);
/** "£12.21ph days, £13.50ph nights" */
export const dayRates = new RegExp(
	`^\\s?(?:ph|p\\/h|(?:\\/|per |an |a )\\s?(?:${hour}))?\\s?\\(?(?:${anyOf(table.dayKinds)})\\)?\\s?(?:,|\\/|and|&|\\||;)\\s*$`,
);
/** "£20,000 - £24,000", "from £20,000 to £24,000", "£20,000 (Step 1) to £24,000" */
export const joined = new RegExp(
	`^\\s*\\+?\\s*(?:\\([^()]{1,24}\\)\\s*)?(?:-|(?:${to}) -?|~|\\/|${anyOf(table.rangeJoins)})\\s*$`,
);
/** "between £20,000 and £24,000": a range only where something opens it. */
export const both = new RegExp(`^\\s*(?:${anyOf(table.bothJoins)})\\s*$`);
/** "between £20,000 for clerks and £24,000", "from £12 an hour as a trainee to £14": whose each amount is. */
export const bothApart = new RegExp(
	`^(?:\\s?(?:\\/|per |an |a )\\s?(?:${time}))?,?\\s(?:${anyOf(table.apartLeads)}) [a-z '-]{1,40},? (?:${anyOf(table.bothJoins)}|${to})\\s*$`,
);
export const opened = new RegExp(`${anyOf(table.rangeOpeners)}|(?:${anyOf(table.rangeOpenersNext)})\\s*$`);
/** "£12 an hour, increasing to £14" */
export const rising = new RegExp(`(?:${anyOf(table.rising)})\\s+(?:${to})\\s*$`);
/** "£12 an hour to £14" */
export const toNext = new RegExp(`^\\s?(?:\\/|per |an |a )\\s?(?:${time})\\s*(?:-|${to})\\s*$`);
/** "up to £24,000" */
export const ceiling = new RegExp(`(?:${anyOf(table.ceilings)})\\s*$`);
/** "from £20,000", "£20,000 and up" */
export const floor = new RegExp(`(?:${anyOf(table.floors)})\\s*$`);
export const floorBehind = new RegExp(`^\\s?(?:\\+|${anyOf(table.floorsBehind)}|(?:${anyOf(table.plus)})\\b)`);
/** "£20,000 + generous bonus": what is added is its first group. */
export const added = new RegExp(
	`^\\s?(?:\\+|${anyOf(table.plus)})\\s{0,2}(?:\\d+(?:\\.\\d+)?\\s?%\\s|(?:${anyOf(table.addedAdjectives)})\\s)?([a-z]+)`,
);
/** "+ super", "plus 11% superannuation": what employers of one country pay for a pension, and its currency. */
export const pensions = table.pensions.map(({ currency, words, added }) => {
	const behindPlus = `(?:\\+|%|\\b(?:${anyOf(table.plus)})) ?(?:${anyOf(added)})\\b`;
	return { currency, pattern: new RegExp(`\\b(?:${anyOf(words)})\\b|${behindPlus}`) };
});
/** The whole of a line before and behind its amount: "Up to £24k DOE". */
export const aloneBefore = new RegExp(`^(?:(?:${anyOf(table.aloneBefore)}) |c\\.? ?)?$`);
export const aloneBehind = new RegExp(`^[\\s,(]*(?:p\\.?a\\.?|${anyOf(table.aloneBehind)})?[\\s).]*$`);
/** "Full-time, £31,000", "£140 a day, self-employed" */
export const termsBefore = new RegExp(`(?:${terms})[,.:;|–-]? (?:from |at )?$`);
export const termsBehind = new RegExp(`^ ?(?:(?:a|an|per) [a-z]{3,5}|p\\.?[ahd]\\.?)?[,;|–-]? ?(?:${terms})`);
