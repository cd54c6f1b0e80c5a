import type { Requirement, SkillRef } from '../../model/requirement.ts';
import type { ScorableRole } from '../../model/role.ts';
import { frameOf, headOf, readNames, refOf } from '../../search/asked.ts';
import { dictionary } from '../../search/dictionary.ts';
import type { Names } from '../../search/stored-role.ts';
import type { Level } from '../level.ts';
import type { Named } from '../occupations.ts';
import { readTitle } from '../read-title.ts';
import { skillMasses } from './skill-masses.ts';

/** What the numbers of an index stand for, read once and kept from query to query. */
export type KnownNames = {
	readonly heads: readonly ReadHead[];
	/** The calling of each head. */
	readonly callingOfHead: Uint32Array;
	/** By the number of a word: the heads whose titles have it. */
	readonly headsOfWord: readonly (readonly number[])[];
	/** Heads without a title that can be compared. */
	readonly untitled: readonly number[];
	readonly frames: readonly Requirement[];
	readonly refs: readonly SkillRef[];
	/** The number of a skill by that of a reference to it. */
	readonly skillOfRef: readonly number[];
	/** The sets of occupations that titles name, by number. */
	readonly callings: readonly (readonly Named[])[];
	/** The number of a word of some title. */
	wordNumber(word: string): number | undefined;
	readonly words: number;
	readonly masses: ReturnType<typeof skillMasses>;
};

/** A title with the level stated beside it, in numbers. */
export type ReadHead = Pick<ScorableRole, 'title' | 'seniority'> & {
	readonly words: Uint32Array;
	/** What each word counts, and all of them together. */
	readonly weights: Float64Array;
	readonly mass: number;
	readonly calling: number;
	readonly level: Level;
};

/** @returns what is known now; it grows with the names */
export function knownNames(names: Names): () => KnownNames {
	const words = dictionary();
	const callingNames = dictionary();
	const callings: (readonly Named[])[] = [];
	const callingOf = (occupations: readonly Named[]): number => {
		const name = occupations.map(({ occupation, sureness }) => `${occupation.id} ${sureness}`).join();
		const calling = callingNames.numberOf(name);
		callings[calling] ??= occupations;
		return calling;
	};
	const readHead = (name: string): ReadHead => {
		const head = headOf(name);
		const title = readTitle(head.title ?? '');
		const weights = Float64Array.from(title.words.values());
		return {
			...head,
			words: Uint32Array.from(title.words.keys(), words.numberOf),
			weights,
			mass: weights.reduce((sum, weight) => sum + weight, 0),
			calling: callingOf(title.occupations),
			level: title.level,
		};
	};
	const headsOfWord: number[][] = [];
	const untitled: number[] = [];
	let callingOfHead = new Uint32Array(1024);
	const enter = (head: ReadHead, number: number): ReadHead => {
		if (number === callingOfHead.length) callingOfHead = grown(callingOfHead);
		callingOfHead[number] = head.calling;
		for (const word of head.words) {
			headsOfWord[word] ??= [];
			headsOfWord[word].push(number);
		}
		if (!isTitled(head)) untitled.push(number);
		return head;
	};
	const heads = readNames(names.heads, (name, number) => enter(readHead(name), number));
	const frames = readNames(names.frames, frameOf);
	const refs = readNames(names.refs, refOf);
	const skillOfRef = readNames(names.refs, (name) => names.skills.find(refOf(name).id) ?? 0);
	const masses = skillMasses();
	return () => ({
		heads: heads(),
		callingOfHead,
		headsOfWord,
		untitled,
		frames: frames(),
		refs: refs(),
		skillOfRef: skillOfRef(),
		callings,
		wordNumber: words.find,
		words: words.size,
		masses,
	});
}

/** Whether there is a title to compare with those held. */
export function isTitled({ title, words }: ReadHead): boolean {
	return title !== null && words.length > 0;
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const more = new Uint32Array(2 * numbers.length);
	more.set(numbers);
	return more;
}
