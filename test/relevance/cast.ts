import type { RankedRole, Weights } from '../../src/core/model/match.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import type { Resume } from '../../src/core/model/resume.ts';
import type { Role } from '../../src/core/model/role.ts';
import type { IndexDocument } from '../../src/core/model/search.ts';
import type { Seniority } from '../../src/core/model/vocabulary.ts';
import { profileOf } from '../../src/core/ranking/profile.ts';
import { rank } from '../../src/core/ranking/rank.ts';
import { defaultWeights } from '../../src/core/ranking/weights.ts';
import { indexDocument } from '../../src/core/search/index-document.ts';
import { type InvertedIndex, invertedIndex } from '../../src/core/search/inverted-index.ts';
import { queryFor } from '../../src/core/search/query-for.ts';
import type { Ask } from './ask.ts';
import { taxonomy } from './known-skills.ts';
import { today } from './life.ts';

export type Advert = {
	readonly title: string;
	/** The words of the posting's body. */
	readonly text?: string;
	readonly seniority?: Seniority;
	readonly asks?: readonly Ask[];
};

/** A role of one posting; its id is its name in the story. */
export function role(id: string, { title, seniority, asks = [] }: Advert): Role {
	const requirements = asks.map((make, i) => make(`r${i + 1}`));
	const skills = requirements.flatMap((one) =>
		one.kind === 'skill'
			? one.skills.map((ref) => ({ ...ref, weight: 1, importance: one.importance, evidence: [] }))
			: [],
	);
	return {
		id,
		language: 'en',
		title,
		company: 'Larchmont & Daughters',
		team: null,
		locations: [],
		workMode: null,
		remoteWithin: [],
		employmentType: null,
		seniority: seniority ?? null,
		salary: null,
		sponsorship: null,
		onCall: null,
		postedAt: null,
		requirements,
		skills: skills.filter((one, i) => skills.findIndex((other) => other.id === one.id) === i),
		fieldSources: { title: `p-${id}`, requirements: `p-${id}` },
		requirementSources: Object.fromEntries(requirements.map((one) => [one.id, `p-${id}`])),
		conflicts: [],
		postings: [{ id: `p-${id}`, source: null, url: null }],
		updatedAt: '2026-11-01T00:00:00.000Z',
	};
}

/** The cast as roles, and as an index takes them. */
export function documentsOf(adverts: Readonly<Record<string, Advert>>): {
	readonly roles: readonly Role[];
	readonly documents: readonly IndexDocument[];
} {
	const roles = Object.entries(adverts).map(([id, advert]) => role(id, advert));
	const documents = roles.map((one) => {
		const advert = adverts[one.id];
		const text = [advert?.text ?? '', ...one.requirements.map((requirement) => requirement.text)].join('\n');
		return indexDocument(one, [{ text, sections: [] }]);
	});
	return { roles, documents };
}

/** The cast in an index. */
export function indexed(adverts: Readonly<Record<string, Advert>>): {
	readonly roles: readonly Role[];
	readonly index: InvertedIndex;
} {
	const { roles, documents } = documentsOf(adverts);
	const index = invertedIndex();
	for (const one of documents) index.upsert(one);
	return { roles, index };
}

/** The cast, ranked for a person: the whole way from words to places. */
export function rankedFor(
	person: Resume,
	adverts: Readonly<Record<string, Advert>>,
	more: { readonly weights?: Weights; readonly gates?: readonly Requirement['kind'][] } = {},
): readonly RankedRole[] {
	const { roles, index } = indexed(adverts);
	const { hits } = index.search(queryFor(person, taxonomy, { filters: {}, limit: roles.length }));
	const { weights = defaultWeights, gates = [] } = more;
	const statistics = index.statistics();
	return rank({ roles, hits, profile: profileOf(person, taxonomy, today), weights, gates, statistics });
}

/** The roles' names in their order. */
export function orderFor(person: Resume, adverts: Readonly<Record<string, Advert>>): readonly string[] {
	return rankedFor(person, adverts).map((one) => one.roleId);
}

/** The score of one role among the cast. */
export function scoreOf(ranked: readonly RankedRole[], id: string): number {
	return ranked.find((one) => one.roleId === id)?.score ?? Number.NaN;
}
