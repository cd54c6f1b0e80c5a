import type { ResumeSectionKind } from '../model/resume.ts';
import type { DateMention } from './date-points.ts';
import { isAside, isLeadingDate } from './head-clauses.ts';
import { companyScore, isOwnAccount, isPlace, isRegion, likely, looksNamed, titleScore } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import { anchorDate, datesBegin, type JobLines } from './job-lines.ts';
import { hasDepartment, isComplete, isSeat, isSure, type JobNames, namesIn, withEmployerByPlace } from './job-names.ts';
import type { Segment } from './job-segments.ts';
import { isListedPost } from './listed-posts.ts';
import { namesByOrder, namesByRange } from './names-by-order.ts';
import type { Row } from './page.ts';
import { titleBelow, titleReach } from './title-below.ts';

/** Parts of a page in which dates alone tell of other things than jobs. */
const notJobs: ReadonlySet<ResumeSectionKind> = new Set([
	'education',
	'certifications',
	'projects',
	'interests',
	'personal',
]);
const rowsAbove = 3;
const rowsBelow = 2;
const insetMin = 2;
/** A longer piece of a line is a part of a sentence. */
const segmentWords = 14;

/** Looks for title and employer on a dated line and around it. */
export class HeadScan {
	readonly #lines: JobLines;
	readonly #row: Row;
	/** Lines before this one belong to the job above. */
	readonly #claimed: number;
	readonly #own: Segment[];
	/** Nothing stands beside the dates. */
	readonly #isBare: boolean;
	/** The title stands beside the dates, and another job above. */
	readonly #isTitled: boolean;
	#names: JobNames;
	#from: number;
	#to: number;

