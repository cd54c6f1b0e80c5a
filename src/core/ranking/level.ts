import { titleTable } from '../model/tables/job-titles.ts';
import type { Seniority } from '../model/vocabulary.ts';
import type { Named } from './occupations.ts';

const { levels, noLevel } = titleTable;

/** A level in steps (0 intern … 7 heads the company), and whether the title says it or it is only usual. */
export type Level = { readonly steps: number; readonly stated: boolean };

const ofSeniority: Readonly<Record<Seniority, number>> = {
	intern: 0,
	junior: 1,
	mid: 2,
	senior: 3,
	staff: 3.8,
	principal: 4.2,
	lead: 3.8,
	manager: 4.3,
	director: 5.8,
};
const usual = 2;
/** From these steps on, a title says that its holder leads others. */
export const leads = 3.7;
const nearlySure = 0.9;

/** The level that a job title stands for. */
export function levelOfTitle(words: readonly string[], named: readonly Named[]): Level {
	const title = ` ${words.join(' ')} `;
	const all = levelsIn(title);
	const said = all.filter(([words]) => !isInName(words, title, named));
	let steps = named[0]?.occupation.level ?? usual;
	for (const [word, level] of said) {
		// A senior manager stands above a manager, and not down at "senior".
		if (word === 'senior' && steps >= 2.5) steps += 0.7;
		else if (level >= usual) steps = Math.max(steps, level);
	}
	// Of several occupations, one that is called a manager tells the level.
	for (const [word, level] of all) {
		if (level > usual) for (const one of callingItself(word, named)) steps = Math.max(steps, one.occupation.level);
	}
	for (const [, level] of said) {
		// The assistant of a manager stands below one; a junior manager is one who works on one's own.
		if (level < usual) steps = steps >= leads ? (level > 1 ? steps - 1 : usual) : Math.min(steps, level);
	}
	return { steps, stated: said.length > 0 };
}

/** A head chef heads a kitchen and no department: the longer words say it. */
function levelsIn(title: string): readonly (readonly [words: string, steps: number])[] {
	const there = [...levels].filter(([words]) => title.includes(` ${words} `));
	return there.filter(([words]) => !there.some(([other]) => other !== words && ` ${other} `.includes(` ${words} `)));
}

/** What every project manager is called says nothing of the level of one. */
function isInName(word: string, title: string, named: readonly Named[]): boolean {
	const isOfPhrase = noLevel.some((phrase) => ` ${phrase} `.includes(` ${word} `) && title.includes(` ${phrase} `));
	return isOfPhrase || callingItself(word, named).length > 0;
}

/** The occupations whose own name has a word. */
function callingItself(word: string, named: readonly Named[]): readonly Named[] {
	return named.filter((one) => one.sureness >= nearlySure && one.occupation.id.split('-').includes(word));
}

const levelByYears: readonly (readonly [years: number, steps: number])[] = [
	[0, 0.8],
	[1, 1.2],
	[3, 2],
	[5, 2.6],
	[8, 3.2],
	[12, 3.7],
	[20, 4],
];

/**
 * The level that so many years in a kind of work usually bring; straight lines between the points. By places, for it is
 * asked of every role.
 */
export function levelOfYears(years: number): number {
	let [x0, y0] = levelByYears[0] as (typeof levelByYears)[number];
	for (let i = 0; i < levelByYears.length; i++) {
		const point = levelByYears[i] as (typeof levelByYears)[number];
		const x = point[0];
		const y = point[1];
		if (years <= x) return x === x0 ? y : y0 + ((y - y0) * (years - x0)) / (x - x0);
		x0 = x;
		y0 = y;
	}
	return y0;
}

export function levelOfSeniority(seniority: Seniority): number {
	return ofSeniority[seniority];
}

/** The years that a level usually takes; what a role asks for where it names no years. */
export function yearsOfLevel(steps: number): number {
	if (steps <= 1.2) return 0;
	if (steps <= 2) return 1.5;
	if (steps <= 3) return 1.5 + 3 * (steps - 2);
	return Math.min(11, 4.5 + 2 * (steps - 3));
}
