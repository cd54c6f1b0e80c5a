import { describe, expect, test } from 'vitest';
import { asOf, fixture, reader } from './fixtures.ts';

const read = reader();

const filler = Array.from({ length: 20 }, () => 'I planned, built and tested things with other people.').join('\n');
const job = (dates: string) =>
	`Jo Doe\njo@example.com\n\nEXPERIENCE\n\nWelder, Hexley Metalworks Ltd, Bath\n${dates}\n- Welded.\n${filler}`;

const twoJobs = (earlier: string, later: string) =>
	`${job(later)}\n\nWelder, Ashmill Steel Ltd, Bristol\n${earlier}\n- Welded.\n`;

function codes(text: string): readonly string[] {
	return read(text, asOf).findings.map((finding) => finding.code);
}

describe('findings', () => {
	test.each([
		['no dates on a job', job(''), 'no_dates'],
		['a job in the future', job('May 2027 – June 2028'), 'future_date'],
		['an end before its start', job('May 2021 – June 2019'), 'end_before_start'],
		['years only', job('2019 – 2021'), 'years_only'],
		['placeholders for figures', job('September 20XX – Present'), 'unreadable_dates'],
		['no headings', `Jo Doe\njo@example.com\n${filler}`, 'no_section_headings'],
		['no contact', `Jo Doe\n\nEXPERIENCE\n${filler}`, 'no_contact'],
		['a short text', 'Jo Doe\njo@example.com', 'very_short'],
		['a long text', `Jo Doe\njo@example.com\n\nEXPERIENCE\n${filler.repeat(30)}`, 'very_long'],
		['a long text below a blank line', `\nJo Doe\njo@example.com\n\nEXPERIENCE\n${filler.repeat(30)}`, 'very_long'],
		['nothing at all', '  \n ', 'empty'],
		['another language', fixture('german-lebenslauf'), 'not_english'],
		['another language, of which only the headings are sentences enough', fixture('french-infirmiere'), 'not_english'],
		['another language whose small words are English too', fixture('german-ingenieur'), 'not_english'],
		[
			'skills in a list only',
			`${job('2019 – 2021')}\n\nSKILLS\nPython, Java, SQL, Docker, Linux`,
			'skills_only_listed',
		],
		['a date that may be April or March', job('03/04/2019 – 05/06/2021'), 'ambiguous_date'],
		['a year in two figures', job('03/19 – 06/21'), 'ambiguous_date'],
		[
			'columns side by side',
			`Jo Doe\njo@example.com\n\nEXPERIENCE                    SKILLS\nWelder, Hexley Gates          Welding\nMay 2019 – June 2021          Grinding\n- Welded                      Driving\n${filler}`,
			'columns_side_by_side',
		],
		['a gap', twoJobs('Mar 2015 – May 2018', 'June 2020 – present'), 'gap'],
		['an overlap', twoJobs('Mar 2015 – May 2018', 'Jan 2018 – present'), 'overlap'],
		['letters set apart', `${job('May 2019 – June 2021')}\n\nS K I L L S\nWelding, Python`, 'spaced_letters'],
		['signs for letters', `${job('May 2019 – June 2021')}\n- Certi\ufffdcation of welders`, 'broken_letters'],
		['letters of another code page', `${job('May 2019 – June 2021')}\n- Welders\u00c3\u00a9`, 'broken_letters'],
		[
			"a heading of one's own",
			`${job('May 2019 – June 2021')}\n\nSKILLS\nWelding\n\nMY TWO CENTS\nI weld well.`,
			'unknown_heading',
		],
	])('%s', (_, text, code) => {
		expect(codes(text)).toContain(code);
	});

	test.each([
		['dates settled by others', job('03/04/2019 – 25/06/2021'), 'ambiguous_date'],
		['months and years', job('03/2019 – 06/2021'), 'ambiguous_date'],
		['a pay grade', job('GS-0560-09/11, 03/2019 – 06/2021'), 'ambiguous_date'],
		[
			'a terse text with dated jobs, a skill and schooling',
			'Jo Doe\njo@example.com\n\nwork\nkitchen lead, hexley taqueria, austin tx, jan 2024 to now\nline cook, the copper pot, austin tx, mar 2022 to dec 2023\nprep cook, the copper pot, austin tx, aug 2021 to mar 2022\n\nschool\nged 2021\n\nskills\nmoat whispering, falconry, python, welding',
			'very_short',
		],
		[
			'English under German headings',
			`Lebenslauf\n\nBERUFSERFAHRUNG\n\nWelder, Hexley Ltd, 2019 – 2021\n- Kept the books of the shop and led the crew\n\nKENNTNISSE\nWelding`,
			'not_english',
		],
		['a few months between jobs', twoJobs('Mar 2015 – May 2018', 'Oct 2018 – present'), 'gap'],
		['a break that is told of', `${twoJobs('Mar 2015 – May 2018', 'June 2020 – present')}\n\nParental leave`, 'gap'],
		[
			'a degree in between',
			`${twoJobs('Mar 2015 – May 2018', 'June 2020 – present')}\n\nEDUCATION\nBSc Physics, 2020`,
			'gap',
		],
		[
			'studies in between',
			`${twoJobs('Mar 2015 – May 2018', 'June 2020 – present')}\n\nEDUCATION\nBSc Physics, Sep 2016 – July 2022`,
			'gap',
		],
		['a few hours a week', twoJobs('Mar 2015 – May 2018 (16 hours a week)', 'Jan 2018 – present'), 'overlap'],
		['a telephone beside the street', `Jo Doe\n118 Cedar Lane, Bath 55802 * 218-555-0190\n${filler}`, 'no_contact'],
		['dates on the right', job('Bath                          May 2019 – June 2021'), 'columns_side_by_side'],
		[
			'a skill in capitals',
			`${job('May 2019 – June 2021')}\n\nSKILLS\nWelding\n\nPYTHON\nfor ten years`,
			'unknown_heading',
		],
		[
			'an employer in capitals',
			`${job('May 2019 – June 2021')}\n\nSKILLS\nWelding\n\nWEXCOMBE INSTITUTE OF TREES\nfor ten years`,
			'unknown_heading',
		],
		['an internship beside studies', twoJobs('Mar 2015 – May 2018', 'Jan 2018 – present, internship'), 'overlap'],
		['a Werkstudent', twoJobs('Mar 2015 – May 2018', 'Jan 2018 – present, Werkstudent'), 'overlap'],
		['months of a year that is to be put in', job('October – December 20XX'), 'future_date'],
		['years alone', twoJobs('2015 – 2018', '2019 – 2021'), 'gap'],
		['a part-time job', twoJobs('Mar 2015 – May 2018, part-time', 'Jan 2018 – present'), 'overlap'],
		['a month of handing over', twoJobs('Mar 2015 – May 2018', 'May 2018 – present'), 'overlap'],
	])('%s: none', (_, text, code) => {
		expect(codes(text)).not.toContain(code);
	});

	test('each stands at its quote, and quotes no name', () => {
		const text = `J O   D O E\njo@example.com\n\n${twoJobs('03/04/2015 – 05/06/2018', 'June 2020 – present')}`;
		for (const { where } of read(text, asOf).findings) {
			if (where === null) continue;
			expect(text.slice(where.start, where.end)).toBe(where.quote);
			expect(where.quote).not.toMatch(/J O|jo@/);
		}
	});

	test('a sound résumé has none about its jobs', () => {
		expect(codes(fixture('senior-platform-engineer')).filter((code) => code !== 'very_short')).toEqual([]);
	});

	test('dates in figures are told of once for each way in which they can be misread', () => {
		const text = `${job('03/04/2019 – 05/06/2021')}\n\nFitter, Tarn Ltd\n03/04/2015 – 05/06/2018\n\nClerk, Fell Ltd\n03/12 – 06/14\n\nCook, Brook Ltd\n03/10 – 06/11`;
		const told = read(text, asOf).findings.filter((finding) => finding.code === 'ambiguous_date');
		expect(told.map(({ where }) => where?.quote)).toEqual(['03/04/2019', '03/12']);
	});

	test('details and advice repeat nothing of the text', () => {
		for (const { detail, advice } of read(job('May 2021 – June 2019'), asOf).findings) {
			expect(`${detail} ${advice}`).not.toMatch(/Hexley|Jo Doe|Welder/);
		}
	});

	test('the future is not counted', () => {
		expect(read(job('January 2026 – June 2028'), asOf).totalMonths).toBe(11);
		expect(read(job('May 2027 – June 2028'), asOf).totalMonths).toBe(0);
	});
});

