import type { RankedRole } from '../core/model/match.ts';
import type { Role } from '../core/model/role.ts';
import { type RankInput, type Ranking, rankingInSteps } from '../core/ranking/rank.ts';
import { thinkingInTurns } from './give-way.ts';
import type { IndexAnswer, Store } from './ports.ts';

const rolesPerRead = 20;

/**
 * Ranks the roles that the index found and explains the `wanted` best. Hundreds of roles take longer than others should
 * wait, so that the process serves them between.
 */
export async function rankInTurns(
	store: Pick<Store, 'roles'>,
	{ hits, statistics }: Pick<IndexAnswer, 'hits' | 'statistics'>,
	person: Omit<RankInput, 'roles' | 'hits' | 'statistics'>,
	wanted: number,
): Promise<Pick<Ranking, 'total' | 'scores'> & { readonly best: readonly RankedRole[] }> {
	const inTurn = thinkingInTurns();
	const roles: Role[] = [];
	for (let from = 0; from < hits.length; from += rolesPerRead) {
		await inTurn();
		roles.push(...(await store.roles(hits.slice(from, from + rolesPerRead).map((hit) => hit.roleId))));
	}
	const steps = rankingInSteps({ ...person, roles, hits, statistics });
	let step = steps.next();
	while (!step.done) {
		await inTurn();
		step = steps.next();
	}
	const { total, scores, explained } = step.value;
	const best: RankedRole[] = [];
	while (best.length < Math.min(wanted, total)) {
		await inTurn();
		best.push(...explained(best.length, 1));
	}
	return { total, scores, best };
}
