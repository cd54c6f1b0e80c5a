/**
 * The words that any table knows, each once and numbered from 1 in the order in which the tables were loaded. A text's
 * words are looked up where they stand, without being cut out; from then on numbers are compared, not words.
 */
const words: string[] = [''];
/**
 * Open addressing, four places a slot: the number, 0 where the slot is free, and the two halves of its word's key. Both
 * stand in one line of the processor's cache: of most words nothing else has to be fetched from memory.
 */
let slots = new Int32Array(1 << 14);

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
	const slot = slotOf(word, 0, word.length);
	const known = slots[slot] as number;
	if (known !== 0) return known;
	const number = words.push(word) - 1;
	slots[slot] = number;
	slots[slot + 1] = near;
	slots[slot + 2] = far;
	if (words.length * 8 > slots.length) grow();
	if (words.length * rowLength > rows.length) resizeRows(rowLength, 2 * (rows.length / rowLength));
	return number;
}

/** The number of the word that stands at `start`..`end` of a folded text; 0 where no table knows it. */
export function numberAt(folded: string, start: number, end: number): number {
	return slots[slotOf(folded, start, end)] as number;
}

export function numberOf(word: string): number {
	return numberAt(word, 0, word.length);
}

/** The word that stands at `start`..`end`; of a word that tables know always the same string, which compares faster. */
export function wordAt(folded: string, start: number, end: number, number: number): string {
	return number === 0 ? folded.slice(start, end) : (words[number] as string);
}

/** What has a place in a text and the number of the word there. */
type Numbered = { readonly number: number };

/**
 * A row for each number with a bit for each list of words. What stands in a text is asked for in dozens of lists, and the
 * answers of all of them are in one place in memory, or two.
 */
let rowLength = 4;
let rows = new Int32Array(rowLength << 12);
let lists = 0;

/** A list of words, for looking up the words of a text by their numbers: much faster than in a set of strings. */
export class WordSet {
	readonly #place: number;
	readonly #bit: number;

	constructor(members: Iterable<string>) {
		this.#place = lists >> 5;
		this.#bit = 1 << (lists & 31);
		lists++;
		if (this.#place === rowLength) resizeRows(2 * rowLength, rows.length / rowLength);
		for (const member of members) {
			const at = enter(member) * rowLength + this.#place;
			rows[at] = (rows[at] as number) | this.#bit;
		}
	}

	has(word: Numbered | undefined): boolean {
		return word !== undefined && ((rows[word.number * rowLength + this.#place] as number) & this.#bit) !== 0;
	}
}

function resizeRows(length: number, count: number): void {
	const resized = new Int32Array(length * count);
	for (let from = 0, to = 0; from < rows.length; from += rowLength, to += length)
		resized.set(rows.subarray(from, from + rowLength), to);
	rows = resized;
	rowLength = length;
}

/** The same with a value for each word; of equal words the last one's counts. */
export class WordMap<T> {
	readonly #members: WordSet;
	readonly #values: readonly (T | undefined)[];

	constructor(entries: Iterable<readonly [word: string, value: T]>) {
		const all = [...entries];
		this.#members = new WordSet(all.map(([word]) => word));
		const values = new Array<T | undefined>(words.length).fill(undefined);
		for (const [word, value] of all) values[enter(word)] = value;
		this.#values = values;
	}

	get(word: Numbered | undefined): T | undefined {
		return this.#members.has(word) ? this.#values[(word as Numbered).number] : undefined;
	}
}

/** Characters that half of a key tells, of an alphabet of letters, digits and nothing. */
const halfMax = 6;
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const base = alphabet.length + 1;
/** By code unit: the place in that alphabet, from 1; 0 of other characters. */
const places = Uint8Array.from({ length: 128 }, (_, unit) => alphabet.indexOf(String.fromCharCode(unit)) + 1);

/** The key of the word that was looked for last. */
let near = 0;
let far = 0;
/** The second half of the key of a word that its key does not tell; no half of another comes to as much. */
const hashed = -1;

/** A short word of letters and digits is told by its key; of others the key is a hash. */
function makeKey(text: string, start: number, end: number): void {
	near = 0;
	far = 0;
	if (end - start > 2 * halfMax || !isTold(text, start, end)) {
		near = hashOf(text, start, end);
		far = hashed;
	}
}

function isTold(text: string, start: number, end: number): boolean {
	const middle = Math.min(end, start + halfMax);
	let at = start;
	for (; at < middle; at++) {
		const place = placeAt(text, at);
		if (place === 0) return false;
		near = (Math.imul(near, base) + place) | 0;
	}
	for (; at < end; at++) {
		const place = placeAt(text, at);
		if (place === 0) return false;
		far = (Math.imul(far, base) + place) | 0;
	}
	return true;
}

function placeAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	return unit < 128 ? (places[unit] as number) : 0;
}

/** FNV-1a. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash;
}

/** Where a key belongs, before others that belong there are passed. */
function placeOf(first: number, second: number): number {
	const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
	return ((mixed ^ (mixed >>> 15)) << 2) & (slots.length - 4);
}

/** Where the word is or, if it is new, where it belongs. */
function slotOf(text: string, start: number, end: number): number {
	makeKey(text, start, end);
	let slot = placeOf(near, far);
	for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
		const isSame = slots[slot + 1] === near && slots[slot + 2] === far;
		if (isSame && (far !== hashed || isAt(words[number] as string, text, start, end))) break;
		slot = (slot + 4) & (slots.length - 4);
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
	for (let at = 0; at < full.length; at += 4) {
		if (full[at] === 0) continue;
		let slot = placeOf(full[at + 1] as number, full[at + 2] as number);
		while (slots[slot] !== 0) slot = (slot + 4) & (slots.length - 4);
		slots.set(full.subarray(at, at + 4), slot);
	}
}
