import type { Place } from '../model/posting.ts';
import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { Segment } from './job-segments.ts';
import type { Page, Row } from './page.ts';
import { placeWord } from './places.ts';

/** From this score on a segment is held for a title (or an employer) by its own words. */
export const likely = 1.5;

const ownAccount = new RegExp(`^(?:${anyOf(jobTitleWords.selfEmployed)})$`);
const onOwnAccount = new RegExp(`\\b(?:${anyOf(jobTitleWords.selfEmployed)})\\b`);

type Evidence = readonly [holds: (segment: Segment) => boolean, weight: number];

const titleEvidence: readonly Evidence[] = [
	[(s) => s.label === 'title', 3],
	[(s) => s.words.some(isNoun), 2.5],
	[(s) => isNoun(lastWord(s)) || isNoun(s.words[0] ?? ''), 0.7],
	[(s) => s.words.some(isWeak) && !s.words.some(isNoun), 1.2],
	[(s) => isWeak(lastWord(s)) && !s.words.some(isNoun), 0.6],
	// "Quality Assurance Tech II"
	[(s) => isWeak(lastWord(s)) && numeral.test(s.words.at(-1) ?? ''), 1.5],
	// "Head of Kitchen", "Second de cuisine": a title by its first two words.
	[(s) => jobTitleWords.leads.has(s.words[0] ?? '') && /^(?:of|for|de)$/.test(s.words[1] ?? ''), 1.5],
	// "Stage de fin d'études", "Placement in radiology".
	[(s) => isWeak(s.words[0] ?? '') && jobTitleWords.behindPlacement.has(s.words[1] ?? ''), 0.6],
	[(s) => employerWords.words.has(s.words[0] ?? '') && s.words[1] === 'of', -2.5],
	[(s) => jobTitleWords.modifiers.has(s.words[0] ?? ''), 0.5],
	// "Audit Senior", and not "Senior"
	[(s) => s.words.length > 1 && jobTitleWords.ranks.has(lastWord(s)) && !s.words.some(isNoun), 2.5],
	[isDoing, 1.8],
	// "Self-employed", alone.
	[(s) => s.words.length < 4 && ownAccount.test(s.words.join(' ')) && !s.words.some(isNoun), 1.6],
	[(s) => s.words.length > 9 && !leadsLong(s), -2],
	[(s) => s.words.some(isForm), -2.5],
	// "Manager of the contracts department" is a title all the same.
	[(s) => employerWords.words.has(lastWord(s)) && !isNoun(lastWord(s)) && !isOf(s), -1.2],
	[(s) => s.joint === 'at', -3],
	// "RN License": a paper of one; "Barista course".
	[isPaper, -3],
	[(s) => s.label === 'company' || s.label === 'place' || s.label === 'dates' || s.label === 'client', -4],
	[(s) => /^[a-z]/.test(s.cased), -0.6],
	[(s) => /\.$/.test(s.text) && s.words.length > 5, -1],
];

const companyEvidence: readonly Evidence[] = [
	[(s) => s.label === 'company', 3],
	[(s) => s.joint === 'at', 2.5],
	[(s) => s.words.some(isForm) || hasShortForm(s), 3],
	[(s) => employerWords.words.has(lastWord(s)) || employerWords.words.has(s.words[0] ?? ''), 1.6],
	[isNamedByEnd, 2.2],
	[(s) => s.words.some((word) => employerWords.words.has(word)), 0.6],
	[isNamed, 0.6],
	[(s) => / & /.test(s.text), 0.2],
	[(s) => s.words.some(isNoun), -1.6],
	[isDoing, -1.6],
	// "Marketing Specialist - Hardware Programs Lead", "Specialist II, Marketing": more of the title.
	[(s) => isWeak(lastWord(s)) && !s.words.some(isNoun), -0.8],
	// "Conducted and presented industry reports": what was done, and not where.
	[(s) => s.words.length > 2 && /^\p{L}{3,}ed (?:and )?\p{Ll}/u.test(s.text), -2],
	// "Raised LEAP mastery from 31 % to 57 %".
	[(s) => s.words.length > 3 && /^\p{Lu}\p{Ll}+ed .*\d/u.test(s.text), -2],
	[isPlace, -2],
	// "Intern, risk department": where in the house.
	[(s) => s.joint === 'comma' && employerWords.departments.has(lastWord(s)), -1.3],
	// "Vice President, Finance": what the post is of.
	[(s) => s.joint === 'comma' && isFunction(s), -3.2],
	// "Morgan City" is a town; "City of Wexcombe" may be an employer.
	[(s) => employerWords.towns.has(lastWord(s)), -2.3],
	// "Perception platform team": in small letters no name.
	[(s) => employerWords.departments.has(lastWord(s)) && /\s\p{Ll}+$/u.test(s.cased), -2.3],
	[(s) => s.words.length > 8, -1.5],
	[(s) => /^[a-z]/.test(s.cased), -0.5],
	[(s) => /^[a-z]/.test(s.cased) && s.words.length > 3, -0.8],
	// "Foreman, residential roofing": without a single capital, what the work was.
	[(s) => s.joint === 'comma' && !/\p{Lu}/u.test(s.cased), -1.3],
	[(s) => s.label === 'title' || s.label === 'place' || s.label === 'dates', -4],
	[(s) => s.label === 'client', -4],
	[(s) => !/\p{L}{2}/u.test(s.text), -3],
	// "(an ISO 9001 company)": a remark.
	[(s) => s.words.length === 0, -4],
];

