import { describe, expect, it } from 'vitest';
import { type Line, only, readLines } from './small-world.ts';

type Expected = {
	readonly level: string;
	readonly nice?: true;
	readonly or?: true;
	readonly fields?: readonly string[];
};

const asked: readonly (readonly [string | Line, ...Expected[]])[] = [
	['High school diploma or equivalent (GED) required', { level: 'highschool' }],
	['Minimum 5 GCSEs including maths', { level: 'highschool' }],
	['Associate degree in accounting', { level: 'associate', fields: ['accounting'] }],
	['Two-year college degree', { level: 'associate' }],
	[
		'Bachelor’s degree in Computer Science, Physics or a related field',
		{ level: 'bachelor', fields: ['Computer Science', 'Physics'] },
	],
	['B.Tech or equivalent', { level: 'bachelor', or: true }],
	['BSc in Biology', { level: 'bachelor', fields: ['Biology'] }],
	['4-year degree required', { level: 'bachelor' }],
	['Bachelor’s degree in boats or ships & 5 years of experience', { level: 'bachelor', fields: ['boats', 'ships'] }],
	['Degree educated: Computer Science or related', { level: 'bachelor' }],
	['University degree in law', { level: 'bachelor', fields: ['law'] }],
	['MBA or other advanced degree', { level: 'master' }],
	['Master of Business Administration (MBA) degree from a top-tier school', { level: 'master' }],
	['Ph.D. in statistics', { level: 'doctorate', fields: ['statistics'] }],
	['Abgeschlossenes Studium der Informatik', { level: 'bachelor' }],
	['Licenciatura en derecho', { level: 'bachelor' }],
	// The lowest level that will do.
	['MS/PhD in a relevant discipline - or BS with 2+ years experience', { level: 'bachelor' }],
	['Bachelor’s or Master’s degree in engineering', { level: 'bachelor', fields: ['engineering'] }],
	['High School Diploma and College degree preferred but not required', { level: 'highschool', nice: true }],
	['Diploma or Bachelor’s degree in law', { level: 'associate', fields: ['law'] }],
	['Graduate/Post Graduate degree', { level: 'bachelor' }],
	['3rd level qualification in science', { level: 'bachelor', fields: ['science'] }],
	['NFQ Level 8 in science', { level: 'bachelor', fields: ['science'] }],
	['NQF Level 6 qualification in finance', { level: 'associate', fields: ['finance'] }],
	['12th pass', { level: 'highschool' }],
	['Class 12 pass or above', { level: 'highschool' }],
	['Class 12 gun licence'],
	[
		{ text: 'You have a Master’s degree in law or a comparable qualification.', section: 'summary' },
		{ level: 'master', fields: ['law'] },
	],
	// Experience instead.
	['Degree qualified or qualified by experience', { level: 'bachelor', or: true }],
	[
		'Bachelor’s degree in law preferred; equivalent experience will be considered',
		{ level: 'bachelor', nice: true, or: true },
	],
	['Bachelor’s degree in law required. Equivalent work experience is acceptable.', { level: 'bachelor', or: true }],
	['High school diploma or equivalent. Experience of boats is considered.', { level: 'highschool' }],
	['Bachelor in commerce or its equivalent', { level: 'bachelor', or: true }],
	[
		'Bachelor’s degree from an accredited school, MBA preferred',
		{ level: 'bachelor' },
		{ level: 'master', nice: true },
	],
	['Technical degree (BS, MS) in rigging', { level: 'bachelor' }],
	['Graduate of a technical university', { level: 'bachelor' }],
	['A degree in rigging, or a large amount of exposure to boats', { level: 'bachelor', or: true }],
	['Bachelor’s degree or equivalent practical experience', { level: 'bachelor', or: true }],
	[
		'This position requires either equivalent practical experience or a Bachelor’s degree in a related field',
		{ level: 'bachelor', or: true, fields: [] },
	],
	['Degree in design and/or equivalent work experience', { level: 'bachelor', or: true }],
	['Bachelor’s degree or 4 years of relevant experience', { level: 'bachelor', or: true }],
	['Any combination of a bachelor’s degree and experience', { level: 'bachelor', or: true }],
	[
		'Bachelor’s degree in history or a related field with 3 years of experience',
		{ level: 'bachelor', fields: ['history'] },
	],
	['BA or equivalent degree', { level: 'bachelor' }],
	['University degree (Master’s or equivalent) in chemistry', { level: 'master' }],
	['Bachelor’s degree, or the same level by experience', { level: 'bachelor', or: true }],
	['High school graduate; or equivalent related business experience', { level: 'highschool', or: true }],
	// Must or nice.
	['MBA welcome', { level: 'master', nice: true }],
	['Requires a high school diploma, with farming experience preferred', { level: 'highschool' }],
	['Bachelor’s degree preferred', { level: 'bachelor', nice: true }],
	[
		'Bachelor’s degree (Master’s is preferable) and 5+ years of experience',
		{ level: 'bachelor' },
		{ level: 'master', nice: true },
	],
	['Bachelor’s degree required, Master’s preferred', { level: 'bachelor' }, { level: 'master', nice: true }],
	[
		{ text: 'Degree in social work', section: 'preferred' },
		{ level: 'bachelor', nice: true },
	],
	['Bachelor’s Degree in Engineering (preferably Chemical Engineering or Chemistry)', { level: 'bachelor' }],
];

const notAsked: readonly (string | Line)[] = [
	'We look for a High School Chemistry Teacher with classroom experience.',
	'Degree not required',
	'No degree required',
	'Certified Scrum Master',
	'Good knowledge of MS Excel and master data',
	'A high degree of accuracy',
	'Registered Nurse (RN) with NVQ level 3',
	'Must be based in Boston, MA',
	{ text: 'Our partners all have MBAs and PhDs.', section: 'company' },
	{ text: 'We pay for your bachelor’s degree', section: 'benefits' },
	{ text: 'Greet our retail associates every day', section: 'responsibilities' },
];

describe('education', () => {
	it.each(asked.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		const found = only(readLines(line), 'education');
		expect(found.map((one) => one.education.level)).toEqual(expected.map((one) => one.level));
		found.forEach((one, at) => {
			const wanted = expected[at];
			expect(one.importance).toBe(wanted?.nice ? 'nice' : 'must');
			expect(one.education.orEquivalentExperience).toBe(wanted?.or ?? false);
			if (wanted?.fields !== undefined) expect(one.education.fields).toEqual(wanted.fields);
		});
	});

	it.each(notAsked)('none in %j', (line) => {
		expect(only(readLines(line), 'education')).toEqual([]);
	});
});
