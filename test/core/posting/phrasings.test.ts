import { describe, expect, it } from 'vitest';
import type { PostingReading } from '../../../src/core/model/posting.ts';
import { asked, read, yearsAsked } from './reading.ts';

/** A sentence among others about the role. */
const told = (line: string): PostingReading =>
	read(
		`Site Assistant\n\nWe look for someone who joins a small team in our branch and helps it to grow over time.\n\n${line}\n`,
	);

const degree = (reading: PostingReading): string | null => {
	const one = reading.requirements.find((requirement) => requirement.kind === 'education');
	if (one?.kind !== 'education') return null;
	const { level, orEquivalentExperience } = one.education;
	return `${one.importance} ${level}${orEquivalentExperience ? ' or experience' : ''}`;
};

describe('what is not required but helps', () => {
	it.each([
		['High school graduate or GED not required but helpful', 'nice highschool'],
		['A master’s degree is not essential but an advantage', 'nice master'],
	])('is a wish: %s', (line, expected) => {
		expect(degree(asked(line))).toBe(expected);
	});
});

describe('what somebody recommends', () => {
	it.each([
		['Python is highly recommended', 'nice'],
		['Python is highly recommended by our team', 'must'],
	])('is a wish only where it is recommended to the reader: %s', (line, expected) => {
		const [skill] = asked(line).requirements.filter((one) => one.kind === 'skill');
		expect(skill?.importance).toBe(expected);
	});
});

describe('years in every wording', () => {
	it.each([
		['Seven years’ experience running a commercial kitchen', 7],
		['3+ years of sales experience, schools or hotels preferred', 3],
		['3 years of Java, Python or Scala preferred', null],
		['A minimum of eighteen months in a similar role', 1.5],
		['At least half a decade of experience in freight forwarding', 5],
		['More than a decade of experience on the railways', 10],
		['Not less than six (6) years of progressively responsible experience in procurement', 6],
		['5+yrs exp in pharmacy dispensing', 5],
		['Minimum 2 years’ PQE', 2],
		['Python (5 years), and a year of office work', 5],
		['Python: 4+ years', 4],
		['You should have worked with lathes for at least three years', 3],
		['You have been teaching children for four years', 4],
		['8 years of total experience with 3 years in Python', 8],
		['BS in chemistry with 5 years of experience, or MS with 3', 5],
		['Master’s degree and 2 years’ experience, or a Bachelor’s degree and 4 years’ experience', 4],
		['PhD with 0-2 years or MSc with 4+ years in process development', 4],
		['Mehrjährige Berufserfahrung (mind. 3 Jahre)', 3],
		['2-jährige Berufserfahrung', 2],
		['2+ years in B2B sales, SaaS preferred', 2],
		['have 6+ years in growth or performance marketing, incl. 2+ years managing people', 6],
		['Mindestens 3 Jahre Berufserfahrung in der Buchhaltung', 3],
		['Au moins 5 ans d’expérience en comptabilité', 5],
		['Minimaal 3 jaar ervaring in de bouw', 3],
		[
			'Associate degree with 2 to 4 years of experience, or 4 to 8 years and a short course, or 9 years with no degree',
			2,
		],
		[
			'Bachelor’s degree and eight years of experience in tool making. Alternately fifteen years of proven experience.',
			8,
		],
		['Five years of tool making with a degree. In lieu of one, nine years may suffice.', 5],
		['School leaver, preferably with some sums and three years of experience in a yard', 3],
		['At least 2 years of boat sales (river and coast), (Preferred)', null],
		['2+ YOE as a hull clerk', 2],
		['Up to 3 years of experience in tax', null],
		['1-2 years experience preferred, training provided', null],
		['Our company has over 40 years of experience in marine engineering', null],
		['We have more than 15 years of experience in this trade', null],
		['Valid passport with at least 6 months remaining', null],
		['5 years of UK address history is required for vetting', null],
		['Driving licence held for at least two years', null],
		['A full manual licence for at least two years', null],
		['Must have lived in the UK for the last 5 years', null],
		['Must commit to working here for at least two years', null],
		['Must be at least 18 years of age', null],
		['No experience required, full training is given', null],
	])('%s', (line, expected) => {
		expect(yearsAsked(asked(line))).toBe(expected);
	});
});

