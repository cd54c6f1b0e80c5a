import { degreeTable } from '../../model/tables/degrees.ts';
import type { Span } from '../../model/text.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import { fold } from '../../text/fold.ts';
import { digit, letter, other, sortAt } from '../../text/sorts.ts';
import { numberAt, numberOf, wordAt } from '../../text/vocabulary.ts';
import type { TextWords, Word } from '../../text/words.ts';

/** A word, a number or a punctuation mark; what the grammar of requirements is written in. */
export type Lexeme = Span & {
	readonly kind: 'word' | 'number' | 'mark';
	/** Folded; of a word without its full stops and apostrophes ("b.s." → "bs", "bachelor's" → "bachelors"). */
	readonly word: string;
	/** The word's number among the words of the phrase tables; 0 where none holds it. */
	readonly number: number;
	/** The skill that it is a word of. */
	readonly skill: SkillHit | null;
};

/** Letters of each part of an abbreviation with full stops. */
const dottedMax = 4;
/** Letters from which on digits behind them are another word. */
const cutFrom = 6;
const dotted: ReadonlySet<string> = new Set([
	...degreeTable.degrees.flatMap((row) => row.exact.map((name) => withoutJoints(fold(name)))),
	...['eg', 'ie', 'us', 'uk', 'usa', 'eu', 'uae'],
]);

/** The lexemes of a stretch of a text with the skills laid over them. `hits` are those within the span, in order. */
export function lexemes(text: TextWords, span: Span, hits: readonly SkillHit[]): readonly Lexeme[] {
	const { folded, words, startingAt } = text;
	const own = folded.slice(span.start, span.end);
	const found: Lexeme[] = [];
	let hit = 0;
	for (let at = span.start; at < span.end; ) {
		if (isSpace(folded, at)) {
			at++;
			continue;
		}
		const start = at;
		const known = words[(startingAt[start] as number) - 1];
		const isPlain = known !== undefined && known.end === endOfPlainWord(folded, start, span.end);
		while (hit < hits.length && (hits[hit] as SkillHit).end <= start) hit++;
		const skill = hits[hit];
		const whole = isPlain ? plainLexeme(known) : lexemeAt(own, start - span.start, span.start);
		// "PostgreSQLRSpec": a word in which one skill follows another is as many words.
		const isGlued = skill !== undefined && skill.start === start && (hits[hit + 1]?.start ?? whole.end) < whole.end;
		const { kind, end, word, number } = isGlued ? gluedLexeme(folded, start, skill.end) : whole;
		at = end;
		const covering = skill !== undefined && skill.start <= start ? skill : null;
		found.push({ start, end, kind, word, number, skill: covering });
	}
	return found;
}

type Cut = Pick<Lexeme, 'kind' | 'end' | 'word' | 'number'>;

function plainLexeme({ end, word, number }: Word): Cut {
	return { kind: 'word', end, word, number };
}

function gluedLexeme(folded: string, start: number, end: number): Cut {
	const number = numberAt(folded, start, end);
	return { kind: 'word', end, word: wordAt(folded, start, end, number), number };
}

/** The lexeme at `at` of a stretch that begins at `offset` of its text. */
function lexemeAt(folded: string, at: number, offset: number): Cut {
	const kind = kindOf(folded, at);
	const end = endOf(folded, at, kind);
	if (kind !== 'word') {
		const number = numberAt(folded, at, end);
		return { kind, end: offset + end, word: wordAt(folded, at, end, number), number };
	}
	const raw = withoutNextWord(folded.slice(at, end));
	const word = withoutJoints(raw);
	return { kind, end: offset + at + raw.length, word, number: numberOf(word) };
}

function kindOf(folded: string, at: number): Lexeme['kind'] {
	const sort = sortAt(folded, at);
	return sort === letter ? 'word' : sort === digit ? 'number' : 'mark';
}

function isSpace(folded: string, at: number): boolean {
	const unit = folded.charCodeAt(at);
	return unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/.test(folded[at] ?? '');
}

/** Behind a word of plain letters with a space, a comma or a bracket behind it, as most are; `from` where it is none. */
function endOfPlainWord(folded: string, from: number, to: number): number {
	let at = from;
	let unit = folded.charCodeAt(at);
	while (at < to && unit >= 0x61 && unit <= 0x7a) unit = folded.charCodeAt(++at);
	return unit === 0x20 || unit === 0x2c || unit === 0x28 || unit === 0x29 || at === to ? at : from;
}

function endOf(folded: string, at: number, kind: Lexeme['kind']): number {
	if (kind === 'number') return endOfNumber(folded, at);
	if (kind === 'word') return endOfDotted(folded, at) ?? endOfWord(folded, at);
	const isPair = (folded.codePointAt(at) ?? 0) > 0xffff;
	return isPair ? at + 2 : (endOfMasked(folded, at) ?? at + 1);
}

/** "#URL_0a1b…#", as some boards print in place of an address or of a name with a dot; null where none is. */
function endOfMasked(folded: string, from: number): number | null {
	if (folded[from] !== '#') return null;
	masked.lastIndex = from;
	return masked.test(folded) ? masked.lastIndex : null;
}

const masked = /#[a-z]{3,8}_[0-9a-f]{16,128}#/y;

/** "10,000.50". */
function endOfNumber(folded: string, from: number): number {
	let at = run(folded, from, digit);
	while ((folded[at] === '.' || folded[at] === ',') && sortAt(folded, at + 1) === digit)
		at = run(folded, at + 1, digit);
	return at;
}

/** "b.s.", "ph. d": two to four runs of up to four letters with full stops between; null where none is. */
function endOfDotted(folded: string, from: number): number | null {
	let at = run(folded, from, letter);
	if (at - from > dottedMax || folded[at] !== '.') return null;
	let parts = 0;
	while (parts < 3 && folded[at] === '.') {
		const next = folded[at + 1] === ' ' ? at + 2 : at + 1;
		const end = run(folded, next, letter);
		if (end === next || end - next > dottedMax) break;
		at = end;
		parts++;
	}
	if (parts === 0) return null;
	return folded[at] === '.' ? at + 1 : at;
}

/** A word may hold digits, and parts behind an apostrophe; "experience5" of lost spaces is cut before its digits. */
function endOfWord(folded: string, from: number): number {
	let at = run(folded, from, letter);
	if (at - from >= cutFrom && sortAt(folded, at) === digit) return at;
	while (at < folded.length && sortAt(folded, at) !== other) at++;
	while (folded[at] === "'" && sortAt(folded, at + 1) === letter) at = run(folded, at + 1, letter);
	return at;
}

/** Behind the characters of one sort. */
function run(folded: string, from: number, sort: number): number {
	let at = from;
	while (at < folded.length && sortAt(folded, at) === sort) at++;
	return at;
}

/** "ph.d. in" is the abbreviation and the next word, "team.we are" is one word and others. */
function withoutNextWord(raw: string): string {
	if (!raw.includes('.') || dotted.has(withoutJoints(raw))) return raw;
	const first = raw.slice(0, raw.search(/[. ]/));
	for (let end = raw.lastIndexOf('.'); end > first.length; end = raw.lastIndexOf('.', end - 1)) {
		if (dotted.has(withoutJoints(raw.slice(0, end)))) return raw.slice(0, end + 1);
	}
	return first;
}

function withoutJoints(folded: string): string {
	return folded.includes('.') || folded.includes("'") ? folded.replace(/[.' ]/g, '') : folded;
}
