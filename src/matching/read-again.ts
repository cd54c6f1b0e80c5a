import type { Engine } from './engine.ts';
import type { KeptCandidate } from './ports.ts';
import type { ReadResume } from './resume-input.ts';

/** The reading that is kept where it still holds; else the text is read anew. */
export function readAgain(engine: Engine, candidate: KeptCandidate, asOf: string): ReadResume {
	const { sha256, mediaType, pages, fileFindings, reading } = candidate;
	const holds =
		reading.month === monthOf(asOf) && reading.version === engine.version && reading.taxonomy === engine.taxonomy.hash;
	const resume = holds ? reading.resume : engine.readResume(reading.resume.text, asOf);
	const findings = [...fileFindings, ...resume.findings];
	return { resume, sha256, mediaType, pages, fileFindings, findings, candidate };
}

/** A reading depends on the month that "present" means, and on nothing finer. */
export function monthOf(day: string): string {
	return day.slice(0, 7);
}
