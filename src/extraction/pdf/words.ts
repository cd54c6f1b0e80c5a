import type { Ink } from './ink.ts';
import { WORD_GAP } from './show-text.ts';

const TRACKED_LETTERS_MIN = 4;
/** Single letters with at least this gap between them are letter-spaced. Share of the size. */
const TRACKED_GAP_MIN = 0.12;

/** The text of words on one line, with letter-spaced headings closed up ("C O N T A C T" is CONTACT). */
export function joinWords(inks: readonly Ink[]): { readonly text: string; readonly firstWordWidth: number } {
	const spaces = spacesBefore(inks);
	let text = '';
	let firstWordWidth: number | null = null;
	inks.forEach((ink, i) => {
		const before = inks[i - 1];
		if (before !== undefined && spaces.has(i)) {
			firstWordWidth ??= before.box.x1 - (inks[0]?.box.x0 ?? 0);
			text += ' ';
		}
		text += ink.text;
	});
	const last = inks.at(-1);
	firstWordWidth ??= last === undefined ? 0 : last.box.x1 - (inks[0]?.box.x0 ?? 0);
	return { text, firstWordWidth };
}

/** Places before which a space stands. */
function spacesBefore(inks: readonly Ink[]): ReadonlySet<number> {
	const spaces = new Set<number>();
	for (let i = 1; i < inks.length; i++) {
		const [before, ink] = [inks[i - 1], inks[i]];
		if (before === undefined || ink === undefined) continue;
		if (ink.spaceBefore || before.spaceAfter || gapBefore(inks, i) > WORD_GAP) spaces.add(i);
	}
	for (const [from, to] of letterRuns(inks)) {
		const gaps = [];
		for (let i = from + 1; i < to; i++) gaps.push(gapBefore(inks, i));
		const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
		if (usual < TRACKED_GAP_MIN) continue;
		// Between two words the spacing comes twice, beside the space itself.
		for (let i = from + 1; i < to; i++) {
			if (gapBefore(inks, i) > 1.5 * usual + 0.1) spaces.add(i);
			else spaces.delete(i);
		}
	}
	return spaces;
}

/** Stretches of at least four single letters, as [from, to). */
function letterRuns(inks: readonly Ink[]): readonly (readonly [number, number])[] {
	const runs: [number, number][] = [];
	let from = 0;
	for (let i = 0; i <= inks.length; i++) {
		const ink = inks[i];
		if (ink !== undefined && /^[\p{L}\p{N}&]$/u.test(ink.text)) continue;
		if (i - from >= TRACKED_LETTERS_MIN) runs.push([from, i]);
		from = i + 1;
	}
	return runs;
}

/** In shares of the size. */
function gapBefore(inks: readonly Ink[], i: number): number {
	const [before, ink] = [inks[i - 1], inks[i]];
	return before === undefined || ink === undefined ? 0 : (ink.box.x0 - before.box.x1) / ink.size;
}