	constructor(lines: JobLines, row: Row, at: number, claimed: number) {
		this.#lines = lines;
		this.#row = row;
		this.#claimed = claimed;
		const own = lines.isRemarked(at) ? [] : lines.segmentsAt(at);
		this.#own = own.filter(
			(segment) => segment.words.length <= segmentWords && !isToldBehind(lines, row, own, segment),
		);
		this.#isBare = this.#own.length === 0;
		this.#from = at;
		this.#to = at;
		while (lines.isRunOn(this.#to + 1)) this.#joinCells(++this.#to);
		this.#names = namesIn(this.#own, false);
		this.#isTitled = claimed > 0 && this.#names.titleScore >= likely;
	}

	/**
	 * @param datesLead the names follow the dates in this section
	 * @param listed the line right above is a job set alike
	 */
	read(datesLead: boolean, listed: boolean): JobHead | null {
		const lines = this.#lines;
		if (!isSure(this.#names)) this.#grow(datesLead ? 1 : -1);
		if (!isSure(this.#names)) this.#grow(datesLead ? -1 : 1, !datesLead);
		const employerBelow = this.#names.companyScore < likely ? this.#employerBelow() : null;
		if (employerBelow !== null) this.#names = namesIn([...this.#own, employerBelow], false);
		if (this.#names.titleScore < likely) {
			const told = titleBelow(lines, this.#to, this.#names);
			if (told !== null) this.#names = namesIn([...this.#own, told], false);
		}
		if (this.#names.titleScore < likely) this.#names = namesIn(this.#own, true);
		if (this.#names.title.length === 0 && lines.isTrusted) {
			const own = this.#own.filter((segment) => segment.row === this.#row.index);
			this.#names = namesByOrder(lines, own) ?? namesByRange(this.#row, own, this.#names);
		}
		if (lines.isTrusted) this.#names = withEmployerByPlace(this.#own, this.#names);
		const employer = this.#employerAbove();
		if (employer !== null) {
			this.#names = { ...this.#names, company: employer, companyScore: companyScore(employer) };
			this.#from--;
		}
		const date = anchorDate(this.#row);
		if (!this.#isAccepted(date, listed)) return null;
		const { company } = this.#names;
		const companyAbove = company !== null && company.row < this.#row.index;
		const isOfClients = this.#names.titleScore < likely && this.#lines.isOfClients(this.#from);
		const isProject =
			this.#lines.kind === 'projects' || isOfClients || this.#own.some((segment) => segment.label === 'client');
		return { ...this.#names, date, from: this.#from, to: this.#to, companyAbove, isProject };
	}

	/** What goes on in a table's cell is joined to the cell above it. */
	#joinCells(at: number): void {
		const below = this.#lines.rows[at];
		for (const segment of this.#lines.segmentsAt(at)) {
			const column = segment.start - (below?.start ?? 0);
			const cell = this.#own.findIndex((one) => Math.abs(one.start - this.#row.start - column) <= 3);
			const above = this.#own[cell];
			if (above === undefined) continue;
			const joint = this.#lines.page.readable[above.end] === ',' ? ', ' : ' ';
			const text = `${above.text}${joint}${segment.text}`;
			this.#own[cell] = { ...above, text, words: [...above.words, ...segment.words] };
		}
	}

	/**
	 * Adds neighbouring lines while a name is missing.
	 * @param namesLead names stand above their dates, so that the line right above the next dates is theirs
	 */
	#grow(step: 1 | -1, namesLead = false): void {
		const begin = step < 0 ? this.#from : this.#to;
		// Who works on one's own account has no employer; below such a title stand clients.
		if (step > 0 && this.#names.title.some(isOwnMaster)) return;
		let left = step < 0 ? rowsAbove : rowsBelow;
		for (let at = begin + step; left > 0 && at >= this.#claimed && !isSure(this.#names); at += step) {
			// "Grid storage maker, 900 employees": the employer, and not what someone was.
			if ((step < 0 || this.#names.company !== null) && this.#lines.isMeasured(at)) continue;
			if (step < 0 && this.#isInset(at)) return;
			const crossesGap = this.#lines.rows[step < 0 ? at + 1 : at]?.gapAbove === true;
			if (!this.#lines.mayName(at) || this.#lines.isAnchor(at)) return;
			if (namesLead && this.#lines.isAnchor(at + 1)) return;
			if (this.#names.title.some(isOwnMaster) && !this.#lines.segmentsAt(at).some(looksNamed)) return;
			if (crossesGap && step < 0 && this.#isTitled && !this.#isSetOff(at)) return;
			const more = this.#lines.segmentsAt(at);
			const grown = namesIn(step < 0 ? [...more, ...this.#own] : [...this.#own, ...more], false);
			// Whatever else it tells, another line gives no other title to a job that has both names: it is the headline of a
			// whole résumé, or another job.
			const isOther = isComplete(this.#names) && grown.title[0] !== this.#names.title[0];
			const adds = !isOther && gain(grown) > gain(this.#names);
			// A line with nothing but a place or a remark stands between names without belonging to either.
			const isBetween = more.every(isPlace) || this.#lines.isBracketed(at);
			if (!adds && (!crossesGap || this.#lines.isTrusted) && isBetween) continue;
			left--;
			// Dates that stand alone belong to names somewhere near, though the nearest line tell nothing.
			const mayBeFar = this.#lines.isTrusted && step < 0 && left === rowsAbove - 1 && this.#isBare;
			if (!adds && (crossesGap || step > 0) && !mayBeFar) return;
			// What stands beyond a gap is not preferred to a title below.
			const mayBeBelow = crossesGap && step < 0 && this.#names.companyScore >= likely;
			if (
				mayBeBelow &&
				titleBelow(this.#lines, this.#to, this.#names) !== null &&
				!(grown.titleScore >= 3 && this.#isTitleOfNext())
			)
				return;
			if (crossesGap && step > 0 && gain(this.#names) > 0 && !this.#isEmployerSetOff(more)) return;
			if (crossesGap && !this.#lines.isTrusted && !more.some(looksNamed)) return;
			if (step < 0) this.#own.unshift(...more);
			else this.#own.push(...more);
			if (adds && step < 0) this.#from = at;
			if (adds && step > 0) this.#to = at;
			if (!isOther) this.#names = grown;
		}
	}

	/** Set in below the job before, without a gap: what was done there. */
	#isInset(at: number): boolean {
		const row = this.#lines.rows[at];
		if (this.#claimed === 0 || row === undefined || insetOf(row) < insetOf(this.#row) + insetMin) return false;
		return this.#lines.rows.slice(this.#claimed, at + 1).every(({ gapAbove }) => !gapAbove);
	}

	/** The name on a line of its own above what is a town ("Bowling Brook, Kentucky") or a department, and no employer. */
	#employerAbove(): Segment | null {
		const at = this.#from - 1;
		if (at < this.#claimed || this.#lines.rows[this.#from]?.gapAbove !== false) return null;
		if (!this.#lines.mayName(at) || this.#lines.isAnchor(at)) return null;
		const isOwned = hasDepartment(this.#names) && this.#lines.rows[at]?.gapAbove === true;
		if (!isOwned && !this.#hasTown() && !this.#isTownBetween(at)) return null;
		const [employer] = this.#lines.segmentsAt(at);
		const isNamed = employer !== undefined && looksNamed(employer) && titleScore(employer) < likely;
		return isNamed && companyScore(employer) >= 0.6 ? employer : null;
	}

	/** The title below stands behind what was done, and right above the dates of another job. */
	#isTitleOfNext(): boolean {
		for (let at = this.#to + 2; at <= this.#to + titleReach; at++)
			if (this.#lines.isAnchor(at + 1)) return !this.#lines.mayName(this.#to + 1);
		return false;
	}

	/** Dates, title and employer, each a paragraph of its own, as on a page of HTML. */
	#isEmployerSetOff([first]: readonly Segment[]): boolean {
		const { title, company } = this.#names;
		const [post] = title;
		if (!this.#isBare || company !== null || post === undefined || first === undefined) return false;
		return post.row > this.#row.index && first.row === post.row + 1 && companyScore(first) >= likely;
	}

	/** "Hexley Ltd", "Hagen", the dates and the title, each on its line: the upper of two plain names is the employer. */
	#isTownBetween(at: number): boolean {
		const { title, company } = this.#names;
		const isBelow = title[0] !== undefined && title[0].row > this.#row.index;
		if (!isBelow || company?.joint !== 'start' || company.row >= this.#row.index || company.words.length > 3)
			return false;
		const isAlone = this.#own.every((segment) => segment === company || segment.row !== company.row);
		return isAlone && companyScore(company) <= 0.6 && (at === 0 || this.#lines.rows[at]?.gapAbove === true);
	}

	#hasTown(): boolean {
		const { company } = this.#names;
		if (company?.joint !== 'start' || company.words.length > 3 || companyScore(company) > 0.6) return false;
		const region = this.#own[this.#own.indexOf(company) + 1];
		return region?.row === company.row && region.joint === 'comma' && isRegion(region);
	}

	/** A gap stands above the line, or above the one before it: it is not the end of what was done in the job above. */
	#isSetOff(at: number): boolean {
		const { rows } = this.#lines;
		return rows[at]?.gapAbove === true || (at - 1 >= this.#claimed && rows[at - 1]?.gapAbove === true);
	}

	/** "Name of employer: Hexley Ltd" among the lines below. */
	#employerBelow(): Segment | null {
		for (let at = this.#to + 1; at <= this.#to + titleReach; at++) {
			if (this.#lines.rows[at]?.gapAbove !== false || this.#lines.isAnchor(at)) return null;
			const told = this.#lines.segmentsAt(at).find((segment) => segment.label === 'company');
			if (told !== undefined) return told;
		}
		return null;
	}

	#isAccepted(date: DateMention | null, listed: boolean): boolean {
		const { title, company, titleScore: forTitle, companyScore: forCompany } = this.#names;
		if ((title.length === 0 && company === null) || isSeat(this.#names)) return false;
		for (let at = this.#from; at <= this.#to; at++)
			if (this.#lines.isUnpaid(at) || this.#lines.isAway(at)) return false;
		const isAlone = this.#row.bullet && title.some(isOwnMaster);
		const isPlain = forTitle >= 2.5 && (company !== null || datesBegin(this.#row) || isAlone);
		const isDatePoint = this.#isBare && this.#lines.isTrusted;
		const isListItem =
			this.#lines.isTrusted && !this.#lines.hasPlain && date?.form === 'range' && isComplete(this.#names);
		const isSure =
			isDatePoint ||
			isPlain ||
			isListItem ||
			forCompany >= 3 ||
			isListedPost(this.#lines, this.#lines.rows.indexOf(this.#row));
		if (this.#row.bullet && !isSure) return false;
		const isMonth = date?.precision === 'month';
		if (date?.form === 'point') {
			// "Elementary Tutor (Summer 2004)", "Wexcombe High School, Fall 2004": either name is sure, and the date tells months.
			const isTelling = this.#lines.isTrusted && isMonth && (forTitle >= 3 || forCompany >= 2);
			// "2014 (6 months): Placement in quality, Hexley Glass"
			const leads = this.#lines.isTrusted && isLeadingDate(this.#lines.page, this.#row, date);
			const isNamed = (isPlain && (company !== null || isMonth)) || isTelling || (leads && isComplete(this.#names));
			return isNamed && isAside(this.#lines.page, this.#row, date);
		}
		if (this.#lines.isTrusted) return forTitle >= likely || forCompany >= 0.3;
		const isMonthRange = isMonth && date?.form === 'range';
		if (listed && isMonthRange && forCompany >= 0.3) return true;
		// On a page without headings, "Guest Experience Lead, Hexley Rentals, Oct 2022 – present" is as plain as can be.
		const isPlainRange = this.#lines.kind === 'contact' && isMonthRange && !this.#row.bullet;
		if (isPlainRange && forTitle >= likely && (forCompany >= 0.3 || title.some(isOwnMaster))) return true;
		// "2018 – Module leader: Fluid Mechanics", under "Teaching": what was done in a job, though it begins as jobs do.
		const isLabel = this.#lines.page.readable[title[0]?.end ?? 0] === ':';
		if (isLabel && !isMonth && forCompany < likely) return false;
		// "State Adjuster (active since 2018)", among papers.
		if (this.#lines.kind === 'certifications' && !isMonth && forCompany < likely) return false;
		if (forTitle >= 2.5) return forCompany >= 0.3 || (forTitle >= 3 && isMonth) || title.some(isOwnMaster);
		// A range of months on a line of its own, right below an employer's.
		return this.#isBare && isMonth && forCompany >= likely && this.#from < this.#to && !notJobs.has(this.#lines.kind);
	}
}

/** "Sales associate, 3/2021 to 8/2022. Phones. Commission.": what was done, where the title stands before the dates. */
function isToldBehind({ page }: JobLines, row: Row, own: readonly Segment[], { start }: Segment): boolean {
	const date = anchorDate(row);
	if (date === null || start < date.end || !/^\.\s/.test(page.readable.slice(date.end, date.end + 2))) return false;
	return own.some((segment) => segment.end <= date.start && titleScore(segment) >= likely);
}

function isOwnMaster({ text }: Segment): boolean {
	return isOwnAccount(text);
}

function gain({ titleScore: forTitle, company, companyScore: forCompany }: JobNames): number {
	return (forTitle >= likely ? 2 : 0) + (company === null ? 0 : 1) + (forCompany >= likely ? 0.5 : 0);
}

function insetOf({ start, contentStart }: Row): number {
	return contentStart - start;
}
