import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

function jobs(body: string): readonly string[] {
	return jobsOf(read(`Jo Doe\njo@example.com\n\n${body}`, asOf));
}

describe('where and for whom someone worked', () => {
	test.each([
		[
			'a ward behind the title and the hospital behind a dash',
			'EXPERIENCE\n\nSTAFF NURSE, CORONARY CARE - TARN HOSPITAL, CORK - NOV 2019 TO DATE',
			['STAFF NURSE | TARN HOSPITAL | 2019-11 | present'],
		],
		[
			'an employer whose name ends as a field does, before its ward',
			'EXPERIENCE\n\nStaff Nurse, Tarn Care - Bath Clinic Services, Nov 2019 to May 2021',
			['Staff Nurse | Tarn Care | 2019-11 | 2021-05'],
		],
		[
			'a town that is an occupation in another language',
			'Work Experience\n\nDelivery Driver\nHexley Beverages-Macon, GA\nOctober 2018 to May 2021',
			['Delivery Driver | Hexley Beverages | 2018-10 | 2021-05'],
		],
		[
			'what is taught is nobody to work for',
			'EXPERIENCE\n\nLecturer, University of Tarn, 2018 – 2022\n\nTeaching\n\n2018–        Module leader: Fluid Mechanics II',
			['Lecturer | University of Tarn | 2018-01 | 2022-01'],
		],
		[
			'an employer with another beside it, and posts below',
			'Professional Experience\n\nABC Inc. (2005 to Present) / DEF Inc. (2004 to 2008) -- Macon, GA\nDirector of Welding, 2010 to Present\nSenior Welder, 2005 to 2010',
			['Director of Welding | ABC Inc. | 2010-01 | present', 'Senior Welder | ABC Inc. | 2005-01 | 2010-01'],
		],
		[
			'a heading in plain words',
			'What I do now\nSelf-employed courier & odd jobs, since 03/21\n\nWhat I did before\nBarista, Hexley Coffee House, 2019 – 2021',
			[
				'Self-employed courier & odd jobs | null | 2021-03 | present',
				'Barista | Hexley Coffee House | 2019-01 | 2021-01',
			],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});
});
