import table from '../../../data/roles/title-words.json' with { type: 'json' };
import { fold } from '../text/fold.ts';

const spelledOut = new Map(Object.entries(table.spelledOut));
const noise = new Set(table.noise);

/** The words of a title that say which job it is: folded, abbreviations spelled out, sorted, each once. */
export function titleCore(title: string): readonly string[] {
	const words = fold(title)
		.split(/[^\p{L}\p{N}+#]+/u)
		.map((word) => spelledOut.get(word) ?? word)
		.flatMap((word) => word.split(' '))
		.filter((word) => word !== '' && !noise.has(word));
	return [...new Set(words)].sort();
}
