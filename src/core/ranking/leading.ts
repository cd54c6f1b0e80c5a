import { titleTable } from '../model/tables/job-titles.ts';
import { singular } from './title-words.ts';

const { ledPeople, ledWhom, helped } = titleTable;

/** "Led a small team", "supervise 28 operators": so many words lie between at most. */
const reach = 5;
/** Having taught a newcomer is less than having led. */
const ofHelping = 0.4;
const ofLeading = 0.9;

/**
 * 0..1: how far the words of a job's description, in their order, tell of having led people: a word of leading, and
 * soon after it those who were led. "Managed forty accounts" is not leading.
 */
export function ledShown(words: readonly string[]): number {
	let shown = 0;
	for (const [at, word] of words.entries()) {
		const worth = ledPeople.has(word) ? ofLeading : helped.has(word) ? ofHelping : 0;
		if (worth <= shown) continue;
		if (words.slice(at + 1, at + 1 + reach).some((next) => ledWhom.has(singular(next)))) shown = worth;
	}
	return shown;
}
