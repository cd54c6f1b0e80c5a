import type { Posting } from '../model/posting.ts';
import { agencies } from '../model/tables/agencies.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { type Tokenizer, tokenizer } from '../text/tokenize.ts';
import { companyKey } from './company-key.ts';
import { containment, shingles } from './shingles.ts';
import { titleCore } from './title-core.ts';

/** Of two advertisements whose company is not stated in both, so much of the shorter text must stand in the other. */
const copiedMin = 0.5;
/** With fewer skills a disagreement is an accident of wording. */
const skillsToDifferMin = 2;
/** Below this overlap of what is asked for, equal titles are two jobs. */
const sharedSkillsMin = 0.15;
const skillsToCompareMin = 4;
/** Sections that one employer repeats in all advertisements. */
const boilerplate: ReadonlySet<string> = new Set(['chrome', 'legal', 'benefits', 'company', 'process']);
const sketchSize = 3;
const speaksForClient = new RegExp(`\\b(?:${anyOf(agencies.phrases)})\\b`);

type Advertised = Pick<Posting, 'title' | 'company' | 'locations' | 'text' | 'sections'>;

/**
 * Under which keys a posting is looked up: two of the same role share at least one.
 * By company and title; and, for advertisements that hide the company, by title and a sketch of the text.
 * @param tokens the words of a stretch of its text
 */
export function roleKeys(posting: Advertised, tokens: Tokenizer = tokenizer(posting.text)): readonly string[] {
	const title = jobOf(posting);
	if (title === '') return [];
	const company = employerKey(posting);
	const smallest = leastOf(ownShingles(posting, tokens), sketchSize);
	const sketch = smallest.map((one) => `text|${title}|${one.toString(36)}`);
	return company === null ? sketch : [`company|${company}|${title}`, ...sketch];
}

/** Whether two postings advertise one job: company, title and place first, what is asked for second, the text last. */
export function isSameRole(a: Posting, b: Posting): boolean {
	if (jobOf(a) !== jobOf(b) || a.title === null || areOfTwoRoles(a, b)) return false;
	if (employerKey(a) !== null && employerKey(b) !== null) return asksAlike(a, b);
	return containment(ownShingles(a), ownShingles(b)) >= copiedMin;
}

/**
 * Whether two postings state what one job cannot have both of: two places, levels or employers. What one of them does not
 * state settles nothing, so such a pair must not come into one role by way of a third that is like either.
 */
export function areOfTwoRoles(a: Posting, b: Posting): boolean {
	return !placesAgree(a, b) || contradict(a.seniority, b.seniority) || contradict(employerKey(a), employerKey(b));
}

/** The core of the title without the posting's own place: "Warehouse Operative - Daventry" in Daventry. */
function jobOf(posting: Advertised): string {
	const own = new Set([...cities(posting)].flatMap((city) => titleCore(city)));
	const words = titleCore(posting.title ?? '');
	const rest = words.filter((word) => !own.has(word));
	return (rest.length === 0 ? words : rest).join(' ');
}

const employers = new WeakMap<Advertised, string | null>();

/** The employer; null where an agency advertises for a client that it does not name. Told once a posting, as it reads all its text. */
function employerKey(posting: Advertised): string | null {
	const known = employers.get(posting);
	if (known !== undefined) return known;
	const key = employerIn(posting);
	employers.set(posting, key);
	return key;
}

function employerIn(posting: Advertised): string | null {
	const company = companyKey(posting.company);
	if (company === null) return null;
	const isAgency = company.split(' ').some((word) => agencies.words.has(word));
	return isAgency || speaksForClient.test(fold(posting.text)) ? null : company;
}

function contradict(a: string | null, b: string | null): boolean {
	return a !== null && b !== null && a !== b;
}

function placesAgree(a: Posting, b: Posting): boolean {
	return overlapOrSilent(countries(a), countries(b)) && overlapOrSilent(cities(a), cities(b));
}

function countries(posting: Posting): ReadonlySet<string> {
	return new Set([...posting.locations.flatMap((place) => place.country ?? []), ...posting.remoteWithin]);
}

function cities(posting: Advertised): ReadonlySet<string> {
	return new Set(posting.locations.flatMap((place) => place.city?.toLowerCase() ?? []));
}

function overlapOrSilent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size === 0 || b.size === 0 || !a.isDisjointFrom(b);
}

function asksAlike(a: Posting, b: Posting): boolean {
	const [skillsA, skillsB] = [askedSkills(a), askedSkills(b)];
	if (Math.min(skillsA.size, skillsB.size) >= skillsToDifferMin && skillsA.isDisjointFrom(skillsB))
		return containment(ownShingles(a), ownShingles(b)) >= copiedMin;
	if (skillsA.size < skillsToCompareMin || skillsB.size < skillsToCompareMin) return true;
	return skillsA.intersection(skillsB).size / skillsA.union(skillsB).size >= sharedSkillsMin;
}

function askedSkills(posting: Posting): ReadonlySet<string> {
	return new Set(posting.skills.filter((skill) => skill.importance !== 'context').map((skill) => skill.id));
}

/** The least of some numbers, in rising order. */
function leastOf(numbers: Iterable<number>, count: number): readonly number[] {
	const least: number[] = [];
	for (const number of numbers) {
		if (least.length === count && number >= (least[count - 1] as number)) continue;
		least.splice(least.findLastIndex((one) => one < number) + 1, 0, number);
		if (least.length > count) least.pop();
	}
	return least;
}

function ownShingles(
	posting: Pick<Posting, 'text' | 'sections'>,
	tokens: Tokenizer = tokenizer(posting.text),
): ReadonlySet<number> {
	const own: readonly Span[] = posting.sections.filter((section) => !boilerplate.has(section.kind));
	return shingles(tokens, own);
}
