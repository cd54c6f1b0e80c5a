import { z } from 'zod';
import json from '../../../../data/resume/study-words.json' with { type: 'json' };
import { EducationLevel } from '../resume.ts';

const Words = z.array(z.string().min(1));

/** What people put beside their schooling in a résumé, folded. */
export const studyWords = z
	.strictObject({
		source: z.string().min(20),
		/** Names of schooling that postings do not ask for by level, and those that only résumés write so. */
		below: z.array(z.strictObject({ level: EducationLevel, phrases: Words })),
		/** The same for names that count in this case only. */
		exact: z.array(z.strictObject({ level: EducationLevel, names: Words })),
		/** What a degree is in where its name alone says so; by its letters. */
		subjects: z.record(z.string(), z.string()),
		/** First words of a training that is worked in: it is read among jobs too. */
		training: Words,
		/** Who trains for an occupation, and how one who was examined in it is called. */
		vocational: Words,
		unfinished: Words,
		/** Words between a degree and its subject, and those at which the subject ends. */
		fieldLinks: Words,
		fieldStops: Words,
		/** Of the stops: words of places of learning. */
		institutions: Words,
		/** Before a date: until when a paper holds, which is not when it was earned. */
		expires: Words,
		/** Words of what is won and of whom one plays or sings with, which are no jobs though they have dates. */
		prizes: Words,
		/** What a degree is called behind its subject: "Botany, award: BSc". */
		resultLabels: Words,
		/** What a subject is called where it stands on a line of its own ("Majors: …"). */
		subjectLabels: z.array(z.string().regex(/^[a-z ]+$/)),
		notFields: Words,
		/** Parts of a degree's own name that say little of its subject ("Bachelor of Science"). */
		broad: Words,
		/** What follows a degree's name where other people's degrees are meant ("MBA programs"). */
		others: Words,
		/** The same of those that are a subject where nothing narrower is told ("Bachelor of Engineering, Mechatronics"). */
		wide: Words,
		/** Words of the heads of a table's columns. */
		headers: Words,
		/** In brackets behind a degree's name, or behind it without. */
		honours: Words,
		/** Of these, those that need no brackets. */
		bareHonours: Words,
		/** Behind a degree's name and no part of it. */
		degreeWords: Words,
		/** Beginnings of names that say "some degree" and nothing more. */
		plainOpenings: Words,
		/** Parts of names that say which paper is meant, unless they begin with one of `paperFirst`. */
		paperParts: Words,
		/** First words of names for any paper. */
		paperFirst: Words,
		/** First words of names for any schooling. */
		plainFirst: Words,
		/** Parts of the names of schools that lead to no degree. */
		schoolParts: Words,
		/** Parts of the names of what is earned there. */
		leavingParts: Words,
		/** The same at the end of a word. */
		leavingEnds: Words,
		/** Behind "licence": it is a paper to do something, and no degree. */
		licenceEnds: Words,
	})
	.parse(json);
