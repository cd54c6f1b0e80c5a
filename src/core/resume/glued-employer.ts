import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { matches } from '../text/matches.ts';
import { wordsOf } from './segment-words.ts';

/** An employer behind its title in one piece of a line: where the title ends and where the employer begins. */
type GluedEmployer = { readonly titleEnd: number; readonly start: number; readonly joint: 'at' | 'break' };

const linkWords: ReadonlySet<string> = new Set(employerWords.links.flatMap(({ words }) => [...words]));
const sameLength = 120;
/** A word that leads a name in, and at most two of its own. */
const leadingReach = 4;
const sameAsBefore = new RegExp(`\\s\\(?(?:the )?(?:same [a-z]{3,14}|${anyOf(employerWords.sameAs)})\\)?$`);

const sameFirsts: ReadonlySet<string> = new Set([
	'same',
	...[...employerWords.sameAs].map((name) => name.split(' ')[0] ?? ''),
]);

/** "Same company", "the same bakery": whom the job before names. */
export function isSameEmployer(words: readonly string[]): boolean {
	if (words.length === 1 && employerWords.sameAlone.has(words[0] ?? '')) return true;
	const [first, house, ...more] = words[0] === 'the' ? words.slice(1) : words;
	if (first === 'same' && house !== undefined && more.length === 0 && employerWords.words.has(house)) return true;
	return words.length > 0 && words.length <= 4 && employerWords.sameAs.has(words.join(' ').replace(/^the /, ''));
}

/** Where title and employer part in a piece that no sign divides; null where it is one name. */
export function gluedEmployer(text: string, words: readonly string[]): GluedEmployer | null {
	const linked = linkedEmployer(text, words);
	if (linked !== null) return { titleEnd: linked.title, start: linked.employer, joint: 'at' };
	const mayBeSame = text.length < sameLength && (text.includes('(') || words.some((word) => sameFirsts.has(word)));
	const same = mayBeSame ? sameAsBefore.exec(fold(text)) : null;
	if (same !== null && isSameEmployer(wordsOf(same[0].replace(/[()]/g, '')))) {
		return { titleEnd: same.index, start: same.index + (text[same.index + 1] === '(' ? 2 : 1), joint: 'break' };
	}
	const second =
		employerAfterTitle(text, words) || employerAfterBracket(text) || employerWithArticle(text) || nameInBracket(text);
	return second > 0 ? { titleEnd: text.slice(0, second).trimEnd().length, start: second, joint: 'break' } : null;
}

const link = /\s(\p{Ll}{2,6})\s(?=\p{Lu})/gu;

/** Where title and employer part in "Jefe de obra en Construcciones Larraga S.L."; null where they do not. */
function linkedEmployer(text: string, words: readonly string[]): { title: number; employer: number } | null {
	if (words.length < 4 || words.length > 14) return null;
	// What stands in brackets is not among the words.
	if (!text.includes('(') && !words.some((word) => linkWords.has(word))) return null;
	for (const match of matches(link, text)) {
		const known = employerWords.links.find((row) => row.words.has(fold(match[1] ?? '')));
		if (known === undefined) continue;
		const [before, after] = [wordsOf(text.slice(0, match.index)), wordsOf(text.slice(match.index + match[0].length))];
		const isTitle = before.length <= 7 && before.some((word) => jobTitleWords.nouns.has(word));
		const isEmployer = after.some(
			(word) =>
				employerWords.forms.has(word.replaceAll('.', '')) || (known.needs === 'word' && employerWords.words.has(word)),
		);
		if (isTitle && isEmployer) return { title: match.index, employer: match.index + match[0].length };
	}
	return null;
}

const headedPart = new RegExp(`\\b(?:${anyOf(jobTitleWords.heads)}) (?:of|for)\\b`);

