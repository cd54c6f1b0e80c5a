import type { EducationEntry, Job, Resume } from '../model/resume.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { skillRecogniser } from '../skills/recognise.ts';
import { activitiesOf } from './activities.ts';
import { withDividedOpening } from './divided-opening.ts';
import { type EducationReading, educationOf } from './education.ts';
import { findingsOf } from './findings.ts';
import { heldSkills } from './held-skills.ts';
import { type JobReading, jobsOf } from './jobs.ts';
import { languagesOf } from './languages.ts';
import { monthOfIso, monthsTouched } from './months.ts';
import { nameOf } from './name.ts';
import { layOut, withoutPageHeaders } from './page.ts';
import { permitsOf } from './permits.ts';
import { personalSpans } from './personal.ts';
import { residenceOf } from './residence.ts';
import { sectionsOf } from './sections.ts';
import { seniorityOf } from './seniority.ts';
import { skillsNamed } from './skills-named.ts';
import { statedTime } from './stated-time.ts';
import { writtenIn } from './written-in.ts';

export type ResumeReader = (text: string, asOf: string) => Resume;

/**
 * A reader of résumés that knows a taxonomy's skills. Reading never throws and takes time linear in the text's length;
 * what the text does not state is null or empty, what it states badly becomes a finding. Offsets count in `text`.
 *
 * `asOf` (`YYYY-MM-DD`) is the day that "present" means. `totalMonths` counts calendar months touched by at least one
 * job, overlaps once, and where no job has dates what the text itself states; how years without months are read is said at `findDates`.
 */
export function resumeReader(taxonomy: Taxonomy): ResumeReader {
	const recognise = skillRecogniser(taxonomy);
	return (text, asOf) => {
		const today = monthOfIso(asOf);
		// 1. Lines as a person sees them, with their dates.
		const laidOut = layOut(text);
		const name = nameOf(laidOut);
		const page = withoutPageHeaders(laidOut, name);
		// 2. What each part of the page is about.
		const sections = sectionsOf(page);
		// 3. Who it is: found to be left out of everything that is weighed.
		const named = recognise(page.readable);
		const personal = personalSpans(page, sections, name, named);
		// 4. Where the person worked, and when.
		const jobs = jobsOf(page, sections, today);
		const stated = statedTime(page, sections, jobs);
		const told = withDividedOpening(page, sections, jobs, personal);
		const totalMonths = stated?.months ?? Math.min(monthsTouched(jobs.flatMap((job) => job.range ?? [])), 1_000);
		// 5. What the person can do, and since when.
		const skills = heldSkills(page, told, jobs, personal, skillsNamed(page, sections, named));
		// 6. What the person learned and speaks, lives and may work.
		const education = educationOf(page, sections, today);
		const activities = activitiesOf(page, sections, jobs, education);
		const languages = languagesOf(page, sections);
		const residence = residenceOf(page, sections);
		const mayWorkIn = permitsOf(page);
		// 7. What a machine stumbled over.
		const language = writtenIn(page, sections);
		const findings = findingsOf({ page, sections, jobs, stated, skills, education, personal, language, today });
		return {
			text,
			language,
			sections: told.slice(),
			experience: jobs
				.filter((job) => !job.isWithin)
				.sort(latestFirst)
				.map(asJob),
			totalMonths,
			seniority: seniorityOf(jobs, totalMonths),
			skills,
			education: education.map(asEntry),
			activities,
			languages,
			residence,
			mayWorkIn,
			personal,
			findings,
		};
	};
}

/** Running jobs first, then by their ends; jobs without dates last, in text order. */
function latestFirst(a: JobReading, b: JobReading): number {
	return sortKey(b) - sortKey(a) || (b.range?.first ?? 0) - (a.range?.first ?? 0) || a.span.start - b.span.start;
}

function sortKey(job: JobReading): number {
	return job.current ? 1_000_000 : (job.range?.last ?? 0);
}

function asJob({
	range: _range,
	companyAt: _companyAt,
	bodies: _bodies,
	isWithin: _isWithin,
	...job
}: JobReading): Job {
	return job;
}

function asEntry({ datedAt: _datedAt, letters: _letters, ...entry }: EducationReading): EducationEntry {
	return entry;
}
