import { chrome as table } from '../model/tables/chrome.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { phraseFinder } from './phrases.ts';

const signsIn = phraseFinder(
	table.signs.flatMap((sign) => sign.phrases.map((phrase) => [phrase, sign.weight] as const)),
);
const { weights, thresholds } = table;
const shortMax = 60;
const longMin = 200;

/** For each piece, whether it is the site's own text: menus, adverts, tips, statistics. */
export function chromePieces(draft: Draft): readonly boolean[] {
	const repeats = countLines(draft);
	const points = draft.pieces.map((piece) => pointsOf(draft, piece, repeats));
	const tail = tailFrom(points);
	return draft.pieces.map((piece, at) => {
		const enough = piece.end - piece.start > longMin ? thresholds.longLine : thresholds.line;
		return at >= tail || (points[at] ?? 0) >= enough;
	});
}

function pointsOf(draft: Draft, piece: DraftPiece, repeats: ReadonlyMap<string, number>): number {
	let points = 0;
	let known = false;
	for (const hit of signsIn(draft.folded, draft.words, piece.from, piece.to)) {
		points += hit.value;
		known ||= hit.value > 0;
	}
	const line = draft.folded.slice(piece.start, piece.end);
	if (piece.first && piece.last && table.lines.has(line)) points += weights.wholeLine;
	const again = repeats.get(line) ?? 0;
	if (line.length > shortMax && again >= 2) points += weights.repeatedSentence;
	else if (again >= 3) points += weights.repeated;
	if (known) return points;
	if (piece.heading !== null && piece.heading.meaning !== null) return points + weights.heading;
	if (piece.bullet) return points + weights.item;
	if (line.length > shortMax || /[.:;]$/.test(line)) return points + weights.sentence;
	return points + (/\byour?\b/.test(line) ? weights.shortYou : weights.short);
}

/** How often each line of its own stands in the text, the long ones left out. */
function countLines(draft: Draft): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const piece of draft.pieces) {
		if (!piece.first || !piece.last || piece.bullet || piece.end - piece.start > longMin) continue;
		const line = draft.folded.slice(piece.start, piece.end);
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return counts;
}

/** The piece from which on the rest of the text is the site's: where the points up to the end are most. */
function tailFrom(points: readonly number[]): number {
	let sum = 0;
	let best = thresholds.tail;
	let from = points.length;
	for (let at = points.length - 1; at >= 0; at--) {
		const own = points[at] ?? 0;
		sum += own;
		if (own >= 1 && sum >= best) {
			best = sum;
			from = at;
		}
	}
	return from;
}