/** Where the employer begins in "Special Education Teacher Hill High School"; 0 where the piece is one name. */
function employerAfterTitle(text: string, words: readonly string[]): number {
	const last = words.at(-1) ?? '';
	if (words.length < 3 || words.length > 10 || text.includes('(')) return 0;
	const endsSo = employerWords.words.has(last) || employerWords.forms.has(last.replaceAll('.', ''));
	const lead = endsSo ? -1 : leadingWord(words);
	if (!endsSo && lead < 0) return 0;
	// "Assistant Head of the English Department": what is headed is no employer of its own.
	if (headedPart.test(fold(text))) return 0;
	const noun = words.findLastIndex((word) => jobTitleWords.nouns.has(word) && !jobTitleWords.weak.has(word));
	const next = words[lead < 0 ? noun + 1 : lead];
	if (noun < 0 || next === undefined || noun > words.length - 2) return 0;
	// "Hexley & Dean LLP": partners of a firm.
	if (employerWords.forms.has(next)) return 0;
	if (lead >= 0 && lead !== noun + 1 && words[noun + 1] !== 'de') return 0;
	const at = fold(text).indexOf(next, fold(text).indexOf(words[noun] ?? '') + 1);
	return at > 0 && /\p{Lu}/u.test(text[at] ?? '') && /\s/.test(text[at - 1] ?? '') ? at : 0;
}

/** Where "Hotel Hexley Bay" begins; −1 where no such name ends the piece. */
function leadingWord(words: readonly string[]): number {
	const at = words.findLastIndex((word) => employerWords.leading.has(word));
	const isName = at > words.length - leadingReach && !employerWords.functions.has(words.at(-1) ?? '');
	return isName ? at : -1;
}

const bracketed = /^([^()]{3,60}?)\s?\([^()]{2,60}\)\s(?=(\p{Lu}[^()]{2,60})$)/u;

/** Where the employer begins in "Bus driver (nights) Hexley Lines"; 0 where no name stands behind the bracket. */
function employerAfterBracket(text: string): number {
	const match = text.includes(') ') ? bracketed.exec(text) : null;
	if (match === null) return 0;
	const [title, name] = [wordsOf(match[1] ?? ''), wordsOf(match[2] ?? '')];
	const last = title.at(-1) ?? '';
	const isTitle = title.length <= 6 && (jobTitleWords.nouns.has(last) || jobTitleWords.weak.has(last));
	const isOfTitle =
		name.some((word) => jobTitleWords.nouns.has(word)) || name.every((word) => employerWords.functions.has(word));
	return isTitle && !isOfTitle && name.length > 1 ? match[0].length : 0;
}

const behindArticle = /\s(?=The (?:\p{Lu}[\p{L}'’&]+\s?){1,4}$)/u;

/** "Bar staff The Hexley Arms": an article in the midst begins a name. */
function employerWithArticle(text: string): number {
	const at = text.length < sameLength ? (behindArticle.exec(text)?.index ?? -1) : -1;
	const last = at > 0 ? (wordsOf(text.slice(0, at)).at(-1) ?? '') : '';
	return jobTitleWords.nouns.has(last) || jobTitleWords.weak.has(last) ? at + 1 : 0;
}

const inBracket = /^([^()]{3,60}?)\s?\(([^()]{3,60})\)$/u;

/** Where the other name begins in "Picker (Hexley Logistics)" and "Hexley Freight (dispatcher)"; 0 where the bracket holds none. */
function nameInBracket(text: string): number {
	const found = text.endsWith(')') ? inBracket.exec(text) : null;
	if (found === null || !/^\p{Lu}/u.test(text)) return 0;
	const inner = found[2] as string;
	const [before, inside] = [wordsOf(found[1] as string), wordsOf(inner)];
	if (inside.length > 5 || before.some(isOccupation) === inside.some(isOccupation)) return 0;
	const last = inside.at(-1) ?? '';
	// "Hexley Supplies (Sales Representative, Crops)"
	const post = wordsOf(inner.split(',')[0] as string).at(-1) ?? '';
	const isName = isOccupation(post) || (inside.length > 1 && /^\p{Lu}/u.test(inner) && endsAsEmployer(last));
	return isName ? text.indexOf('(') + 1 : 0;
}

function isOccupation(word: string): boolean {
	return jobTitleWords.nouns.has(word) && !jobTitleWords.weak.has(word);
}

/**
 * A legal form, or a word of employers that is no ward, unit or function of one. "Retail Stores", "Energy Company" tell
 * a kind of employer.
 */
function endsAsEmployer(word: string): boolean {
	const { forms, kinds, words, wards, units, functions, departments } = employerWords;
	if (kinds.has(word) || word.endsWith('s')) return false;
	const isPart = [wards, units, functions, departments].some((set) => set.has(word));
	return forms.has(word.replaceAll('.', '')) || (words.has(word) && !isPart);
}
