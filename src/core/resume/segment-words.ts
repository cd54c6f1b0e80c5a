import { fold } from '../text/fold.ts';

const wordRun = /[\p{L}\p{N}][\p{L}\p{N}&'’/+#.-]*/gu;

/** Folded words; what stands in brackets is left out. */
export function wordsOf(text: string): readonly string[] {
	const words = fold(text.includes('(') ? text.replace(/\([^)]*\)?/g, ' ') : text).match(wordRun) ?? [];
	return words.map((word) => (/[.&'/-]$/.test(word) ? word.replace(/[.&'/-]+$/, '') : word));
}
