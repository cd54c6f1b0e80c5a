/** A place of a line where two pieces may touch, with the characters that make it one. */
export type SeamCandidate = { readonly at: number; readonly matched: string };

// One alternative for each sort of candidate; whether it is a seam is decided on bounded windows around it.
const candidate =
	/\p{Ll}(?=\p{Lu})|\p{Lu}{2}(?=\p{Ll})|[.!?:;…](?=[\p{Lu}\d"“])|[)\]"”%®™\d#](?=\p{Lu}\p{Ll})|\)(?=\p{Lu}{2})|\p{Ll}(?=[$€£]\d)|\p{L}\p{Ll}{2}(?=\d{1,2}[ +\d–-])|[\p{Ll}.)](?=\d{1,2}[.)] ?\p{Lu}\p{Ll})|[•●▪■◦►➢✓✔]|[\p{L})]-\s{1,20}(?!and |or |to |und |oder |\s)|[.)] ?[-*·](?= ?\p{Lu})|[\p{L}.,;:)] ?-- ?(?=\p{Lu}\p{L})|\p{Ll} ?-(?=\p{Lu}\p{Ll})|:-(?=\d)|\p{L} ?\*(?= ?(?:\p{Lu}|\d{1,2}\+? ?years))|\p{Ll} ?·(?= ?\p{Lu})|[\p{L}.,;:)] ?·(?=\s{2,16}[\p{Lu}\d])|[\p{L}.,;:)] {0,3}§(?=\s{2,16}\p{Lu}\p{Ll})|\p{Ll}-(?= \p{Lu})|:-\s{1,20}|\p{Ll} - (?=\p{Lu})|\p{Lu}{5}(?=A \p{Ll})|[.!?:)]\s{1,20}(?=\p{Lu}{3,24}(?: \p{Lu}{3,24}){0,3}\s{0,8}[•:])/uy;
const marks = /[•●▪■◦►➢✓✔*·-]/;
/** How far before the character that gives it away a candidate may begin. */
const reach = 4;

/** The candidates of a line in order. A scan of characters finds where the pattern is worth trying. */
export function seamCandidates(line: string): readonly SeamCandidate[] {
	const found: SeamCandidate[] = [];
	let tried = -1;
	for (let at = 0; at < line.length; at++) {
		// Most characters, and none of them gives anything away.
		if (isSmallLetter(line.charCodeAt(at))) continue;
		const from = firstStart(line, at);
		if (from < 0) continue;
		for (let start = Math.max(from, tried + 1); start <= at; start++) {
			tried = start;
			candidate.lastIndex = start;
			const matched = candidate.exec(line)?.[0];
			if (matched === undefined) continue;
			found.push({ at: start, matched });
			tried = start + matched.length - 1;
			break;
		}
	}
	return found;
}

/** Where a candidate that the character at `at` gives away would begin at the earliest; -1 where it gives nothing away. */
function firstStart(line: string, at: number): number {
	const unit = line.charCodeAt(at);
	const before = at === 0 ? 0x20 : line.charCodeAt(at - 1);
	if (isUpper(unit)) return isSpace(before) ? afterStop(line, at) : Math.max(0, at - 2);
	if (unit >= 0x30 && unit <= 0x39) return isDigit(before) || isSpace(before) ? -1 : Math.max(0, at - 3);
	// "full-time": a dash before a small letter or a digit parts nothing; ":-2 years" begins a list.
	if (unit === 0x2d && before !== 0x3a && isSmall(line.charCodeAt(at + 1))) return -1;
	if (unit === 0x2d || unit === 0x2a || unit === 0xb7) return Math.max(0, at - 2);
	if (unit === 0x22 || unit === 0x201c || unit === 0x24 || unit === 0xa3 || unit === 0x20ac) return at - 1;
	// What Word's square bullet becomes outside its own typeface.
	if (unit === 0xa7) return Math.max(0, at - reach);
	if (unit >= 0x2000 && marks.test(line[at] ?? '')) return at;
	// "BACKGROUNDA sales": the article after a heading in capitals.
	return unit === 0x20 && before === 0x41 ? Math.max(0, at - reach - 2) : -1;
}

/** ". KEY DUTIES •": capitals after a stop; the stop is a few spaces back. */
function afterStop(line: string, at: number): number {
	if (!isUpper(line.charCodeAt(at + 1)) || !isUpper(line.charCodeAt(at + 2))) return -1;
	let start = at - 1;
	while (start > 0 && at - start < 20 && isSpace(line.charCodeAt(start))) start--;
	return '.!?:)'.includes(line[start] ?? ' ') ? start : -1;
}

function isUpper(unit: number): boolean {
	if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
	return unit >= 0xc0 && /\p{Lu}/u.test(String.fromCharCode(unit));
}

function isSmall(unit: number): boolean {
	return isSmallLetter(unit) || isDigit(unit);
}

function isSmallLetter(unit: number): boolean {
	return unit >= 0x61 && unit <= 0x7a;
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0xa0 || unit === 0x09;
}
