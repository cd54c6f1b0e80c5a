import { z } from 'zod';
import table from '../../../../data/posting/skill-standing.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';
import { SkillKind } from '../skill.ts';

const Phrases = z.array(z.string().min(1));
const SkillStanding = z.strictObject({
	source: z.string().min(20),
	/** Behind a skill of one of `industryKinds` they make it a line of business: "the insurance industry". */
	industry: Phrases,
	/** Right behind a word of `industry` that stands further off they make it one of their own: "insurance, market research". */
	doings: Phrases,
	industryKinds: z.array(SkillKind),
	/** Right behind a skill of one of `thingKinds` they are what is spoken of: "cleaning equipment". */
	things: Phrases,
	thingKinds: z.array(SkillKind),
	/** Ids of skills too general to be asked for by name. */
	general: Phrases,
	/** Of these, those that are trades too: they are asked for where one of `workWords` stands near. */
	trades: Phrases,
	workWords: Phrases,
	/** One of them in a sentence makes it ask, whatever its verb. */
	askWords: Phrases,
	/** A sentence that begins with one says what the work is. */
	dutyVerbs: Phrases,
	/** The same of words that are nouns too, where one of `dutyObjects` follows: "Design the", but "Design software". */
	dutyVerbsOrNouns: Phrases,
	dutyObjects: Phrases,
	/** What else "the candidate will" do, what "be" there, and by what words they show what they know. */
	candidateDuties: Phrases,
	candidateBeing: Phrases,
	showing: Phrases,
	/** Fewer words are no sentence. */
	dutyMin: z.int().min(1),
	/** A sentence that begins with one speaks of the company. */
	companySubjects: Phrases,
	/** Behind "our" or a name at the beginning of a sentence they are people of the company, who have what `ownVerbs` say. */
	ownPeople: Phrases,
	ownVerbs: Phrases,
	/** Before what is the company's own: "our shipping services". */
	ours: Phrases,
	/** Before a possessive without a capital: "the company's". */
	beforeOwners: Phrases,
	/** Words that are written like the possessive of a name and are none, without the apostrophe. */
	notOwners: Phrases,
	/** Where a sentence of `ownPeople` goes on to what somebody else has or should have. */
	ownStops: Phrases,
	/** Behind "our" and a skill: "our shipping experience". */
	ownAssets: Phrases,
	/** What a firm does, behind the end of its name: "Larkfield Insurance is seeking". */
	firmVerbs: Phrases,
	/** Behind another skill or an abbreviation they say no more than it: "Java programming". */
	heads: Phrases,
	/** Before "by" they lead in who sets a rule. */
	ruled: Phrases,
	/** What a street is called by, behind its number and name. */
	streets: Phrases,
	/** Phrases that say what the work is, or what pleases. */
	dutyLeads: Phrases,
	/** Words that make a stretch of text a sentence, or one about something else than what is asked for. */
	sentenceWords: Phrases,
	/** Headings of lists that a form calls so, whether or not they are demands. */
	desiredLists: Phrases,
	/** Near the beginning of a sentence: what one likes is not yet what one knows. */
	likings: Phrases,
});

/** What a skill's surroundings make of it. */
export const skillStanding: Frozen<z.infer<typeof SkillStanding>> = SkillStanding.parse(table);
