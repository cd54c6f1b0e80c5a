import type { Match, MatchOptions } from '../core/model/match.ts';
import { decodeOffset, encodeOffset } from './cursor.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import type { Ports } from './ports.ts';
import { type ResumeInput, readResumeInput } from './resume-input.ts';

/** One page of a kept ranking. Throws `UseCaseError` not_found and `BadCursorError`. */
export async function keptMatch(ports: Ports, id: string, cursor: string | null, limit: number): Promise<Match> {
	const page = await pageOf(ports, id, cursor === null ? 0 : decodeOffset(cursor), limit);
	if (page === null) throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
	return page;
}

async function pageOf(ports: Ports, id: string, offset: number, limit: number): Promise<Match | null> {
	// One more than asked for tells whether the kept ranking goes on.
	const page = await ports.store.match(id, offset, limit + 1, ports.clock());
	if (page === null) return null;
	const next = page.roles.length > limit ? encodeOffset(offset + limit) : null;
	return { ...page, next, roles: page.roles.slice(0, limit) };
}

/**
 * The first answer of a kept match once more, for the same résumé and options: what was not kept is read from it again.
 * Throws `UseCaseError` gone.
 */
export async function firstAnswer(
	engine: Engine,
	ports: Ports,
	id: string,
	input: ResumeInput,
	options: MatchOptions,
): Promise<Match> {
	const kept = await pageOf(ports, id, 0, options.limit);
	if (kept === null) throw new UseCaseError('gone', 'The match that this request made has expired or was erased.');
	if (!options.include.includes('text')) return kept;
	const { resume } = await readResumeInput(engine, ports, input, kept.asOf);
	return { ...kept, resume: { ...kept.resume, text: resume.text } };
}
