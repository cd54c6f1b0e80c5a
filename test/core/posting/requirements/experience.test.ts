import { describe, expect, it } from 'vitest';
import { type Line, only, readLines } from './small-world.ts';

type Expected = {
	readonly min: number | null;
	readonly max?: number | null;
	readonly of?: string;
	readonly nice?: true;
	readonly skills?: readonly string[];
};

const asked: readonly (readonly [string | Line, ...Expected[]])[] = [
	// Numbers and ranges.
	['5+ years of experience as a software engineer', { min: 5, of: 'software engineer' }],
	['You have a total of 7+ years of experience.', { min: 7, of: 'total' }],
	['3-5 years of high-pressure sales experience', { min: 3, max: 5, of: 'high-pressure sales' }],
	['3 to 5 years experience in retail banking', { min: 3, max: 5, of: 'retail banking' }],
	['Two to four years supervisory experience', { min: 2, max: 4, of: 'supervisory' }],
	['Between 2 and 4 years of nursing experience', { min: 2, max: 4, of: 'nursing' }],
	['At least three years’ experience in a call centre', { min: 3, of: 'call centre' }],
	['A minimum of five (5) years of teaching experience', { min: 5, of: 'teaching' }],
	['Min. 4 years experience with Kotlin', { min: 4, of: 'Kotlin', skills: ['kotlin'] }],
	['More than 10 years’ experience leading kitchens', { min: 10, of: 'leading kitchens' }],
	['At least 12 months’ experience of driving Class 1 vehicles', { min: 1, of: 'driving Class 1 vehicles' }],
	['2+ years scheduling experience with a haulage crew', { min: 2, of: 'scheduling experience with a haulage crew' }],
	['6 months of warehouse experience', { min: 0.5, of: 'warehouse' }],
	['10 years of experience in one yard or 15 years of experience in several', { min: 10 }],
	['15 years of experience in several yards or 10 years of experience in one yard', { min: 10 }],
	['3 years of Java or 5 years of Kotlin', { min: 3, skills: ['java'] }, { min: 5, skills: ['kotlin'] }],
	['5 years in rigging or 3 years in tarring', { min: 5, of: 'rigging' }, { min: 3, of: 'tarring' }],
	['3 years in rigging or 5 years in tarring', { min: 3, of: 'rigging' }, { min: 5, of: 'tarring' }],
	['6 months to 2 years of experience in payroll', { min: 0.5, max: 2, of: 'payroll', skills: ['payroll'] }],
	['Between 6 months and 1 year of retail experience', { min: 0.5, max: 1, of: 'retail' }],
	['1 year (12 months) of driving experience', { min: 1, of: 'driving' }],
	// Within what time something may not have happened too often.
	[
		'1 year regional haulage experience in last 3, no more than 3 moving violations in 3 years',
		{ min: 1, of: 'regional haulage' },
	],
	['2 years of driving experience with at most one accident within 5 years', { min: 2 }],
	['Harbour claims experience (3+ years)', { min: 3 }],
	['Worked with support tickets for 5 years', { min: 5 }],
	['Experience of harbour claims for 2 years', { min: 2 }],
	['18 months experience in payroll', { min: 1.5, of: 'payroll', skills: ['payroll'] }],
	['Minimum of 1-year customer related experience', { min: 1 }],
	['3 years (minimum) experience with QuickBooks', { min: 3, skills: ['quickbooks'] }],
	['2 yrs exp in welding', { min: 2, of: 'welding', skills: ['welding'] }],
	['Have at least a year’s experience teaching children', { min: 1, of: 'teaching children' }],
	['Experience in logistics: 4+ years', { min: 4, of: 'logistics' }],
	['Experience of at least 3 years', { min: 3, of: 'total' }],
	['10 years or more of experience in mining', { min: 10, of: 'mining' }],
	['Up to 2 years of experience', { min: null, max: 2 }],
	['0-2 years of experience', { min: 0, max: 2 }],
	['Mindestens 3 Jahre Berufserfahrung', { min: 3 }],
	['Al menos 2 anos de experiencia en ventas', { min: 2 }],
	// What it is of.
	[
		'4+ years of experience designing, developing and launching backend systems at scale using languages like Python or Kotlin.',
		{ min: 4, of: 'backend systems', skills: [] },
	],
	['You have 5+ years hand painting boats.', { min: 5 }],
	['You will have at least 3 years successfully selling boats.', { min: 3 }],
	['You must have successfully held a foreman position for 1 - 2 years.', { min: 1, max: 2 }],
	['Bachelor’s degree and/or 8 years of sales experience', { min: 8 }],
	['They need an experienced (4 years min) rigger.', { min: 4, of: 'total' }],
	['Work experience: min. 3 years', { min: 3, of: 'total' }],
	['2+ years of Python', { min: 2, of: 'Python', skills: ['python'] }],
	['Minimum 2 years in PHP development', { min: 2, of: 'PHP development' }],
	['3 years’ experience in Java, Scala or Kotlin', { min: 3, skills: ['java', 'scala', 'kotlin'] }],
	// More than one.
	[
		'8+ years of software experience, 2+ years of Kotlin',
		{ min: 8, of: 'software' },
		{ min: 2, of: 'Kotlin', skills: ['kotlin'] },
	],
	[
		'Five years of experience in an outside sales role, with three of those years serving accounts in media',
		{ min: 5, of: 'outside sales role' },
		{ min: 3 },
	],
	['5+ years of experience, two of which in retail', { min: 5, of: 'total' }, { min: 2, of: 'retail' }],
	['6+ years of design experience, at least 2 of them on forms', { min: 6, of: 'design' }, { min: 2, of: 'forms' }],
	[
		'8 years in construction, the last three as a site manager',
		{ min: 8, of: 'construction' },
		{ min: 3, of: 'site manager' },
	],
	['Degree with 2 to 4 years of experience, or 4 to 8 years of experience', { min: 2, max: 4 }],
	[
		'Ten years of related experience or the equivalent combination of education and experience',
		{ min: 10, of: 'total' },
	],
	['2-5 years’ PQE in property law', { min: 2, max: 5, of: 'PQE in property law' }],
	// Must or nice.
	['3+ years of design experience preferred', { min: 3, nice: true }],
	['Ideally 1-2 years’ experience in sales', { min: 1, max: 2, nice: true }],
	['1-2 years of B2B experience is an advantage, but beginners are welcome', { min: 1, max: 2, nice: true }],
	[
		{ text: '2 years as an art director at an agency', section: 'preferred' },
		{ min: 2, nice: true, of: 'art director at an agency' },
	],
	[{ text: 'Minimum of 2 years experience is required', section: 'preferred' }, { min: 2 }],
	['Bachelor’s degree (Master’s is preferable) and 5+ years of product experience', { min: 5 }],
	// Outside of a list of requirements.
	[
		{ text: 'This role requires 8+ years of experience in backend systems.', section: 'summary' },
		{ min: 8, of: 'backend systems' },
	],
	[
		{ text: 'The ideal candidate has 4 years of experience in audit.', section: 'responsibilities' },
		{ min: 4, of: 'audit' },
	],
	// Titles that begin with a word for an owner, and what somebody should have.
	['The principal rigger will have 8 years of experience in payroll', { min: 8, of: 'payroll', skills: ['payroll'] }],
	['The team leader has 5 years of experience in payroll', { min: 5, of: 'payroll', skills: ['payroll'] }],
	['The management accountant should have 3 years of experience', { min: 3, of: 'total' }],
	['The agency nurse should have 2 years of payroll experience', { min: 2, of: 'payroll', skills: ['payroll'] }],
	['The head of the team at the yard should have 4 years of experience', { min: 4, of: 'total' }],
	['The management of the yard must have 4 years of experience', { min: 4, of: 'total' }],
	['Our ideal candidate has 5 years of experience in payroll', { min: 5, of: 'payroll', skills: ['payroll'] }],
	['Our new cook should have 6 years of experience', { min: 6, of: 'total' }],
	// Beside a call to apply.
	['Experienced riggers with 2 years of payroll, please call us', { min: 2, of: 'payroll', skills: ['payroll'] }],
	['Must have 2 years of experience, please send your resume to boats@example.com', { min: 2, of: 'total' }],
	[
		{ text: 'If you have 3 years of payroll experience, please apply online.', section: 'responsibilities' },
		{ min: 3, of: 'payroll', skills: ['payroll'] },
	],
	// Alternatives by degree: that of the lowest.
	['BS with 5 years of experience or MS with 3 years of experience', { min: 5 }],
	['MS/PhD in a relevant discipline - or BS with 2+ years experience', { min: 2 }],
];

