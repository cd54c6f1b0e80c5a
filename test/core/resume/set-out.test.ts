import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

function jobs(text: string): readonly string[] {
	return jobsOf(read(text, asOf));
}

describe('lines that are set out unlike most', () => {
	test('cells with wide gaps are no sentence, though hardly a word of them has a capital', () => {
		const text = `Jo Doe\n\nJOBS\n\nHexley Exteriors        foreman, residential roofing and siding      April 2015 - May 2018\n  Led a crew of five.\n\nTarn Roofing      roofer      2008 - 2015\n  Flat roofs.`;
		expect(jobs(text)).toEqual([
			'foreman, residential roofing and siding | Hexley Exteriors | 2015-04 | 2018-05',
			'roofer | Tarn Roofing | 2008-01 | 2015-01',
		]);
	});

	test('without a capital, what the work was is no employer and belongs to the title', () => {
		const text = 'Jo Doe\n\nJOBS\n\nHexley Exteriors      foreman, roofing      April 2015 - May 2018';
		expect(jobs(text)).toEqual(['foreman, roofing | Hexley Exteriors | 2015-04 | 2018-05']);
	});

	test('a rank behind what the work is names who does it, also where no heading says that jobs follow', () => {
		const text = `Jo Doe\njo@example.com\n\nPUBLIC ACCOUNTING\nHexley Tarn LLP, Wexcombe\nAudit Senior, September 2022 - Present\nAudit Associate, September 2020 - August 2022\nIn charge of twelve audits a year.`;
		expect(jobs(text)).toEqual([
			'Audit Senior | Hexley Tarn LLP | 2022-09 | present',
			'Audit Associate | Hexley Tarn LLP | 2020-09 | 2022-08',
		]);
	});

	test('who helps is named by that word', () => {
		const text = `Jo Doe\njo@example.com\n\nHEXLEY SANDWICH CO., Wexcombe\nCounter Help, 2/2014 - 8/2015`;
		expect(jobs(text)).toEqual(['Counter Help | HEXLEY SANDWICH CO. | 2014-02 | 2015-08']);
	});

	test('how long a paper was held, in brackets behind a title, is not when the work was', () => {
		const text = `Jo Doe\n\nWORK HISTORY\n\nDental Nurse (registered until 2022)\nTarn Dental Practice, Wexcombe\nSeptember 2018 to February 2022\n- Chairside assistance`;
		expect(jobs(text)).toEqual(['Dental Nurse | Tarn Dental Practice | 2018-09 | 2022-02']);
	});

	test.each([
		['Dispatcher (Hexley Freight) 2021 – 2024', 'Dispatcher | Hexley Freight | 2021-01 | 2024-01'],
		['Hexley Freight (Dispatcher) 2021 – 2024', 'Dispatcher | Hexley Freight | 2021-01 | 2024-01'],
		['- Hexley Taxis (controller): 2018 – Q2 2021', 'controller | Hexley Taxis | 2018-01 | 2021-06'],
		['Hexley Supplies (Sales Agent, Crops) 2018 – 2020', 'Sales Agent, Crops | Hexley Supplies | 2018-01 | 2020-01'],
		['Picker (Hexley Storage Ltd), 2018 – 2020', 'Picker | Hexley Storage Ltd | 2018-01 | 2020-01'],
		['Nurse (Intensive Care), 2018 – 2020', 'Nurse (Intensive Care) | null | 2018-01 | 2020-01'],
		['Delivery Rider (self-employed), 2018 – 2020', 'Delivery Rider (self-employed) | null | 2018-01 | 2020-01'],
		[
			'Tarn Foods Ltd, Leeds\nSales Manager (Retail Stores) 2001 – 2004',
			'Sales Manager (Retail Stores) | Tarn Foods Ltd | 2001-01 | 2004-01',
		],
		[
			'Consultant (Energy Company), Tarn Pumps Ltd 2006 – 2007',
			'Consultant (Energy Company) | Tarn Pumps Ltd | 2006-01 | 2007-01',
		],
	])('one of the two names in brackets: %s', (line, expected) => {
		expect(jobs(`Jo Doe\n\nDAY JOBS\n\n${line}`)).toEqual([expected]);
	});

	test.each([
		['two ends', 'Mar 2018    Line Operator\nDec 2021    Tarn Dairy', '2018-03 | 2021-12'],
		['with a dash', 'Mar 2018 –  Line Operator\nDec 2021    Tarn Dairy', '2018-03 | 2021-12'],
		['one that still runs', 'Mar 2018    Line Operator\nto date     Tarn Dairy', '2018-03 | present'],
	])('a range in a column of its own, one end above the other: %s', (_, lines, dates) => {
		expect(jobs(`Jo Doe\n\nEXPERIENCE\n\n${lines}\n            - filler, palletiser`)).toEqual([
			`Line Operator | Tarn Dairy | ${dates}`,
		]);
	});

	test('dates of three lines in a row, or of columns that are not alike, are no ends of one range', () => {
		const awards = 'Mar 2018    Line Operator of the month\nDec 2021    Safety prize\nMay 2022    Safety prize';
		expect(jobs(`Jo Doe\n\nEXPERIENCE\n\n${awards}`).join()).not.toContain('2021-12 ');
		const uneven = 'Mar 2018    Line Operator, Tarn Dairy\nDec 2021          Safety prize';
		expect(jobs(`Jo Doe\n\nEXPERIENCE\n\n${uneven}`).join()).not.toContain('2018-03 | 2021-12');
	});

	test('posts in a list below their employer, with dates of their own or with none', () => {
		const text =
			'Jo Doe\n\nEXPERIENCE\n\nHexley Bank, Leeds (2018 - present)\n* Mortgage Adviser (06/2021 - present)\n* Personal Banker (02/2018 - 05/2021)\nTarn Stores, Leeds (2014 - 2018)\n* Cashier';
		expect(jobs(text)).toEqual([
			'Mortgage Adviser | Hexley Bank | 2021-06 | present',
			'Personal Banker | Hexley Bank | 2018-02 | 2021-05',
			'Cashier | Tarn Stores | 2014-01 | 2018-01',
		]);
	});

	test('what was done in a job is no post of its own, though it names one and has dates', () => {
		const text =
			'Jo Doe\n\nEXPERIENCE\n\nPersonal Banker, Hexley Bank, Leeds (2018 - present)\n* Cover for the branch manager (06/2021 - 09/2021)';
		expect(jobs(text)).toEqual(['Personal Banker | Hexley Bank | 2018-01 | present']);
	});

	test('a word that leads from one job to the next is no employer', () => {
		const text =
			'Jo Doe\n\nEXPERIENCE\n\nHead of Dispatch, Hexley Couriers (since 2021)\nThen\nFleet Coordinator, Tarn Haulage, 2017-21';
		expect(jobs(text)[1]).toBe('Fleet Coordinator | Tarn Haulage | 2017-01 | 2021-01');
	});

	test('a season before the dates is no employer', () => {
		const text = `Jo Doe\n\nEXPERIENCE\n\nSenior Counsellor, Camp Hexley, Wexcombe\nSummers: June 2023 – August 2023, June 2024 – August 2024\nA cabin of ten girls.`;
		expect(jobs(text)).toEqual([
			'Senior Counsellor | Camp Hexley | 2024-06 | 2024-08',
			'Senior Counsellor | Camp Hexley | 2023-06 | 2023-08',
		]);
	});

	test('a heading in capitals with a wide gap before its first line', () => {
		const text = `Jo Doe\n\nEXPERIENCE\n\nTester, Tarn Ltd, 2020 - 2022\n\nEDUCATION  BA English Literature, University of Wexcombe, 2015.`;
		expect(read(text, asOf).education.map(({ level, field }) => `${level} ${field}`)).toEqual([
			'bachelor English Literature',
		]);
	});
});

test('who belongs to an association has no job there', () => {
	const work = 'EXPERIENCE\n2011 – today: Rigger, Hexley Yards Ltd\nLanguages: Italian (native), English C2';
	expect(jobs(`Jo Doe\n\n${work}\nMember of the BHA since 2013`)).toEqual([
		'Rigger | Hexley Yards Ltd | 2011-01 | present',
	]);
	expect(jobs('Jo Doe\n\nEXPERIENCE\nMember of Technical Staff, Hexley Yards Ltd, 2013 – 2015')).toEqual([
		'Member of Technical Staff | Hexley Yards Ltd | 2013-01 | 2015-01',
	]);
});
