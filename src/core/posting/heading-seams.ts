import { fold } from '../text/fold.ts';
import { isSectionHeading } from './headings.ts';

const reach = 60;
/** Capitalised words that end before a colon. */
const capitals = /(?<![\p{L}\d])\p{Lu}\p{L}*(?:\s(?:(?:and|of|or|&)\s)?\p{Lu}\p{L}*){1,4}$/u;

/**
 * Places of a line where a heading of several words and its colon follow running text, as where a source made spaces
 * of its line breaks: "… in four branches Job Responsibilities: Keep the books …". Each is where the heading starts.
 */
export function headingSeams(content: string): readonly number[] {
	const found: number[] = [];
	for (let colon = content.indexOf(':'); colon >= 0; colon = content.indexOf(':', colon + 1)) {
		const from = Math.max(0, colon - reach);
		const match = capitals.exec(content.slice(from, colon));
		const start = match === null ? null : headingStart(from + match.index, match[0]);
		if (start !== null && start > 1 && /\S\s{1,4}$/.test(content.slice(Math.max(0, start - 5), start)))
			found.push(start);
		const single = match === null ? wordBehindStop(content, colon) : null;
		if (single !== null) found.push(single);
	}
	// Most lines are one sentence.
	if (behindStop.test(content)) {
		for (const match of content.matchAll(gluedHeading)) {
			const words = match[1] ?? '';
			const start = match.index + match[0].length - words.length;
			if (isSectionHeading(fold(words))) found.push(start);
		}
	}
	if (capitals9.test(content)) {
		for (const { index, 1: words } of content.matchAll(gluedCapitals)) {
			if (isSectionHeading(fold(words ?? ''))) found.push(index);
		}
	}
	return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

const behindStop = /[.!?)]\s{1,4}\p{Lu}/u;
/** "… with grills. ResponsibilitiesFry the fish": neither colon nor space is left behind it. */
const gluedHeading = /[.!?)]\s{1,4}(\p{Lu}\p{Ll}{3,20}(?: \p{Lu}?\p{Ll}{2,20}){0,2})(?=\p{Lu})/gu;

const capitals9 = /[A-Z]{9}/;
/** "… is an advantage RESPONSIBILITIESFry the fish": capitals tell it without a stop before. */
const gluedCapitals = /(?<=[\p{L}\d)] )(\p{Lu}{8,24}(?: (?:AND |& )?\p{Lu}{3,24}){0,3})(?=\p{Lu}\p{Ll})/gu;

/** "… a growing team. Responsibilities: Keep the books": one word is enough behind the end of a sentence. */
function wordBehindStop(content: string, colon: number): number | null {
	const match = /[.!?)]\s{1,4}(\p{Lu}\p{L}{3,})$/u.exec(content.slice(Math.max(0, colon - reach), colon));
	const word = match?.[1];
	return word !== undefined && isSectionHeading(fold(word)) ? colon - word.length : null;
}

/** Where the longest heading at the end of the words starts: "Years Job Description" holds one from its second word on. */
function headingStart(offset: number, words: string): number | null {
	for (let at = 0; at >= 0; at = nextWord(words, at)) {
		const phrase = fold(words.slice(at))
			.replaceAll(/[^a-z0-9]+/g, ' ')
			.trim();
		if (!phrase.includes(' ')) return null;
		if (isSectionHeading(phrase)) return offset + at;
	}
	return null;
}

function nextWord(words: string, at: number): number {
	const space = words.indexOf(' ', at);
	return space < 0 ? -1 : space + 1;
}
