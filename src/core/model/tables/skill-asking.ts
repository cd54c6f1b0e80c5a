import { z } from 'zod';
import table from '../../../../data/posting/skill-asking.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';
import { SkillKind } from '../skill.ts';

const Phrases = z.array(z.string().min(1));
const Share = z.number().min(0).max(1);
const SkillAsking = z.strictObject({
	source: z.string().min(20),
	/** What follows are examples. */
	examples: Phrases,
	/** What follows are parts, all of them meant. */
	includes: Phrases,
	/** One of what follows is enough; two of it are. */
	oneOf: Phrases,
	twoOf: Phrases,
	/** Behind a list: it could go on. */
	openEnds: Phrases,
	or: Phrases,
	and: Phrases,
	/** Words that may stand between such a sign and the list. */
	fillers: Phrases,
	/** Words for sorts of things: a bracket behind one holds examples. */
	generalNouns: Phrases,
	/** Of these, those behind which a capitalised name is the name of one. */
	sortNouns: Phrases,
	/** Of the nouns of sorts, those that gather things of many sorts: what they lead in may all be meant. */
	vagueSorts: Phrases,
	/** Phrases that lead in what must be known; two capitalised names behind one are skills. */
	nameLeads: Phrases,
	/** More such phrases, behind which a choice may be of things without a capital: "qualification in rigging or tarring". */
	choiceLeads: Phrases,
	/** Nouns behind such a list: "rigging or tarring experience"; and what may stand before it. */
	choiceTrails: Phrases,
	choiceOpeners: Phrases,
	/** Words that are in no member of a choice, and at which it begins or ends: verbs, pronouns, prepositions, amounts. */
	boundaries: Phrases,
	/** Words that make a member nothing that one can know: times, places, people, manners. */
	notThings: Phrases,
	/** Nouns that say what the members before them are: "hull or deck roles". */
	memberEnds: Phrases,
	/** Behind "or related" they make what was named subjects of study. */
	subjectNouns: Phrases,
	/** Endings by which a single word that nobody knows is a thing one does or studies, and by which it only says of what sort one is. */
	nounEndings: Phrases,
	adjectiveEndings: Phrases,
	/** An "or" that leaves no choice of things: "or more", "or as assigned". */
	notChoices: Phrases,
	/** Words that may stand between such a phrase and the first name. */
	nameArticles: Phrases,
	/** Nouns behind a list of names that opens a sentence: "Quillon or Brask experience". */
	nameTrails: Phrases,
	/** Whose names a bracket behind them gives: "vendors (Quillon, Brask)". */
	parties: Phrases,
	/** What is said behind one product and behind nothing else: "Quillon or another hull tool". */
	productEnds: Phrases,
	/** Words before which such a name is whole. */
	nameEnds: Phrases,
	/** Words that end a name of a list, as they say how much it is wanted. */
	nameTails: Phrases,
	/** Behind an abbreviation they make it the name of a paper; behind one of `bare` the letters alone are its name. */
	papers: z.strictObject({ licence: Phrases, certification: Phrases, bare: Phrases }),
	/** Kinds whose members can stand for each other in a bracket or around a slash. */
	alternativeKinds: z.array(SkillKind),
	/** Of these, kinds that are not told apart sharply: named as examples of one thing, their members can stand for each other. */
	productKinds: z.array(SkillKind),
	/** Kinds whose members have names of their own; beside one, an unknown name is of that sort too. */
	namedKinds: z.array(SkillKind),
	/** Kinds that are lines of work and ways of working, which others are examples of. */
	fieldKinds: z.array(SkillKind),
	/** Skills that are the name of a sort: "programming in Python or Kotlin" asks for one of the sort. */
	sorts: z.array(z.strictObject({ ids: z.array(z.string()).min(1), kinds: z.array(SkillKind).min(1) })),
	/** Between names, or the halves of one. */
	joints: Phrases,
	/** Words by which a list is tied to what stands before it. */
	prepositions: Phrases,
	/** Between "at least one" and a list: something else is counted. */
	countedElse: Phrases,
	/** Last words of a line that goes on in the list below. */
	leadEnds: Phrases,
	/** With a capital inside of a line, the first words of what was a line of its own. */
	lineHeads: Phrases,
	/** Behind such a word they begin no line. */
	lineJoiners: Phrases,
	/** Words after which something else begins: "backend systems using languages like …". */
	between: Phrases,
	/** Ids that a slash joins to one whole: HTML/CSS. */
	together: z.array(z.array(z.string()).min(2)),
	/** Words shortly before a skill that say how well it must be known. */
	strong: Phrases,
	weak: Phrases,
	weights: z.strictObject({
		must: z.strictObject({ requirements: Share, other: Share }),
		nice: z.strictObject({ requirements: Share, other: Share }),
		context: z.strictObject({
			responsibilities: Share,
			header: Share,
			summary: Share,
			company: Share,
			skills: Share,
			other: Share,
		}),
		strong: Share,
		plain: Share,
		weak: Share,
		any: Share,
		openAny: Share,
		unlisted: Share,
		/** What repeated mention can reach. */
		ceiling: z.strictObject({ must: Share, nice: Share, context: Share }),
	}),
	confidence: z.strictObject({
		said: Share,
		heading: Share,
		context: Share,
		unlisted: Share,
		implied: Share,
		bare: Share,
	}),
	/** Capitalised words that are never the name of an unknown skill. */
	notNames: Phrases,
	/** Words and phrases, capitalised or not, that may be part of one, but are none by themselves: "LAN, WAN, Server", "software". */
	notNamesAlone: Phrases,
	/** What people are, behind other words: "Account Executive". */
	notNamesEnds: Phrases,
});

/** How skills are listed and weighed. */
export const skillAsking: Frozen<z.infer<typeof SkillAsking>> = SkillAsking.parse(table);
