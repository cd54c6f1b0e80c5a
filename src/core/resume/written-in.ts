import { functionWords } from '../model/tables/function-words.ts';
import { resumeHeadings } from '../model/tables/resume-headings.ts';
import { anyOf } from '../text/any-of.ts';
import { languageOf } from '../text/language.ts';
import type { Page } from './page.ts';
import type { SectionRows } from './sections.ts';

const languageOfHeading = new Map(
	resumeHeadings.languages.flatMap(({ language, phrases }) => phrases.map((phrase) => [phrase, language] as const)),
);
const headingLength = 60;
const votesMin = 2;
const english = new RegExp(`\\b(?:${anyOf(functionWords.englishOnly)})\\b`, 'g');
const englishMin = 3;

/** The language that a résumé is written in (BCP 47, two letters): by its small words, and where they are few by its headings. */
export function writtenIn(page: Page, sections: readonly SectionRows[]): string | null {
	const byWords = languageOf(page.readable);
	if (byWords !== null && byWords !== 'en') return byWords;
	const byHeadings = headingLanguage(page, sections);
	if (byHeadings === null) return byWords;
	return (page.folded.match(english)?.length ?? 0) >= englishMin ? byWords : byHeadings;
}

/** The language of most headings; null where most are English. */
function headingLanguage({ folded }: Page, sections: readonly SectionRows[]): string | null {
	const votes = new Map<string, number>();
	const headed = sections.filter((section) => section.headed && !section.isUnknown);
	for (const { start, end } of headed) {
		const line = folded.slice(start, Math.min(end, start + headingLength)).split('\n', 1)[0] ?? '';
		const language = languageOfHeading.get(line.replace(/[^a-z]+/g, ' ').trim());
		if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 1);
	}
	const [first] = [...votes].sort(([, a], [, b]) => b - a);
	return first !== undefined && first[1] >= votesMin && first[1] * 2 > headed.length ? first[0] : null;
}
