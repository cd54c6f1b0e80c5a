import { matches } from '../text/matches.ts';
/** A part of a title line, and what parts it from the one before: a dash, a bar, "at", a semicolon. */
export type Segment = { readonly text: string; readonly start: number; readonly end: number; readonly joint: string };

const separator = /\s+[-–—|@•·:]\s*|\s*[–—|•·]\s*|\s*-\s+|[;:]\s+|\s+at\s+(?=\p{Lu}|an?\s|our\s|one of\s)|\s*--\s*/gu;

/** The parts of a title line. What stands in brackets stays with its part. */
export function segmentsOf(text: string, start: number, end: number): readonly Segment[] {
	const line = text.slice(start, end);
	const found: Segment[] = [];
	let from = 0;
	let joint = '';
	const push = (to: number): void => {
		const part = line.slice(from, to);
		if (part.trim() !== '') found.push({ text: part.trim(), start: start + from, end: start + to, joint });
	};
	for (const match of matches(separator, line)) {
		// A dash within brackets does not part the title.
		if (depthAt(line, match.index) > 0) continue;
		push(match.index);
		joint = match[0];
		from = match.index + match[0].length;
	}
	push(line.length);
	return found;
}

/** How many brackets are open at a place. */
export function depthAt(line: string, at: number): number {
	let depth = 0;
	for (let index = 0; index < at; index++) {
		if (line[index] === '(' || line[index] === '[') depth++;
		if (line[index] === ')' || line[index] === ']') depth--;
	}
	return depth;
}
