import type { Requirement } from '../../model/requirement.ts';
import { scoreNumbers } from '../weights.ts';
import { column } from './column.ts';

/** What bounds read of requirements without skills, side by side, by the number of a frame. */
export type FrameColumns = {
	/** Which part it belongs to; see `framePart`. */
	readonly parts: Uint8Array;
	/** What its importance weighs. */
	readonly weights: Float64Array;
	/** 1 where it is a must. */
	readonly musts: Uint8Array;
	/** 1 where all of its skills are asked for. */
	readonly alls: Uint8Array;
	/** 1 where what resembles its skills counts too. */
	readonly opens: Uint8Array;
	/** √ of the members that its group wants; of all of a list, the length is known later. */
	readonly roots: Float64Array;
	/** Years asked for; −1 where none are. */
	readonly years: Float64Array;
};

export const framePart = { none: 0, skills: 1, certification: 2, education: 3, experience: 4 } as const;

const partOf: Readonly<Record<Requirement['kind'], number>> = {
	skill: framePart.skills,
	language: framePart.skills,
	certification: framePart.certification,
	education: framePart.education,
	experience: framePart.experience,
	location: framePart.none,
	authorisation: framePart.none,
};

/** @returns what is known now; it grows with the frames */
export function frameColumns(frames: () => readonly Requirement[]): () => FrameColumns {
	const parts = column(Uint8Array);
	const weights = column(Float64Array);
	const musts = column(Uint8Array);
	const alls = column(Uint8Array);
	const opens = column(Uint8Array);
	const roots = column(Float64Array);
	const years = column(Float64Array);
	const enter = (frame: Requirement): void => {
		const group = frame.kind === 'skill' || frame.kind === 'certification' ? frame.group : null;
		parts.push(partOf[frame.kind]);
		weights.push(scoreNumbers.importance[frame.importance]);
		musts.push(Number(frame.importance === 'must'));
		alls.push(Number(group?.op === 'all'));
		opens.push(Number(group?.op === 'any' && group.open));
		roots.push(Math.sqrt(group?.min ?? 1));
		years.push(frame.kind === 'experience' ? (frame.years.min ?? -1) : -1);
	};
	return () => {
		const all = frames();
		while (parts.length < all.length) enter(all[parts.length] as Requirement);
		return {
			parts: parts.values,
			weights: weights.values,
			musts: musts.values,
			alls: alls.values,
			opens: opens.values,
			roots: roots.values,
			years: years.values,
		};
	};
}
