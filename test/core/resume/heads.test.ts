import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

function jobs(body: string): readonly string[] {
	return jobsOf(read(`Jo Doe\njo@example.com\n\n${body}`, asOf));
}

describe('the lines that name a job', () => {
	test.each([
		[
			'a heading that holds an occupation',
			'MIDWIFE EXPERIENCE\n\nHexley Birth Centre\nSenior Midwife\nMay 2015 – June 2018\n\nCASHIER EXPERIENCE\n\nTarn Foods\nHead Cashier\nMay 2010 – June 2012',
			['Senior Midwife | Hexley Birth Centre | 2015-05 | 2018-06', 'Head Cashier | Tarn Foods | 2010-05 | 2012-06'],
		],
		[
			"a page's own title begins no section",
			'EXPERIENCE\n\nHexley Schools\nLibrary Assistant\nMay 2015 – June 2018\n• Shelved\n\nRESUME SAMPLE: HIGHER EDUCATION\n\nTarn Library\nPage Clerk\nMay 2010 – June 2012',
			['Library Assistant | Hexley Schools | 2015-05 | 2018-06', 'Page Clerk | Tarn Library | 2010-05 | 2012-06'],
		],
		[
			'a heading that goes on',
			'WORK EXPERIENCE\n\nHexley Ltd, Welder\n2015 – 2018\n\nWORK EXPERIENCE (continued)\n\nTarn Ltd, Fitter\n2010 – 2012',
			['Welder | Hexley Ltd | 2015-01 | 2018-01', 'Fitter | Tarn Ltd | 2010-01 | 2012-01'],
		],
		[
			'a length of time is no employer',
			'EXPERIENCE\n\nSenior Welder\nFebruary 2013 to April 2014\n1 Year 3 Months\nHexley Boats Pvt. Ltd.',
			['Senior Welder | Hexley Boats Pvt. Ltd. | 2013-02 | 2014-04'],
		],
		[
			'a town stands below the employer',
			'EXPERIENCE\n\nHexley Smiths\nBowling Brook, Kentucky\nFarrier\nMay 2015 – June 2018',
			['Farrier | Hexley Smiths | 2015-05 | 2018-06'],
		],
		[
			'a town stands beside the dates',
			'EXPERIENCE\n\nRising Moon\nRapid Falls, SD | January 2015 – March 2016\nSpecial Education Teacher',
			['Special Education Teacher | Rising Moon | 2015-01 | 2016-03'],
		],
		[
			'a label in brackets',
			'EXPERIENCE\n\nHexley Dairy Ltd\nMay 2015 – July 2017\n(Designation: Cheese Maker)\n• Turned the wheels',
			['Cheese Maker | Hexley Dairy Ltd | 2015-05 | 2017-07'],
		],
		[
			'braces in place of bullets',
			'EXPERIENCE\n\n2012 – 2014\n\nBaker, Tarn Mills, Wexcombe.\n{ Kneaded the dough\n{ Owner of the cake counter\n\n2008 – 2012\n\nConfectioner, Hexley Sweets, Wexcombe.',
			['Baker | Tarn Mills | 2012-01 | 2014-01', 'Confectioner | Hexley Sweets | 2008-01 | 2012-01'],
		],
		[
			'a sentence behind the names',
			'EXPERIENCE\n\n2009 – 2011: Programme Coordinator, Department of Forestry. Responsibilities included the nursery and its staff',
			['Programme Coordinator | Department of Forestry | 2009-01 | 2011-01'],
		],
		[
			'the title before what was done',
			'EXPERIENCE\n\nHexley Mechanical, Inc., Boston, MA\n2007 – 2010\nVice President of Operations - Promoted to review the plans of every site and to look after sixty fitters',
			['Vice President of Operations | Hexley Mechanical, Inc. | 2007-01 | 2010-01'],
		],
		[
			'a list of jobs without dates',
			'EARLIER CAREER\n\nTARN DRILLING LTD., Engineer\nHEXLEY OILFIELD SERVICES, Field Technician\nVERBENA DGC, Roustabout',
			[
				'Engineer | TARN DRILLING LTD. | null | null',
				'Field Technician | HEXLEY OILFIELD SERVICES | null | null',
				'Roustabout | VERBENA DGC | null | null',
			],
		],
		[
			'an employer and its place above a title, without dates and bullets',
			'EXPERIENCE\n\nTeach the Valleys, Miami, FL\nEnglish Teacher\nDesigned and taught lessons that raised the reading level of two classes within a year.',
			['English Teacher | Teach the Valleys | null | null'],
		],
		[
			'the head of a course of study',
			'EXPERIENCE\n\nDirector, Nursing PhD Program, Wexcombe University, 1999 – 2006',
			['Director | Wexcombe University | 1999-01 | 2006-01'],
		],
		[
			'an occupation, and at length whose it is',
			'EXPERIENCE\n\nHexley Harbour Ltd\n2008 – 2009\nSpecial Adviser to the Joint Harbour Authorities Training Organisation and the Northern Pilots',
			[
				'Special Adviser to the Joint Harbour Authorities Training Organisation and the Northern Pilots | Hexley Harbour Ltd | 2008-01 | 2009-01',
			],
		],
		[
			'a weak title beside a plain employer, as a sentence is written',
			'EXPERIENCE\n\n2011 to 2013: Administrative Fellow, College of Forest and Moorland Sciences.\nResponsibilities included the timetable',
			['Administrative Fellow | College of Forest and Moorland Sciences | 2011-01 | 2013-01'],
		],
		[
			'a sentence that goes on from the line above',
			'EXPERIENCE\n\nAt present I am associated with Tarn Technologies as a Fish Farm Technician\nsince July 2021 to till date.',
			['Fish Farm Technician | Tarn Technologies | 2021-07 | present'],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});

	test.each([
		['a seat in a committee', 'Member, Dean Search Committee, 2010 – 2012'],
		['the chair of a panel', 'Co-Chair, Harbour Dredging Panel, 2010 – 2012'],
		['a part of the page', 'Relevant Experience, 2010 – 2012'],
	])('%s is none', (_, line) => {
		expect(jobs(`EXPERIENCE\n\n${line}`)).toEqual([]);
	});

	test('a clerk of a committee has a job', () => {
		expect(jobs('EXPERIENCE\n\nClerk, Harbour Committee, 2010 – 2012')).toEqual([
			'Clerk | Harbour Committee | 2010-01 | 2012-01',
		]);
	});
});
