import { likely, looksNamed, titleScore } from './job-evidence.ts';
import type { JobLines } from './job-lines.ts';
import type { JobNames } from './job-names.ts';
import { type Segment, segmentAt } from './job-segments.ts';
import { leadingTitle } from './undated-jobs.ts';

/** How many lines below a job's head may tell its names. */
export const titleReach = 6;
const sentenceLength = 80;

/** "Role: Lead Analyst" among the lines below `to`, or a line of its own that is a title and nothing else. */
export function titleBelow(lines: JobLines, to: number, names: JobNames): Segment | null {
	for (let at = to + 1; at <= to + titleReach; at++) {
		const row = lines.rows[at];
		if (row === undefined || lines.isAnchor(at)) break;
		const segments = lines.segmentsAt(at);
		const told = segments.find((segment) => segment.label === 'title');
		if (told !== undefined) return told;
		const lead = at === to + 1 && names.company !== null ? leadingTitle(segments) : null;
		if (lead !== null) return lead;
		const [only] = segments;
		if (only === undefined || segments.length > 2 || names.company === null) continue;
		const isFirst = at === to + 1 && !row.bullet && only.words.length <= 4 && /^\p{Lu}/u.test(only.text);
		const isTitle = only.words.length <= 6 && (isFirst || looksNamed(only)) && titleScore(only) >= 3;
		const isItem = at === to + 1 && segments.length === 1 && only.words.length <= 4 && row.bullet;
		if (isTitle && (isItem || lines.mayName(at))) return only;
	}
	return names.company === null ? null : firstSentence(lines, to + 1);
}

/** "Maintenance mechanic, second shift. Pumps, gearboxes, …" right below an employer: a short sentence that begins with what one was. */
function firstSentence(lines: JobLines, at: number): Segment | null {
	const row = lines.rows[at];
	if (row === undefined || row.gapAbove || row.bullet) return null;
	const text = lines.page.readable.slice(row.contentStart, Math.min(row.end, row.contentStart + sentenceLength));
	const stop = /(?<=\p{L}{3})\.(?:\s|$)/u.exec(text);
	if (stop === null) return null;
	const end = text.slice(0, stop.index).search(/,\s|\s[-–—(]/);
	const first = segmentAt(
		lines.page,
		{ start: row.contentStart, end: row.contentStart + (end < 0 ? stop.index : end) },
		row.index,
	);
	const isTitle = first.words.length <= 5 && /^\p{Lu}/u.test(first.text) && titleScore(first) >= 2 * likely;
	return isTitle ? first : null;
}
