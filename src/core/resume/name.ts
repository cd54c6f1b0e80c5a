import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import { personalWords } from '../model/tables/personal-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { emailsIn } from './contact-points.ts';
import type { Page, Row } from './page.ts';
import { placeWord } from './places.ts';

const topRows = 8;
/** A column of contact details may stand before the name. */
const farRows = 60;
const headLength = 4_000;
const nameWordsMax = 5;
const profile = /(?:linkedin\.com\/in|github\.com|xing\.com\/profile)\/([\w%.-]{3,60})/gi;
/** "Name: …", "Personal information   …", "Resume of …" */
const label = new RegExp(
	`^(?:(?:${anyOf(personalWords.nameLabels)})(?:\\s*:|\\s{2,}|\\t)|(?:${anyOf(personalWords.documents)})(?: of| for| de| von|\\s*[:–-]))\\s*`,
);
const namePiece = /[\p{L}][\p{L}'’.\- "“”]{1,60}/gu;
const capitalWord = /^["“]?\p{Lu}[\p{L}'’-]*\.?["”]?$/u;

/** Where the person's name stands at the top of the page; null where nothing there looks like one. */
export function nameOf(page: Page): Span | null {
	const locals = handlesIn(page.readable.slice(0, headLength));
	let best: Span | null = null;
	let bestScore = 0;
	for (const row of page.rows.slice(0, farRows)) {
		if (row.index >= topRows && !mayBeName(page, row, locals)) continue;
		for (const [bare, isLabelled] of piecesOf(page, row)) {
			const piece = withGivenName(page, row, bare, locals);
			const score = scoreOf(page, row, piece, locals) + (isLabelled ? 3 : 0);
			if (score > bestScore) {
				best = piece;
				bestScore = score;
			}
		}
	}
	return best === null ? null : withNextLine(page, best, locals);
}

/** A given name and, below it in large type, the family name that the e-mail address knows: each fills its line. */
function withNextLine(page: Page, name: Span, locals: readonly string[]): Span {
	const at = page.rows.findIndex((row) => row.start <= name.start && row.end >= name.end);
	const [row, next] = [page.rows[at], page.rows[at + 1]];
	if (row === undefined || next === undefined || row.contentStart !== name.start || row.end !== name.end) return name;
	const [first, second] = [row, next].map((one) => page.readable.slice(one.contentStart, one.end).split(/\s+/));
	if (first === undefined || second === undefined || first.length + second.length > nameWordsMax) return name;
	const folded = second.map((word) => fold(word).replace(/[^\p{L}-]/gu, ''));
	const isOther = folded.some((word) => personalWords.notNames.has(word) || jobTitleWords.nouns.has(word));
	if (isOther || next.bullet || !second.every(isNameWord)) return name;
	const parts = folded.flatMap((word) => word.split('-')).filter((part) => part.length > 2);
	const isKnown = locals.some((local) => parts.some((part) => local.includes(part)));
	return isKnown ? { start: name.start, end: next.end } : name;
}

/** What people call themselves in e-mail addresses and profiles, folded. */
function handlesIn(text: string): readonly string[] {
	const profiles = [...text.matchAll(profile)].map((match) => match[1] ?? '');
	return [...emailsIn(text).map((email) => email.split('@')[0] ?? ''), ...profiles].map(fold);
}

/** "Okafor-Reyl, Tamsin": the name goes on behind the comma where nothing else can be meant. */
function withGivenName(page: Page, row: Row, piece: Span, locals: readonly string[]): Span {
	const rest = page.readable.slice(piece.end, Math.min(row.end, piece.end + 60)).trimEnd();
	const given = /^, ?([\p{L}][\p{L}'’. -]*)$/u.exec(rest)?.[1];
	if (given === undefined || piece.start !== row.contentStart) return piece;
	const words = given.trimEnd().split(/\s+/);
	const folded = words.map((word) => fold(word).replace(/[^\p{L}-]/gu, ''));
	const isOther = folded.some(
		(word) => personalWords.credentials.has(word) || personalWords.notNames.has(word) || jobTitleWords.nouns.has(word),
	);
	if (isOther || words.length > 3 || !words.every(isNameWord)) return piece;
	const parts = folded.flatMap((word) => word.split('-')).filter((part) => part.length > 1);
	const inEmail = locals.some((local) => parts.some((part) => local.includes(part)));
	const isFamilyName = !/\p{Ll}\s+\p{Lu}/u.test(page.readable.slice(piece.start, piece.end));
	return inEmail || isFamilyName ? { start: piece.start, end: piece.end + rest.length } : piece;
}

function isNameWord(word: string): boolean {
	return capitalWord.test(word) || personalWords.particles.has(word.replace(/\.$/, ''));
}

/** Far from the top a name stands alone on its line, and the e-mail address knows it. */
function mayBeName(page: Page, row: Row, locals: readonly string[]): boolean {
	if (!row.gapAbove || row.end - row.start > 50 || row.dates.length > 0 || locals.length === 0) return false;
	const words = page.folded.slice(row.contentStart, row.end).split(/[^\p{L}]+/u);
	return words.some((word) => word.length > 2 && locals.some((local) => local.includes(word)));
}

/** Runs of words without digits and separators; of a labelled line ("Name: …") what follows the label. */
function piecesOf(page: Page, row: Row): readonly (readonly [Span, boolean])[] {
	const text = page.readable.slice(row.contentStart, Math.min(row.end, row.contentStart + 120));
	const labelled = label.exec(page.folded.slice(row.contentStart, row.contentStart + text.length));
	const offset = labelled?.[0].length ?? 0;
	const pieces: (readonly [Span, boolean])[] = [];
	for (const match of text.slice(offset).matchAll(namePiece)) {
		const first = match[0].split(/ {2,}| - | -- /)[0] ?? '';
		const length = first.trimEnd().replace(/[.\s-]+$/, '').length;
		const start = row.contentStart + offset + match.index;
		if (text[offset + match.index + match[0].length] === '@') continue;
		pieces.push([{ start, end: start + length }, labelled !== null && match.index === 0]);
	}
	return pieces;
}

function scoreOf(page: Page, row: Row, piece: Span, locals: readonly string[]): number {
	if (row.index >= topRows && (piece.start !== row.contentStart || row.end - piece.end > 2)) return 0;
	const text = page.readable.slice(piece.start, piece.end);
	const words = text.split(/,?\s+/).filter((word) => !personalWords.credentials.has(fold(word).replace(/[.-]/g, '')));
	if (words.length === 0 || words.length > 5) return 0;
	const folded = words.map((word) => fold(word).replace(/[^\p{L}-]/gu, ''));
	const parts = folded.flatMap((word) => word.split('-')).filter((word) => word.length > 2);
	const inEmail = locals.some((local) => parts.some((part) => local.includes(part)));
	if (row.index > 3 && !inEmail) return 0;
	const isOther = folded.some((word) => personalWords.notNames.has(word) || employerWords.forms.has(word));
	const fits = words.every(isNameWord);
	if (isOther || (!fits && !(inEmail && row.index === 0)) || placeWord(text) !== null) return 0;
	const trades = folded.filter((word) => jobTitleWords.nouns.has(word)).length;
	const isTitle = trades === words.length || folded.some((word) => jobTitleWords.modifiers.has(word));
	// "Ann Baker" is known for a name by her address, or where nothing of a title stands beside it in the first line.
	if (trades > 0 && (trades === words.length || !(inEmail || (row.index === 0 && words.length > 1 && !isTitle))))
		return 0;
	let score = row.index === 0 ? 2 : row.index < 3 ? 1 : 0.3;
	if (piece.start === row.contentStart) score += 1;
	if (words.length === 1) score -= 1.5;
	if (words.length === 2 || words.length === 3) score += 0.7;
	if (inEmail) score += 2;
	return score;
}
