import { companies as table } from '../model/tables/companies.ts';
import type { Span } from '../model/text.ts';
import type { Draft } from './draft.ts';
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

// Names are runs of capitalised words; every run is bounded, so that no text makes them slow.
const token = String.raw`[\p{Lu}\d](?:[\p{L}\p{N}&'’-]|\.(?=[\p{L}\p{N}])){0,40}`;
const name = String.raw`(${token}(?: (?:&|of|and|the|for|de|${token})){0,5})`;
const cased = (words: readonly string[]): string =>
	words.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|');

const subject = new RegExp(
	String.raw`(?:^|[.!?…]["”)]?\s{1,3})(?:The )?${name}(?: \([^()]{1,20}\))?(?:,? (?:Inc|LLC|Ltd|GmbH|Co)\.?)?,? (?:${table.verbs.join('|')})\b`,
	'gu',
);
const about = new RegExp(
	String.raw`(?:^|[.!?:)]\s?)(?:${cased(table.about)}|${table.about.join('|').toUpperCase()}) ${name}`,
	'gu',
);
const joining = new RegExp(String.raw`\b(?:${cased(table.joining)}) ${name}(?=['’]s|[,.!]| is\b| as\b| and\b|$)`, 'gu');
const itsTeam = new RegExp(String.raw`\b[Jj]oin the ${name} team\b`, 'gu');

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
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		const tells = section.kind === 'company' || section.kind === 'summary';
		// Piece by piece, so that names which stand glued to what follows come apart.
		section.pieces.forEach((piece, at) => {
			const text = draft.text.slice(piece.start, piece.end);
			collect(found, text, piece.start, subject, section.kind === 'company' && at <= 1 ? 2 : tells ? 1.5 : 1);
			collect(found, text, piece.start, about, 2);
			collect(found, text, piece.start, joining, 0.75);
			collect(found, text, piece.start, itsTeam, 1);
		});
	}
	for (const [key, candidate] of found) {
		const again = mentions(draft.text, candidate.name) - 1;
		found.set(key, { ...candidate, points: candidate.plain + Math.max(0, again) * 0.5 });
	}
	caches.set(draft, found);
	return found;
}

function collect(
	found: Map<string, CompanyCandidate>,
	text: string,
	offset: number,
	pattern: RegExp,
	points: number,
): void {
	for (const match of text.matchAll(pattern)) {
		const written = (match[1] ?? '')
			.replace(/^The /, '')
			.replace(/['’]s?$/, '')
			.replace(/(?: (?:and|of|the|for|de|&))+$/, '');
		const key = written
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
		if (!isName(written, key)) continue;
		const start = offset + match.index + match[0].indexOf(written);
		const before = found.get(key);
		found.set(key, {
			name: before?.name ?? written,
			plain: Math.min(pointsMax, (before?.plain ?? 0) + points),
			points: 0,
			start: before?.start ?? start,
			end: before?.end ?? start + written.length,
		});
	}
}

function isName(written: string, key: string): boolean {
	const first = key.split(' ')[0] ?? '';
	return written.length >= 2 && key !== '' && !table.notNames.has(first) && /\p{L}/u.test(written);
}

function mentions(text: string, written: string): number {
	let count = 0;
	for (let at = text.indexOf(written); at >= 0 && count < mentionsMax; at = text.indexOf(written, at + written.length))
		count++;
	return count;
}
