import { z } from 'zod';
import json from '../../../../data/resume/personal.json' with { type: 'json' };
import { PersonalClass } from '../resume.ts';

const Words = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));

/** By what personal details are told, folded. */
export const personalWords = z
	.strictObject({
		source: z.string().min(20),
		labels: z.array(z.strictObject({ class: PersonalClass, labels: z.array(z.string().min(2)) })),
		/** Behind the name of a street, the house's number before it: "12 Mill Lane". */
		streets: Words,
		/** Before it: "12 rue des Lilas", "Calle Mayor 3". */
		streetsBeforeName: Words,
		/** Behind it, and right before the house's number: "Alter Weg 5". */
		streetsBeforeNumber: Words,
		/** Small words within the name of a street. */
		streetParticles: Words,
		/** Right before the number of a dwelling: "Flat 3". */
		dwellings: Words,
		/** Between one of these and the number: "Flat No. 3". */
		numberWords: Words,
		/** Ends of compound street names ("Lindenstrasse"). */
		streetEndings: z.array(z.string().min(2)),
		pronouns: z.array(z.string().min(3)),
		/** Words at the top of a page that are nobody's name. */
		notNames: Words,
		/** Names that are words, places or trades as well: personal only where their place in a sentence tells so. */
		words: Words,
		/** What a sentence says of a person right behind the name. */
		doings: Words,
		/** Words right before someone's name. */
		beforePerson: z.array(z.string().min(3)),
		/** What stands behind the adjective of a country where it tells a nationality. */
		papers: z.array(z.string().min(3)),
		/** What tells of someone's family, with the number of its members behind. */
		family: z.array(z.string().min(3)),
		/** Letters around a name that are no part of it. */
		credentials: Words,
		/** Small words within a name. */
		particles: Words,
		/** Before a name. */
		honorifics: z.array(z.string().min(1)),
		/** What a résumé is called: "Resume of …". */
		documents: z.array(z.string().min(2)),
		nameLabels: z.array(z.string().min(3)),
		residenceLabels: z.array(z.string().min(3)),
		/** What stands beside the name at the top of a later page. */
		pageHeaders: z.array(z.string().min(1)),
		/** Before the date of a birth, without a colon. */
		births: z.array(z.string().regex(/^[a-z. ]+$/)),
		/** Between that date and the place. */
		birthPlaces: z.array(z.string().regex(/^[a-z]+$/)),
		/** Before someone's age. */
		agesBefore: z.array(z.string().regex(/^[a-z]+$/)),
		/** Behind it, with spaces or hyphens. */
		agesBehind: z.array(z.string().regex(/^[a-z ]+$/)),
		/** Behind it, with spaces. */
		agesApart: z.array(z.string().regex(/^[a-z ]+$/)),
		/** Right behind a name that stands for the person alone: "asked Grant to". */
		behindPerson: z.array(z.string().regex(/^[a-z]+$/)),
		/** Before a name with which a clause begins. */
		clauseOpeners: z.array(z.string().regex(/^[a-z]+$/)),
	})
	.parse(json);
