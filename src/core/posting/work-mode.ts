import type { Place } from '../model/posting.ts';
import type { WorkMode } from '../model/vocabulary.ts';
import { type Statement, statementReader, strongest } from './statements.ts';

/** Statements of where the work is done; "Location: Remote Spain" is one too. */
export const workModeStatements = statementReader('workMode', ['workMode', 'location', 'employmentType']);

const order: readonly WorkMode[] = ['hybrid', 'remote', 'onsite'];

export function workModeOf(statements: readonly Statement<WorkMode>[]): Statement<WorkMode> | null {
	return strongest(statements, order);
}

/** Countries from which a remote role may be done: those in which it is advertised. */
export function remoteWithinOf(mode: WorkMode | null, places: readonly Place[]): readonly string[] {
	if (mode !== 'remote') return [];
	return [...new Set(places.flatMap((place) => (place.country === null ? [] : [place.country])))];
}
