import type { SectionKind } from '../model/posting.ts';
import { chrome as table } from '../model/tables/chrome.ts';
import { titles } from '../model/tables/titles.ts';
import { anyOf } from '../text/any-of.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { phraseFinder } from './phrases.ts';

const signsIn = phraseFinder(
	table.signs.flatMap((sign) => sign.phrases.map((phrase) => [phrase, sign.weight] as const)),
);
const { weights, thresholds } = table;
const crumbsStart = new RegExp(`^(?:${anyOf(table.crumbs)})\\b`);
const lineMax = Math.max(...[...table.lines].map((line) => line.length));
const shortMax = 60;
const longMin = 200;
const crumbsMax = 140;
/** Points of a line that is surely the site's, beside others. */
const signMin = 2;
const ownKinds = new Set<SectionKind>(['responsibilities', 'requirements', 'preferred', 'benefits', 'company']);

/** For each piece, whether it is the site's own text: menus, adverts, tips, statistics. */
export function chromePieces(draft: Draft): readonly boolean[] {
	const lines = draft.pieces.map(({ start, end }) => draft.folded.slice(start, end));
	const repeats = countLines(draft, lines);
	const points = draft.pieces.map((piece, at) => pointsOf(draft, piece, lines[at] ?? '', repeats));
	const head = Math.max(headTo(draft, points), draft.marked === null ? 0 : aboveMarked(draft, draft.marked));
	const tail = tailFrom(points);
	return draft.pieces.map((piece, at) => {
		const enough = piece.end - piece.start > longMin ? thresholds.longLine : thresholds.line;
		return at < head || at >= tail || (points[at] ?? 0) >= enough;
	});
}

function pointsOf(draft: Draft, piece: DraftPiece, line: string, repeats: ReadonlyMap<string, number>): number {
	let points = 0;
	let known = false;
	for (const hit of signsIn(draft, piece.from, piece.to)) {
		points += hit.value;
		known ||= hit.value > 0;
	}
	if (piece.first && piece.last && line.length <= lineMax && table.lines.has(line)) points += weights.wholeLine;
	const again = line.length > longMin ? 0 : (repeats.get(line) ?? 0);
	if (line.length > shortMax && again >= 2) points += weights.repeatedSentence;
	else if (again >= 3) points += weights.repeated;
	if (isCrumbs(line)) return points + weights.crumbs;
	if (known) return points;
	const meaning = piece.heading?.meaning ?? null;
	if (meaning !== null) return points + (ownKinds.has(meaning.kind) ? weights.ownHeading : weights.heading);
	if (piece.bullet) return points + weights.item;
	if (line.length > shortMax || /[.:;]$/.test(line)) return points + weights.sentence;
	return points + (/\byour?\b/.test(line) ? weights.shortYou : weights.short);
}

/** How often each line of its own stands in the text, the long ones left out. */
function countLines(draft: Draft, lines: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const [at, piece] of draft.pieces.entries()) {
		if (!piece.first || !piece.last || piece.bullet || piece.end - piece.start > longMin) continue;
		const line = lines[at] ?? '';
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return counts;
}

/** "Home > Jobs > Welder", "Home / Vacancies / Planning". */
function isCrumbs(line: string): boolean {
	if (line.length > crumbsMax || !crumbsStart.test(line)) return false;
	return !/[.:,]/.test(line) && line.split(/ (?:[>»›]|\/) /).length >= 3;
}

/** The piece at which the site's own text at the top ends: menus before the first line that can be a title. */
function headTo(draft: Draft, points: readonly number[]): number {
	let sum = 0;
	let to = 0;
	for (let at = 0; at < points.length; at++) {
		const piece = draft.pieces[at];
		const own = points[at] ?? 0;
		if (piece === undefined || (own < 1 && mayBeginPosting(draft, piece))) break;
		sum += own;
		if (own >= signMin && sum >= thresholds.head) to = at + 1;
	}
	return to;
}

/** What stands above the page's own heading is the site's, but for two lines that may name company and department. */
function aboveMarked(draft: Draft, marked: number): number {
	let from = marked;
	for (let at = marked - 1; at >= 0 && at >= marked - 2; at--) {
		const piece = draft.pieces[at];
		if (piece === undefined || piece.bullet || / [|/>»›·] /.test(draft.text.slice(piece.start, piece.end))) break;
		from = at;
	}
	return from;
}

function mayBeginPosting(draft: Draft, piece: DraftPiece): boolean {
	if (piece.end - piece.start > shortMax || piece.heading?.meaning != null) return true;
	return draft.words.slice(piece.from, piece.to).some(({ word }) => titles.roles.has(word));
}

/**
 * The piece from which on the rest of the text is the site's: where the points up to the end are most, without
 * reaching over a stretch of the posting.
 */
function tailFrom(points: readonly number[]): number {
	let sum = 0;
	let best = 0;
	let from = points.length;
	for (let at = points.length - 1; at >= 0 && sum > best - thresholds.lull; at--) {
		const own = points[at] ?? 0;
		sum += own;
		if (sum < best) continue;
		best = sum;
		if (own >= 1 && sum >= thresholds.tail) from = at;
	}
	return from;
}
