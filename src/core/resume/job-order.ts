import { likely } from './job-evidence.ts';
import type { JobLines } from './job-lines.ts';
import { isComplete, namesIn } from './job-names.ts';

const rowsAbove = 3;
/** Names that stand above weigh more than a word of what was done below. */
const headWeight = 2;

/** Whether telling words stand mostly below the dates that stand alone; null where neither side has more. */
export function datesLeadIn(lines: JobLines): boolean | null {
	let sum = 0;
	lines.rows.forEach((row, at) => {
		if (row.dates.length === 0 || row.bullet || !lines.isAnchor(at)) return;
		if (isComplete(namesIn(lines.segmentsAt(at), false))) return;
		sum += tells(lines, at + 1) - tells(lines, at - 1) - (endsHead(lines, at) ? headWeight : 0);
	});
	return sum === 0 ? null : sum > 0;
}

/** Set off by a blank line, one to three short lines stand right above the dates: names, and not the end of what was done. */
function endsHead(lines: JobLines, at: number): boolean {
	let first = at;
	while (first > 0 && at - first <= rowsAbove && lines.rows[first]?.gapAbove === false) first--;
	if (first === at || at - first > rowsAbove || (lines.rows[first]?.gapAbove === false && first > 0)) return false;
	let isTold = false;
	for (let i = first; i < at; i++) {
		if (!lines.mayName(i) || lines.isAnchor(i)) return false;
		isTold ||= tells(lines, i) > 0;
	}
	return isTold;
}

function tells(lines: JobLines, at: number): number {
	if (!lines.mayName(at)) return 0;
	const names = namesIn(lines.segmentsAt(at), false);
	return names.titleScore >= likely || names.companyScore >= likely ? 1 : 0;
}
