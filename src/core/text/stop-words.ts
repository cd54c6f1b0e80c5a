import { words } from 'natural/lib/natural/util/stopwords.js';

/** natural's list holds every single letter and some digits; C and R are languages. */
const list: ReadonlySet<string> = new Set(words.filter((word) => word !== 'c' && word !== 'r'));

/** Whether a folded word is too common to tell texts apart. */
export function isStopWord(folded: string): boolean {
	return list.has(folded);
}
