import type { RuleContext } from '../rules/context.ts';
import { creditOfYears } from '../rules/experience.ts';
import { spelledMonths } from '../rules/months.ts';
import { yearsOfLevel } from './level.ts';
import type { LevelFit } from './level-fit.ts';
import { type Judged, type PartFit, rowsOf, unspoken } from './part.ts';
import type { RoleWork } from './role-work.ts';
import { scoreNumbers } from './weights.ts';

/** Years asked for; where none are, time in the role's kind of work against what its level usually takes. */
export function experiencePart(
	judged: readonly Judged[],
	work: RoleWork,
	level: LevelFit,
	context: RuleContext,
): PartFit {
	const own = judged.filter(({ requirement }) => requirement.kind === 'experience');
	const { rows, credit, mass } = rowsOf(own, (requirement) => scoreNumbers.importance[requirement.importance]);
	if (mass > 0) {
		const reason = (): string => `${own.map((one) => one.judgement.explain().reason).join(' ')} ${level.reason}`.trim();
		return { score: credit * level.factor, spoken: 1, factor: level.factor, rows, reason };
	}
	if (work.occupations.length === 0)
		return unspoken('The posting asks for no years, and its title names no known kind of work.');
	const worked = context.work.inRolesKind();
	const years = (worked.months ?? 0) / 12;
	const usual = creditOfUsual(years, yearsOfLevel(work.level));
	const reason = (): string =>
		`No years asked for; the résumé shows ${spelledMonths(worked.months ?? 0)} of ${worked.what}. ${level.reason}`.trim();
	return { score: usual * level.factor, spoken: 1, factor: level.factor, rows: [], reason };
}

/** For a first job nobody needs years, though some months help. */
export function creditOfUsual(years: number, usual: number): number {
	const { credit, helpingYears } = scoreNumbers.firstJob;
	if (usual === 0) return credit + (1 - credit) * Math.min(1, years / helpingYears);
	return creditOfYears(years, { min: usual, max: null });
}
