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
	const { own, rows, credit, mass } = rowsOf(judged, ({ kind, importance }) =>
		kind === 'experience' ? scoreNumbers.importance[importance] : null,
	);
	const isKnown = work.occupations.length > 0;
	if (mass === 0 && !isKnown)
		return unspoken('The posting asks for no years, and its title names no known kind of work.');
	const worked = context.work.inRolesKind();
	const usual = isKnown ? creditOfUsual((worked.months ?? 0) / 12, yearsOfLevel(work.level)) : null;
	const asked = shareAsked(mass, usual);
	const reason = (): string => {
		const told = own.map((one) => one.judgement.explain().reason);
		if (asked < 1)
			told.push(`No years needed; the résumé shows ${spelledMonths(worked.months ?? 0)} of ${worked.what}.`);
		return `${told.join(' ')} ${level.reason}`.trim();
	};
	const scoreBy = (by: number): number => experienceScore(mass, by, usual) * level.factor;
	return { score: scoreBy(credit), spoken: 1, factor: level.factor * asked, rows, scoreBy, reason };
}

/** Years that would only be nice fill as much of the part as they weigh; what is usual for the level fills the rest. */
function shareAsked(mass: number, usual: number | null): number {
	return usual === null ? 1 : Math.min(1, mass);
}

/** @param usual null where nobody knows what is usual */
export function experienceScore(mass: number, credit: number, usual: number | null): number {
	const asked = shareAsked(mass, usual);
	return asked * credit + (1 - asked) * (usual ?? 0);
}

/** For a first job nobody needs years, though some months help. */
export function creditOfUsual(years: number, usual: number): number {
	const { credit, helpingYears } = scoreNumbers.firstJob;
	if (usual === 0) return credit + (1 - credit) * Math.min(1, years / helpingYears);
	return creditOfYears(years, { min: usual, max: null });
}
