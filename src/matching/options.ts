import { type MatchOptions, partNames, type Weights } from '../core/model/match.ts';
import type { Engine } from './engine.ts';

/** The engine's weights, with those that the caller gave in their place. */
export function weightsFor(engine: Engine, options: MatchOptions): Weights {
	const weights: Record<(typeof partNames)[number], number> = { ...engine.weights };
	for (const part of partNames) weights[part] = options.weights?.[part] ?? engine.weights[part];
	return weights;
}

/** The day that "present" means: the caller's, or today in UTC. */
export function dayFor(options: Pick<MatchOptions, 'asOf'>, now: number): string {
	return options.asOf ?? new Date(now).toISOString().slice(0, 10);
}
