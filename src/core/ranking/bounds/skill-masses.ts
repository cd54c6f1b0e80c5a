import type { Segment } from '../../search/segment.ts';
import { standings } from './shared-skills.ts';

/** What the skills of each role weigh together, at least. */
export type SkillMasses = {
	/** All skills spoken of, wishes less; by place. */
	readonly mentioned: Float32Array;
	/** The same with wishes in full. */
	readonly all: Float32Array;
	/** Both, times this, are no more than the true sums. */
	readonly atLeast: number;
};

/** Beyond this drift of some skill's worth, sums are made anew. */
const driftMax = 0.03;
/** Sums of a dozen numbers kept in float32. */
const float32Slack = 1e-6;

/**
 * Worths drift a little with every role that comes or goes. Sums are kept by segment until some worth has drifted far,
 * and told with how far the drift may have gone.
 */
export function skillMasses(): (worth: Float64Array) => (segment: Segment) => SkillMasses {
	let then = new Float64Array(0);
	let sums = new WeakMap<Segment, Omit<SkillMasses, 'atLeast'>>();
	return (worth) => {
		let drift = driftOf(worth, then);
		if (drift < 1 - driftMax || then.length === 0) {
			then = worth.slice();
			sums = new WeakMap();
			drift = 1;
		}
		// Whoever asks meanwhile may start anew: these stay with the worths they were made by.
		const [by, own, atLeast] = [then, sums, drift * (1 - float32Slack)];
		return (segment) => {
			const known = own.get(segment) ?? summed(segment, by);
			own.set(segment, known);
			return { ...known, atLeast };
		};
	};
}

/** At least how much is left of any skill's worth, at most 1; skills that are new since then were taken to tell all. */
function driftOf(now: Float64Array, then: Float64Array): number {
	let least = 1;
	for (let skill = 0; skill < now.length; skill++) least = Math.min(least, (now[skill] as number) / (then[skill] ?? 1));
	return least;
}

function summed({ skills, asked, importances }: Segment, worth: Float64Array): Omit<SkillMasses, 'atLeast'> {
	const roles = skills.starts.length - 1;
	const mentioned = new Float32Array(roles);
	const all = new Float32Array(roles);
	for (let place = 0, i = 0; place < roles; place++) {
		let [some, every] = [0, 0];
		for (const end = skills.starts[place + 1] as number; i < end; i++) {
			const one = (asked.values[i] as number) * (worth[skills.values[i] as number] ?? 1);
			every += one;
			some += one * (standings[importances[i] as number] as number);
		}
		mentioned[place] = some;
		all[place] = every;
	}
	return { mentioned, all };
}
