import type { Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import { type Role, RoleField } from '../model/role.ts';
import { directness } from './directness.ts';

/** Fields in which two postings of one role can contradict each other. */
const comparable = ['employmentType', 'salary', 'seniority', 'sponsorship', 'workMode'] as const;

/**
 * The role behind postings of one job: of every field the value of the most direct source that states it,
 * what the sources disagree on, and the requirements of the most direct one with the kinds that only others speak of.
 * @param postings at least one
 */
export function mergeRole(id: string, postings: readonly Posting[]): Role {
	const ordered = [...postings].sort(byDirectness);
	const [first] = ordered;
	if (first === undefined) throw new RangeError('a role needs at least one posting');
	const sourceOf = new Map<RoleField, Posting>();
	for (const field of RoleField.options) {
		const stating = ordered.find((posting) => isStated(posting[field]));
		if (stating !== undefined) sourceOf.set(field, stating);
	}
	const from = (field: RoleField): Posting => sourceOf.get(field) ?? first;
	const asked = mergedRequirements(ordered);
	return {
		id,
		language: first.language,
		title: from('title').title,
		company: from('company').company,
		team: from('team').team,
		locations: from('locations').locations,
		workMode: from('workMode').workMode,
		remoteWithin: from('remoteWithin').remoteWithin,
		employmentType: from('employmentType').employmentType,
		seniority: from('seniority').seniority,
		salary: from('salary').salary,
		sponsorship: from('sponsorship').sponsorship,
		onCall: from('onCall').onCall,
		postedAt: from('postedAt').postedAt,
		requirements: asked.map((one) => one.requirement),
		skills: from('skills').skills,
		fieldSources: Object.fromEntries([...sourceOf].map(([field, posting]) => [field, posting.id])),
		requirementSources: Object.fromEntries(asked.map((one) => [one.requirement.id, one.postingId])),
		conflicts: conflictsOf(ordered),
		postings: ordered.map((posting) => ({
			id: posting.id,
			source: posting.source?.name ?? null,
			url: posting.source?.url ?? null,
			contentHash: posting.contentHash,
		})),
		updatedAt: ordered.reduce(
			(latest, posting) => (posting.receivedAt > latest ? posting.receivedAt : latest),
			first.receivedAt,
		),
	};
}

function byDirectness(a: Posting, b: Posting): number {
	return directness(b) - directness(a) || a.receivedAt.localeCompare(b.receivedAt) || (a.id < b.id ? -1 : 1);
}

function isStated(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : value !== null;
}

type Asked = { readonly requirement: Requirement; readonly postingId: string };

function mergedRequirements(ordered: readonly Posting[]): readonly Asked[] {
	const main = ordered.find((posting) => posting.requirements.length > 0);
	if (main === undefined) return [];
	const asked: Asked[] = main.requirements.map((requirement) => ({ requirement, postingId: main.id }));
	const spoken = new Set(main.requirements.map((requirement) => requirement.kind));
	for (const [number, posting] of ordered.entries()) {
		if (posting === main) continue;
		const added = posting.requirements.filter((requirement) => !spoken.has(requirement.kind));
		// The prefix keeps ids unique: every posting counts its own from r1.
		for (const one of added)
			asked.push({ requirement: { ...one, id: `p${number + 1}.${one.id}` }, postingId: posting.id });
		for (const one of added) spoken.add(one.kind);
	}
	return asked;
}

function conflictsOf(ordered: readonly Posting[]): Role['conflicts'] {
	const own = ordered.flatMap((posting) =>
		posting.conflicts.map((conflict) => ({ ...conflict, postingIds: [posting.id] })),
	);
	const between = comparable.flatMap((field) => {
		const stating = ordered.filter((posting) => isStated(posting[field]));
		const different = new Set(stating.map((posting) => JSON.stringify(posting[field])));
		if (different.size < 2) return [];
		const values = stating.map((posting) => ({ value: posting[field], evidence: null }));
		return [{ field, values, postingIds: stating.map((posting) => posting.id) }];
	});
	return [...own, ...between];
}
