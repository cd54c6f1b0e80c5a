import { createHash } from 'node:crypto';
import { type MatchOptions, partNames, type Weights } from '../core/model/match.ts';
import { canonical } from './draft.ts';
import type { Engine } from './engine.ts';

/** The engine's weights, with those that the caller gave in their place. */
export function weightsFor(engine: Engine, given: MatchOptions['weights']): Weights {
	const weights: Record<(typeof partNames)[number], number> = { ...engine.weights };
	for (const part of partNames) weights[part] = given?.[part] ?? engine.weights[part];
	return weights;
}

/** A short name of the weights used. */
export function hashOf(weights: Weights): string {
	return createHash('sha256').update(canonical(weights)).digest('hex').slice(0, 16);
}

/** The day that "present" means: the caller's, or today in UTC. */
export function dayFor(options: Pick<MatchOptions, 'asOf'>, now: number): string {
	return options.asOf ?? new Date(now).toISOString().slice(0, 10);
}
