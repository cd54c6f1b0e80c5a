import { asideTerms, queryFor } from '../core/search/query-for.ts';
import type { Engine } from './engine.ts';
import type { KeptCandidate, Ports, ReadText } from './ports.ts';
import type { ReadResume } from './resume-input.ts';

/** The reading that is kept where it still holds; else the text is read anew. */
export async function readAgain(
	engine: Engine,
	{ reader }: Pick<Ports, 'reader'>,
	candidate: KeptCandidate,
	asOf: string,
): Promise<ReadResume> {
	const { sha256, mediaType, pages, fileFindings, reading } = candidate;
	const holds =
		reading.month === monthOf(asOf) && reading.version === engine.version && reading.taxonomy === engine.taxonomy.hash;
	const { resume } = reading;
	const read: ReadText = holds
		? {
				resume,
				query: queryFor(resume, engine.taxonomy, { filters: {}, limit: 1 }),
				aside: asideTerms(resume),
				words: null,
			}
		: await reader.read(resume.text, asOf);
	const findings = [...fileFindings, ...read.resume.findings];
	return { ...read, sha256, mediaType, pages, fileFindings, findings, candidate };
}

/** A reading depends on the month that "present" means, and on nothing finer. */
export function monthOf(day: string): string {
	return day.slice(0, 7);
}