describe('years in running text', () => {
	it.each([
		['We are looking for a clerk with at least 3 years of experience in shipping.', 3],
		['Our client is seeking an experienced clerk with a minimum of 3 years’ experience.', 3],
		['Minimum experience: 5 years', 5],
		['A yard of ours has an opportunity for a boat painter with 3-5 years of experience.', 3],
		['About You4+ years of experience of boat buildingCalm when it blows', 4],
		['We are a firm with 30 years of experience in shipping.', null],
		['Graduation from a college with at least a degree in boats and seven (7) years as a rigger', 7],
	])('%s', (line, expected) => {
		expect(yearsAsked(told(line))).toBe(expected);
	});

	it('below a heading that names experience', () => {
		const posting = (wish: string) =>
			read(`Cook\n\nWe run a small kitchen.\n\nExperience:\n* Cooking: 2 years (${wish})\n`);
		expect(yearsAsked(posting('Required'))).toBe(2);
		expect(yearsAsked(posting('Preferred'))).toBeNull();
	});

	it('at the head of a board’s page', () => {
		expect(
			yearsAsked(read('Java Developer\nLarkfield Systems\n3 - 6 years   ₹ 8-14 Lacs P.A.   Pune\n\nYou write code.')),
		).toBe(3);
	});
});

describe('degrees in every wording', () => {
	it.each([
		['Associate degree in electronics, or two-year technical diploma', 'must associate'],
		['DVM or VMD', 'must doctorate'],
		['Recent graduate - degree in the science of hulls', 'must bachelor'],
		['Graduate degree in the science of hulls', 'must master'],
		['BS or higher in the science of hulls', 'must bachelor'],
		[
			'Bachelor’s degree in a science of boats (e.g. Hull Science, Mast Science, the Making of Ropes, the Sewing of Sails, the Care of Decks and the Reading of Tides, of Winds, of Stars and of Sands) or equivalent experience',
			'must bachelor or experience',
		],
		['Currently pursuing a BS, MS or PhD in robotics', 'must bachelor'],
		['No degree required', null],
		['You can teach mathematics to A Level and science to GCSE', null],
		['For teaching of this sort five GCSEs are needed', 'must highschool'],
		['We value what you have lived through and don’t require a college degree.', null],
		['We don’t care about degrees.', null],
		['3 boats built in a level designer role', null],
		['A Level mathematics', 'must highschool'],
		['Experience with LLM pipelines', null],
		['LLB or LLM', 'must bachelor'],
		['You keep up a level of care that others envy', null],
		['A Level 3 qualification in boat building', null],
		['Graduates with a 2:2 or above', 'must bachelor'],
		['Bachelor’s degree and 5 years; a Master’s may substitute for 2 years of experience', 'must bachelor'],
		['Degree in law preferred, experience accepted in place of a degree', 'nice bachelor or experience'],
		['Matric with two years in retail', 'must highschool'],
		['Leaving Certificate required', 'must highschool'],
		['Five GCSEs at grade C or above', 'must highschool'],
		['Diploma or degree in electrical engineering', 'must associate'],
		['Graduate in any discipline', 'must bachelor'],
		['2:1 degree or above in a numerate subject', 'must bachelor'],
		['2+ years in accounts //OR// a Bachelor’s degree in a related field', 'must bachelor or experience'],
		['Educated to degree level (or equivalent through experience)', 'must bachelor or experience'],
		['Abgeschlossenes Studium (Master oder vergleichbar)', 'must master'],
		['Bac+5 en informatique', 'must master'],
		['Licenciatura en administración', 'must bachelor'],
		['University degree would be an advantage', 'nice bachelor'],
		['No degree necessary if you have 3 years in recruitment', null],
	])('%s', (line, expected) => {
		expect(degree(asked(line))).toBe(expected);
	});
});

describe('how much something is wanted', () => {
	const importance = (line: string): string | undefined =>
		asked(line).skills.find((skill) => skill.name === 'Python')?.importance;

	it.each([
		['Python (essential) and Kotlin (desirable)', 'must'],
		['Kotlin (essential) and Python (desirable)', 'nice'],
		['Kotlin is a plus, as is experience with Python', 'nice'],
		['You don’t need to know Python, but it would be a plus', 'nice'],
		['You do not need to know Python', undefined],
		['Experience with lab tools (Origin or Igor; Python) is preferred', 'nice'],
		['Basic Python skills required', 'must'],
		['Previous experience with Python is not essential', undefined],
		['Python would be lovely', 'nice'],
		['Experience with Python (recommended)', 'nice'],
		['Charts in the form that is recommended by Python', 'must'],
		['Python knowledge isn’t a must, but is welcome', 'nice'],
	])('%s', (line, expected) => {
		expect(importance(line)).toBe(expected);
	});

	it('asks for the products that one is to be interested in, not for the liking of a field', () => {
		expect(importance('Interested in languages like Python')).toBe('must');
		const reading = asked('Interested in HR');
		expect(reading.skills.map((skill) => skill.importance)).toEqual(['context']);
	});

	it('takes a word for what is asked only where it heads its sentence', () => {
		const reading = told('Duties:\n- Analyze all customer requirements to prepare Python reports.');
		expect(reading.skills.map((skill) => skill.importance)).toEqual(['context']);
	});
});