const notAsked: readonly (string | Line)[] = [
	'A stay of some months with a possible extension of up to 1 year with employment in Larkfield',
	'You must have held a driving permit for 2 years.',
	'No experience required',
	'5 years of experience is not required',
	'Must be 18 years or older',
	'At least 21 years of age',
	'This is a 2 year contract with a 3 month notice period',
	'6 month internship in our lab',
	'A 6 month stay in Bavaria',
	'Farm experience, 6-month stay in Bavaria',
	'Set technical strategy on a year-long time scale',
	'Impacting the work of over 900 engineers',
	'A 4-year degree in nursing',
	'Products with a 10 year warranty',
	'CPR certificate renewed every 2 years',
	'Obtain your licence within 6 months of hire',
	'Bachelor’s degree or 4 years of relevant experience',
	{ text: 'For over 20 years we have served our customers with experience.', section: 'company' },
	{ text: 'For almost 30 years, clients have turned to us.', section: 'summary' },
	{ text: 'Our team brings 50+ years of combined experience.', section: 'responsibilities' },
	{ text: 'In business for 25 years.', section: 'summary' },
	{ text: 'Bonus after 2 years of experience with us', section: 'benefits' },
	'Experience of the last 3 years of budgets',
	'A drug-free workplace with 20 years of safe operation.',
	{ text: 'With over 20 years of experience, our company is looking for a cook.', section: 'responsibilities' },
	'Minimum of 6 month stay in Norway',
	'Four year degree or equivalent experience',
	'The owner of the yard at the mouth of the river has some 40 years experience of sails.',
	'Our sailmakers add up to 9,000 years of experience',
];

describe('years of experience', () => {
	it.each(asked.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		const found = only(readLines(line), 'experience');
		expect(found.map((one) => one.years.min)).toEqual(expected.map((one) => one.min));
		found.forEach((one, at) => {
			const wanted = expected[at];
			expect(one.importance).toBe(wanted?.nice ? 'nice' : 'must');
			if (wanted?.max !== undefined) expect(one.years.max).toBe(wanted.max);
			if (wanted?.of !== undefined) expect(one.years.of).toBe(wanted.of);
			if (wanted?.skills !== undefined) expect([...one.years.skills].sort()).toEqual([...wanted.skills].sort());
		});
	});

	it.each(notAsked)('none in %j', (line) => {
		expect(only(readLines(line), 'experience')).toEqual([]);
	});
});
