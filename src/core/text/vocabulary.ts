/**
 * The words that any table knows, each once and numbered from 1 in the order in which the tables were loaded. A text's
 * words are looked up where they stand, without being cut out; from then on numbers are compared, not words.
 */
const words: string[] = [''];
/** Open addressing, two places a slot: the number, 0 where the slot is free, and the hash of its word. */
let slots = new Int32Array(1 << 13);

/** By number: whether the word is of a phrase or a name, and not only of a list of words. */
const ofPhrases: boolean[] = [];

/** The number of a word of some table's phrases or names; makes one for a new word. */
export function learn(word: string): number {
	const number = enter(word);
	ofPhrases[number] = true;
	return number;
}

/** Whether a word was learned. */
export function isLearned(number: number): boolean {
	return ofPhrases[number] === true;
}

function enter(word: string): number {
	const hash = hashOf(word, 0, word.length);
	const slot = slotOf(word, 0, word.length, hash);
	const known = slots[slot] as number;
	if (known !== 0) return known;
	const number = words.push(word) - 1;
	slots[slot] = number;
	slots[slot + 1] = hash;
	if (words.length * 4 > slots.length) grow();
	return number;
}

/** The number of the word that stands at `start`..`end` of a folded text; 0 where no table knows it. */
export function numberAt(folded: string, start: number, end: number): number {
	return slots[slotOf(folded, start, end, hashOf(folded, start, end))] as number;
}

export function numberOf(word: string): number {
	return numberAt(word, 0, word.length);
}

/** The word that stands at `start`..`end`; of a word that tables know always the same string, which compares faster. */
export function wordAt(folded: string, start: number, end: number, number: number): string {
	return number === 0 ? folded.slice(start, end) : (words[number] as string);
}

/** A set of numbers to look words up in: 1 at those that are in it. What is beyond its end is not in it. */
export function numberSet(numbers: Iterable<number>): Uint8Array {
	const all = [...numbers];
	const set = new Uint8Array(1 + all.reduce((largest, number) => Math.max(largest, number), 0));
	for (const number of all) set[number] = 1;
	return set;
}

/** What has a place in a text and the number of the word there. */
type Numbered = { readonly number: number };

/** A list of words, for looking up the words of a text by their numbers: much faster than in a set of strings. */
export class WordSet {
	readonly #members: Uint8Array;

	constructor(words: Iterable<string>) {
		this.#members = numberSet([...words].map(enter));
	}

	has(word: Numbered | undefined): boolean {
		return word !== undefined && this.#members[word.number] === 1;
	}
}

/** The same with a value for each word; of equal words the last one's counts. */
export class WordMap<T> {
	readonly #values: readonly (T | undefined)[];

	constructor(entries: Iterable<readonly [word: string, value: T]>) {
		const numbered = [...entries].map(([word, value]) => [enter(word), value] as const);
		const values = new Array<T | undefined>(words.length).fill(undefined);
		for (const [number, value] of numbered) values[number] = value;
		this.#values = values;
	}

	get(word: Numbered | undefined): T | undefined {
		return word === undefined ? undefined : this.#values[word.number];
	}
}

/** FNV-1a; the low bits alone would be poor, so the upper ones are mixed in. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash ^ (hash >>> 15);
}

/** Where the word is or, if it is new, where it belongs. */
function slotOf(text: string, start: number, end: number, hash: number): number {
	const mask = slots.length - 2;
	let slot = (hash << 1) & mask;
	for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
		if (slots[slot + 1] === hash && isAt(words[number] as string, text, start, end)) break;
		slot = (slot + 2) & mask;
	}
	return slot;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) return false;
	for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}

function grow(): void {
	const full = slots;
	slots = new Int32Array(full.length * 2);
	const mask = slots.length - 2;
	for (let at = 0; at < full.length; at += 2) {
		if (full[at] === 0) continue;
		let slot = ((full[at + 1] as number) << 1) & mask;
		while (slots[slot] !== 0) slot = (slot + 2) & mask;
		slots[slot] = full[at] as number;
		slots[slot + 1] = full[at + 1] as number;
	}
}
