import type { CandidateRanking, RankedCandidate } from '../core/model/candidate.ts';
import type { RankedRole } from '../core/model/match.ts';
import type { RequirementKind } from '../core/model/requirement.ts';
import type { Role } from '../core/model/role.ts';
import type { Warning } from '../core/model/text.ts';
import { profileOf } from '../core/ranking/profile.ts';
import type { Ranking } from '../core/ranking/rank.ts';
import { decodeOffset, encodeOffset } from './cursor.ts';
import type { Engine } from './engine.ts';
import { thinkingInTurns } from './give-way.ts';
import { rankOneRole } from './match-role.ts';
import { dayFor, hashOf } from './options.ts';
import type { KeptCandidate, Ports } from './ports.ts';
import { readAgain } from './read-again.ts';
import { roleWithId } from './role-with-id.ts';
import { withoutCopies } from './without-copies.ts';

const candidatesPerRead = 20;

export type CandidateQuery = {
	readonly asOf?: string | undefined;
	readonly gates: readonly RequirementKind[];
	readonly cursor: string | null;
	readonly limit: number;
};

type Placed = Pick<RankedRole, 'score' | 'verdict'> & { readonly candidateId: string };

/**
 * Kept candidates for one role, by the same score and for the same reasons as `POST /roles/{id}/match`. The index is asked
 * for each of them: what somebody copied from a posting is not weighed, and may be of any role.
 * @param candidatesMax so many of the newest are ranked
 */
export async function rankCandidates(
	engine: Engine,
	ports: Ports,
	candidatesMax: number,
	roleId: string,
	query: CandidateQuery,
): Promise<CandidateRanking> {
	const offset = query.cursor === null ? 0 : decodeOffset(query.cursor);
	const asOf = dayFor(query.asOf === undefined ? {} : { asOf: query.asOf }, ports.clock());
	const role = await roleWithId(ports, roleId);
	const judge = judgeOf(engine, ports, role, query, asOf);
	// 1. The score of everyone.
	const placed: Placed[] = [];
	let more = false;
	const inTurn = thinkingInTurns();
	for await (const candidate of newestCandidates(ports)) {
		if (placed.length === candidatesMax) {
			more = true;
			break;
		}
		await inTurn();
		const { scores } = await judge(candidate);
		for (const { score, verdict } of scores) placed.push({ candidateId: candidate.id, score, verdict });
	}
	// 2. Their order. Newest came first, so that turned around equals stay in the order of their ids.
	placed.reverse().sort(before);
	// 3. Words and quotes for those asked for.
	const candidates: RankedCandidate[] = [];
	for (const [i, { candidateId }] of placed.slice(offset, offset + query.limit).entries()) {
		await inTurn();
		const candidate = await ports.store.candidate(candidateId, ports.clock());
		// Erased since it was scored.
		if (candidate === null) continue;
		for (const told of (await judge(candidate)).explained(0, 1))
			candidates.push({ ...told, candidateId, rank: offset + i + 1 });
	}
	return {
		roleId,
		asOf,
		engine: {
			version: engine.version,
			taxonomy: engine.taxonomy.hash,
			statistics: ports.index.statistics().id,
			weightsHash: hashOf(engine.weights),
		},
		weights: engine.weights,
		total: placed.length,
		next: offset + query.limit < placed.length ? encodeOffset(offset + query.limit) : null,
		candidates,
		warnings: more ? [newestOnly(candidatesMax)] : [],
	};
}

function judgeOf(
	engine: Engine,
	ports: Ports,
	role: Role,
	{ gates }: CandidateQuery,
	asOf: string,
): (candidate: KeptCandidate) => Promise<Ranking> {
	return async (candidate) => {
		const { read } = await withoutCopies(ports, await readAgain(engine, ports, candidate, asOf), asOf);
		const profile = profileOf(read.resume, engine.taxonomy, asOf, read.words);
		return rankOneRole(engine, ports, role, { profile, weights: engine.weights, gates });
	};
}

async function* newestCandidates(ports: Ports): AsyncGenerator<KeptCandidate> {
	for (let cursor: string | null = null; ; ) {
		const page = await ports.store.candidates({ cursor, limit: candidatesPerRead }, ports.clock());
		yield* page.items;
		if (page.next === null) return;
		cursor = page.next;
	}
}

/** Best first, ineligible ones last. */
function before(a: Placed, b: Placed): number {
	const isOut = (one: Placed): number => Number(one.verdict === 'ineligible');
	return isOut(a) - isOut(b) || b.score - a.score;
}

function newestOnly(max: number): Warning {
	return { code: 'newest_candidates_only', detail: `Only the ${max} newest candidates were ranked.` };
}
