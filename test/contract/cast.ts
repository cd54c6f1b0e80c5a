import type { Match, RankedRole } from '../../src/core/model/match.ts';
import type { Posting } from '../../src/core/model/posting.ts';
import type { Resume } from '../../src/core/model/resume.ts';
import { mergeRole } from '../../src/core/roles/merge.ts';
import { roleKeys } from '../../src/core/roles/same-role.ts';
import type { KeptCandidate, Store } from '../../src/matching/ports.ts';

/** A posting with nothing stated but what a test says. */
export function posting(id: string, stated: Partial<Posting> = {}): Posting {
	return {
		id,
		roleId: `r_${id}`,
		source: null,
		contentHash: `hash of ${id}`,
		receivedAt: '2026-01-01T00:00:00.000Z',
		language: 'en',
		text: `Baker\nBread and butter for ${id}`,
		title: 'Baker',
		company: null,
		team: null,
		locations: [],
		workMode: null,
		remoteWithin: [],
		employmentType: null,
		seniority: null,
		salary: null,
		sponsorship: null,
		onCall: null,
		postedAt: null,
		requirements: [],
		skills: [],
		conflicts: [],
		sections: [],
		warnings: [],
		...stated,
	};
}

/** Stores a posting and the role that it alone makes up. */
export async function keep(store: Store, one: Posting): Promise<void> {
	await store.write(async (tx) => {
		await tx.savePostings([{ posting: one, roleKeys: roleKeys(one) }]);
		await tx.saveRoles([mergeRole(one.roleId, await tx.postingsOfRole(one.roleId))]);
	});
}

/** A kept person of whom little is known. */
export function candidate(id: string, stated: Partial<KeptCandidate> = {}): KeptCandidate {
	const resume: Resume = {
		text: `Baker\nBread and butter of ${id}`,
		language: 'en',
		sections: [],
		experience: [],
		totalMonths: 7,
		seniority: null,
		skills: [],
		education: [],
		activities: [],
		languages: [],
		residence: null,
		mayWorkIn: [],
		personal: [],
		findings: [],
	};
	return {
		id,
		createdAt: '2026-01-01T00:00:00.000Z',
		expiresAt: 9e15,
		sha256: 'x',
		mediaType: 'text/plain',
		pages: null,
		fileFindings: [],
		reading: { month: '2026-01', version: '0', taxonomy: 't', resume },
		...stated,
	};
}

const part = { score: 0.1 + 0.2, weight: 0.2, points: 20 / 3, reason: 'because' };

export function rankedRole(rank: number): RankedRole {
	return {
		roleId: `r_${rank}`,
		rank,
		score: 100 / (rank + 2),
		confidence: 1 / 3,
		verdict: 'eligible',
		title: 'Baker',
		company: null,
		locations: [],
		workMode: null,
		salary: null,
		postings: [{ id: 'p_1', source: null, url: null }],
		parts: { text: part, skills: part, experience: part, education: part, title: part },
		limits: [],
		requirements: [],
		gaps: [],
	};
}

export function match(id: string, total: number): Match {
	return {
		id,
		createdAt: '2026-01-01T00:00:00.000Z',
		expiresAt: '2026-01-02T00:00:00.000Z',
		asOf: '2026-01-01',
		engine: { version: '0', taxonomy: 't', statistics: 's', weightsHash: 'w' },
		weights: { text: 0.2, skills: 0.2, experience: 0.2, education: 0.2, title: 0.2 },
		total,
		next: null,
		excluded: 0,
		resume: {
			sha256: 'x',
			language: null,
			totalMonths: 0,
			seniority: null,
			skills: [],
			experience: [],
			education: [],
			dropped: [],
			warnings: [],
		},
		roles: [],
		warnings: [],
	};
}
