import { atoms } from '../skills/atoms.ts';
import { type Level, levelOfTitle } from './level.ts';
import { type Named, occupationsOf } from './occupations.ts';
import { titleWords, weighedWords } from './title-words.ts';

/** What a job title says. */
export type ReadTitle = {
	/** What titles are compared by; see `weighedWords`. */
	readonly words: ReadonlyMap<string, number>;
	readonly occupations: readonly Named[];
	readonly level: Level;
	/** Every run of up to three words, as the taxonomy looks names up. */
	readonly names: readonly string[];
};

/** Titles repeat over roles and requests; the bound keeps strangers' rubbish from filling the memory. */
const remembered = new Map<string, ReadTitle>();
const rememberedMax = 50_000;

export function readTitle(title: string): ReadTitle {
	const known = remembered.get(title);
	if (known !== undefined) return known;
	const all = titleWords(title);
	const occupations = occupationsOf(title);
	const level = levelOfTitle(all, occupations);
	const read = { words: weighedWords(all), occupations, level, names: namesIn(title) };
	if (remembered.size >= rememberedMax) remembered.clear();
	remembered.set(title, read);
	return read;
}

const nameWordsMax = 3;

function namesIn(title: string): readonly string[] {
	const all = atoms(title).map((atom) => atom.folded);
	return all.flatMap((_, from) => {
		const lengths = Array.from({ length: Math.min(nameWordsMax, all.length - from) }, (_, i) => i + 1);
		return lengths.map((length) => all.slice(from, from + length).join(' '));
	});
}
