import { biasAudit } from '../core/fairness/bias-audit.ts';
import type { BiasAudit, BiasAuditRequest } from '../core/model/bias-audit.ts';
import type { Ports } from './ports.ts';

/** Who is favoured among people whose categories the caller names. Nothing is stored, and no category is guessed. */
export async function auditBias(ports: Pick<Ports, 'store' | 'clock'>, asked: BiasAuditRequest): Promise<BiasAudit> {
	// 1. The scores of the kept matches.
	const roleId = asked.roleId ?? null;
	const matchIds = [...new Set(asked.people.flatMap(({ matchId }) => matchId ?? []))];
	const scores = roleId === null ? new Map() : await ports.store.scoresInMatches(matchIds, roleId, ports.clock());
	// 2. The rates.
	const people = asked.people.map(({ matchId, score, selected, sex, raceEthnicity }) => ({
		score: score ?? (matchId === undefined ? null : (scores.get(matchId) ?? null)),
		selected: selected ?? null,
		sex,
		raceEthnicity,
	}));
	const { measure, minScore = null, leaveOutBelow } = asked;
	return biasAudit({ measure, roleId, minScore, leaveOutBelow }, people);
}
