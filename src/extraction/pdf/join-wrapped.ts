import { lineWords } from '../../core/model/tables/line-words.ts';

const WORD_CHARACTERS_MAX = 40;
const OPEN_END_WORDS: ReadonlySet<string> = new Set(lineWords.openEnds);
/** First halves of words that are written with a hyphen anyway. */
const COMPOUND: ReadonlySet<string> = new Set(lineWords.compoundParts);

/** Puts a wrapped line behind the one before; a word that its program broke is made whole. */
export function joinWrapped(before: string, next: string, hyphenates: boolean): string {
	const end = before.slice(-WORD_CHARACTERS_MAX);
	const broken = /\p{Ll}([-\u00ad\u2010])$/u.exec(end);
	if (broken === null || !/^\p{Ll}/u.test(next))
		return /[\p{L}\p{N}][-/]$/u.test(end) ? before + next : `${before} ${next}`;
	const part = /\p{L}+$/u.exec(end.slice(0, -1))?.[0].toLowerCase() ?? '';
	const soft = broken[1] !== '-' || (hyphenates && !COMPOUND.has(part));
	return soft ? before.slice(0, -1) + next : before + next;
}

/** Whether a line cannot end so: behind a comma, a hyphen or a function word. */
export function hasOpenEnd(text: string): boolean {
	if (',;–—&/(-'.includes(text.at(-1) ?? ' ')) return true;
	return OPEN_END_WORDS.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase());
}

/** "jo.doe@exa" and below it "mple.com": an address that a narrow column broke, whole again; null for anything else. */
export function wholeAddress(before: string, next: string): string | null {
	const isBroken =
		/(?:^|\s)[\w.+-]{1,64}@[\w-]{0,63}$/.test(before) && /^[\w-]{0,63}(?:\.[a-z][\w-]{1,30}){1,3}$/.test(next);
	return isBroken ? before + next : null;
}
