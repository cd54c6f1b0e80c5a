import type { VerdictStatus } from '../model/match.ts';
import type { Resume, ResumeQuote } from '../model/resume.ts';
import type { Quote } from '../model/text.ts';

/** What a rule found. The words are made only when somebody asks for them. */
export type Judgement = {
	readonly status: VerdictStatus;
	/** 0..1: how much of what is asked is there. */
	readonly credit: number;
	explain(): Explanation;
};

export type Explanation = {
	/** One plain sentence, with the numbers that decided. */
	readonly reason: string;
	/** What to ask the person; null where the résumé decides. */
	readonly ask: string | null;
	/** Where the résumé shows it. */
	readonly quotes: readonly ResumeQuote[];
};

/** A judgement with its words, for one requirement. */
export type Verdict = Explanation & {
	readonly requirementId: string;
	readonly status: VerdictStatus;
	readonly credit: number;
};

/** A quote of a résumé together with the section it stands in. */
export function inSection(resume: Pick<Resume, 'sections'>, quote: Quote): ResumeQuote {
	const section = resume.sections.find((one) => one.start <= quote.start && quote.start < one.end);
	return { start: quote.start, end: quote.end, quote: quote.quote, section: section?.kind ?? 'other' };
}
