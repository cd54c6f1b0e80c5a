import type { Warning } from '../model/text.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Asked } from './read.ts';
import type { ReadSection } from './sections.ts';

const wordsMin = 40;

/** What a reader of the posting should know about the reading. */
export function warningsOf(
	text: string,
	draft: Draft,
	sections: readonly ReadSection[],
	facts: Facts,
	asked: Asked,
	title: string | null,
): readonly Warning[] {
	const found: Warning[] = [];
	const warn = (code: string, detail: string): number => found.push({ code, detail });
	if (text !== '' && draft.text === '') warn('unreadable', 'The text is not made of words; nothing of it was read.');
	else if (text.length > draft.text.length)
		warn('truncated', `Only the first ${draft.text.length} characters were read.`);
	if (draft.words.length < wordsMin) warn('short_text', `The text has only ${draft.words.length} words.`);
	if (facts.language !== null && facts.language !== 'en') {
		warn('not_english', `The text is in "${facts.language}"; most rules know English only.`);
	}
	if (title === null) warn('no_title', 'No line looks like the title of a job.');
	if (asked.requirements.length === 0) warn('no_requirements', 'Nothing that is asked for was recognised.');
	const site = sections
		.filter((section) => section.kind === 'chrome')
		.reduce((sum, { start, end }) => sum + end - start, 0);
	const all = sections.reduce((sum, { start, end }) => sum + end - start, 0);
	if (all > 0 && site * 2 > all)
		warn('mostly_chrome', `${Math.round((100 * site) / all)} % of the text is the site's own, not the posting's.`);
	return found;
}
