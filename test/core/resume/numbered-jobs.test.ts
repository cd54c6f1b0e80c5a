import { describe, expect, test } from 'vitest';
import { jobsReader } from './fixtures.ts';

const jobs = jobsReader();

describe('numbered jobs', () => {
	const own =
		'1) Boiler Operator, night shift -- Hexley Paper -- 11/2020 to present\n   - Blow-downs, 1. every hour\n\n2) Pump Mechanic -- Tarn Irrigation -- 05/2018 to 10/2020\n   - Seals';

	test.each(['(2016 to 2018: school, full time)', '(2016 to 2018 travel)'])(
		'are read beside a remark: %s',
		(remark) => {
			expect(jobs(`WORK RECORD\n\n${own}\n\n${remark}`)).toEqual([
				'Boiler Operator, night shift | Hexley Paper | 2020-11 | present',
				'Pump Mechanic | Tarn Irrigation | 2018-05 | 2020-10',
			]);
		},
	);

	test('are none where the numbers are those of duties', () => {
		expect(
			jobs(
				'EXPERIENCE\n\nPump Mechanic, Tarn Irrigation, 2018 – 2020\n1. Rebuilt seals from 2018 to 2019\n2. Ran the store, 2019 – 2020',
			),
		).toEqual(['Pump Mechanic | Tarn Irrigation | 2018-01 | 2020-01']);
	});
});