/** "Special Adviser to the Aviation Training Organisation and to the …": an occupation and whose it is, however long. */
function leadsLong({ words }: Segment): boolean {
	return words.slice(0, 5).some((word, i) => isNoun(word) && /^(?:of|to|for)$/.test(words[i + 1] ?? ''));
}

/** "Farm work and odd jobs", "Bar work": what one did, told as its occupations are. */
function isDoing({ words, joint }: Segment): boolean {
	if (words.length < 2 || words.length > 6 || words.includes('of') || joint === 'at') return false;
	return words.some((word, i) => i > 0 && jobTitleWords.doings.has(word) && (words[i + 1] ?? 'and') === 'and');
}

/** "The Hexley family", and not "Caring for elderly family". */
function isNamedByEnd(segment: Segment): boolean {
	return employerWords.ends.has(lastWord(segment)) && /\p{Lu}\S{1,40}\s\S+$/u.test(segment.cased.slice(-80));
}

/** "Freelance illustrator": a title that has no employer. */
export function isOwnAccount(title: string): boolean {
	return onOwnAccount.test(fold(title));
}

/** A paper that is held or a course that was attended; "Instructor of a first year seminar" is a title. */
export function isPaper(segment: Segment): boolean {
	const last = lastWord(segment);
	const [first = ''] = segment.words;
	if (employerWords.papers.has(last)) return !isOf(segment);
	return employerWords.courses.has(last) && !(isNoun(first) && segment.words.length > 3);
}

function isOf({ words }: Segment): boolean {
	return words.some((word, i) => isNoun(word) && words[i + 1] === 'of');
}

/** "Finance", "Sales and Marketing": a field of work within any organisation. */
export function isFunction({ words }: Segment): boolean {
	return words.length > 0 && words.every((word) => employerWords.functions.has(word) || word === 'and');
}

type Scores = { readonly title: number; readonly company: number };
/** A segment is weighed many times over while its neighbours are tried. */
const weighed = new WeakMap<Segment, Scores>();

export function titleScore(segment: Segment): number {
	return scores(segment).title;
}

export function companyScore(segment: Segment): number {
	return scores(segment).company;
}

function scores(segment: Segment): Scores {
	const known = weighed.get(segment);
	if (known !== undefined) return known;
	const fresh = { title: sum(titleEvidence, segment), company: sum(companyEvidence, segment) };
	weighed.set(segment, fresh);
	return fresh;
}

function sum(evidence: readonly Evidence[], segment: Segment): number {
	let total = 0;
	for (const [holds, weight] of evidence) if (holds(segment)) total += weight;
	return total;
}

const placed = new WeakMap<Segment, Place | null>();

function placeOf(segment: Segment): Place | null {
	const known = placed.get(segment);
	if (known !== undefined) return known;
	const found = placeWord(segment.text.replace(/[.)]$/, ''));
	placed.set(segment, found);
	return found;
}

export function isPlace(segment: Segment): boolean {
	return segment.label === 'place' || placeOf(segment) !== null;
}

/** Words of a name begin with a capital; small words between them may not. */
function isNamed(segment: Segment): boolean {
	const words = segment.cased.replace(/\([^)]*\)?/g, '').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
	// "“Low Tide” nights"
	if (/^["“„«]\p{Lu}[^"“”„»]{2,40}["”“»]/u.test(segment.text)) return true;
	const long = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
	return long.length > 0 && long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= long.length * 0.75;
}

/** Whether a segment is a region or a country, so that a town may stand before it. */
export function isRegion(segment: Segment): boolean {
	return placeOf(segment)?.city === null;
}

export function looksNamed(segment: Segment): boolean {
	return isNamed(segment);
}

const numeral = /^(?:i{1,3}|iv|v|\d)$/;

function lastWord(segment: Segment): string {
	const last = segment.words.at(-1) ?? '';
	return numeral.test(last) || jobTitleWords.markets.has(last) ? (segment.words.at(-2) ?? last) : last;
}

function isNoun(word: string): boolean {
	if (jobTitleWords.nouns.has(word)) return !jobTitleWords.weak.has(word);
	if (/[/.-]/.test(word)) return word.split(/[/.-]/).some((part) => part.length > 2 && isNoun(part));
	return word.length >= 8 && hasEnding(word);
}

/** "Softwareentwicklerin" ends in an occupation, "Elektronikerin" is one. */
function hasEnding(word: string): boolean {
	return endsInOne(word) || (word.endsWith('in') && endsInOne(word.slice(0, -2)));
}

function endsInOne(word: string): boolean {
	if (jobTitleWords.endings.has(word)) return true;
	for (let length = 4; length <= Math.min(14, word.length - 3); length++) {
		if (jobTitleWords.endings.has(word.slice(-length))) return true;
	}
	return false;
}

function isWeak(word: string): boolean {
	return jobTitleWords.weak.has(word);
}

function isForm(word: string): boolean {
	const bare = word.replaceAll('.', '');
	return bare.length > 2 && employerWords.forms.has(bare);
}

/** Two letters are a legal form in capitals and at the end only: "Nordbau AG", "Foo & Co." */
function hasShortForm(segment: Segment): boolean {
	const last = /\s((?:\p{Lu}\.?){2,3}|Co\.?)$/u.exec(segment.text.replace(/\s*\([^)]*\)?$/, ''))?.[1];
	return last !== undefined && employerWords.forms.has(last.replaceAll('.', '').toLowerCase());
}

