import { z } from 'zod';
import table from '../../../../data/language/degrees.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';
import { DegreeLevel, Language } from '../vocabulary.ts';

const DegreeNames = z.strictObject({
	level: DegreeLevel,
	language: Language,
	/** Folded words; an apostrophe-s is written without its apostrophe ("bachelors degree"). */
	phrases: z.array(z.string().min(2)),
	/** Count only in this case; full stops and spaces between the letters do not matter. */
	exact: z.array(z.string().min(2)),
	/** Of both: names that mean other things too and count only beside a word of education. */
	doubtful: z.array(z.string().min(2)),
});

const DegreeTable = z.strictObject({
	source: z.string().min(20),
	degrees: z.array(DegreeNames).min(1),
	/** Folded words whose nearness makes a doubtful name a degree. */
	beside: z.array(z.string()),
	/** Folded phrases that hold a degree's name and mean none. */
	never: z.array(z.string()),
	/** Words for any degree, with which a name of one may end. */
	ends: z.array(z.string()),
	/** Behind a doubtful name that begins a text they make it a degree. */
	asked: z.array(z.string()),
	/** Between a school's name and a role: the role is not what the name leads to. */
	roleStops: z.array(z.string()),
});

/** What degrees are called, by level and language. */
export const degreeTable: Frozen<z.infer<typeof DegreeTable>> = DegreeTable.parse(table);
