import type { Weights } from '../../model/match.ts';
import { pressed } from '../limits.ts';
import { skillsSpoken } from '../part-skills.ts';
import { partOrder } from '../weights.ts';
import { rounding } from './job-comparison.ts';
import type { KeptColumns } from './kept-columns.ts';
import { sayings } from './skill-columns.ts';

/**
 * A score, at most, of which years and degrees are taken as met.
 * @param title NaN where there is none to compare
 * @param max the lowest limit
 * @param met 0..1 of the skills asked for
 * @param asked what these weigh, by worths of some time ago
 * @param saying see `sayings`
 */
export type RoughScore = (
	text: number,
	title: number,
	max: number,
	met: number,
	asked: number,
	saying: number,
) => number;

/** Weights that add up to less are too small to be divided. */
const tiny = 1e-200;

export function roughScore(
	weights: Weights,
	isCompared: boolean,
	{ atLeast, atMost }: Pick<KeptColumns, 'atLeast' | 'atMost'>,
): RoughScore {
	const all = partOrder.reduce((sum, name) => sum + weights[name], 0);
	// Divided first, so that the smallest of weights keep theirs.
	const share = (weight: number): number => weight / all;
	const ofText = isCompared ? share(weights.text) : 0;
	const ofTitle = share(weights.title);
	const ofSkills = share(weights.skills);
	const others = Float64Array.from({ length: sayings.endless }, (_, saying) => {
		const degrees = Math.min(1, (saying & sayings.degrees) / sayings.ofDegrees);
		return share(weights.education) * degrees + ((saying & sayings.years) === 0 ? 0 : share(weights.experience));
	});
	return (text, title, max, met, asked, saying) => {
		const taken = others[saying & (sayings.endless - 1)] as number;
		const titled = Number.isNaN(title) ? 0 : ofTitle;
		const isEndless = (saying & sayings.endless) !== 0;
		const most = ofSkills * (isEndless ? 1 : skillsSpoken(asked * atMost));
		const whole = ofText + taken + titled + ofSkills * skillsSpoken(asked * atLeast);
		// Without any weight there is no share at all.
		if (!(whole >= tiny)) return max;
		const some = ofText * text + taken + (titled === 0 ? 0 : titled * title) + most * (isEndless ? 1 : met);
		return pressed(100 * Math.min(1, some / whole), max) + rounding;
	};
}
