import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { learn, numberSet } from '../text/vocabulary.ts';
import { type Atom, atoms, foldedWords } from './atoms.ts';
import { WordPairs } from './word-pairs.ts';

/** How a name may be read: in any case, in exactly its own case, or only in its own case and in context. */
export type NameRule = 'free' | 'exact' | 'ordinary';

export type Name = {
	readonly skill: TaxonomySkill;
	readonly rule: NameRule;
	/** The name's atoms as written; null where the case says nothing: an ordinary name in lower case. */
	readonly written: readonly string[] | null;
	/** Whether single letters of the name are joined by anything but a dot: M&A, which "M.A." is not. */
	readonly isJoined: boolean;
	/** Whether a slash may stand between its words: CI/CD; "Retail/sales" offers two things, not retail sales. */
	readonly isSlashed: boolean;
};

/** A node of a trie over the numbers of folded atoms. Ordinary names may be shared by skills; their context decides. */
export type NameNode = { readonly next: Map<number, NameNode>; readonly names: Name[] };

/** All names of a taxonomy. A name of several words is found in the singular and in the plural. */
export type NameTable = {
	/** The names that begin with a word, from that word on; none where no name is the word alone or goes on with `next`. */
	startingWith(word: number, next: number): NameNode | undefined;
	/** Whether the word of a number occurs in any name. */
	hasWord(word: number): boolean;
	/** Whether the word of a number is a name by itself. */
	isName(word: number): boolean;
};

type Spelling = { readonly skill: TaxonomySkill; readonly spelling: string };

/** Of tens of thousands of names a text holds a few dozen: what begins with a word is put together when it is first met. */
export function nameTable(taxonomy: Taxonomy): NameTable {
	const spellings = new Map<number, Spelling[]>();
	const occurring = new Set<number>();
	const alone = new Set<number>();
	const pairs = new WordPairs();
	for (const skill of taxonomy.skills.values()) {
		for (const spelling of new Set([skill.name, ...skill.aliases])) {
			const words = foldedWords(spelling);
			const numbers = words.map(learn);
			const [first, second] = numbers;
			if (first === undefined) continue;
			const plural = second === undefined ? undefined : otherNumber(lastAsWritten(spelling, words.at(-1) ?? ''));
			const other = plural === undefined ? [] : [learn(fold(plural))];
			for (const number of [...numbers, ...other]) occurring.add(number);
			if (second === undefined) alone.add(first);
			else for (const next of words.length === 2 ? [second, ...other] : [second]) pairs.add(first, next);
			const alike = spellings.get(first);
			if (alike === undefined) spellings.set(first, [{ skill, spelling }]);
			else alike.push({ skill, spelling });
		}
	}
	const names = numberSet(alone);
	const known = numberSet(occurring);
	const nodes: (NameNode | undefined)[] = new Array<undefined>(known.length).fill(undefined);
	return {
		startingWith: (word, next) => {
			if (names[word] !== 1 && !pairs.mayHave(word, next)) return undefined;
			const made = nodes[word];
			if (made !== undefined) return made;
			const alike = spellings.get(word);
			if (alike === undefined) return undefined;
			const node = trieOf(alike);
			nodes[word] = node;
			spellings.delete(word);
			return node;
		},
		hasWord: (word) => known[word] === 1,
		isName: (word) => names[word] === 1,
	};
}

/** The names that share a first word as a trie over the words behind it. */
function trieOf(spellings: readonly Spelling[]): NameNode {
	const root = emptyNode();
	const others: { readonly path: readonly number[]; readonly name: Name }[] = [];
	for (const { skill, spelling } of spellings) {
		const parts = atoms(spelling);
		const written = parts.map((part) => spelling.slice(part.start, part.end));
		const name = nameOf(skill, spelling, written);
		const path = parts.slice(1).map((part) => learn(part.word));
		nodeAt(root, path).names.push(name);
		const other = path.length === 0 ? undefined : otherNumber(lastWord(spelling, parts));
		if (other === undefined) continue;
		others.push({
			path: [...path.slice(0, -1), learn(fold(other))],
			name: { ...name, written: name.written === null ? null : [...written.slice(0, -1), other] },
		});
	}
	// Plurals come second, so that a name that is itself so spelled keeps its own meaning.
	const free = others.filter(({ path }) => nodeAt(root, path).names.length === 0);
	for (const { path, name } of free) nodeAt(root, path).names.push(name);
	return root;
}

function nameOf(skill: TaxonomySkill, spelling: string, written: readonly string[]): Name {
	const rule = ruleOf(skill, spelling, written);
	const isLower = rule === 'ordinary' && spelling === spelling.toLowerCase() && spelling.length > 2;
	return {
		skill,
		rule,
		written: isLower ? null : written,
		isSlashed: /[/&]/.test(spelling),
		isJoined: /(?:^|\P{L})\p{L}[^\p{L}.]\p{L}(?!\p{L})/u.test(spelling),
	};
}

function ruleOf(skill: TaxonomySkill, spelling: string, written: readonly string[]): NameRule {
	if (skill.ordinary?.names.includes(spelling)) return 'ordinary';
	const [only] = written;
	const isTiny = written.length === 1 && only !== undefined && (only.length <= 2 || isStopWord(only.toLowerCase()));
	return skill.exact.includes(spelling) || isTiny ? 'exact' : 'free';
}

function lastWord(spelling: string, words: readonly Atom[]): string {
	const last = words.at(-1);
	return spelling.slice(last?.start, last?.end);
}

/** Most names end with their last word, and need not be cut again to find it. */
function lastAsWritten(spelling: string, folded: string): string {
	const end = spelling.slice(-folded.length);
	return end.toLowerCase() === folded ? end : lastWord(spelling, atoms(spelling));
}

/** The plural of a word, or the singular of one; none of a word that has no other form or is too short to tell. */
function otherNumber(word: string): string | undefined {
	if (word.length < 3 || !/^[A-Za-z]+$/.test(word) || /(?:ss|us|is)$/i.test(word)) return undefined;
	return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

function nodeAt(root: NameNode, path: readonly number[]): NameNode {
	let node = root;
	for (const part of path) {
		let next = node.next.get(part);
		if (next === undefined) {
			next = emptyNode();
			node.next.set(part, next);
		}
		node = next;
	}
	return node;
}

function emptyNode(): NameNode {
	return { next: new Map(), names: [] };
}
