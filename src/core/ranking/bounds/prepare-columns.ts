import type { Written } from '../../search/inverted-index.ts';
import type { KnownNames } from './known-names.ts';
import { skillWorths } from './person-tables.ts';

/**
 * Makes what bounds read of each segment before anybody waits for it: some microseconds a role, above all where segments
 * were written as one or worths have drifted. Yields where other work may go between.
 */
export function* prepareColumns({ segments, names, roles, idfOfSkills }: Written, known: KnownNames): Generator<void> {
	const columns = known.columns(skillWorths(idfOfSkills, names.skills.size, roles), known);
	for (const segment of segments) yield* columns.prepare(segment);
}
