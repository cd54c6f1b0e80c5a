/** All that a global pattern matches in a text, in order. Unlike `matchAll` it makes no copy of the pattern. */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex++;
	}
	return found;
}