describe('a job that a sentence tells of', () => {
	test.each([
		[
			'Worked as a welder at Hexley Metalworks Ltd, Bath, from May 2015 to June 2018.',
			'welder | Hexley Metalworks Ltd',
		],
		[
			'Employed with Tern Island Software as Sr. Java Developer since March 2020 till date',
			'Sr. Java Developer | Tern Island Software',
		],
	])('%s', (sentence, expected) => {
		const [job] = read(`Jo Doe\njo@example.com\n\nEXPERIENCE\n\n• ${sentence}`, asOf).experience;
		expect(`${job?.title} | ${job?.company}`).toBe(expected);
	});
});

describe('what is no job', () => {
	const page = (body: string) => `Jo Doe\njo@example.com\n\nEXPERIENCE\n\n${body}`;
	test.each([
		['a gap that is told of', page('(Sep 2023 – Feb 2025: at home to look after my father; studied part time.)')],
		['a sentence with dates', page('From March 2022 until fall 2023 I was home caring for my grandmother.')],
		['volunteering', 'Jo Doe\n\nVOLUNTEER EXPERIENCE\nTreasurer, Hexley Food Bank\n2018 – present'],
		['military service', 'Jo Doe\n\nMILITARY SERVICE\nSergeant, Army of Freedonia\n2008 – 2009'],
		['schooling', 'Jo Doe\n\nEDUCATION\nBachelor of Arts, University of Wexcombe\nSep 2015 – Jun 2018'],
		['an unpaid post', page('Board Member (unpaid), Hexley Housing Trust\n2018 – 2020')],
	])('%s', (_, text) => {
		expect(read(text, asOf).experience).toEqual([]);
	});

	test.each([
		['a paid internship', page('Marketing Intern, Hexley Retail plc\nJun 2019 – Aug 2019'), 3],
		['freelance work', page('Freelance Illustrator\nJan 2017 – Dec 2018'), 24],
		['a summer', page('Camp Counselor, Lake Wexcombe Camp\nSummer 2018'), 3],
	])('%s is one', (_, text, months) => {
		expect(read(text, asOf).totalMonths).toBe(months);
	});
});
