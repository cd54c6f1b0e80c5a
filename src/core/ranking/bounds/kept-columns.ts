import type { Segment } from '../../search/segment.ts';
import { type SkillColumns, skillColumns } from './skill-columns.ts';

type Known = Parameters<typeof skillColumns>[2];

/** Skill columns by worths of some time ago. */
export type KeptColumns = {
	/** Makes those of a segment, unless they are there; yields where other work may go between. */
	prepare(segment: Segment): Generator<void>;
	/** Those of a segment that was prepared. */
	of(segment: Segment): SkillColumns;
	/** How much of any skill's worth is left since then, at least, at most 1; and what it has grown to, at most. */
	readonly atLeast: number;
	readonly atMost: number;
	/** The same for the share of all that is asked for that skills meet. */
	readonly metAtMost: number;
};

/** Beyond this drift of some skill's worth, columns are made anew. */
const driftMax = 0.03;
/** Sums of a dozen numbers kept in float32. */
const float32Slack = 1e-6;

/**
 * Worths drift a little with every role that comes or goes. Columns are kept by segment until some worth has drifted far,
 * and told with how far the drift may have gone.
 */
export function keptColumns(): (worth: Float64Array, known: Known) => KeptColumns {
	let then = new Float64Array(0);
	let columns = new WeakMap<Segment, SkillColumns>();
	return (worth, known) => {
		// What is new since then counts from now on.
		if (worth.length > then.length) then = Float64Array.from(worth, (now, skill) => then[skill] ?? now);
		let drift = driftOf(worth, then);
		if (drift.least < 1 - driftMax || drift.most > 1 + driftMax) {
			then = worth.slice();
			columns = new WeakMap();
			drift = { least: 1, most: 1 };
		}
		// Whoever asks meanwhile may start anew: these stay with the worths they were made by.
		const [by, own] = [then, columns];
		const atLeast = drift.least * (1 - float32Slack);
		const atMost = drift.most * (1 + float32Slack);
		return {
			*prepare(segment) {
				if (!own.has(segment)) own.set(segment, yield* skillColumns(segment, by, known));
			},
			of: (segment) => own.get(segment) as SkillColumns,
			atLeast,
			atMost,
			// A list of wishes weighs no more than it may: there a skill's part grows also as the others of its list shrink.
			metAtMost: atMost / atLeast ** 2,
		};
	};
}

function driftOf(now: Float64Array, then: Float64Array): { readonly least: number; readonly most: number } {
	let [least, most] = [1, 1];
	for (let skill = 0; skill < now.length; skill++) {
		const left = (now[skill] as number) / (then[skill] as number);
		if (left < least) least = left;
		if (left > most) most = left;
	}
	return { least, most };
}
