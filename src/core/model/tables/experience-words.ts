import { z } from 'zod';
import table from '../../../../data/posting/experience-words.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

const Phrases = z.array(z.string().min(1));
const ExperienceWords = z.strictObject({
	source: z.string().min(20),
	/** Words that mean time spent working. */
	experience: Phrases,
	/** Words that say since when it counts; they are of what it is of. */
	qualified: Phrases,
	/** Openings of a sentence whose years stand in for those before it. */
	instead: Phrases,
	/** Behind years that stand in for a degree. */
	noDegree: Phrases,
	/** What companies have years of. */
	achievements: Phrases,
	/** A sentence that begins with one may be about the candidate; one with another name and "has" is not. */
	askers: Phrases,
	/** After a number of years: it is not about a person's experience. */
	notAfter: Phrases,
	/** The same, unless one of `work` follows soon: "2 year contract", but "2 years contract management". */
	notAfterAlone: Phrases,
	work: Phrases,
	/** What may be held for years: "held a manager position for two years". */
	posts: Phrases,
	/** Before "for" and a number of years: "you have worked in kitchens for three years". */
	worked: Phrases,
	/** Right before it. */
	notBefore: Phrases,
	/** Before it in text that asks for nothing by itself: the company speaks of itself. */
	company: Phrases,
	/** Before it in such text: somebody is sought, whoever speaks. */
	seeking: Phrases,
	/** Behind the "who" of somebody sought: what they are, have or know. */
	held: Phrases,
	/** Signs of a lower bound, of an upper bound, and the same behind the unit. */
	floors: Phrases,
	ceilings: Phrases,
	orMore: Phrases,
	orLess: Phrases,
	/** Words that say nothing of what the experience is of. */
	plain: Phrases,
	/** Words between "experience" and what it is of. */
	links: Phrases,
	/** Where what it is of ends. */
	stops: Phrases,
	/** Words whose number is part of a name: "Class 1", "Band 5". */
	numbered: Phrases,
	/** Counted together with years of work these make it more than experience. */
	studies: Phrases,
	/** Right behind years that are wanted: they are of work. */
	ofWork: Phrases,
	/** What is done with one of `posts` for years. */
	filled: Phrases,
	/** What is held, and not worked in, for years. */
	licences: Phrases,
	/** What may not have happened too often within a number of years. */
	incidents: Phrases,
	/** Before such a thing: how often it may have happened. */
	counts: Phrases,
	/** Behind it, before the years. */
	within: Phrases,
	/** First words of a sentence that asks to have the years. */
	havingFirst: Phrases,
	/** Behind a name: the years are its own. */
	ownsYears: Phrases,
	/** First words of a sentence in which a company tells its years before it names itself. */
	talkOpeners: Phrases,
	/** What a company calls itself. */
	ownWords: Phrases,
	/** Between a number and its unit: a lower bound. */
	plusWords: Phrases,
	/** There too: words that say nothing. */
	unitAdjectives: Phrases,
	/** Between the two ends of a range. */
	rangeWords: Phrases,
	/** The same where only the second end has its unit. */
	rangeJoins: Phrases,
	/** Words that tell how many of something there are: "15 years in several yards". */
	counting: Phrases,
	/** Words for the years stated before: "two of them". */
	saidBefore: Phrases,
	/** Behind "the last three" of such years: what they are of. */
	partOf: Phrases,
	/** Behind "a year", which is one then. */
	yearOf: Phrases,
	/** The first word of a sentence on an owner. */
	beforeOwners: Phrases,
	/** Behind one of these, whose years are told: "the owner of the yard has …". */
	owners: Phrases,
	/** Behind an owner, where what is owned follows. */
	ownerLinks: Phrases,
	/** Before "have" they tell that somebody should have it, and does not yet. */
	demanding: Phrases,
	/** First words of a sentence in which a company tells of itself, even in a list. */
	selfSubjects: Phrases,
});

/** Words around a number of years. */
export const experienceWords: Frozen<z.infer<typeof ExperienceWords>> = ExperienceWords.parse(table);
