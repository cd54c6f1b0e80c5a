/** Sorts of characters. Half of a surrogate pair is of its pair's sort. */
export const [other, letter, digit, mark] = [1, 2, 3, 4];

/** What each code unit is, found out once; 0 is not known yet. */
const sorts = new Uint8Array(65_536);

/** The sort of the character at `at`. Much faster than a regular expression with Unicode classes. */
export function sortAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	const known = sorts[code] as number;
	return known === 0 ? learnSort(text, at, code) : known;
}

function learnSort(text: string, at: number, code: number): number {
	const isLead = code >= 0xd800 && code < 0xdc00;
	const isTail = code >= 0xdc00 && code < 0xe000 && isLeadAt(text, at - 1);
	// Halves of a pair mean something only together, so they are not remembered.
	const character = isTail ? text.slice(at - 1, at + 1) : text.slice(at, at + (isLead ? 2 : 1));
	const sort = /^\p{L}/u.test(character)
		? letter
		: /^\p{N}/u.test(character)
			? digit
			: /^\p{M}/u.test(character)
				? mark
				: other;
	if (code < 0xd800 || code > 0xdfff) sorts[code] = sort;
	return sort;
}

function isLeadAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xd800 && code < 0xdc00;
}
