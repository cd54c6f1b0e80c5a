import { companies as table } from '../model/tables/companies.ts';
import { seams } from '../model/tables/seams.ts';
import { titles } from '../model/tables/titles.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { WordSet } from '../text/vocabulary.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { findPlaceNames, placeNamed } from './gazetteer.ts';
import { phraseFinder } from './phrases.ts';
import type { ReadSection } from './sections.ts';

export type CompanyCandidate = Span & {
	readonly name: string;
	/** How plainly the text uses it as a company's name, and `points` with how often on top. */
	readonly plain: number;
	readonly points: number;
};

/** Points from which on a name is surely a company's. */
const nameMin = 2;
const pointsMax = 6;
const mentionsMax = 4;
/** Names that are followed up: each is looked for in the whole text. */
const candidatesMax = 100;

// Names are runs of capitalised words; every run is bounded, so that no text makes them slow.
const token = String.raw`[\p{Lu}\d](?:[\p{L}\p{N}&'’-]|\.(?=[\p{L}\p{N}])){0,40}`;
const initials = String.raw`(?:(?:\p{Lu}\.){1,3} ?)?`;
const name = `(${initials}${token}(?: (?:&|of|and|the|for|de|${token})){0,5})`;

const subject = new RegExp(
	String.raw`(?:The )?${name}[™®]?(?: \([^()]{1,20}\))?(?:\.?,? (?:${anyOf(table.writtenForms)})\b){0,2}\.?,? (?:${anyOf(table.verbs)})\b`,
	'uy',
);
// "Aktina Mutual insures …": two capitalised words and a verb of the third person.
const acting = new RegExp(String.raw`(?:The )?(${token}(?: ${token}){1,3}) [a-z]{3,12}s\b`, 'uy');
// "Aktina sells …", where nothing but its place tells that it is a name.
const opening = new RegExp(String.raw`(${token}) [a-z]{2,12}s\b`, 'uy');
const following = new RegExp(name, 'uy');
const joined = new RegExp(String.raw`${name}(?=['’]s|[,.!]| is\b| as\b| and\b|$)`, 'uy');
const itsTeam = new RegExp(String.raw`[Tt]he (${token}) team\b`, 'uy');
const about = phraseFinder(table.about.map((phrase) => [phrase, true] as const));

const caches = new WeakMap<Draft, ReadonlyMap<string, CompanyCandidate>>();

/** Folded phrases of the names by which the text calls its company. */
export function companyNames(draft: Draft, sections: readonly ReadSection[]): ReadonlySet<string> {
	const known = [...companyCandidates(draft, sections)].filter(([, candidate]) => candidate.plain >= nameMin);
	return new Set(known.map(([phrase]) => phrase));
}

/** Names that the text uses as a company's, by folded phrase, with points for how plainly and how often it does. */
export function companyCandidates(
	draft: Draft,
	sections: readonly ReadSection[],
): ReadonlyMap<string, CompanyCandidate> {
	const known = caches.get(draft);
	if (known !== undefined) return known;
	const found = new Map<string, CompanyCandidate>();
	let opens = true;
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		const tells = section.kind === 'company' || section.kind === 'summary';
		section.pieces.forEach((piece, at) => {
			if (isProse(piece) && (opens || section.kind === 'company')) addOpening(found, draft, piece, opens);
			opens &&= !isProse(piece);
			collectIn(found, draft, piece, section.kind === 'company' && at <= 1 ? 2 : tells ? 1.5 : 1);
		});
	}
	for (const [key, candidate] of found) {
		found.set(key, { ...candidate, points: candidate.plain + repetition(draft, key, candidate) });
	}
	caches.set(draft, found);
	return found;
}

const proseMin = 60;

function isProse(piece: DraftPiece): boolean {
	return piece.end - piece.start >= proseMin && !piece.bullet;
}

/** A name of one word that opens the text and is met again, or opens what the text says of its company. */
function addOpening(found: Map<string, CompanyCandidate>, draft: Draft, piece: DraftPiece, again: boolean): void {
	const at = afterPlace(draft, piece);
	const word = draft.words[at];
	if (word === undefined || titles.roles.has(word.word) || word.word.endsWith('ing')) return;
	if (placeNamed(word.word) !== null || seams.starters.has(word.word)) return;
	const text = draft.text.slice(piece.start, piece.end);
	const written = draft.text.slice(word.start, word.end);
	if (again && !isMetAgain(draft, written, word.end)) return;
	add(found, text, piece.start, word.start - piece.start, opening, 2);
}

