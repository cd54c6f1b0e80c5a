import type { Posting, SectionKind } from '../model/posting.ts';
import type { Role } from '../model/role.ts';
import type { IndexDocument, RoleFacts, TextField } from '../model/search.ts';
import { countTerms, termCounts } from '../text/terms.ts';
import { type Tokenizer, tokenizer } from '../text/tokenize.ts';
import { yearlyPay } from './yearly-pay.ts';

export type PostingText = Pick<Posting, 'text' | 'sections'>;

/** Which field a section's words go to. What says nothing of the work itself is left out. */
const fieldOf: Readonly<Record<SectionKind, TextField | null>> = {
	header: 'body',
	summary: 'body',
	company: 'body',
	responsibilities: 'body',
	requirements: 'requirements',
	preferred: 'requirements',
	skills: 'requirements',
	benefits: null,
	pay: null,
	location: null,
	process: null,
	legal: null,
	chrome: null,
	other: 'body',
};

/** How often a posting says each term, by the field that its section goes to. */
export type PostingTerms = Readonly<Record<Exclude<TextField, 'title'>, ReadonlyMap<string, number>>>;

/** What the index keeps of a role: the words of its postings by field, and what filters ask for. */
export function indexDocument(role: Role, texts: readonly PostingText[]): IndexDocument {
	return countedDocument(
		role,
		texts.map((text) => postingTerms(text)),
	);
}

/** The same, from words that were counted before. */
export function countedDocument(role: Role, postings: readonly PostingTerms[]): IndexDocument {
	const requirements = new Map<string, number>();
	const body = new Map<string, number>();
	for (const terms of postings) {
		// Two advertisements of one job say the same things twice: the one that says more counts.
		takeLarger(requirements, terms.requirements);
		takeLarger(body, terms.body);
	}
	const terms = { title: termCounts(role.title ?? ''), requirements, body };
	return { roleId: role.id, terms, facts: factsOf(role), asked: role };
}

/** @param tokens the words of a stretch of its text */
export function postingTerms({ text, sections }: PostingText, tokens: Tokenizer = tokenizer(text)): PostingTerms {
	const counts = { title: new Map<string, number>(), requirements: new Map(), body: new Map() };
	for (const section of sections) {
		const field = fieldOf[section.kind];
		if (field !== null) countTerms(tokens(section), counts[field]);
	}
	if (sections.length === 0) countTerms(tokens({ start: 0, end: text.length }), counts.body);
	return { requirements: counts.requirements, body: counts.body };
}

function factsOf(role: Role): RoleFacts {
	const countries = [...role.locations.map((place) => place.country), ...role.remoteWithin];
	return {
		countries: [...new Set(countries.filter((country) => country !== null))].sort(),
		workMode: role.workMode,
		employmentType: role.employmentType,
		seniority: role.seniority,
		salary: yearlyPay(role.salary),
		company: role.company,
		sources: [...new Set(role.postings.flatMap((posting) => (posting.source === null ? [] : [posting.source])))].sort(),
		postedOn: role.postedAt ?? role.updatedAt.slice(0, 10),
		skills: new Map(role.skills.map((skill) => [skill.id, skill.weight])),
	};
}

function takeLarger(into: Map<string, number>, counts: ReadonlyMap<string, number>): void {
	for (const [term, count] of counts) into.set(term, Math.max(into.get(term) ?? 0, count));
}
