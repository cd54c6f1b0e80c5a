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
	contact_in_header: {
		detail: 'E-mail address or telephone number stand in the header or footer of the page and nowhere else.',
		advice: 'Put them into the body, at the top of the first page: many systems skip headers and footers.',
	},
	text_boxes: {
		detail: 'Text stands in text boxes. It was read where the boxes are anchored.',
		advice: 'Put it into the body: many systems skip text boxes or read them out of order.',
	},
	tables: {
		detail: 'Text is laid out in a table. It was read row by row.',
		advice: 'Use plain lines, with a tab before the dates: many systems run the cells of a table together.',
	},
	recognised_scan: {
		detail:
			'The page is a picture of a page, read by text recognition. Mistakes of the recognition are read as they stand.',
		advice: 'Send the file that was printed, exported as text, and not a scan of it.',
	},
	many_pages: {
		detail: 'The document has more than four pages.',
		advice: 'Keep it to two or three pages; readers and machines skip the rest.',
	},
	other_type: {
		detail: 'The file is of another type than its name or its sender says.',
		advice: 'Name it with the ending that fits, such as .pdf or .docx: many systems refuse it otherwise.',
	},
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** What was found, with the numbers of the pages where the format has pages. */
export class Found {
	readonly #pages = new Map<FindingCode, number[]>();

	add(code: FindingCode, page?: number): void {
		const pages = this.#pages.get(code) ?? [];
		if (page !== undefined && pages.at(-1) !== page) pages.push(page);
		this.#pages.set(code, pages);
	}

	has(code: FindingCode): boolean {
		return this.#pages.has(code);
	}

	/** Each code once, in the fixed order of the table. */
	findings(): readonly Finding[] {
		return (Object.keys(FINDINGS) as FindingCode[]) // the keys of a literal are exactly its codes
			.filter((code) => this.has(code))
			.map((code) => findingOf(code, this.#pages.get(code) ?? []));
	}
}

export function findingOf(code: FindingCode, pages: readonly number[] = []): Finding {
	return { code, ...FINDINGS[code], where: null, pages: pages.length === 0 ? null : pages };
}
