import type { ResumeSectionKind } from '../model/resume.ts';
import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import { studyWords } from '../model/tables/study-words.ts';
import { anyOf } from '../text/any-of.ts';
import type { DateMention } from './date-points.ts';
import { isStudy } from './education.ts';
import { clauseBefore, isOfOtherPart, isRemarkBehind } from './head-clauses.ts';
import { isPaper, isProse, likely, titleScore } from './job-evidence.ts';
import { namesIn } from './job-names.ts';
import { type Segment, segmentsOf } from './job-segments.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';

const unpaid = new RegExp(
	`(?<![a-z])(?:${anyOf(jobTitleWords.unpaid)})(?![a-z]| (?:${anyOf(jobTitleWords.withVolunteers)})(?![a-z]))`,
);
const away = new RegExp(`^(?:(?:${anyOf(jobTitleWords.awayLeads)}) )?(?:${anyOf(jobTitleWords.away)})(?![a-z])`);
const awayBefore = new RegExp(`(?<![a-z])(?:${anyOf(jobTitleWords.away)})[\\s,(:–-]*$`);
const measured = new RegExp(
	`\\d[\\d.,]*\\s?(?:[mkb]|${anyOf(employerWords.multiples)})?\\+?\\s(?:(?:${anyOf(employerWords.currencies)}) )?(?:in )?(?:${anyOf(employerWords.measures)})(?![a-z])`,
);
/** "Stonecroft Pumps (maker of pumps, …", "Stonecroft Pumps – maker of …": a name, then a remark on it. */
const namedBefore = /^\p{Lu}[\p{L}.'’]*(?: (?:& |and |of )?\p{Lu}[\p{L}.'’]*){0,4}(?: \(| [–—-] )\D/u;
const training = new RegExp(`^(?:${anyOf(studyWords.training)})\\b|\\b(?:${anyOf(studyWords.vocational)})\\b`);
const clients = new RegExp(
	`^(?:[a-z]+ )?(?:${anyOf(employerWords.labels.client)})(?: [a-z]+){0,2}(?: \\([^()]*\\))?:$`,
);
const shortRest = 60;
const clientsReach = 12;
const namesLength = 140;
const remarkReach = 6;

/** A section's lines, by index, with what each can be in the telling of a job. Every answer is worked out once. */
export class JobLines {
	readonly page: Page;
	readonly rows: readonly Row[];
	/** Its dated lines are jobs unless something speaks against it; elsewhere only plain evidence makes one. */
	readonly isTrusted: boolean;
	readonly kind: ResumeSectionKind;
	#hasPlain: boolean | null = null;
	readonly #segments: (readonly Segment[] | undefined)[] = [];
	readonly #anchors: (boolean | undefined)[] = [];
	readonly #names: (boolean | undefined)[] = [];

	constructor(page: Page, section: SectionRows, isAssumed = false) {
		this.page = page;
		this.rows = section.rows;
		this.kind = section.kind;
		this.isTrusted = isAssumed || section.kind === 'experience';
	}

	/** Some job stands behind no bullet: then bullets are what was done. */
	get hasPlain(): boolean {
		this.#hasPlain ??= this.rows.some(
			(row, at) => !row.bullet && anchorDate(row)?.form === 'range' && this.isAnchor(at) && !this.isAway(at),
		);
		return this.#hasPlain;
	}

	segmentsAt(at: number): readonly Segment[] {
		const row = this.rows[at];
		if (row === undefined) return [];
		this.#segments[at] ??= segmentsOf(this.page, row);
		return this.#segments[at];
	}

	/** A line with dates that is no sentence and no schooling: what a job is found by. */
	isAnchor(at: number): boolean {
		this.#anchors[at] ??= this.#mayAnchor(at);
		return this.#anchors[at];
	}

	/** A short line that is no sentence: it can hold a title or an employer. */
	mayName(at: number): boolean {
		this.#names[at] ??= this.#canName(at);
		return this.#names[at];
	}

	/** A table's line whose first cell is empty goes on with the line above. */
	isRunOn(at: number): boolean {
		const row = this.rows[at];
		return row !== undefined && /^\s*\|\s*\|/.test(this.page.readable.slice(row.start, row.start + 80));
	}

	/** Right below "Clients have included:", or further down in the list that it leads. */
	isOfClients(at: number): boolean {
		for (let i = at; i > 0 && i > at - clientsReach && this.rows[i]?.gapAbove === false; i--) {
			const lead = this.rows[i - 1];
			const isShort = lead !== undefined && lead.end - lead.contentStart < namesLength;
			if (isShort && clients.test(this.page.folded.slice(lead.contentStart, lead.end))) return true;
		}
		return false;
	}

	/** "(an ISO 9001 company)": a remark on what stands beside it. */
	isBracketed(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined || row.end - row.contentStart > namesLength) return false;
		return /^\([^()]*\)\.?$/.test(this.page.readable.slice(row.contentStart, row.end));
	}

	/** "Maker of pumps, $40M revenue, 900 employees": how large an employer is, who is not named before it. */
	isMeasured(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined) return false;
		const end = Math.min(row.end, row.contentStart + namesLength);
		if (!measured.test(this.page.folded.slice(row.contentStart, end))) return false;
		return !namedBefore.test(this.page.readable.slice(row.contentStart, end));
	}

	/** Names, and right below them their dates with a remark behind: "2013 – 2020. The storm took the roof." */
	isRemarked(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined || row.gapAbove || at === 0 || !isRemarkBehind(this.page, row)) return false;
		return this.mayName(at - 1) && namesIn(this.segmentsAt(at - 1), false).titleScore >= likely;
	}

	isUnpaid(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined) return false;
		return unpaid.test(this.page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 200)));
	}

	/** "Career break", "Coming back after parental leave (2019–2021)": time without a job, told of as jobs are. */
	isAway(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined) return false;
		const { folded } = this.page;
		if (away.test(folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 80)))) return true;
		const date = anchorDate(row);
		if (date === null) return false;
		const behind = folded.slice(date.end, Math.min(row.end, date.end + 80)).replace(/^[^a-z]+/, '');
		return awayBefore.test(folded.slice(row.contentStart, date.start)) || (datesBegin(row) && away.test(behind));
	}

	#mayAnchor(at: number): boolean {
		const row = this.rows[at];
		const date = row === undefined ? null : anchorDate(row);
		if (row === undefined || date === null || (date.form === 'point' && !this.isTrusted)) return false;
		// "SharePoint 2010, Office 2013": versions, and not when someone worked.
		if (date.form === 'point' && row.dates.length > 1) return false;
		if (this.#isOfPaper(at) || isOfOtherPart(this.page, row)) return false;
		if (this.#isRemark(at, date) || this.#isSentenceWithin(at, date)) return false;
		if (isStudy(row) || this.#isSchooling(at) || this.isRunOn(at) || this.isUnpaid(at)) return false;
		const text = this.page.readable;
		const rest = text.slice(row.contentStart, date.start) + text.slice(date.end, row.end);
		if (!isProse(this.page, row) || this.isRemarked(at)) return true;
		if (rest.trim().length < shortRest) return !this.#isAside(at, row);
		// "2004-2006: Legal Officer, Land Council, with responsibility for …": the names come first.
		const first = this.segmentsAt(at).slice(0, 2);
		const lead = datesBegin(row) ? first : this.#besideDates(at, date);
		const { titleScore, companyScore } = namesIn(lead, false);
		const isNamed = titleScore >= 2.5 || (titleScore >= likely && companyScore >= likely);
		const isNear = date.start - row.contentStart < namesLength / 2;
		return isNamed && (isNear || clauseBefore(this.page, row, date) !== null);
	}

	/** "Teacher (newly qualified 2018–19)" right below the dates of the whole: a part of that job. */
	#isRemark(at: number, date: DateMention): boolean {
		const row = this.rows[at];
		if (row === undefined || date.start - row.contentStart > namesLength) return false;
		if (!/\S \([^()]*\p{L}[^()]*$/u.test(this.page.readable.slice(row.contentStart, date.start))) return false;
		// "Dental Nurse (registered until 2022)": how long a paper was held.
		if (date.first === null) return true;
		if (row.gapAbove || at === 0) return false;
		return [at - 1, at - 2].some((i) => this.rows[i]?.dates.some(({ form }) => form === 'range') && this.isAnchor(i));
	}

	/** "Barista course, Hexley Academy, 2021": what was learned or is held. */
	#isOfPaper(at: number): boolean {
		const [date, ...more] = this.rows[at]?.dates ?? [];
		return date?.form === 'point' && more.length === 0 && this.segmentsAt(at).slice(0, 1).some(isPaper);
	}

	/** "Since 2016 also deputy to the matron." in the midst of a job's own time: a sentence on it, whatever it names. */
	#isSentenceWithin(at: number, date: DateMention): boolean {
		const row = this.rows[at];
		if (row === undefined || row.gapAbove || !date.current || date.first === null) return false;
		const { readable, isLower } = this.page;
		const beginsSmall = !isLower && /^\p{Ll}/u.test(readable.slice(row.contentStart, row.contentStart + 2));
		const isStopped = /(?:\p{L}{3}|\d)\.$/u.test(readable.slice(row.end - 4, row.end));
		if (!beginsSmall && !isStopped && !row.bullet) return false;
		if (namesIn(this.segmentsAt(at), false).companyScore >= likely) return false;
		for (let i = at - 1; i >= 0 && i >= at - remarkReach; i--) {
			const above = this.rows[i];
			const job = above === undefined ? null : anchorDate(above);
			if (job?.form === 'range' && job.first !== null && this.isAnchor(i))
				return job.first < date.first && (job.last === null || date.first < job.last) && this.#isOverItem(i, row);
			if (above?.gapAbove !== false) return false;
		}
		return false;
	}

	/** What stands behind a bullet tells of the job above where that has a title: else it may be one of the posts there. */
	#isOverItem(at: number, { bullet }: Row): boolean {
		const isTitled = (i: number): boolean => namesIn(this.segmentsAt(i), false).titleScore >= likely;
		const isAlone = this.segmentsAt(at).length === 0 && this.rows[at]?.gapAbove === false;
		return !bullet || (this.rows[at]?.bullet === false && (isTitled(at) || (isAlone && isTitled(at - 1))));
	}

	/** "Certified by the court since 2009." right below the names of a job: a sentence on it. */
	#isAside(at: number, row: Row): boolean {
		if (row.gapAbove || at === 0 || !/\.$/.test(this.page.readable.slice(row.contentStart, row.end))) return false;
		return (
			this.rows[at - 1]?.dates.some(({ form }) => form === 'range') === true &&
			namesIn(this.segmentsAt(at), false).titleScore < likely
		);
	}

	/** What stands before the dates, and the sentence that begins right behind them: "Hexley Garage, May 2015 to June 2018. Welder. …" */
	#besideDates(at: number, date: DateMention): readonly Segment[] {
		const segments = this.segmentsAt(at).filter((segment) => segment.words.length <= 8);
		const behind = this.page.readable.slice(date.end, date.end + 2) === '. ';
		const next = behind ? segments.find((segment) => segment.start > date.end) : undefined;
		const before = segments.slice(0, 2).filter((segment) => segment.end <= date.start);
		return next === undefined ? before : [...before, next];
	}

	/** Among schools, a dated line beside a degree. */
	#isSchooling(at: number): boolean {
		if (this.kind !== 'education' && this.kind !== 'certifications') return false;
		if ((this.rows[at]?.degrees.length ?? 0) > 0) return true;
		const isItem = this.rows[at]?.bullet === false && this.rows[at + 1]?.bullet === true;
		// What is told behind bullets is of the line above, whatever letters stand in it.
		const beside = isItem ? [at - 1] : [at - 1, at + 1];
		if (beside.some((i) => (this.rows[i]?.degrees.length ?? 0) > 0)) return !this.#isPlainJob(at);
		return this.kind === 'education' && [at - 2, at - 1, at, at + 1].some((i) => this.#isTraining(i));
	}

	/** "2016 – 2019: Nurse at Hexley Hospital", beside a degree that has its own date. */
	#isPlainJob(at: number): boolean {
		const isBesideDates = [at - 1, at + 1].every(
			(i) => this.rows[i]?.degrees.length === 0 || this.rows[i]?.dates.length !== 0,
		);
		const row = this.rows[at];
		const { titleScore, companyScore } = namesIn(this.segmentsAt(at).slice(0, 2), false);
		return isBesideDates && row !== undefined && datesBegin(row) && titleScore >= 2.5 && companyScore >= likely;
	}

	/** "Ausbildung, Steuerfachangestellte", "IHK Hexley": names an occupation that was learned. */
	#isTraining(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined || row.bullet || row.end - row.contentStart > namesLength) return false;
		return training.test(this.page.folded.slice(row.contentStart, row.end));
	}

	#canName(at: number): boolean {
		const row = this.rows[at];
		if (row === undefined || row.end - row.contentStart > namesLength || isStudy(row)) return false;
		if (this.#isOfPaper(at)) return false;
		if (row.bullet && !this.#isBesideDates(at)) return this.#isLabelled(at);
		const first = this.page.readable.slice(row.contentStart, row.contentStart + 1);
		const isLower = !this.page.isLower && /^\p{Ll}/u.test(first);
		return (!isLower || row.gapAbove) && (!isProse(this.page, row) || this.#isOverDates(at));
	}

	/** "Respite and personal care provider (enrolled) – self-employed", set off above dates that stand alone. */
	#isOverDates(at: number): boolean {
		const [row, below] = [this.rows[at], this.rows[at + 1]];
		if (row === undefined || below === undefined || below.gapAbove || !row.gapAbove || row.bullet) return false;
		if (!datesBegin(below) || /\.$/.test(this.page.readable.slice(row.contentStart, row.end))) return false;
		return this.segmentsAt(at)
			.slice(0, 1)
			.some((first) => titleScore(first) >= 2.5 && first.words.length <= 8);
	}

	/** "• April 2021 – Present", and beside it "• Ward Sister"; a title with a mark in front, right above its dates. */
	#isBesideDates(at: number): boolean {
		const [above, below] = [this.rows[at - 1], this.rows[at + 1]];
		if (above?.bullet && isBareRange(above)) return true;
		if (below === undefined || below.gapAbove || !isBareRange(below)) return false;
		return below.bullet || namesIn(this.segmentsAt(at), false).titleScore >= 2.5;
	}

	/** "• Employer: Hexley Ltd" */
	#isLabelled(at: number): boolean {
		const row = this.rows[at];
		// Most items are without a colon, and not worth taking apart.
		if (row === undefined || !this.page.readable.slice(row.contentStart, row.end).includes(':')) return false;
		return this.segmentsAt(at).some(({ label }) => label === 'company' || label === 'title');
	}
}

/** Nothing but a range of dates. */
function isBareRange({ dates: [date], contentStart, end }: Row): boolean {
	return date?.form === 'range' && date.start === contentStart && date.end === end;
}

/** The line begins with a range of dates. */
export function datesBegin(row: Row): boolean {
	const first = row.dates[0];
	return first !== undefined && first.form === 'range' && first.start <= row.contentStart + 1;
}

/** The dates that a job on this line would have: its first range, else its first date. */
export function anchorDate(row: Row): DateMention | null {
	return row.dates.find((date) => date.form === 'range') ?? row.dates[0] ?? null;
}
