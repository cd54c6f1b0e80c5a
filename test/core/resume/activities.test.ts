import { describe, expect, test } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

const resume = `Jo Doe
jo@example.com

EXPERIENCE

Welder, Hexley Metalworks Ltd
March 2015 – June 2018
- Led the 2016 – 2017 refit of the yard

Volunteer Mechanic, Tarn Rescue Trust
May 2013 – April 2014

EDUCATION

BSc Metallurgy, Wexcombe University
September 2008 – July 2011

Tarn Grammar School, 2001 – 2008

PROJECTS

Steam crane restoration
2019 – present

VOLUNTEERING

2012 – 2013 Treasurer, Wexcombe Boat Club

MEMBERSHIPS

Guild of Wexcombe Welders, 2014 – 2016
`;

function activitiesOf({ activities }: Resume): readonly string[] {
	return activities.map(
		({ kind, title, organization, start, end, current, precision }) =>
			`${kind}: ${title} | ${organization} | ${start} | ${current ? 'present' : end} by ${precision}`,
	);
}

describe('dated entries that are no jobs', () => {
	test('each is told with what it is, and adds no time', () => {
		const answer = read(resume, asOf);
		expect(activitiesOf(answer)).toEqual([
			'volunteering: Volunteer Mechanic | Tarn Rescue Trust | 2013-05 | 2014-04 by month',
			'schooling: null | Tarn Grammar School | 2001-01 | 2008-01 by year',
			'project: null | Steam crane restoration | 2019-01 | present by year',
			'volunteering: Treasurer | Wexcombe Boat Club | 2012-01 | 2013-01 by year',
			'other: null | Guild of Wexcombe Welders | 2014-01 | 2016-01 by year',
		]);
		expect(jobsOf(answer)).toEqual(['Welder | Hexley Metalworks Ltd | 2015-03 | 2018-06']);
		expect(answer.totalMonths).toBe(40);
	});

	test('a project within a job', () => {
		const answer = read(
			'Jo Doe\n\nEXPERIENCE\n\nConsultant, Hexley Ltd\nMay 2015 – June 2018\n\nPROJECTS\n\nTest Lead, Tarn Bank\nMay 2016 – July 2016\n',
			asOf,
		);
		expect(activitiesOf(answer)).toEqual(['project: Test Lead | Tarn Bank | 2016-05 | 2016-07 by month']);
		expect(jobsOf(answer)).toEqual(['Consultant | Hexley Ltd | 2015-05 | 2018-06']);
	});

	test('a town between the names and the dates', () => {
		const answer = read('Jo Doe\n\nVOLUNTEERING\n\nTarn Rescue Trust\nBath, UK\n2012 – 2013\n', asOf);
		expect(activitiesOf(answer)).toEqual(['volunteering: null | Tarn Rescue Trust | 2012-01 | 2013-01 by year']);
	});

	test('a leave from work is none', () => {
		const answer = read('Jo Doe\n\nEXPERIENCE\n\nParental leave\nMay 2019 – April 2020\n', asOf);
		expect(answer.activities).toEqual([]);
	});

	test('dates without anything beside them are none', () => {
		const answer = read('Jo Doe\n\nVOLUNTEERING\n\n2012 – 2013\n', asOf);
		expect(answer.activities).toEqual([]);
	});
});

describe('when a degree was studied for', () => {
	test.each([
		['from month to month', 'BSc Metallurgy, Wexcombe University\nSep 2008 – Jul 2011', '2008-09', '2011-07', 'month'],
		['by years', 'BSc Metallurgy, 2008 – 2011', '2008-01', '2011-01', 'year'],
		['until now', 'BSc Metallurgy, Sep 2024 – present', '2024-09', null, 'month'],
		['the month of its end alone', 'BSc Metallurgy, July 2011', null, '2011-07', 'month'],
		[
			'below school and town',
			'BSc Metallurgy\nWexcombe University\nBath\nSep 2008 – Jul 2011',
			'2008-09',
			'2011-07',
			'month',
		],
		['nothing', 'BSc Metallurgy', null, null, null],
	])('%s', (_, line, start, end, precision) => {
		const [entry] = read(`Jo Doe\n\nEDUCATION\n\n${line}\n`, asOf).education;
		expect(entry).toMatchObject({ start, end, precision });
	});
});
