import { employerWords } from '../model/tables/job-words.ts';
import { anyOf } from '../text/any-of.ts';
import type { JobHead } from './job-heads.ts';
import type { JobLines } from './job-lines.ts';

const joint = new RegExp(`^\\s?(?:[;,&/]|${anyOf(employerWords.joins)})\\s$`);

/** "Intern  May 2010 – Aug. 2010; May 2009 – Aug. 2009": the same job at other times. */
export function repeated({ rows, page }: JobLines, head: JobHead): readonly JobHead[] {
	const { date } = head;
	const row = date === null ? undefined : rows.slice(head.from, head.to + 1).find(({ dates }) => dates.includes(date));
	const heads: JobHead[] = (date?.more ?? []).map((range) => ({ ...head, date: { ...date, ...range } as typeof date }));
	let end = date?.end ?? 0;
	for (const other of row?.dates ?? []) {
		if (other.form !== 'range' || other.start < end) continue;
		if (!joint.test(page.folded.slice(end, other.start))) break;
		heads.push({ ...head, date: other });
		end = other.end;
	}
	return heads;
}
