import { Seniority } from '../../model/vocabulary.ts';
import { headOf } from '../../search/asked.ts';
import { type Dictionary, dictionary } from '../../search/dictionary.ts';
import type { Named } from '../occupations.ts';
import { readTitle } from '../read-title.ts';
import { levelAsked } from '../role-work.ts';
import { column } from './column.ts';

/** Titles with the level stated beside each, in numbers, by the number of a head; read once and kept side by side. */
export type HeadColumns = {
	readonly size: number;
	/** The words of head `i` stand from `starts[i]` to `starts[i + 1]`. */
	readonly starts: Uint32Array;
	readonly words: Uint32Array;
	/** What the words count together. */
	readonly masses: Float64Array;
	/** The numbers of the sets of occupations that the titles name. */
	readonly callings: Uint32Array;
	/** By the number of a calling. */
	readonly occupations: readonly (readonly Named[])[];
	/** 1 where there is a title to compare with those held. */
	readonly titled: Uint8Array;
	/** Callings of heads that have none. */
	readonly untitled: ReadonlySet<number>;
	/** By the number of a word: the heads whose titles have it. */
	readonly headsOfWord: readonly (readonly number[])[];
	/** The number of a word of some title. */
	wordNumber(word: string): number | undefined;
	/** What a word counts, by its number. */
	readonly wordWeights: Float64Array;
	readonly wordCount: number;
	/** See `levelAsked`. */
	levelAsked(head: number, years: number | null): number;
};

/** @returns what is known now; it grows with the names */
export function headColumns(names: Dictionary): () => HeadColumns {
	const words = dictionary();
	const callingNames = dictionary();
	const occupations: (readonly Named[])[] = [];
	const headsOfWord: number[][] = [];
	const starts = column(Uint32Array);
	const wordsOf = column(Uint32Array);
	const wordWeights = column(Float64Array);
	const masses = column(Float64Array);
	const callings = column(Uint32Array);
	const titled = column(Uint8Array);
	const untitled = new Set<number>();
	const steps = column(Float64Array);
	const stated = column(Uint8Array);
	const seniorities = column(Uint8Array);
	starts.push(0);

	const callingOf = (named: readonly Named[]): number => {
		const name = named.map(({ occupation, sureness }) => `${occupation.id} ${sureness}`).join();
		const calling = callingNames.numberOf(name);
		occupations[calling] ??= named;
		return calling;
	};
	const enter = (number: number): void => {
		const { title, seniority } = headOf(names.nameOf(number));
		const read = readTitle(title ?? '');
		let mass = 0;
		for (const [text, weight] of read.words) {
			const word = words.numberOf(text);
			wordsOf.push(word);
			mass += weight;
			if (word === wordWeights.length) {
				wordWeights.push(weight);
				// Most words are those of one title: an array that is empty at first makes room for many.
				headsOfWord.push([number]);
			} else (headsOfWord[word] as number[]).push(number);
		}
		starts.push(wordsOf.length);
		masses.push(mass);
		const calling = callingOf(read.occupations);
		callings.push(calling);
		steps.push(read.level.steps);
		stated.push(Number(read.level.stated));
		seniorities.push(seniority === null ? 0 : 1 + Seniority.options.indexOf(seniority));
		const isTitled = title !== null && read.words.size > 0;
		titled.push(Number(isTitled));
		if (!isTitled) untitled.add(calling);
	};
	const levelOf = (head: number, years: number | null): number => {
		const level = { steps: steps.values[head] as number, stated: stated.values[head] === 1 };
		return levelAsked(level, Seniority.options[(seniorities.values[head] as number) - 1] ?? null, years);
	};
	return () => {
		while (callings.length < names.size) enter(callings.length);
		return {
			size: callings.length,
			starts: starts.values,
			words: wordsOf.values,
			masses: masses.values,
			callings: callings.values,
			occupations,
			titled: titled.values,
			untitled,
			headsOfWord,
			wordNumber: words.find,
			wordWeights: wordWeights.values,
			wordCount: words.size,
			levelAsked: levelOf,
		};
	};
}