/** Names of months are in small letters in many languages: they make no sentence. */
function withoutMonths({ readable }: Page, row: Row): string {
	let text = '';
	let from = row.contentStart;
	for (const date of row.dates) {
		if (date.start < from || date.end > row.end || date.precision !== 'month') continue;
		text += readable.slice(from, date.start);
		from = date.end;
	}
	return text + readable.slice(from, row.end);
}

/** A sentence or a part of one, and not the name of anything. */
export function isProse(page: Page, row: Row): boolean {
	const whole = page.readable.slice(row.contentStart, row.end);
	if (whole.length > 170) return true;
	if (isInColumns(page, row)) return false;
	const text = withoutMonths(page, row)
		.replace(/\([^)]*\)?/g, ' ')
		.trimEnd();
	const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
	if (beginsWithTitle(words) && words.length <= 14 && !/\.$/.test(whole)) return false;
	// "voice and accent trainer"
	if (words.length <= 4 && isNoun(words.at(-1) ?? '') && !/[.,:;]/.test(whole)) return false;
	// Where nothing has a capital, a line of names is told from a sentence by its length and its end.
	if (page.isLower) return words.length > 10 || (words.length > 3 && /[^.\s]{3,}\.$/.test(text));
	const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
	if (words.length > 7 && lower > words.length * 0.5) return true;
	if (/^[\p{Ll}]/u.test(text) && words.length > 3 && lower > words.length * 0.6) return true;
	// A bracket at the end hides neither the full stop nor what stands before it.
	if (words.length > 2 && /\)\.$/.test(whole)) return true;
	// "Own identity and onboarding roadmap."
	if (words.length > 3 && lower >= words.length * 0.7 && /\p{L}{4,}\.$/u.test(whole)) return true;
	const isStopped = /(?:[^.\s]{3,}|\d)\.$/.test(text) && !employerWords.forms.has((words.at(-1) ?? '').toLowerCase());
	// "Checkout team.", "Debtors and creditors.": what the work was, and no name with a full stop behind it.
	const isShort = isStopped && lower > 0 && words.length > 1 && words.length <= 5;
	if (isShort && (/\b\d{1,2}\.$/.test(text) || !words.some(isNamingWord))) return true;
	// "Forecasts for 900 articles."
	return isStopped && lower > words.length * 0.3 && (words.length > 5 || (words.length > 2 && /\d/.test(text)));
}

/** A word of an occupation or of an employer. */
function isNamingWord(word: string): boolean {
	const small = word.toLowerCase();
	return /^\p{Lu}/u.test(word) && (isNoun(small) || isWeak(small) || employerWords.words.has(small));
}

/** "Manager of the legal department", "Legal adviser to the board": a title, though mostly in small letters. */
function beginsWithTitle(words: readonly string[]): boolean {
	const [first = '', second = '', third = ''] = words;
	if (!/^\p{Lu}/u.test(first)) return false;
	// "Part time lecturer of the …": how it is worked stands first.
	const modified = jobTitleWords.modifiers.has(`${first.toLowerCase()}-${second}`) ? third : null;
	if (modified !== null) return isNoun(modified.toLowerCase());
	if (isNoun(first.toLowerCase()) || (/^\p{Lu}/u.test(second) && isNoun(second.toLowerCase()))) return true;
	return isNoun(second) && !/(?:ed|ing)$/.test(first) && /^(?:of|and|at|in|to|for)$/.test(third);
}

/** "Hexley Exteriors     foreman, roofing and siding     April 2015 - May 2018": cells with wide gaps between them. */
function isInColumns({ readable }: Page, row: Row): boolean {
	const dates = row.dates.find(({ form }) => form === 'range');
	return dates !== undefined && /\S {3,}\S.* {3,}$/.test(readable.slice(row.contentStart, dates.start));
}
