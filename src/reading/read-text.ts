import type { Finding } from '../core/model/resume.ts';
import type { Taxonomy } from '../core/model/taxonomy.ts';
import { resumeReader } from '../core/resume/read.ts';
import { asideTerms, queryFor, weighedTerms } from '../core/search/query-for.ts';
import { wordOfTerms } from '../core/text/terms.ts';
import type { ReadText } from '../matching/ports.ts';

/** Some forty pages: whoever writes more is asked to write less, and keeps nobody waiting. */
export const readCharactersMax = 100_000;

/**
 * Text → Resume, the words to search by and those to tell reasons in: all that takes time in proportion to a text's
 * length. Of a longer text than `charactersMax` only the beginning is read, and a finding says so.
 */
export function textReading(
	taxonomy: Taxonomy,
	charactersMax: number = readCharactersMax,
): (text: string, asOf: string) => ReadText {
	const readWhole = resumeReader(taxonomy);
	return (text, asOf) => {
		const beginning = text.length > charactersMax ? beginningOf(text, charactersMax) : text;
		const whole = readWhole(beginning, asOf);
		const counted = weighedTerms(whole);
		const found = [
			...(beginning === text ? [] : [cutShort(charactersMax)]),
			...(counted.stuffed.size === 0 ? [] : [stuffed]),
		];
		const resume = found.length === 0 ? whole : { ...whole, findings: [...found, ...whole.findings] };
		const { terms, titleTerms, skills } = queryFor(resume, taxonomy, { filters: {}, limit: 1 }, counted.counts);
		const query = { terms, titleTerms, skills };
		return { resume, query, aside: asideTerms(resume), words: wordsFor(query, resume.text) };
	};
}

/** Only those that a reason may tell: all else would be copied from thread to thread for nothing. */
function wordsFor({ terms, titleTerms }: ReadText['query'], text: string): ReadonlyMap<string, string> {
	const words = [...wordOfTerms(text)];
	return new Map(words.filter(([term, word]) => word !== term && (terms.has(term) || titleTerms.has(term))));
}

/** Ends with a whole line or at least a whole word, where there are any. */
function beginningOf(text: string, charactersMax: number): string {
	const beginning = text.slice(0, charactersMax).toWellFormed();
	const line = beginning.lastIndexOf('\n');
	const end = line > charactersMax / 2 ? line : beginning.lastIndexOf(' ');
	return end > charactersMax / 2 ? beginning.slice(0, end) : beginning;
}

const stuffed: Finding = {
	code: 'repeated_words',
	detail: 'A word stands there more often than a text about work would have it. It counts once.',
	advice: 'Name a skill where you used it; repeating it adds nothing.',
	where: null,
	pages: null,
};

function cutShort(charactersMax: number): Finding {
	return {
		code: 'cut_short',
		detail: `Only the first ${charactersMax} characters were read.`,
		advice: 'Keep it to about two pages; what matters most stands first.',
		where: null,
		pages: null,
	};
}
