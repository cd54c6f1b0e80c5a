import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { Trie } from '../text/trie.ts';
import { learn } from '../text/vocabulary.ts';
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

/** Names by the numbers of their folded atoms. Ordinary names may be shared by skills; their context decides. */
type NameTrie = Trie<readonly Name[]>;

/** All names of a taxonomy. A name of several words is found in the singular and in the plural. */
export type NameTable = {
	readonly trie: NameTrie;
	/** The step of the trie over the first word of names; −1 where no name is the word alone or goes on with `next`. */
	firstStep(word: number, next: number): number;
	/** Whether the word of a number occurs in any name. */
	hasWord(word: number): boolean;
	/** Whether the word of a number is a name by itself. */
	isName(word: number): boolean;
};

type Spelling = { readonly skill: TaxonomySkill; readonly spelling: string };

/** Of tens of thousands of names a text holds a few dozen: what begins with a word is put together when it is first met. */
export function nameTable(taxonomy: Taxonomy): NameTable {
	const spellings = new Map<number, Spelling[]>();
	const traits: number[] = [];
	const add = (word: number, trait: number): void => {
		while (traits.length <= word) traits.push(0);
		traits[word] = (traits[word] as number) | trait;
	};
	const pairs = new WordPairs();
	for (const skill of taxonomy.skills.values()) {
		for (const spelling of new Set([skill.name, ...skill.aliases])) {
			const words = foldedWords(spelling);
			const numbers = words.map(learn);
			const [first, second] = numbers;
			if (first === undefined) continue;
			const plural = second === undefined ? undefined : otherNumber(lastAsWritten(spelling, words.at(-1) ?? ''));
			const other = plural === undefined ? [] : [learn(fold(plural))];
			for (const number of [...numbers, ...other]) add(number, occurs);
			if (second === undefined) add(first, isWhole);
			else for (const next of words.length === 2 ? [second, ...other] : [second]) pairs.add(first, next);
			const alike = spellings.get(first);
			if (alike === undefined) spellings.set(first, [{ skill, spelling }]);
			else alike.push({ skill, spelling });
		}
	}
	for (const first of spellings.keys()) add(first, begins);
	const known = Uint8Array.from(traits);
	const has = (word: number, trait: number): boolean => word < known.length && ((known[word] as number) & trait) !== 0;
	const trie: NameTrie = new Trie();
	return {
		trie,
		firstStep: (word, next) => {
			if (!has(word, begins) || !(has(word, isWhole) || pairs.mayHave(word, next))) return -1;
			const step = trie.step(trie.root, word);
			if (step >= 0) return step;
			addNames(trie, word, spellings.get(word) ?? []);
			spellings.delete(word);
			return trie.step(trie.root, word);
		},
		hasWord: (word) => has(word, occurs),
		isName: (word) => has(word, isWhole),
	};
}

/** What a word can be in a taxonomy, as bits: in a name, a name by itself, the first of one. */
const [occurs, isWhole, begins] = [1, 2, 4];

/** Adds the names that share a first word. */
function addNames(trie: NameTrie, first: number, spellings: readonly Spelling[]): void {
	const add = (path: readonly number[], name: Name): void => trie.set(path, (before = []) => [...before, name]);
	const others: { readonly path: readonly number[]; readonly name: Name }[] = [];
	for (const { skill, spelling } of spellings) {
		const parts = atoms(spelling);
		const written = parts.map((part) => spelling.slice(part.start, part.end));
		const name = nameOf(skill, spelling, written);
		const path = [first, ...parts.slice(1).map((part) => learn(part.word))];
		add(path, name);
		const other = path.length === 1 ? undefined : otherNumber(lastWord(spelling, parts));
		if (other === undefined) continue;
		others.push({
			path: [...path.slice(0, -1), learn(fold(other))],
			name: { ...name, written: name.written === null ? null : [...written.slice(0, -1), other] },
		});
	}
	// Plurals come second, so that a name that is itself so spelled keeps its own meaning.
	const free = others.filter(({ path }) => trie.get(path) === undefined);
	for (const { path, name } of free) add(path, name);
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
