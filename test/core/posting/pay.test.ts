import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const pay = (line: string, place = ''): unknown => {
	const salary = read(`Warehouse Worker\n${place === '' ? '' : `\nLocation: ${place}\n`}\nBenefits\n${line}`).salary;
	return salary === null ? null : [salary.min, salary.max, salary.currency, salary.period];
};

describe('pay', () => {
	it.each([
		['Salary: €85,000 - €115,000 per year', [85_000, 115_000, 'EUR', 'year']],
		['£25k-£30k p.a.', [25_000, 30_000, 'GBP', 'year']],
		['Pay: $12.50/hr', [12.5, 12.5, 'USD', 'hour']],
		['Salary up to 40.000 € per year', [null, 40_000, 'EUR', 'year']],
		['Salary: $28/hr; OT $36/hr', [28, 28, 'USD', 'hour']],
		['Salary: LPN $28/hr; RN $36/hr', [28, 36, 'USD', 'hour']],
		['Basic salary £16k, OTE £30k', [16_000, 16_000, 'GBP', 'year']],
		['$1800 USD + monthly', [1_800, null, 'USD', 'month']],
		['2.350,50 € gross per month', [2_350.5, 2_350.5, 'EUR', 'month']],
		['CTC: ₹ 9 - 12 lakh per annum', [900_000, 1_200_000, 'INR', 'year']],
		['Salary of 1,50,000 INR per month', [150_000, 150_000, 'INR', 'month']],
		['CAN base pay range per year: $150,000 – $200,000', [150_000, 200_000, 'CAD', 'year']],
		['Base salary SGD 120,000', [120_000, 120_000, 'SGD', 'year']],
		['The salary is between £35,000 and £45,000 per annum', [35_000, 45_000, 'GBP', 'year']],
		['Salary: R25 000 - R32 000 CTC per month', [25_000, 32_000, 'ZAR', 'month']],
		['R228000.00 - R268000.00', [228_000, 268_000, 'ZAR', 'year']],
		['Budget - upto 28 LPA', [null, 2_800_000, 'INR', 'year']],
		['Salary: 25-30k EUR', [25_000, 30_000, 'EUR', 'year']],
		['Starting at $18 an hour', [18, null, 'USD', 'hour']],
		['Pay is $9.47/hour, with 5% increase to $9.95/hour after 90 days', [9.47, 9.95, 'USD', 'hour']],
		['Base salary €46,000 - €52,000 per year, OTE €85,000', [46_000, 52_000, 'EUR', 'year']],
		['Salary: $60,000+ per year', [60_000, null, 'USD', 'year']],
		['Health insurance, 401k, $60,000 to $72,000', [60_000, 72_000, 'USD', 'year']],
		['Up to £24k', [null, 24_000, 'GBP', 'year']],
		['Up to £19,000paTipsMeals on duty', [null, 19_000, 'GBP', 'year']],
		['Larkfield, up to £41k AAE, pension contribution and a boat', [null, 41_000, 'GBP', 'year']],
		['Up to £27k basic salary. You could be ours: £19k - £27k basic and a boat', [19_000, 27_000, 'GBP', 'year']],
		['£35k-£45k, home working two days a week', [35_000, 45_000, 'GBP', 'year']],
		['A top 20 yard, Larkfield. £38,000-£50,000 + study support.', [38_000, 50_000, 'GBP', 'year']],
		['Up to £24kFlexi timeFree tea', [null, 24_000, 'GBP', 'year']],
		['Haul up to 20 pounds of rope often, and now and then hoist up to 60 pounds.', null],
		['Beginners get a wage between $12.20 & $12.90', [12.2, 12.9, 'USD', 'hour']],
		['Lift and stack up to 30 pounds daily, and pull 40 pounds an hour', null],
		['Boxes of 10 to 50 pounds', null],
		['You are paid to lift 50 pounds', null],
		['12 pounds per hour', [12, 12, 'GBP', 'hour']],
		['Salary 480 pounds pw', [480, 480, 'GBP', 'week']],
		['Our yard pays 13 pounds hourly', [13, 13, 'GBP', 'hour']],
		['Salary: 610 pounds weekly', [610, 610, 'GBP', 'week']],
		['Hourly rate: 13 pounds', [13, 13, 'GBP', 'hour']],
		['Lift 20 kg. 13 pounds ph', [13, 13, 'GBP', 'hour']],
		['Able to lift 20 kg, we pay 13 pounds ph', [13, 13, 'GBP', 'hour']],
		['Salary: 28,000 pounds', [28_000, 28_000, 'GBP', 'year']],
		['£310 per day', [310, 310, 'GBP', 'day']],
		['Full-time, from £28,400.', [28_400, null, 'GBP', 'year']],
		['Two days a week in our office. Permanent, £26,500 to £30,000.', [26_500, 30_000, 'GBP', 'year']],
		['£140 a day, self-employed', [140, 140, 'GBP', 'day']],
		['£21,575 - £22,369 pro rata, 25 hours per week', [21_575, 22_369, 'GBP', 'year']],
		['CHF 7’500 per month', [7_500, 7_500, 'CHF', 'month']],
		['Salary $74,441 to - $96,770 per year', [74_441, 96_770, 'USD', 'year']],
		['Salary ranges to $104,000.--Day to day you run a 16 bed unit.', [null, 104_000, 'USD', 'year']],
		['£52,000 to £58,000 a year, a bonus of up to 8%', [52_000, 58_000, 'GBP', 'year']],
		['Base range is $104,000-$139,000; bonus target of 15% ($15,600).', [104_000, 139_000, 'USD', 'year']],
		['CA$70,000–CA$82,000 annually', [70_000, 82_000, 'CAD', 'year']],
		['$85,000 + superannuation', [85_000, 85_000, 'AUD', 'year']],
		['Salary: $74,000 + 11% superBoats for all', [74_000, 74_000, 'AUD', 'year']],
		['Salary: 315,000 yen a month', [315_000, 315_000, 'JPY', 'month']],
		['Salary: $38 - $42 per hour + super', [38, 42, 'AUD', 'hour']],
		['$20 - $22 per hour and super friendly people', [20, 22, 'USD', 'hour']],
		['Rs. 15,000/- to Rs. 20,000/- p.m.', [15_000, 20_000, 'INR', 'month']],
		['£35,000 plus London weighting', [35_000, 35_000, 'GBP', 'year']],
		['AUD 95,000 plus super', [95_000, 95_000, 'AUD', 'year']],
		['From £23,000 rising to £27,000', [23_000, 27_000, 'GBP', 'year']],
		['Annual compensation of £40-65,000', [40_000, 65_000, 'GBP', 'year']],
		['60-80K salary, based on experience', [60_000, 80_000, null, 'year']],
		['£11.44ph', [11.44, 11.44, 'GBP', 'hour']],
		['R25 000 per month', [25_000, 25_000, 'ZAR', 'month']],
		['Compensation: 12-18 LPA', [1_200_000, 1_800_000, 'INR', 'year']],
		['Gehalt: 48.000 € bis 56.000 € brutto pro Jahr', [48_000, 56_000, 'EUR', 'year']],
		['Stundenlohn ab 14,50 €', [14.5, null, 'EUR', 'hour']],
		['Salaire : 32 000 € à 36 000 € brut annuel', [32_000, 36_000, 'EUR', 'year']],
		['How much you will make: $55 - $75k', [55_000, 75_000, 'USD', 'year']],
		['£28,500 - £30,000 + tronc', [28_500, 30_000, 'GBP', 'year']],
		['Van, fuel card and phone provided - £42k basic', [42_000, 42_000, 'GBP', 'year']],
		['£13.75 to £15.50 an hour, staff discount', [13.75, 15.5, 'GBP', 'hour']],
		['£35,000 + study package', [35_000, 35_000, 'GBP', 'year']],
		['Grade J (£46,142 - £51,356)', [46_142, 51_356, 'GBP', 'year']],
		['£12.21ph days, £13.50ph nights', [12.21, 13.5, 'GBP', 'hour']],
		['Wages start at 900 € gross', [900, null, 'EUR', 'month']],
		['Salary: AED 6,000 - 8,000', [6_000, 8_000, 'AED', 'month']],
		['Salaire : 33 à 38 K€ brut annuel', [33_000, 38_000, 'EUR', 'year']],
		['Tagessatz: 500-700 €', [500, 700, 'EUR', 'day']],
		['Salary: $48,300 (Step 01) to $61,750 (Step 09)', [48_300, 61_750, 'USD', 'year']],
		['Wages: between $41,000 for riggers and $58,500', [41_000, 58_500, 'USD', 'year']],
		['Pay: from £13 an hour as a trainee to £17.50', [13, 17.5, 'GBP', 'hour']],
		['Salary between £23,000 with no ticket, and £29,000 with one', [23_000, 29_000, 'GBP', 'year']],
		['Salary: £23,000 for riggers and £29,000 for pilots', [23_000, 23_000, 'GBP', 'year']],
		['Minimum salary of $91,300 to maximum salary of $118,400', [91_300, 118_400, 'USD', 'year']],
		['Salary: $44,310, on the shore of Lake Ontario, Larkfield, NY', [44_310, 44_310, 'USD', 'year']],
		['Pay grade 35,000 to 42,000 EUR per year', [35_000, 42_000, 'EUR', 'year']],
		['Salary: level 48,000 per annum', [48_000, 48_000, null, 'year']],
		['Salary: grade 7, £36,000', [36_000, 36_000, 'GBP', 'year']],
		['Salary band 45k', [45_000, 45_000, null, 'year']],
		['Hiring range: $52.50 - $68.25', [52.5, 68.25, 'USD', 'hour']],
	])('%s', (line, expected) => {
		expect(pay(line)).toEqual(expected);
	});

	it.each([
		'Pay Grade – 8',
		'Base Pay Grade - N Equity Grade - 4',
		'We raised $500M in funding.',
		'OTE of £30,000 - £40,000',
		'Compensation: OTE £30,000 - £40,000',
		'A sign-on bonus of $10,000',
		'A stipend of $500 per month for your wellness',
		'401k plan with up to 3% company match',
		'You manage a portfolio worth $20,000',
		'We process 40,000 claims a week and pay them fast.',
		'Competitive salary, DOE',
		'Top performers make over $350K a year',
		'Budget responsibility of £50,000 per year',
		'You run projects of £20,000 - £30,000 from start to end.',
		'Founded in 2015, 120 people',
		'25 days of holiday',
		'OTE of $120k uncapped',
		'NHS Band 6',
		'GS-11 to GS-12',
		'Earn up to $1,000 per week in tips!',
	])('%s: none', (line) => {
		expect(pay(line)).toBeNull();
	});

	it('reads dollars as those of the posting’s country', () => {
		const line = 'Salary: $90,000 - $100,000 per year';
		expect(pay(line)).toEqual([90_000, 100_000, 'USD', 'year']);
		expect(pay(line, 'Toronto, Canada')).toEqual([90_000, 100_000, 'CAD', 'year']);
		expect(pay(line, 'Sydney, Australia')).toEqual([90_000, 100_000, 'AUD', 'year']);
		expect(pay(line, 'Larkfield Boats Pty Ltd - Quillonbury VIC')).toEqual([90_000, 100_000, 'AUD', 'year']);
		expect(pay(line, 'Berlin, Germany')).toEqual([90_000, 100_000, 'USD', 'year']);
	});

	it('takes a custom of one country for its currency only where nothing else tells one', () => {
		const line = 'Salary: $75,000 plus superannuation';
		expect(pay(line)).toEqual([75_000, 75_000, 'AUD', 'year']);
		expect(pay(line, 'Toronto, Canada')).toEqual([75_000, 75_000, 'CAD', 'year']);
		expect(pay('Salary: 75,000 plus superannuation', 'Dublin, Ireland')).toEqual([75_000, 75_000, 'EUR', 'year']);
	});

	it('takes an amount beside a title for pay, whatever the title deals in', () => {
		const salary = (title: string) => read(`${title}\n\nAbout the role\nYou write letters.`).salary;
		expect(salary('Sales Clerk (£20k - £30k)')).toEqual({ min: 20_000, max: 30_000, currency: 'GBP', period: 'year' });
		expect(salary('Telesales Clerk - OTE £40k')).toBeNull();
	});

	it('takes tips for something else', () => {
		const reading = read(
			'Cook\n\n£14.20 per hour + tips (about £2.50 per hour on average)\n\nYou cook fish in a small kitchen.',
		);
		expect(reading.salary).toEqual({ min: 14.2, max: 14.2, currency: 'GBP', period: 'hour' });
		expect(reading.conflicts).toEqual([]);
	});

	it('prefers the employer’s words to a board’s field, and keeps the difference', () => {
		const reading = read(
			'Clerk\n\nSalary Range: 30000-40000\n\nAbout us\nWe are a firm in London.\n\nBenefits\nBasic salary of £20,000 to £25,000',
		);
		expect(reading.salary).toEqual({ min: 20_000, max: 25_000, currency: 'GBP', period: 'year' });
		expect(reading.conflicts.map((conflict) => conflict.field)).toEqual(['salary']);
	});
});
