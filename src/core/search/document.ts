import type { Posting, SectionKind } from '../model/posting.ts';
import type { Role } from '../model/role.ts';
import type { IndexDocument, RoleFacts, TextField } from '../model/search.ts';
import { termCounts } from '../text/terms.ts';
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

/** What the index keeps of a role: the words of its most direct posting by field, and what filters ask for. */
export function indexDocument(role: Role, { text, sections }: PostingText): IndexDocument {
	const terms = { title: termCounts(role.title ?? ''), requirements: new Map(), body: new Map() };
	for (const section of sections) {
		const field = fieldOf[section.kind];
		if (field !== null) add(terms[field], termCounts(text, section));
	}
	if (sections.length === 0) add(terms.body, termCounts(text));
	return { roleId: role.id, terms, facts: factsOf(role) };
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

function add(into: Map<string, number>, counts: ReadonlyMap<string, number>): void {
	for (const [term, count] of counts) into.set(term, (into.get(term) ?? 0) + count);
}