/** "Remote Spain Aktina builds …": the words before a name that a board set there. */
function afterPlace(draft: Draft, piece: DraftPiece): number {
	if (!modes.has(draft.words[piece.from]?.word ?? '')) return piece.from;
	const [place] = findPlaceNames(draft, piece.from + 1, Math.min(piece.to, piece.from + aboutWordsMax));
	return place?.from === piece.from + 1 ? place.to + 1 : piece.from;
}

/** Whether a name stands further on as it is written, and never as an ordinary word unless somebody is "at" it. */
function isMetAgain(draft: Draft, written: string, from: number): boolean {
	const small = written.toLowerCase();
	const isBrand = draft.text.includes(` at ${small} `) || draft.text.includes(` join ${small} `);
	if (isBrand) return true;
	return draft.text.includes(written, from) && !draft.text.includes(` ${small} `);
}

/** The names of one piece, so that names which stand glued to what follows come apart. */
function collectIn(found: Map<string, CompanyCandidate>, draft: Draft, piece: DraftPiece, asSubject: number): void {
	const text = draft.text.slice(piece.start, piece.end);
	for (let at = piece.from; at < piece.to; at++) {
		const word = draft.words[at];
		if (word === undefined) break;
		const start = word.start - piece.start;
		if (beginsSentence(text, start)) {
			if (!add(found, text, piece.start, start, subject, asSubject)) add(found, text, piece.start, start, acting, 0.75);
			const [lead] = about(draft, at, Math.min(piece.to, at + aboutWordsMax));
			const next = lead?.from === at ? draft.words[lead.to + 1] : undefined;
			if (next !== undefined) add(found, text, piece.start, next.start - piece.start, following, 2);
		}
		if (!joiners.has(word)) continue;
		add(found, text, piece.start, word.end - piece.start + 1, joined, 0.75);
		if (word.word === 'join') add(found, text, piece.start, word.end - piece.start + 1, itsTeam, 1);
	}
}

const joiners = new WordSet(table.joining);

function isVisible(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 0x80 ? code > 0x20 : !/\s/.test(text.charAt(at));
}

const closers = new Set('.!?…:)"”');
const modes = new Set(['remote', 'hybrid', 'onsite']);
const aboutWordsMax = 4;

function beginsSentence(text: string, start: number): boolean {
	if (start === 0) return true;
	let last = start - 1;
	while (last > 0 && start - last < 5 && !isVisible(text, last)) last--;
	// Most words have another word before them.
	if (!closers.has(text.charAt(last))) return false;
	const before = text.slice(Math.max(0, start - 5), start);
	// "W.M. Aktina": after initials a name goes on.
	return !/(?:^|[\s.])\p{Lu}\.\s$/u.test(before) && /[.!?…:)]["”)]?\s{0,3}$/.test(before);
}

/** Adds what the pattern finds at `at`; whether it found anything. */
function add(
	found: Map<string, CompanyCandidate>,
	text: string,
	offset: number,
	at: number,
	pattern: RegExp,
	points: number,
): boolean {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	if (match === null) return false;
	const written = (match[1] ?? '')
		.replace(/^The /, '')
		.replace(/['’]s?$/, '')
		.replace(/(?: (?:and|of|the|for|de|&))+$/, '');
	const key = written
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	if (!isName(written, key) || (found.size >= candidatesMax && !found.has(key))) return true;
	const start = offset + match.index + match[0].indexOf(written);
	const before = found.get(key);
	found.set(key, {
		name: before?.name ?? written,
		plain: Math.min(pointsMax, (before?.plain ?? 0) + points),
		points: 0,
		start: before?.start ?? start,
		end: before?.end ?? start + written.length,
	});
	return true;
}

function isName(written: string, key: string): boolean {
	const first = key.split(' ')[0] ?? '';
	return written.length >= 2 && key !== '' && !table.notNames.has(first) && /\p{L}/u.test(written);
}

/** What mentions add: a name of one word may be an ordinary word too, so it must be written as a name and gains less. */
function repetition(draft: Draft, key: string, { name, plain }: CompanyCandidate): number {
	const isOneWord = !key.includes(' ');
	const again = isOneWord ? mentions(draft.text, name) - 1 : mentions(draft.folded, fold(name)) - 1;
	return Math.min(isOneWord ? plain : 1.5, Math.max(0, again) * 0.5);
}

function mentions(text: string, written: string): number {
	let count = 0;
	for (let at = text.indexOf(written); at >= 0 && count < mentionsMax; at = text.indexOf(written, at + written.length))
		count++;
	return count;
}
