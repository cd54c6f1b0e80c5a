import type { MatchOptions, RankedRole, ResumeSummary } from '../core/model/match.ts';
import { rank } from '../core/ranking/rank.ts';
import { queryFor } from '../core/search/query-for.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { summary } from './match-resume.ts';
import { dayFor, weightsFor } from './options.ts';
import type { Ports } from './ports.ts';
import { type ResumeInput, readResumeInput } from './resume-input.ts';

export type RoleMatch = { readonly asOf: string; readonly resume: ResumeSummary; readonly role: RankedRole };

/** One résumé against one role, in full. The same numbers as in a ranking of all roles. */
export async function matchRole(
	engine: Engine,
	ports: Ports,
	roleId: string,
	input: ResumeInput,
	options: MatchOptions,
): Promise<RoleMatch> {
	const roles = await ports.store.roles([roleId]);
	if (roles.length === 0) throw new UseCaseError('not_found', 'There is no such role.');
	const asOf = dayFor(options, ports.clock());
	const read = await readResumeInput(engine, ports, input, asOf);
	const query = queryFor(read.resume, engine.taxonomy, { filters: {}, limit: 1 });
	const answer = await ports.index.search({ ...query, only: [roleId] });
	const weights = weightsFor(engine, options.weights);
	const [role] = rank({
		roles,
		hits: answer.hits,
		resume: read.resume,
		weights,
		gates: options.gates,
		taxonomy: engine.taxonomy,
		statistics: answer.statistics,
		asOf,
	});
	if (role === undefined) throw new UseCaseError('not_found', 'There is no such role.');
	return { asOf, resume: summary(read, options.include.includes('text')), role };
}