describe('headings that speak to the reader', () => {
	it.each([
		['You’ll be a great fit if you', 'write Python all day and mend what is broken', 'must'],
		['It’d be great if you also had:', 'Python', 'nice'],
		['Nice but not needed:', 'Python', 'nice'],
		['Requirements\nGood mannersWe’ll be impressed if', 'You know Python', 'nice'],
		['More useful experience (optional):', 'Python', 'nice'],
		['Surprise us with', 'Python', 'nice'],
		['Requirements\nGood manners (at sea)Nice to Have Skills and Experience', 'Python', 'nice'],
		['Desirable:\n\n- Good manners\n\nSkills and Knowledge (essential):', 'Python', 'must'],
		['Desirable:\n\n- Good manners\n\nMinimum work experience (years):', 'Python', 'must'],
		['Desirable:\n\n- Good manners\n\nThe nature of experience:', 'Python', 'must'],
	])('%s', (heading, item, importance) => {
		const reading = read(`Boat Engineer\n\nAbout us\nWe make boats.\n\n${heading}\n\n- ${item}\n- stay calm\n`);
		expect(reading.skills.map((skill) => [skill.name, skill.importance])).toEqual([['Python', importance]]);
	});
});

describe('a skill between a number and the word for a street', () => {
	it.each([
		['2 years HR court experience', ['HR']],
		['4 years Python, road repairs', ['Python']],
		['3 years HR, court of the crown', ['HR']],
		['3 years HR high street experience', ['HR']],
		['3 Years HR Road Experience', ['HR']],
		['Our yard: 18 HR Road, Larkfield', []],
	])('%s', (line, expected) => {
		expect(asked(line).skills.map(({ name }) => name)).toEqual(expected);
	});
});

describe('papers that the taxonomy does not hold', () => {
	it('reads the abbreviations in a bracket behind the word for them', () => {
		const reading = asked('Relevant industry certificates a plus (MQC, CMDSM, etc.)');
		expect(reading.skills.map(({ name, importance }) => [name, importance])).toEqual([
			['CMDSM', 'nice'],
			['MQC', 'nice'],
		]);
	});
});

describe('languages in a list of their own', () => {
	it.each([
		['Either Spanish or Portuguese, plus English', ['en must', 'es/pt must']],
		['English and French', ['en must', 'fr must']],
		['Knowledge of French and/or Arabic', ['fr/ar must']],
		['You communicate perfectly in english', ['en must']],
		['You polish the floors', []],
	])('%s', (line, expected) => {
		const found = asked(line).requirements.flatMap((one) =>
			one.kind === 'language'
				? [
						`${[one.language, ...(one.language.alternatives ?? [])].map(({ code }) => code).join('/')} ${one.importance}`,
					]
				: [],
		);
		expect(found.sort()).toEqual(expected);
	});
});

describe('where, how and for whom', () => {
	it.each([
		['Option to work from home two days per week.', 'hybrid'],
		['Flexible working: split your week between home and our Bristol office.', 'hybrid'],
		['You must come into the office at least 3 days a week.', 'hybrid'],
		['Flexible schedules, including Friday work-from-home each week.', 'hybrid'],
		['Homeoffice an zwei Tagen pro Woche möglich.', 'hybrid'],
		['Télétravail 2 jours par semaine.', 'hybrid'],
		['Trabajo 100% remoto.', 'remote'],
		['Our Cork office is your base, with the chance to work at home on Mondays.', 'hybrid'],
		['On-site five days a week in Reno.', 'onsite'],
		['This job cannot be done from home.', 'onsite'],
		['Become a remote intern with us.', 'remote'],
		['We are a remote-friendly team.', null],
		['Design hybrid vehicles for a global customer.', null],
	])('work mode: %s', (line, mode) => {
		expect(told(line).workMode).toBe(mode);
	});

	it.each([
		['This is a full-time, permanent position.', 'full_time'],
		['We are hiring a freelance illustrator.', 'contract'],
		['We are hiring independent contractors.', 'contract'],
		['This is a part time post of 18 hours.', 'part_time'],
		['Graduate internship, twelve weeks, paid.', 'internship'],
		['Practicum or co-op placement for undergraduates.', 'internship'],
		['Bank staff: zero hours, work when you want.', null],
		['You will supervise full-time and part-time staff.', null],
	])('type: %s', (line, type) => {
		expect(told(line).employmentType).toBe(type);
	});

	it.each([
		['We will support your visa application and relocation.', 'offered'],
		['H-1B transfers welcome.', 'offered'],
		['You must not now or in future need our sponsorship.', 'not_offered'],
		['This vacancy does not meet the requirements for Skilled Worker sponsorship.', 'not_offered'],
		['We sell sponsorship packages to event partners.', null],
		['Must be eligible to work in Australia.', null],
	])('sponsorship: %s', (line, sponsorship) => {
		expect(told(line).sponsorship).toBe(sponsorship);
	});
});
