import { abbreviations } from '../model/tables/abbreviations.ts';
import type { Span } from '../model/text.ts';
import { fold } from './fold.ts';
import { lines } from './lines.ts';
import { matches } from './matches.ts';

const stop = /[.!?]+["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}•])/gu;

/** The sentences of a stretch of text: trimmed, without bullets, never across a line break. */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
	const found: Span[] = [];
	for (const line of lines(text, span)) {
		if (line.blank) continue;
		let start = line.contentStart;
		const content = text.slice(line.contentStart, line.end);
		for (const match of matches(stop, content)) {
			const end = line.contentStart + match.index + match[0].length;
			if (match[0] === '.' && isAbbreviated(text, start, end - 1)) continue;
			pushTrimmed(found, text, start, end);
			start = end;
		}
		pushTrimmed(found, text, start, line.end);
	}
	return found;
}

/** Whether the full stop at `at` belongs to the word before it ("e.g.", "Inc.", "B.S.", an initial). */
function isAbbreviated(text: string, from: number, at: number): boolean {
	const before = text.slice(Math.max(from, at - 12), at);
	const last = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
	return abbreviations.abbreviations.has(fold(last)) || /^(?:\p{L}\.)*\p{Lu}$/u.test(last);
}

function pushTrimmed(into: Span[], text: string, start: number, end: number): void {
	const raw = text.slice(start, end);
	const lead = raw.length - raw.trimStart().length;
	const trimmed = raw.trim();
	if (trimmed !== '') into.push({ start: start + lead, end: start + lead + trimmed.length });
}
