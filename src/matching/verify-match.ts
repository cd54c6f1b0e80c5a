import type { RankedRole } from '../core/model/match.ts';
import type { Role } from '../core/model/role.ts';
import type { Verification, VerifiedRole } from '../core/model/verification.ts';
import { profileOf } from '../core/ranking/profile.ts';
import { indexDocument } from '../core/search/index-document.ts';
import { cosinesByCounts } from '../core/search/query-counts.ts';
import { differencesOf } from './differences.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { thinkingInTurns } from './give-way.ts';
import type { IndexHit, Ports, Statistics } from './ports.ts';
import { rankInTurns } from './rank-in-turns.ts';
import { type ReadResume, type ResumeInput, readResumeInput } from './resume-input.ts';
import { openStatistics } from './sealed-statistics.ts';
import { withoutPassages } from './without-copies.ts';

/** More roles than any setting lets a match keep. */
const allRoles = 10_000;

type Recounted = {
	readonly hits: readonly IndexHit[];
	readonly statistics: Statistics;
	readonly used: Verification['statistics']['used'];
};

/**
 * Computes a kept match again from the same résumé, and says whether every score is the same or what differs. The day,
 * the weights, the gates and the statistics are those of the match; the roles are those of now.
 */
export async function verifyMatch(engine: Engine, ports: Ports, id: string, input: ResumeInput): Promise<Verification> {
	const now = ports.clock();
	// 1. What was kept.
	const kept = await ports.store.match(id, 0, allRoles, now);
	if (kept === null) throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
	// 2. The same résumé, read as of the same day, and the roles as they are.
	const whole = await readResumeInput(engine, ports, input, kept.asOf);
	const read = await withoutPassages(ports, whole, kept.terms?.copied ?? [], kept.asOf);
	const roles = await ports.store.roles(kept.roles.map((role) => role.roleId));
	// 3. Their scores, from what the match took from the other roles.
	const { hits, statistics, used } = await recounted(ports, id, roles, read);
	const person = {
		profile: profileOf(read.resume, engine.taxonomy, kept.asOf),
		weights: kept.weights,
		gates: kept.terms?.gates ?? [],
	};
	const { scores } = await rankInTurns(ports.store, { hits, statistics }, person, 0);
	// 4. Then and now.
	const scoreOf = new Map(scores.map((one) => [one.roleId, one]));
	const roleOf = new Map(roles.map((role) => [role.id, role]));
	const verified = kept.roles.map((role) => compared(role, roleOf.get(role.roleId), scoreOf.get(role.roleId)));
	const present = ports.index.statistics().id;
	const differences = differencesOf(engine, { kept, resumeSha256: read.sha256, roles: verified, used, present });
	const equal = differences.every(({ what }) => what !== 'resume' && what !== 'scores');
	await ports.store.matchVerified(id, equal);
	return {
		matchId: id,
		verifiedAt: new Date(now).toISOString(),
		equal,
		differences,
		statistics: { kept: kept.engine.statistics, now: present, used },
		roles: verified,
	};
}

async function recounted(
	ports: Ports,
	id: string,
	roles: readonly Role[],
	{ resume, query: words }: ReadResume,
): Promise<Recounted> {
	const query = { ...words, filters: {}, limit: allRoles };
	const sealed = await ports.store.sealedStatistics(id, ports.clock());
	const opened = sealed === null ? null : openStatistics(sealed, resume.text, id);
	if (opened !== null) {
		const inTurn = thinkingInTurns();
		const postings = await ports.store.postingsOfRoles(roles.map((role) => role.id));
		const documents = [];
		for (const role of roles) {
			await inTurn();
			documents.push(indexDocument(role, postings.get(role.id) ?? []));
		}
		const hits = cosinesByCounts(query, opened.counted, documents);
		if (hits !== null) return { hits, statistics: opened.statistics, used: 'kept' };
	}
	const answer = await ports.index.search({ ...query, only: roles.map((role) => role.id) }, thinkingInTurns());
	return { hits: answer.hits, statistics: answer.statistics, used: 'now' };
}

function compared(
	kept: RankedRole,
	role: Role | undefined,
	found: Pick<RankedRole, 'score' | 'verdict'> | undefined,
): VerifiedRole {
	const now = found === undefined ? null : { score: found.score, verdict: found.verdict };
	return {
		roleId: kept.roleId,
		rank: kept.rank,
		equal: now !== null && now.score === kept.score && now.verdict === kept.verdict,
		kept: { score: kept.score, verdict: kept.verdict },
		now,
		postings: role === undefined ? 'gone' : isSameContent(kept, role) ? 'same' : 'changed',
	};
}

function isSameContent(kept: RankedRole, role: Role): boolean {
	return (
		kept.postings.length === role.postings.length &&
		kept.postings.every(({ id, contentHash }, i) => {
			const now = role.postings[i];
			// Where an older release kept no hash, the id is all there is.
			const isKnown = contentHash !== undefined && now?.contentHash !== undefined;
			return now?.id === id && (!isKnown || now.contentHash === contentHash);
		})
	);
}
