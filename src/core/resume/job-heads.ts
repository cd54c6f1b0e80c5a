import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import type { DateMention } from './dates.ts';
import { isProse, likely, looksNamed } from './job-evidence.ts';
import { type JobNames, namesIn } from './job-names.ts';
import { type Segment, segmentsOf } from './job-segments.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';

/** The lines that name one job. */
export type JobHead = JobNames & {
	readonly date: DateMention | null;
	/** First and last of its lines, as indices into the section's rows. */
	readonly from: number;
	readonly to: number;
	/** The employer stood on a line of its own above: later jobs under it may share it. */
	readonly companyAbove: boolean;
};

/** Sections whose dated lines are jobs, and those where only plain evidence makes one. */
const trusted: ReadonlySet<ResumeSectionKind> = new Set(['experience']);
const doubted: ReadonlySet<ResumeSectionKind> = new Set([
	'contact',
	'other',
	'summary',
	'personal',
	'skills',
	'references',
]);

const rowsAbove = 3;
const rowsBelow = 2;

/** The jobs that a section's lines name, in text order. */
export function headsIn(page: Page, section: SectionRows, isStudy: (row: Row) => boolean): readonly JobHead[] {
	const isTrusted = trusted.has(section.kind);
	if (!isTrusted && !doubted.has(section.kind)) return [];
	const scan = new Scan(page, section.rows, isTrusted, isStudy);
	return scan.heads();
}

class Scan {
	readonly #page: Page;
	readonly #rows: readonly Row[];
	readonly #isTrusted: boolean;
	readonly #isStudy: (row: Row) => boolean;
	readonly #segments = new Map<number, readonly Segment[]>();
	/** Rows before this one belong to a job already. */
	#claimed = 0;
	/** Whether the names follow the dates in this section; unknown before the first job. */
	#datesLead: boolean | null = null;

	constructor(page: Page, rows: readonly Row[], isTrusted: boolean, isStudy: (row: Row) => boolean) {
		this.#page = page;
		this.#rows = rows;
		this.#isTrusted = isTrusted;
		this.#isStudy = isStudy;
	}

