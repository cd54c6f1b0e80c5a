import { companyScore, isPlace, isRegion, likely, looksNamed, titleScore } from './job-evidence.ts';
import type { JobLines } from './job-lines.ts';
import { isComplete, type JobNames, namesIn } from './job-names.ts';
import type { Segment } from './job-segments.ts';
import type { Row } from './page.ts';

/** What a name without any telling word scores. */
const plainName = 0.6;
const wordsMax = 7;
/** So many lines more of one order than of the other make an order. */
const plainMin = 2;
const orders = new WeakMap<JobLines, boolean | null>();

/**
 * "Mover, Two Cousins": neither name tells by its words what it is, and the other jobs of the list have the title before
 * the employer, or behind it. Null where the line has no two such names, or the list no such order.
 */
export function namesByOrder(lines: JobLines, segments: readonly Segment[]): JobNames | null {
	const [first, second] = segments.filter((segment) => !isPlace(segment) && !isRegion(segment));
	if (first === undefined || second === undefined || first.row !== second.row) return null;
	if (![first, second].every(isOpen) || !looksNamed(second)) return null;
	const titlesLead = titlesLeadIn(lines);
	if (titlesLead === null) return null;
	const [title, company] = titlesLead ? [first, second] : [second, first];
	// "Two Foxes Care Place, Hexley Green": a word of employers speaks against it.
	if (companyScore(title) > plainName) return null;
	return { title: [title], titleScore: likely, company, companyScore: companyScore(company) };
}

/** "Paper round (2013–2015)" among jobs: the one thing that stands beside a range of dates is what someone did then. */
export function namesByRange(row: Row, segments: readonly Segment[], names: JobNames): JobNames {
	const [only, ...more] = segments;
	const isRange = !row.bullet && row.dates.length === 1 && row.dates[0]?.form === 'range';
	if (only === undefined || more.length > 0 || !isRange || names.companyScore >= plainName) return names;
	const isShort = only.joint === 'start' && only.words.length > 0 && only.words.length <= 4 && only.label === null;
	if (!isShort || !/^\p{Lu}/u.test(only.cased) || isPlace(only) || titleScore(only) < 0) return names;
	return { title: [only], titleScore: likely, company: null, companyScore: 0 };
}

function isOpen(segment: Segment): boolean {
	if (segment.label !== null || segment.words.length > wordsMax || !/^\p{Lu}/u.test(segment.cased)) return false;
	return titleScore(segment) < likely && companyScore(segment) < likely && companyScore(segment) >= 0;
}

/** Whether titles stand before employers on the lines that tell both plainly. */
function titlesLeadIn(lines: JobLines): boolean | null {
	const known = orders.get(lines);
	if (known !== undefined) return known;
	let [sum, alike] = [0, 0];
	lines.rows.forEach((row, at) => {
		if (row.dates.length === 0 || !lines.isAnchor(at)) return;
		const segments = lines.segmentsAt(at);
		const names = namesIn(segments, false);
		if (segments.length === 2 && segments.every(isOpen)) alike++;
		const [title] = names.title;
		if (isComplete(names) && title !== undefined) sum += title.start < (names.company?.start ?? 0) ? 1 : -1;
	});
	// Below no heading a list of nothing but such lines has what one was first, as most have.
	const isAlike = sum === 0 && alike >= plainMin && lines.kind === 'contact';
	const order = Math.abs(sum) < plainMin ? isAlike || null : sum > 0;
	orders.set(lines, order);
	return order;
}
