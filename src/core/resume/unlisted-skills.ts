import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import { languageTable } from '../model/tables/languages.ts';
import { skillLists } from '../model/tables/skill-lists.ts';
import type { Span } from '../model/text.ts';
import { unlistedId } from '../skills/unlisted.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { matches } from '../text/matches.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Page, Row } from './page.ts';
import { touchesAny } from './personal.ts';
import { placeWord } from './places.ts';
import type { SectionRows } from './sections.ts';

/** A skill named at a place, whether the taxonomy holds it or not. */
export type NamedSkill = Span & { readonly skillId: string; readonly name: string };

const spoken: ReadonlySet<string> = new Set(
	languageTable.languages.flatMap((language) => Object.values(language.names).flat()),
);
const leads = [...skillLists.leads].sort((a, b) => b.length - a.length);
const separator = /[,;|~•·●▪■►✓✔✅*]|\t| {2,}|\s[-–—/]\s|\s\/|(?<=\p{L}{3})\/\s?(?=\p{L}{3})|\.$/gu;
const labelled = /^[^\p{L}\n]{0,4}(\p{L}[\p{L} &/-]{2,40}?)\s{0,8}:\s*/u;
const bracketed = /\s*[([][^()[\]]{0,40}[)\]]?\s*$/;
const wordsMax = 4;
const namesMax = 80;
const pieceMax = 48;
/** So many pieces make a row a list in which single small words are names. */
const smallMin = 3;
const unwanted = new RegExp(
	String.raw`\d\dxx|\.(?:com|co|org|edu|io)\b|\d[x?]{2}|\b(?:${anyOf(skillLists.companyWords)})\b|\b(?:${anyOf(skillLists.companyStarts)})`,
	'i',
);
const headed: ReadonlySet<ResumeSectionKind> = new Set(['skills']);
const read: ReadonlySet<ResumeSectionKind> = new Set([
	'skills',
	'experience',
	'projects',
	'contact',
	'summary',
	'other',
]);

/**
 * Names in lists of skills that the taxonomy does not hold: items of a section on skills, and of labelled lists
 * elsewhere ("Environment: …"). Only short, noun-like items; traits, places, languages and sentences are none.
 */
export function unlistedSkills(
	page: Page,
	sections: readonly SectionRows[],
	known: readonly Span[],
): readonly NamedSkill[] {
	const found: NamedSkill[] = [];
	for (const section of sections) {
		if (!read.has(section.kind)) continue;
		for (let at = 0; at < section.rows.length && found.length < namesMax; at++) {
			const row = section.rows[at];
			if (row === undefined || row.dates.length > 0) continue;
			const from = listStart(page, row, headed.has(section.kind));
			if (from === null || isSubheading(row, section.rows[at + 1])) continue;
			found.push(...namesIn(page, row, from, known));
		}
	}
	return found;
}

/** Where a row's list begins: behind its label, or at its start in a section on skills. Null where it holds none. */
function listStart(page: Page, row: Row, isSkills: boolean): number | null {
	const head = page.readable.slice(row.start, Math.min(row.end, row.start + 60));
	const label = head.includes(':') ? labelled.exec(head) : null;
	if (label === null) return isSkills ? row.contentStart : null;
	const name = fold(label[1] ?? '').trim();
	const isList = skillLists.labels.has(name) || skillLists.labels.has(name.split(/[\s/&-]+/).at(-1) ?? '');
	return isSkills || isList ? row.start + label[0].length : null;
}

/** "Facilitation" above bullets of its own names a group and nothing in it. */
function isSubheading(row: Row, next: Row | undefined): boolean {
	return row.gapAbove && !row.bullet && next?.bullet === true && !next.gapAbove;
}

function namesIn(page: Page, row: Row, from: number, known: readonly Span[]): readonly NamedSkill[] {
	const pieces = piecesOf(page, from, Math.min(row.end, from + 1_000));
	// A row with one long piece is a sentence or a part of one, and its short pieces are too.
	if (pieces.some((piece) => piece.end - piece.start > pieceMax)) return [];
	return pieces.flatMap((piece) => {
		const span = trimmed(page, piece);
		const name = page.readable.slice(span.start, span.end);
		const isSmall = !page.isLower && !/[\p{Lu}\d]/u.test(name);
		if (isSmall && !name.includes(' ') && pieces.length < smallMin) return [];
		const id = !touchesAny(known, span) && isName(name) ? unlistedId(name) : null;
		return id === null ? [] : [{ ...span, skillId: id, name }];
	});
}

function piecesOf(page: Page, from: number, to: number): readonly Span[] {
	const text = page.readable.slice(from, to);
	const pieces: Span[] = [];
	let start = 0;
	for (const match of matches(separator, text)) {
		if (isInBrackets(text, start, match.index)) continue;
		if (text.slice(start, match.index).trim() !== '') pieces.push({ start: from + start, end: from + match.index });
		start = match.index + match[0].length;
	}
	if (text.slice(start).trim() !== '') pieces.push({ start: from + start, end: to });
	return pieces;
}

function isInBrackets(text: string, from: number, at: number): boolean {
	return text.lastIndexOf('(', at) >= from && text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** Without what says how well it is known, and without "knowledge of". */
function trimmed(page: Page, piece: Span): Span {
	let text = page.readable.slice(piece.start, piece.end).replace(bracketed, '').trimEnd();
	let start = piece.start + (text.length - text.trimStart().length);
	const folded = page.folded.slice(start, piece.start + text.length);
	const lead = leads.find((one) => folded.startsWith(`${one} `));
	if (lead !== undefined) start += lead.length + 1;
	text = page.readable.slice(start, piece.start + text.length);
	const words = text.split(/\s+/);
	const last = fold(words.at(-1) ?? '').replace(/[^\p{L}]/gu, '');
	if (words.length > 1 && skillLists.levels.has(last))
		text = text.slice(0, text.lastIndexOf(words.at(-1) ?? '')).replace(/[\s:–-]+$/, '');
	return { start, end: start + text.replace(/[^\p{L}\p{N}+#)]+$/u, '').length };
}

function isName(name: string): boolean {
	const words = (fold(name).match(/[\p{L}\p{N}][\p{L}\p{N}+#.'&-]*/gu) ?? []).map((word) =>
		word.replace(/[.'&-]+$/, ''),
	);
	if (words.length === 0 || words.length > wordsMax || !/^[\p{L}\p{N}]/u.test(name) || /[:!?@"“”]|\d{4,}/.test(name))
		return false;
	if (words.some((word) => skillLists.never.has(word) || (isStopWord(word) && word !== 'of' && !/^\d/.test(word))))
		return false;
	if (words.some((word) => spoken.has(word)) || placeWord(name) !== null) return false;
	const only = words[0] ?? '';
	if (words.length === 1 && (only.length < 3 || skillLists.levels.has(only)) && !/^[\p{Lu}\d]{2,}$/u.test(name))
		return false;
	// "Managed accounts" tells what was done.
	if (words.length > 1 && /^\p{L}{3,}ed$/u.test(only)) return false;
	if (words.length === 1 && (skillLists.general.has(only) || only.endsWith('ly'))) return false;
	if (isOccupation(words) || unwanted.test(name) || name.includes('(') !== name.includes(')')) return false;
	return words.some((word) => !skillLists.general.has(word));
}

/** "Team Lead", "Treasurer": what someone was, and not what someone can do. */
function isOccupation(words: readonly string[]): boolean {
	const last = words.at(-1) ?? '';
	return jobTitleWords.nouns.has(last) && !jobTitleWords.weak.has(last);
}
