import type { MatchOptions, RankedRole, ResumeSummary } from '../core/model/match.ts';
import type { Role } from '../core/model/role.ts';
import { profileOf } from '../core/ranking/profile.ts';
import { type RankInput, type Ranking, ranking } from '../core/ranking/rank.ts';
import { queryFor } from '../core/search/query-for.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { summary } from './match-resume.ts';
import { dayFor, weightsFor } from './options.ts';
import type { Ports } from './ports.ts';
import { type ResumeInput, readResumeInput } from './resume-input.ts';
import { roleWithId } from './role-with-id.ts';
import { withoutCopies } from './without-copies.ts';

export type RoleMatch = { readonly asOf: string; readonly resume: ResumeSummary; readonly role: RankedRole };

/** One résumé against one role, in full. The same numbers as in a ranking of all roles. */
export async function matchRole(
	engine: Engine,
	ports: Ports,
	roleId: string,
	input: ResumeInput,
	options: MatchOptions,
): Promise<RoleMatch> {
	const role = await roleWithId(ports, roleId);
	const asOf = dayFor(options, ports.clock());
	const whole = await readResumeInput(engine, ports, input, asOf);
	const { read } = await withoutCopies(ports, whole, asOf);
	const weights = weightsFor(engine, options.weights);
	const person = { profile: profileOf(read.resume, engine.taxonomy, asOf, read.words), weights, gates: options.gates };
	const [ranked] = (await rankOneRole(engine, ports, role, person)).explained(0, 1);
	if (ranked === undefined) throw new UseCaseError('not_found', 'There is no such role.');
	return { asOf, resume: summary(read, options.include.includes('text')), role: ranked };
}

/** One person against one role: the score, and the reasons where they are asked for. */
export async function rankOneRole(
	engine: Engine,
	ports: Pick<Ports, 'index'>,
	role: Role,
	person: Pick<RankInput, 'profile' | 'weights' | 'gates'>,
): Promise<Ranking> {
	const query = queryFor(person.profile.resume, engine.taxonomy, { filters: {}, limit: 1, only: [role.id] });
	const { hits, statistics } = await ports.index.search(query);
	return ranking({ ...person, roles: [role], hits, statistics });
}
