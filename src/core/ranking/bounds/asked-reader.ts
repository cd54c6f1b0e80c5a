import { ruleWeights } from '../../rules/rule-weights.ts';
import { followingAt, frameAt } from '../../search/asked.ts';
import type { Segment } from '../../search/segment.ts';
import { weightAsked } from '../part-skills.ts';
import { scoreNumbers } from '../weights.ts';
import { framePart } from './frame-columns.ts';
import type { KnownNames } from './known-names.ts';

type Known = Pick<KnownNames, 'frames' | 'frameColumns' | 'skillOfRef'>;

/** What single roles ask for. Everything told is of the role that was read last. */
export type AskedReader = {
	read(place: number): void;
	/** The skills asked for in lists, each once; the array is used again. */
	readonly skills: readonly number[];
	asks(skill: number): boolean;
	/** What all weighs that the skills part is made of. */
	readonly mass: number;
	/** What of it is met at most without any of these skills. */
	readonly untold: number;
	/** What a skill meets at most, by itself, and where what resembles it counts too. */
	met(skill: number): number;
	metOpenly(skill: number): number;
	/** Whether years are asked for, and what the degrees asked for weigh. */
	readonly asksYears: boolean;
	readonly degrees: number;
	/** Whether it asks for lists of skills so long that nobody knows what they weigh. */
	readonly isEndless: boolean;
};

/** @param worth of each skill, by its number */
export function askedReader({ asks }: Segment, worth: Float64Array, known: Known): AskedReader {
	const { parts, weights, musts, alls, opens, roots } = known.frameColumns;
	const skills: number[] = [];
	const closed = new Float64Array(worth.length);
	const open = new Float64Array(worth.length);
	const isOwn = new Uint8Array(worth.length);
	let [mass, untold, degrees] = [0, 0, 0];
	let [asksYears, isEndless] = [false, false];

	const clear = (): void => {
		for (const skill of skills) closed[skill] = open[skill] = isOwn[skill] = 0;
		skills.length = 0;
		mass = untold = degrees = 0;
		asksYears = isEndless = false;
	};
	const add = (skill: number, by: number, isOpen: boolean): void => {
		if (isOwn[skill] === 0) skills.push(skill);
		isOwn[skill] = 1;
		const into = isOpen ? open : closed;
		into[skill] = (into[skill] as number) + by;
	};
	/** A requirement of skills that stand from one place to another beside its frame. */
	const readListed = (frame: number, from: number, to: number): void => {
		const size = to - from;
		const skillAt = (i: number): number => known.skillOfRef[asks.values[i] as number] as number;
		let worths = 0;
		for (let i = from; i < to; i++) worths += worth[skillAt(i)] as number;
		const isAll = alls[frame] === 1;
		const own = (worths / size) * (isAll ? Math.sqrt(size) : (roots[frame] as number));
		const weight = weightAsked((weights[frame] as number) * own, musts[frame] === 1);
		mass += weight;
		// A certificate that the law does not demand is taken as unknown where it is not told.
		if (parts[frame] === framePart.certification) untold += weight * ruleWeights.unknown;
		for (let i = from; i < to; i++) {
			const skill = skillAt(i);
			add(skill, isAll ? (weight * (worth[skill] as number)) / worths : weight, opens[frame] === 1);
		}
	};
	const readAlone = (frame: number): void => {
		const part = parts[frame];
		if (part === framePart.experience) asksYears = true;
		else if (part === framePart.education) degrees += weights[frame] as number;
		else if (part !== framePart.none) {
			const isMust = musts[frame] === 1;
			const isListless = known.frames[frame]?.kind === 'language';
			if (!isListless) isEndless = true;
			const least = isListless ? 1 : scoreNumbers.skills.commonWorth;
			const weight = weightAsked((weights[frame] as number) * least, isMust);
			mass += weight;
			untold += weight;
		}
	};
	return {
		read(place) {
			clear();
			const end = asks.starts[place + 1] as number;
			for (let i = asks.starts[place] as number; i < end; ) {
				const entry = asks.values[i++] as number;
				const following = followingAt(entry);
				if (following > 0) readListed(frameAt(entry), i, i + following);
				else readAlone(frameAt(entry));
				i += following;
			}
		},
		skills,
		asks: (skill) => isOwn[skill] === 1,
		get mass() {
			return mass;
		},
		get untold() {
			return untold;
		},
		met: (skill) => closed[skill] as number,
		metOpenly: (skill) => open[skill] as number,
		get asksYears() {
			return asksYears;
		},
		get degrees() {
			return degrees;
		},
		get isEndless() {
			return isEndless;
		},
	};
}