	heads(): readonly JobHead[] {
		const heads: JobHead[] = [];
		const plainAnchors = this.#rows.some((row) => !row.bullet && this.#isAnchor(row));
		for (let at = 0; at < this.#rows.length; at++) {
			const row = this.#rows[at];
			if (row === undefined || at < this.#claimed) continue;
			const isDated = this.#isAnchor(row) && !(row.bullet && plainAnchors);
			const head = isDated ? this.#datedHead(at) : this.#undatedHead(at);
			if (head === null) continue;
			heads.push(head);
			this.#claimed = head.to + 1;
			at = head.to;
		}
		return heads;
	}

	/** A line with a range of dates that is no sentence: what a job is found by. */
	#isAnchor(row: Row): boolean {
		const date = anchorDate(row);
		if (date === null || this.#isStudy(row) || this.#isRunOn(row)) return false;
		if (date.form === 'point' && !this.#isTrusted) return false;
		const text = this.#page.folded.slice(row.contentStart, row.end);
		if (jobTitleWords.unpaid.some((word) => text.includes(word))) return false;
		const rest = this.#page.readable.slice(row.contentStart, date.start) + this.#page.readable.slice(date.end, row.end);
		return !isProse(this.#page, { ...row, end: row.end }) || rest.trim().length < 60;
	}

	/** A table's line whose first cell is empty goes on with the line above. */
	#isRunOn(row: Row): boolean {
		return /^\s*\|\s*\|/.test(this.#page.readable.slice(row.start, row.start + 80));
	}

	#datedHead(at: number): JobHead | null {
		const row = this.#rows[at];
		if (row === undefined) return null;
		const date = anchorDate(row);
		const own = [...this.#at(at)];
		let to = at;
		for (let next = this.#rows[to + 1]; next !== undefined && this.#isRunOn(next); next = this.#rows[to + 1]) {
			to++;
			// What goes on in a table's cell belongs to the cell above, so to the same line.
			own.push(...this.#at(to).map((segment) => ({ ...segment, row: row.index, joint: 'comma' as const })));
		}
		let names = namesIn(own, false);
		let from = at;
		let companyAbove = false;
		const above = () => {
			const grown = this.#grow(at, -1, own, names);
			names = grown.names;
			from = Math.min(from, grown.reached);
			companyAbove = names.company !== null && names.company.row < row.index && grown.reached < at;
		};
		const below = () => {
			const grown = this.#grow(to, 1, own, names);
			names = grown.names;
			to = Math.max(to, grown.reached);
		};
		this.#datesLead ??= !this.#hasNamesAbove(at);
		if (!isComplete(names)) (this.#datesLead ? below : above)();
		if (!isComplete(names)) (this.#datesLead ? above : below)();
		if (names.titleScore < likely) names = namesIn(own, true);
		return this.#accepts(names, date, row) ? { ...names, date, from, to, companyAbove } : null;
	}

	/** Adds neighbouring lines to `own` while a name is missing. */
	#grow(at: number, step: 1 | -1, own: Segment[], known: JobNames): { names: JobNames; reached: number } {
		let names = known;
		let reached = at;
		for (let i = 1; i <= (step < 0 ? rowsAbove : rowsBelow) && !isComplete(names); i++) {
			const next = this.#rows[at + i * step];
			if (next === undefined || at + i * step < this.#claimed) break;
			const crossesGap = (step < 0 ? this.#rows[at + (i - 1) * step] : next)?.gapAbove === true;
			if (!this.#mayName(next) || this.#isAnchor(next)) break;
			const more = this.#at(at + i * step);
			const grown = namesIn(step < 0 ? [...more, ...own] : [...own, ...more], false);
			const adds = gain(grown) > gain(names);
			if (!adds && (crossesGap || step > 0)) break;
			if (crossesGap && step > 0 && gain(names) > 0) break;
			if (crossesGap && !this.#isTrusted && !more.some(looksNamed)) break;
			if (step < 0) own.unshift(...more);
			else own.push(...more);
			if (adds) reached = at + i * step;
			names = grown;
		}
		return { names, reached };
	}

	/** Whether a line above the first dates of a section can name the job. */
	#hasNamesAbove(at: number): boolean {
		const above = this.#rows[at - 1];
		return above !== undefined && at - 1 >= this.#claimed && this.#mayName(above);
	}

	#mayName(row: Row): boolean {
		return !row.bullet && !isProse(this.#page, row) && row.end - row.contentStart <= 140 && !this.#isStudy(row);
	}

	#accepts(names: JobNames, date: DateMention | null, row: Row): boolean {
		if (names.title.length === 0 && names.company === null) return false;
		if (row.bullet && (names.titleScore < 2.5 || names.company === null)) return false;
		if (date?.form === 'point')
			return names.titleScore >= likely && (names.company !== null || date.precision === 'month');
		if (this.#isTrusted) return names.titleScore >= likely || names.companyScore >= 0.3;
		return names.titleScore >= likely && (names.companyScore >= 0.6 || names.titleScore >= 3);
	}

	/** A title line with an employer and without any date. */
	#undatedHead(at: number): JobHead | null {
		const row = this.#rows[at];
		if (!this.#isTrusted || row === undefined || row.bullet || row.dates.length > 0 || !this.#mayName(row)) return null;
		if (!row.gapAbove && at > 0) return null;
		const own = this.#at(at);
		const alone = namesIn(own, false);
		if (alone.titleScore < 3 || own.length > 4 || !looksNamed(alone.title[0] as Segment)) return null;
		if (this.#datesFollow(at)) return null;
		if (alone.companyScore >= likely) return { ...alone, date: null, from: at, to: at, companyAbove: false };
		const next = this.#rows[at + 1];
		if (next === undefined || !this.#mayName(next) || next.dates.length > 0) return null;
		const both = namesIn([...own, ...this.#at(at + 1)], false);
		const isBelow = both.company !== null && both.company.row === next.index && both.companyScore >= 0.6;
		if (!isBelow || both.title[0]?.row !== row.index) return null;
		return { ...both, date: null, from: at, to: at + 1, companyAbove: false };
	}

	/** The dates of this job stand a few lines further down. */
	#datesFollow(at: number): boolean {
		for (let i = at + 1; i <= at + rowsAbove; i++) {
			const row = this.#rows[i];
			if (row === undefined || row.bullet) return false;
			if (this.#isAnchor(row)) return true;
			if (!this.#mayName(row)) return false;
		}
		return false;
	}

	#at(index: number): readonly Segment[] {
		const row = this.#rows[index];
		if (row === undefined) return [];
		const known = this.#segments.get(index) ?? segmentsOf(this.#page, row);
		this.#segments.set(index, known);
		return known;
	}
}

function anchorDate(row: Row): DateMention | null {
	return row.dates.find((date) => date.form === 'range') ?? row.dates[0] ?? null;
}

function isComplete(names: JobNames): boolean {
	return names.titleScore >= likely && names.company !== null;
}

function gain(names: JobNames): number {
	return (
		(names.titleScore >= likely ? 2 : 0) + (names.company === null ? 0 : 1 + (names.companyScore >= likely ? 0.5 : 0))
	);
}
