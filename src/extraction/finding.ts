import type { Finding } from '../core/model/resume.ts';

/** What a machine reader stumbles over, told to the candidate. Never the text itself. */
const FINDINGS = {
	hidden_text: {
		detail:
			'The file holds text that a reader cannot see (white, invisible, tiny, covered or off the page). It was left out.',
		advice: 'Remove hidden text: it does not count, and many systems reject it.',
	},
	image_only_page: {
		detail: 'A page is only an image. Nothing on it could be read.',
		advice: 'Export the page as text, or run text recognition over it.',
	},
	columns: {
		detail: 'The page has columns. They were read one after the other.',
		advice: 'A single column is read more reliably by most systems.',
	},
	text_in_header: {
		detail: 'Text stands in the header or footer of the page.',
		advice: 'Put name and contact into the body: many systems skip headers and footers.',
	},
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** The findings of those codes, each once, in the fixed order of the table. */
export function findings(codes: ReadonlySet<FindingCode>): readonly Finding[] {
	return (Object.keys(FINDINGS) as FindingCode[]) // the keys of a literal are exactly its codes
		.filter((code) => codes.has(code))
		.map((code) => ({ code, ...FINDINGS[code], where: null }));
}
