import type { Weights } from '../../model/match.ts';
import { skillsSpoken } from '../part-skills.ts';
import { partOrder, scoreNumbers } from '../weights.ts';
import type { KeptColumns } from './kept-columns.ts';
import { sayings } from './skill-columns.ts';

/** Scores before limits, at most, of which years and degrees are taken as met. */
export type RoughScore = {
	/**
	 * Where worths have drifted it may be above 100.
	 * @param title NaN where there is none to compare
	 * @param met 0..1 of the skills asked for
	 * @param asked what these weigh, by worths of some time ago
	 * @param saying see `sayings`
	 */
	of(text: number, title: number, met: number, asked: number, saying: number): number;
	/** The most of any role that is compared by its title. */
	most(title: number): number;
	/** How many points of the one before come from words, where these are taken as met. */
	readonly ofWords: number;
	/** 0..1: the skills part of the one before, by how much is said of skills. */
	readonly skills: number;
};

/** Weights that add up to less are too small to be divided. */
const tiny = 1e-200;

export function roughScore(
	weights: Weights,
	isCompared: boolean,
	{ atLeast, atMost }: Pick<KeptColumns, 'atLeast' | 'atMost'>,
): RoughScore {
	const all = partOrder.reduce((sum, name) => sum + weights[name], 0);
	// Divided first, so that the smallest of weights keep theirs. Of all too small together nobody can tell the shares.
	const share = (weight: number): number => (all >= tiny ? weight / all : Number.NaN);
	const ofText = isCompared ? share(weights.text) : 0;
	const ofTitle = share(weights.title);
	const ofSkills = share(weights.skills);
	const others = Float64Array.from({ length: sayings.endless }, (_, saying) => {
		const degrees = Math.min(1, (saying & sayings.degrees) / sayings.ofDegrees);
		return share(weights.education) * degrees + ((saying & sayings.years) === 0 ? 0 : share(weights.experience));
	});
	const everything = ofText + (others[sayings.ofDegrees + sayings.years] as number) + ofTitle + ofSkills;
	let [ofWords, skills] = [0, 0];
	const of: RoughScore['of'] = (text, title, met, asked, saying) => {
		const taken = others[saying & (sayings.endless - 1)] as number;
		const titled = Number.isNaN(title) ? 0 : ofTitle;
		const isEndless = (saying & sayings.endless) !== 0;
		skills = isEndless ? 1 : skillsSpoken(asked * atMost) * met;
		const whole = ofText + taken + titled + ofSkills * skillsSpoken(asked * atLeast);
		ofWords = 0;
		if (!(whole >= tiny)) return 100;
		ofWords = (100 * ofText * scoreNumbers.text.words) / whole;
		const some = ofText * text + taken + (titled === 0 ? 0 : titled * title) + ofSkills * skills;
		return (100 * some) / whole;
	};
	return {
		of,
		// Where less is spoken of, the title's share is larger.
		most: (title) => (everything >= tiny ? 100 * (1 - (ofTitle / everything) * (1 - title)) : 100),
		get ofWords() {
			return ofWords;
		},
		get skills() {
			return skills;
		},
	};
}
