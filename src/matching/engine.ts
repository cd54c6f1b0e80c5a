import type { Weights } from '../core/model/match.ts';
import type { KnownFields, PageEvidence, PostingReading } from '../core/model/posting.ts';
import type { Resume } from '../core/model/resume.ts';
import type { Taxonomy } from '../core/model/taxonomy.ts';
import { postingReader } from '../core/posting/read.ts';
import { defaultWeights } from '../core/ranking/weights.ts';
import { resumeReader } from '../core/resume/read.ts';

/** The thinking part, made once at start: readers that know the taxonomy, and the weights. */
export type Engine = {
	/** The release that computes scores; part of every receipt. */
	readonly version: string;
	readonly taxonomy: Taxonomy;
	readonly weights: Weights;
	readonly readPosting: (text: string, known?: KnownFields, page?: PageEvidence) => PostingReading;
	/** @param asOf `YYYY-MM-DD`: the day that "present" means */
	readonly readResume: (text: string, asOf: string) => Resume;
};

export function createEngine(taxonomy: Taxonomy, version: string, weights: Weights = defaultWeights): Engine {
	return { version, taxonomy, weights, readPosting: postingReader(taxonomy), readResume: resumeReader(taxonomy) };
}
