import { likely, titleScore } from './job-evidence.ts';
import { anchorDate, type JobLines } from './job-lines.ts';
import { namesIn } from './job-names.ts';

const employerReach = 12;

/**
 * "* Mortgage Adviser (06/2021 – present)" below "Hexley Bank, Leeds (2018 – present)": one of the posts that somebody had
 * with an employer whose own line names none.
 */
export function isListedPost(lines: JobLines, at: number): boolean {
	const row = lines.rows[at];
	const date = row?.bullet ? anchorDate(row) : null;
	if (date?.form !== 'range' || date.first === null || !lines.isAnchor(at)) return false;
	const [post, ...more] = lines.segmentsAt(at);
	if (post === undefined || more.length > 0 || titleScore(post) < 2.5) return false;
	for (let i = at - 1; i >= 0 && i >= at - employerReach; i--) {
		const above = lines.rows[i];
		if (above === undefined || above.bullet) continue;
		const whole = anchorDate(above);
		if (whole?.form !== 'range' || whole.first === null) continue;
		const holds =
			whole.first <= date.first && (whole.last === null || (date.last !== null && date.last <= whole.last + 11));
		return holds && lines.isAnchor(i) && namesIn(lines.segmentsAt(i), false).titleScore < likely;
	}
	return false;
}
