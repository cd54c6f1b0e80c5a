import { titleTable } from '../model/tables/job-titles.ts';
import { occupationTable } from '../model/tables/occupations.ts';
import { closenessOfEachTwo } from './occupation-closeness.ts';
import { headsOf, titleWords, withoutAlternatives } from './title-words.ts';

/** An occupation that a text names, and how surely. */
export type Named = { readonly occupation: Occupation; readonly sureness: number; readonly words: readonly string[] };
/** An entry of the table, and its place there. */
type Occupation = (typeof occupationTable.occupations)[number] & { readonly number: number };
/** "Doctors' Secretary": whom one works for. */
const served = /\p{L}+(?:s['’]|\p{Ll}['’]s)(?=\s)/gu;

const { generic } = titleTable;

type Phrase = { readonly words: readonly string[]; readonly occupation: Occupation };
/** The words of a text, and those of its shorter readings. */
type Readings = { readonly words: readonly string[]; readonly shortened: readonly (readonly string[])[] };

/** A title goes on after its head with places, products and the people one works for. */
const surenessBehindHead = 0.95;
/** …and what it names there is rather those people where it is of another line of work. */
const surenessOfOthers = 0.4;
/** What a title says before it names a narrower occupation of the same line of work; the table ties those at least so. */
const surenessOfWider = 0.7;
const tiedFrom = 0.5;
/** "Research Associate" is somebody in a laboratory, at a bank or with pollsters. */
const surenessOfOneOfSeveral = 0.7;

const occupations: readonly Occupation[] = occupationTable.occupations.map((one, number) => ({ ...one, number }));
const closenesses = closenessOfEachTwo();

/** What has been read of the table: the same few words stand in hundreds of its titles. */
const wordsRead = new Map<string, readonly string[]>();
const phrases = occupations.map((one) => ({ titles: phrasesOf(one, one.titles), work: phrasesOf(one, one.work) }));
const byTitle = phraseBook(phrases.flatMap(({ titles }) => titles));
const byOpenTitle = phraseBook(occupations.flatMap((one) => phrasesOf(one, one.mayBe)));
const byWork = phraseBook(phrases.flatMap(({ titles, work }) => [...titles, ...work]));

