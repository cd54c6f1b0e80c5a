/** A part of a pattern that matches any of the words as they are written; the first that fits counts. */
export function anyOf(words: Iterable<string>): string {
	return [...words].map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
}
