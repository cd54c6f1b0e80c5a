import { lineWords } from '../core/model/tables/line-words.ts';

const WORDS: ReadonlySet<string> = new Set([...lineWords.pageWords, ...lineWords.pageOfWords]);
const CHARACTERS_MAX = 40;

/** Whether a line of a header or footer is only the number of its page: "3", "Page 1 of 2", "- 2 / 5 -". */
export function isPageNumber(line: string): boolean {
	if (line.length > CHARACTERS_MAX) return false;
	const parts = line.toLowerCase().match(/\d+|[^\s\d]+/g) ?? [];
	const numbers = parts.filter((part) => /^\d{1,3}$/.test(part)).length;
	return (
		numbers >= 1 &&
		numbers <= 2 &&
		parts.every((part) => /^\d{1,3}$/.test(part) || WORDS.has(part) || /^[-–—|·.,()[\]]+$/.test(part))
	);
}
