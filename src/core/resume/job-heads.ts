import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import type { DateMention } from './dates.ts';
import { isStudy } from './education.ts';
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
	'education',
	'certifications',
	'projects',
	'languages',
	'interests',
	'publications',
]);

const unpaid = new RegExp(`(?<![a-z])(?:${jobTitleWords.unpaid.join('|')})(?![a-z])`);
const rowsAbove = 3;
const rowsBelow = 2;
const labelReach = 6;

/** The jobs that a section's lines name, in text order. */
export function headsIn(page: Page, section: SectionRows): readonly JobHead[] {
	const isTrusted = trusted.has(section.kind);
	if (!isTrusted && !doubted.has(section.kind)) return [];
	const scan = new Scan(page, section, isTrusted);
	return scan.heads();
}

class Scan {
	readonly #page: Page;
	readonly #rows: readonly Row[];
	readonly #kind: ResumeSectionKind;
	readonly #isTrusted: boolean;
	readonly #segments = new Map<number, readonly Segment[]>();
	/** Rows before this one belong to a job already. */
	#claimed = 0;
	/** Whether the names follow the dates in this section; unknown before the first job. */
	#datesLead: boolean | null = null;

	constructor(page: Page, section: SectionRows, isTrusted: boolean) {
		this.#page = page;
		this.#rows = section.rows;
		this.#kind = section.kind;
		this.#isTrusted = isTrusted;
	}

	heads(): readonly JobHead[] {
		const heads: JobHead[] = [];
		this.#datesLead = this.#votes();
		const plainAnchors = this.#rows.some(
			(row) => !row.bullet && anchorDate(row)?.form === 'range' && this.#isAnchor(row),
		);
		for (let at = 0; at < this.#rows.length; at++) {
			const row = this.#rows[at];
			if (row === undefined || at < this.#claimed) continue;
			const isDated = this.#isAnchor(row) && !(row.bullet && plainAnchors && !datesBegin(row));
			const head = isDated ? this.#datedHead(at) : this.#undatedHead(at);
			if (head === null) continue;
			heads.push(head);
			this.#claimed = head.to + 1;
			at = head.to;
		}
		return heads;
	}

	/** Whether telling words stand mostly below the dates that stand alone; null where neither side has more. */
	#votes(): boolean | null {
		let votes = 0;
		for (let at = 0; at < this.#rows.length; at++) {
			const row = this.#rows[at];
			if (row === undefined || row.dates.length === 0 || row.bullet || !this.#isAnchor(row)) continue;
			if (isComplete(namesIn(this.#at(at), false))) continue;
			votes += this.#tells(at + 1) - this.#tells(at - 1);
		}
		return votes === 0 ? null : votes > 0;
	}

	#tells(at: number): number {
		const row = this.#rows[at];
		if (row === undefined || !this.#mayName(row)) return 0;
		const names = namesIn(this.#at(at), false);
		return names.titleScore >= likely || names.companyScore >= likely ? 1 : 0;
	}

	/** A line with a range of dates that is no sentence: what a job is found by. */
	#isAnchor(row: Row): boolean {
		const date = anchorDate(row);
		if (date === null || isStudy(row) || this.#isRunOn(row) || this.#isSchooling(row)) return false;
		if (date.form === 'point' && !this.#isTrusted) return false;
		if (this.#isUnpaid(row)) return false;
		const rest = this.#page.readable.slice(row.contentStart, date.start) + this.#page.readable.slice(date.end, row.end);
		if (rest.trim().length < 60 || !isProse(this.#page, row)) return true;
		// "2004-2006: Legal Officer, Land Council, with responsibility for …": the names come first.
		return datesBegin(row) && namesIn(this.#at(this.#rows.indexOf(row)).slice(0, 2), false).titleScore >= 2.5;
	}

	/** Among schools, a dated line beside a degree. */
	#isSchooling(row: Row): boolean {
		if (this.#kind !== 'education' && this.#kind !== 'certifications') return false;
		const at = this.#rows.indexOf(row);
		return [at - 1, at, at + 1].some((i) => (this.#rows[i]?.degrees.length ?? 0) > 0);
	}

	#isUnpaid(row: Row): boolean {
		const text = this.#page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 200));
		return unpaid.test(text);
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
			for (const segment of this.#at(to)) joinCell(this.#page, own, segment, row, this.#rows[to]);
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
		if (names.titleScore < likely) {
			const told = this.#labelledTitle(to);
			if (told !== null) names = namesIn([...own, told], false);
		}
		if (names.titleScore < likely) names = namesIn(own, true);
		const isUnpaid = this.#rows.slice(from, to + 1).some((one) => this.#isUnpaid(one));
		return !isUnpaid && this.#accepts(names, date, row) ? { ...names, date, from, to, companyAbove } : null;
	}

	/** "Role: Lead Analyst" among the lines below. */
	#labelledTitle(at: number): Segment | null {
		for (let i = at + 1; i <= at + labelReach; i++) {
			const row = this.#rows[i];
			if (row === undefined || this.#isAnchor(row)) return null;
			const told = this.#at(i).find((segment) => segment.label === 'title');
			if (told !== undefined) return told;
		}
		return null;
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
		const isLower = /^\p{Ll}/u.test(this.#page.readable.slice(row.contentStart, row.contentStart + 1));
		if (isLower && !row.gapAbove) return false;
		return !row.bullet && !isProse(this.#page, row) && row.end - row.contentStart <= 140 && !isStudy(row);
	}

	#accepts(names: JobNames, date: DateMention | null, row: Row): boolean {
		if (names.title.length === 0 && names.company === null) return false;
		const isPlain = names.titleScore >= 2.5 && (names.company !== null || datesBegin(row));
		if (row.bullet && !isPlain && names.companyScore < 3) return false;
		if (date?.form === 'point')
			return isPlain && (names.company !== null || date.precision === 'month') && isAside(row, date);
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

/** A lone date stands at an end of its line; in the midst it is part of a name ("Server 2003, Standard"). */
function isAside(row: Row, date: DateMention): boolean {
	return date.start <= row.contentStart + 2 || date.end >= row.end - 2;
}

/** What goes on in a table's cell is joined to the cell above it. */
function joinCell(page: Page, own: Segment[], segment: Segment, row: Row, from: Row | undefined): void {
	const column = segment.start - (from?.start ?? 0);
	const at = own.findIndex((above) => Math.abs(above.start - row.start - column) <= 3);
	const above = own[at];
	if (above === undefined) return;
	const joint = page.readable[above.end] === ',' ? ', ' : ' ';
	own[at] = { ...above, text: `${above.text}${joint}${segment.text}`, words: [...above.words, ...segment.words] };
}

/** The line begins with its dates. */
function datesBegin(row: Row): boolean {
	const first = row.dates[0];
	return first !== undefined && first.form === 'range' && first.start <= row.contentStart + 1;
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
