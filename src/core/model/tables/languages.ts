import { z } from 'zod';
import table from '../../../../data/language/languages.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';
import { Language } from '../vocabulary.ts';

const Names = z.array(z.string().min(1));
const LanguageTable = z.strictObject({
	source: z.string().min(20),
	languages: z
		.array(
			z.strictObject({
				code: Language,
				/** The English name, as it is shown. */
				name: z.string().min(2),
				/** Folded names by the language they are written in. */
				names: z.strictObject({ en: Names, de: Names, fr: Names, es: Names }),
			}),
		)
		.min(1),
	/** The languages of `names` that write the names of languages in small letters. */
	uncapitalised: z.array(Language),
	/** Before the capital of a name, as the languages themselves write it: "isiZulu", "kiSwahili". */
	prefixes: Names,
	/** Folded words that speak of how well a language is known; near one, a name is a language and not a nationality. */
	levels: Names,
	/** Names that are other words where they have no capital: "polish your drafts". */
	otherwise: Names,
	/** Of these levels, those that no one uses but to ask for mastery. */
	mastery: Names,
	/** Folded words that may follow the name of a language, beside punctuation and `levels`. */
	before: Names,
	/** Folded words after a name that make it something else: "French cuisine", "English teacher". */
	notThese: Names,
	/** Folded words between the languages of a list that names nothing else. */
	between: Names,
});

/** What languages are called. */
export const languageTable: Frozen<z.infer<typeof LanguageTable>> = LanguageTable.parse(table);
