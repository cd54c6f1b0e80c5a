import type { Candidate, CandidateEntry } from '../core/model/candidate.ts';
import type { Match } from '../core/model/match.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { dayFor } from './options.ts';
import type { Answered, KeptCandidate, Page, PageRequest, Ports } from './ports.ts';
import { monthOf, readAgain } from './read-again.ts';
import { noCandidate, readResumeInput, type SentResume } from './resume-input.ts';

/** Keeps a person for `retentionMs`, `answered` in the same commit. Throws `ExtractionError` where a file cannot be read. */
export async function keepCandidate(
	engine: Engine,
	ports: Ports,
	input: SentResume,
	retentionMs: number,
	answered?: (id: string) => Answered,
): Promise<Candidate> {
	const now = ports.clock();
	const asOf = dayFor({}, now);
	const read = await readResumeInput(engine, ports, input, asOf);
	const { resume, sha256, mediaType, pages, fileFindings } = read;
	const kept: KeptCandidate = {
		id: ports.newId('c'),
		createdAt: new Date(now).toISOString(),
		expiresAt: now + retentionMs,
		sha256,
		mediaType,
		pages,
		fileFindings,
		reading: { month: monthOf(asOf), version: engine.version, taxonomy: engine.taxonomy.hash, resume },
	};
	await ports.store.saveCandidate(kept, answered?.(kept.id));
	return { ...entryOf(kept), asOf, resume, findings: read.findings };
}

/** A kept person as read today. Throws `UseCaseError` not_found. */
export async function keptCandidate(engine: Engine, ports: Ports, id: string): Promise<Candidate> {
	const kept = await ports.store.candidate(id, ports.clock());
	if (kept === null) throw new UseCaseError('not_found', noCandidate);
	return readToday(engine, ports, kept);
}

/** The person that the same request kept before. Throws `UseCaseError` gone. */
export async function keptBefore(engine: Engine, ports: Ports, { id }: Answered): Promise<Candidate> {
	const kept = await ports.store.candidate(id, ports.clock());
	if (kept === null) throw new UseCaseError('gone', 'The candidate that this request kept has expired or was erased.');
	return readToday(engine, ports, kept);
}

async function readToday(engine: Engine, ports: Ports, kept: KeptCandidate): Promise<Candidate> {
	const asOf = dayFor({}, ports.clock());
	const { resume, findings } = await readAgain(engine, ports, kept, asOf);
	return { ...entryOf(kept), asOf, resume, findings };
}

/** Newest first. */
export async function listCandidates(ports: Ports, page: PageRequest): Promise<Page<CandidateEntry>> {
	const { items, next } = await ports.store.candidates(page, ports.clock());
	return { items: items.map(entryOf), next };
}

/** Erases a person and all matches made of them, to the last byte. Throws `UseCaseError` not_found. */
export async function eraseCandidate(ports: Ports, id: string): Promise<void> {
	if (!(await ports.store.deleteCandidate(id))) throw new UseCaseError('not_found', noCandidate);
}

/** The kept matches made of a candidate, newest first, without their roles. Throws `UseCaseError` not_found. */
export async function matchesOfCandidate(ports: Ports, id: string, page: PageRequest): Promise<Page<Match>> {
	const now = ports.clock();
	if ((await ports.store.candidate(id, now)) === null) throw new UseCaseError('not_found', noCandidate);
	return ports.store.matchesOfCandidate(id, page, now);
}

function entryOf({ id, createdAt, expiresAt, sha256, mediaType, pages }: KeptCandidate): CandidateEntry {
	return { id, createdAt, expiresAt: new Date(expiresAt).toISOString(), sha256, mediaType, pages };
}
