import { describe, expect, it } from 'vitest';
import type { Job, Resume } from '../../../src/core/model/resume.ts';
import type { Role } from '../../../src/core/model/role.ts';
import { occupationsOf } from '../../../src/core/ranking/occupations.ts';
import { type Profile, profileOf } from '../../../src/core/ranking/profile.ts';
import { rank } from '../../../src/core/ranking/rank.ts';
import { readTitle } from '../../../src/core/ranking/read-title.ts';
import { isTool, roleWork } from '../../../src/core/ranking/role-work.ts';
import { defaultWeights } from '../../../src/core/ranking/weights.ts';
import { workHistory } from '../../../src/core/ranking/work-history.ts';
import { ask } from '../../relevance/ask.ts';
import { indexed, rankedFor, role } from '../../relevance/cast.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { type Life, resume, today } from '../../relevance/life.ts';

/** Every branch that no story needs. */

const zymurgist: Life = { jobs: [['Zymurgist', '2020-01', '2024-12', 'Brews beer, with COBOL at night']] };
const noSkill = () => 1;

function profile(person: Resume): Profile {
	return profileOf(person, taxonomy, today);
}

/** The same person, and the description of the first job shows these skills. */
function showing(person: Resume, ids: readonly string[]): Resume {
	const evidence = { ...(person.experience[0] as Job).evidence, section: 'experience' as const };
	return { ...person, skills: ids.map((id) => ({ id, name: id, months: null, lastUsed: null, evidence: [evidence] })) };
}

function withJob(person: Resume, job: Partial<Job>): Resume {
	return { ...person, experience: person.experience.map((one) => ({ ...one, ...job })) };
}

/** What a role of another kind of work would count. */
function months(person: Resume, of: string, skills: readonly string[] = []): number | null {
	const work = roleWork(role('r', { title: 'Registered Nurse' }), taxonomy, noSkill);
	return workHistory(profile(person), work).worked({ min: 3, max: null, of, skills: [...skills] }).months;
}

describe('a title', () => {
	it('that goes on with whom one works for names them less surely', () => {
		const named = occupationsOf('Recruiter for Software Engineers').map((one) => [one.occupation.id, one.sureness]);
		expect(named).toEqual([
			['recruiter', 1],
			['software-engineer', expect.closeTo(0.4)],
		]);
	});

	it('that begins with what names no work is read as a whole', () => {
		const named = occupationsOf('Team Ashmill – Registered Nurse').map((one) => [one.occupation.id, one.sureness]);
		expect(named).toEqual([['nurse', 1]]);
	});

	it('of a junior who manages is that of one who works on their own; an assistant stands just below a manager', () => {
		const usual = readTitle('Zymurgist').level.steps;
		expect(readTitle('Junior Director').level.steps).toBe(usual);
		expect(readTitle('Assistant Manager').level.steps).toBe(readTitle('Manager').level.steps - 1);
	});
});

describe('years', () => {
	it('of a skill that a job shows are all of that job', () => {
		expect(months(showing(resume(zymurgist), ['cobol']), 'total', ['cobol'])).toBe(60);
		expect(months(showing(resume(zymurgist), ['excel']), 'total', ['cobol'])).toBe(0);
	});

	it('of a skill that has a time of its own are that time where no job has dates', () => {
		const person: Life = { undated: ['Software Engineer'] };
		const used: Life = { ...person, skills: { cobol: [24, '2026-11'] } };
		expect(months(resume(used), 'software development', ['cobol'])).toBe(24);
		expect(months(resume(person), 'software development', ['cobol'])).toBeNull();
	});

	it('of work that nothing has a name for count in full where the job shows the skill that is named beside it', () => {
		const person = resume(zymurgist);
		expect(months(showing(person, ['cobol']), 'distilling', ['cobol'])).toBe(60);
		expect(months(showing(person, ['excel']), 'distilling', ['cobol'])).toBe(0);
	});

	it('of work that nobody can tell are none where nothing of the role’s own kind was done', () => {
		expect(months(resume({ jobs: [['Registered Accountant', '2020-01', '2024-12']] }), 'distilling')).toBe(0);
	});

	it('of what no career is told by are held against one whose time in the role’s own kind nobody knows', () => {
		const vague = 'nursing of patients and visitors on wards and in clinics and hospices and homes';
		const advert = { title: 'Software Engineer', asks: [ask.years(8, vague)] };
		const [first] = rankedFor(resume({ undated: ['Software Engineer'] }), { advert });
		expect(first?.limits.map(({ code }) => code)).toEqual(['far_too_few_years']);
	});

	it('that are only a most hold no score down', () => {
		const asks = [ask.yearsUpTo(3, 'total')];
		const [first] = rankedFor(resume(zymurgist), { brewery: { title: 'Zymurgist', asks } });
		expect(first?.limits).toEqual([]);
	});
});

describe('a job', () => {
	const held = (job: Partial<Job>) => profile(withJob(resume(zymurgist), job)).jobs[0];

	it('without a title is of no kind that can be told', () => {
		expect(held({ title: null })).toMatchObject({ occupations: [] });
	});

	it('without an end lasted the months that are stated, or one', () => {
		const [from, to] = held({})?.months ?? [0, 0];
		expect(to - from).toBe(59);
		expect(held({ end: null, months: 6 })?.months).toEqual([from, from + 5]);
		expect(held({ end: null, months: null })?.months).toEqual([from, from]);
	});

	it('that ends before it begins, or begins tomorrow, has no time that counts', () => {
		expect(held({ end: '2019-01' })?.months).toBeNull();
		expect(held({ start: '2027-01', end: null, current: true })?.months).toBeNull();
	});

	it('that shows a skill of another release shows nothing else by it', () => {
		const person = showing(resume(zymurgist), ['of-another-release']);
		expect(profile(person).jobs[0]?.skills).toEqual(new Set(['of-another-release']));
	});
});

describe('a role', () => {
	const rankedAlone = (one: Role, person: Resume) =>
		rank({
			roles: [one],
			hits: [],
			profile: profile(person),
			weights: defaultWeights,
			gates: [],
			statistics: indexed({}).index.statistics(),
		});

	it('that shares no word has no points for words', () => {
		const [ranked] = rankedAlone(role('r', { title: 'Registered Nurse' }), resume(zymurgist));
		expect(ranked?.parts.text.points).toBe(0);
	});

	it('without a title is ranked by the rest', () => {
		const untitled: Role = { ...role('r', { title: '', asks: [ask.years(3, 'total')] }), title: null };
		const [ranked] = rankedAlone(untitled, resume(zymurgist));
		expect(ranked?.title).toBeNull();
		expect(ranked?.parts.title.points).toBe(0);
	});

	it('asks for no tool by a skill of another release', () => {
		expect(isTool('of-another-release', taxonomy)).toBe(false);
		expect(isTool('cobol', taxonomy)).toBe(true);
	});
});

it('a word that the text does not have is told as it was asked for', () => {
	expect(profile(resume(zymurgist)).wordOf('unheard')).toBe('unheard');
});
