import { jobTitleWords } from '../model/tables/job-words.ts';
import { titles as table } from '../model/tables/titles.ts';
import type { Draft } from './draft.ts';
import type { Range } from './title-beside.ts';

/** Whether some word of a stretch names a role, alone or as one of several: "Nurse", "Nurses". */
export function namesRole(draft: Draft, range: Range): boolean {
	return draft.words.slice(range.from, range.to).some(({ word }) => isRole(word));
}

/** Occupations that a résumé names count too, but for those that are other things as often. */
export function isRole(word: string): boolean {
	return isOneRole(word) || (word.endsWith('s') && isOneRole(word.slice(0, -1)));
}

function isOneRole(word: string): boolean {
	return table.roles.has(word) || (word.length >= 5 && jobTitleWords.nouns.has(word) && !jobTitleWords.weak.has(word));
}