/** The occupations that a job title names, surest first. */
export function occupationsOf(title: string): readonly Named[] {
	const named = namedBy(title.replace(served, ' '));
	if (named.length > 0) return named;
	// "Teacher's Aide" is what one is called, and not only whom one works for.
	const together = title.replace(served, (person) => person.replace(/['’]s?/u, ''));
	const called = namedBy(together).filter(({ words }) => words.length > 1);
	return onceEach(called.length > 0 ? called : tradesOf(together));
}

function namedBy(title: string): readonly Named[] {
	const readings = readingsOf(title);
	const whole = matches(readings, byTitle);
	const [first, ...others] = headsOf(title).map((head) =>
		head === title ? whole : matches(readingsOf(head), byTitle),
	);
	// "Payable/Receivable Clerk": what the whole title says at greater length is no second occupation.
	const head = [...(first as readonly Phrase[]), ...others.flat().filter((phrase) => names(whole, phrase))];
	const behind = whole.filter((phrase) => !names(head, phrase));
	const open = matches(readings, byOpenTitle).filter((phrase) => !head.some((one) => tellsMore(one, phrase)));
	const named = [
		...head.map((phrase) => ({
			...phrase,
			sureness: behind.some((one) => narrows(one, phrase) || isPartOf(phrase, one)) ? surenessOfWider : 1,
		})),
		// "Customer Service Associate – Mailroom": what an open title goes on to, of all that it may be, is meant.
		...behind.map((phrase) => ({ ...phrase, sureness: names(open, phrase) ? 1 : surenessBehind(phrase, head) })),
		...open.map((phrase) => ({ ...phrase, sureness: surenessOfOneOfSeveral })),
	];
	return onceEach(named);
}

function onceEach(named: readonly Named[]): readonly Named[] {
	const once = named.filter((one, i) => named.findIndex((other) => other.occupation === one.occupation) === i);
	return once.sort((a, b) => b.sureness - a.sureness);
}

/** "Pharmacy Coordinator": the work that a title speaks of which is nobody's that the table knows. */
function tradesOf(title: string): readonly Named[] {
	const told = matches(readingsOf(title), byWork).filter(isTelling);
	return told.map((phrase) => ({ ...phrase, sureness: surenessOfOneOfSeveral }));
}

function names(phrases: readonly Phrase[], { occupation }: Phrase): boolean {
	return phrases.some((one) => one.occupation === occupation);
}

/** "Software Engineering Intern" says more than "Engineering Intern", which is open. */
function tellsMore(phrase: Phrase, open: Phrase): boolean {
	return shareWord(phrase, open) && !phrase.words.every((word) => open.words.includes(word));
}

/** @param head what stands before it, and is not the same occupation */
function surenessBehind(phrase: Phrase, head: readonly Phrase[]): number {
	// "Therapist, Music" is the longer name that both sides of the comma make.
	if (head.length === 0 || head.some((one) => narrows(phrase, one) || isPartOf(one, phrase))) return 1;
	// "Production Manager – Video Production" says what is produced, and not for whom.
	const isOther = head.every((one) => one.occupation.family !== phrase.occupation.family && !shareTelling(one, phrase));
	return isOther ? surenessOfOthers : surenessBehindHead;
}

/** "Software Engineer – Mobile" is a mobile developer: the table ties the narrower occupation to the wider one. */
function narrows({ occupation: own }: Phrase, { occupation: wider }: Phrase): boolean {
	return own.family === wider.family && (own.near[wider.id] ?? 0) >= tiedFrom && wider.near[own.id] === undefined;
}

/** The title as it stands, and then with one of each two alternatives left out: "Java or Scala Developer" is both. */
function readingsOf(title: string): Readings {
	const [whole, ...shortened] = [title, ...withoutAlternatives(title)].map(titleWords);
	return { words: whole as readonly string[], shortened };
}

/** The occupations that "years of …" speaks of. */
export function occupationsOfWork(text: string): readonly Named[] {
	return matches({ words: titleWords(text), shortened: [] }, byWork).map((phrase) => ({ ...phrase, sureness: 1 }));
}

/** 0..1: how well the work of some occupations goes for that of others, of each two that come closest. */
export function closeness(held: readonly Named[], wanted: readonly Named[]): number {
	let best = 0;
	for (const one of held) {
		for (const other of wanted) {
			best = Math.max(best, one.sureness * other.sureness * between(one.occupation, other.occupation));
		}
	}
	return best;
}

function between(held: Occupation, wanted: Occupation): number {
	// Every occupation has a number below their count.
	return closenesses[held.number * occupations.length + wanted.number] as number;
}

/**
 * The phrases whose words all stand there, without those that are part of a longer one, and without those that only
 * come together across another: "site reliability engineer" is no site engineer.
 */
function matches({ words, shortened }: Readings, book: ReadonlyMap<string, readonly Phrase[]>): readonly Phrase[] {
	const standsTogether = (phrase: Phrase): boolean =>
		standTogether(phrase, words) || shortened.some((reading) => standTogether(phrase, reading));
	const there = new Set(words);
	const found: Phrase[] = [];
	for (const word of there) {
		for (const phrase of book.get(word) ?? []) if (phrase.words.every((one) => there.has(one))) found.push(phrase);
	}
	const whole = found.filter((phrase) => !found.some((other) => isPartOf(phrase, other)));
	const unbroken = whole.filter((phrase) => phrase.words.length > 1 && standsTogether(phrase));
	const told = whole.filter((phrase) => standsTogether(phrase) || !unbroken.some((other) => shareWord(phrase, other)));
	// "HR Operations Manager": no "HR Manager" stands there together, but HR does.
	const leftOver = found.filter((phrase) => standsTogether(phrase) && isTelling(phrase) && !isTold(phrase, told));
	const all = [...told, ...leftOver.filter((phrase) => !leftOver.some((other) => isPartOf(phrase, other)))];
	return inOrder(all, [...there]);
}

/** In the order in which the title names them: the first tells its level, whatever else the table holds. */
function inOrder(phrases: readonly Phrase[], words: readonly string[]): readonly Phrase[] {
	const placeOf = (phrase: Phrase): number => words.findIndex((word) => phrase.words.includes(word));
	return phrases.toSorted((a, b) => placeOf(a) - placeOf(b) || a.occupation.number - b.occupation.number);
}

function isTold(phrase: Phrase, told: readonly Phrase[]): boolean {
	return told.some((one) => one === phrase || isPartOf(phrase, one));
}

function isTelling({ words }: Phrase): boolean {
	return !words.every((word) => generic.has(word));
}

function isPartOf(phrase: Phrase, other: Phrase): boolean {
	return phrase.words.length < other.words.length && phrase.words.every((word) => other.words.includes(word));
}

function shareWord(phrase: Phrase, other: Phrase): boolean {
	return phrase.words.some((word) => other.words.includes(word));
}

function shareTelling(phrase: Phrase, other: Phrase): boolean {
	return phrase.words.some((word) => other.words.includes(word) && !generic.has(word));
}

/** Whether the words of a phrase stand side by side, in any order. */
function standTogether({ words: wanted }: Phrase, words: readonly string[]): boolean {
	return words.some((_, at) => {
		const window = words.slice(at, at + wanted.length);
		return wanted.every((word) => window.includes(word));
	});
}

function phrasesOf(occupation: Occupation, texts: readonly string[]): readonly Phrase[] {
	return texts.flatMap(spelled).map((words) => ({ words, occupation }));
}

/** Phrases by the rarest of their words. */
function phraseBook(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
	const uses = new Map<string, number>();
	const usesOf = (word: string): number => uses.get(word) ?? 0;
	for (const { words } of phrases) for (const word of words) uses.set(word, usesOf(word) + 1);
	const book = new Map<string, Phrase[]>();
	for (const phrase of phrases) {
		const rarest = phrase.words.reduce((best, word) => (usesOf(word) < usesOf(best) ? word : best));
		const row = book.get(rarest);
		if (row === undefined) book.set(rarest, [phrase]);
		else row.push(phrase);
	}
	return book;
}

/**
 * "web|mobile engineer|developer" → the four phrases that it stands for, each as a set of words. A phrase with a word
 * that titles are not read by stands for nothing: without it the phrase would fit any title.
 */
function spelled(text: string): readonly (readonly string[])[] {
	let spellings: readonly (readonly string[])[] = [[]];
	for (const choice of text.split(' ')) {
		const words = choice
			.split('|')
			.map(wordsOf)
			.filter((read) => read.length > 0);
		spellings = spellings.flatMap((before) => words.map((more) => [...new Set([...before, ...more])]));
	}
	return spellings;
}

function wordsOf(choice: string): readonly string[] {
	const known = wordsRead.get(choice);
	if (known !== undefined) return known;
	const read = titleWords(choice);
	wordsRead.set(choice, read);
	return read;
}
