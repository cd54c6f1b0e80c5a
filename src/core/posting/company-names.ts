import type { Draft } from './draft.ts';
import type { ReadSection } from './sections.ts';

const caches = new WeakMap<Draft, ReadonlyMap<string, CompanyCandidate>>();

export type CompanyCandidate = {
	readonly name: string;
	readonly points: number;
	readonly start: number;
	readonly end: number;
};

/** Points from which on a name is surely a company's. */
const nameMin = 2;

/** Folded phrases of the names by which the text calls its company. */
export function companyNames(draft: Draft, sections: readonly ReadSection[]): ReadonlySet<string> {
	const known = [...companyCandidates(draft, sections)].filter(([, candidate]) => candidate.points >= nameMin);
	return new Set(known.map(([phrase]) => phrase));
}

// "Aktina is reinventing", "Aktina, formerly …, delivers", "Aktina GmbH provides".
const subject =
	/(?:^|[.!?…]["”)]?\s{1,3}|\n\s{0,10})((?:The )?\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:&|of|and|the|for|de|[\p{Lu}\d][\p{L}\p{N}&'’.-]*)){0,5})(?: \([^()]{1,20}\))?,? (?:is|are|was|has|provides|offers|delivers|specializes|specialises|helps|builds|operates|makes|seeks|develops|creates|supports|connects|believes|formerly|located|founded|will|currently|designs|manufactures|serves|empowers|enables)\b/gu;
const about =
	/(?:^|\n|[.!?:)]\s?)(?:about|why join|working at|life at|why work for|why choose|meet|who is|join) ((?:[\p{Lu}\d][\p{L}\p{N}&'’.-]*)(?: (?:&|of|and|[\p{Lu}\d][\p{L}\p{N}&'’.-]*)){0,4})/giu;
const joining =
	/\b(?:join|joining|at|with|for) ((?:\p{Lu}[\p{L}\p{N}&.-]*)(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3})(?:['’]s| is\b| as\b| and\b|[,.!])/gu;
const notNames = new Set(
	'we our the this that these those you your it its they he she i us a an as at in on for to by with about job role position candidate candidates applicant applicants responsibilities requirements qualifications benefits summary description overview experience ability must knowledge strong excellent there here what why how who when where if all some no not and or but so please note each every both one two three location salary team company client employees employee successful ideal interested equal us united states experienced working work join are is do does have has can will minimum education skills monday friday english our client the company the role the team the position the successful candidate the ideal candidate the candidate job description who we are the opportunity everyone people customers clients based are you today full part reporting duties day january february march april may june july august september october november december'.split(
		' ',
	),
);

/** Names that the text uses as a company's, by folded phrase, with points for how plainly it does. */
export function companyCandidates(
	draft: Draft,
	sections: readonly ReadSection[],
): ReadonlyMap<string, CompanyCandidate> {
	const known = caches.get(draft);
	if (known !== undefined) return known;
	const found = new Map<string, CompanyCandidate>();
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		// Piece by piece, so that names which stand glued to what follows come apart.
		section.pieces.forEach((piece, at) => {
			const text = draft.text.slice(piece.start, piece.end);
			const opens = section.kind === 'company' && at <= 1;
			const tells = section.kind === 'company' || section.kind === 'summary';
			collect(found, text, piece.start, subject, opens ? 2 : tells ? 1.5 : 1);
			collect(found, text, piece.start, about, 2);
			collect(found, text, piece.start, joining, 0.75);
		});
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
		const name = (match[1] ?? '')
			.replace(/^The /, '')
			.replace(/['’]s?$/, '')
			.replace(/[.,]+$/, '')
			.replace(/ (?:and|of|the|for|&)$/, '');
		const key = name
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
		if (!isName(name, key)) continue;
		const start = offset + match.index + match[0].indexOf(name);
		const before = found.get(key);
		found.set(key, {
			name: before?.name ?? name,
			points: Math.min(6, (before?.points ?? 0) + points),
			start: before?.start ?? start,
			end: before?.end ?? start + name.length,
		});
	}
}

function isName(name: string, key: string): boolean {
	if (name.length < 2 || key === '' || notNames.has(key)) return false;
	const first = key.split(' ')[0] ?? '';
	return /^[\p{Lu}\d]/u.test(name) && !notNames.has(first);
}
