import { atoms } from '../skills/atoms.ts';
import { remembering } from '../text/remembering.ts';
import { type Level, levelOfTitle } from './level.ts';
import { type Named, occupationsOf } from './occupations.ts';
import { titleWords, weighedWords, withoutBosses } from './title-words.ts';

/** What a job title says. */
export type ReadTitle = {
	/** What titles are compared by; see `weighedWords`. */
	readonly words: ReadonlyMap<string, number>;
	readonly occupations: readonly Named[];
	readonly level: Level;
};

/** Titles repeat over roles and requests. */
export const readTitle = remembering(50_000, (title): ReadTitle => {
	const all = titleWords(title);
	const occupations = occupationsOf(title);
	const level = levelOfTitle(titleWords(withoutBosses(title)), occupations);
	return { words: weighedWords(all), occupations, level };
});

const nameWordsMax = 3;

/**
 * Every run of up to three words of a title, as the taxonomy looks names up. Read of roles that are scored, which are a
 * few of those whose titles are compared.
 */
export const namesInTitle = remembering(5_000, (title): readonly string[] => {
	const all = atoms(title).map(({ word }) => word);
	return all.flatMap((_, from) => {
		const lengths = Array.from({ length: Math.min(nameWordsMax, all.length - from) }, (_, i) => i + 1);
		return lengths.map((length) => all.slice(from, from + length).join(' '));
	});
});
