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
