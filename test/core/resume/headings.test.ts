import { describe, expect, test } from 'vitest';
import { jobsReader } from './fixtures.ts';

const jobs = jobsReader();

describe('headings and headlines around jobs', () => {
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
			'several jobs below an employer and the time spent there, as profiles on the net are printed',
			'Experience\n\nHexley Foods\n5 years 2 months\nSupply Chain Manager\nJanuary 2022 - Present (3 years)\nBath, England\nLead a team of 8.\n\nDemand Planner\nNovember 2019 - December 2021 (2 years 2 months)\nForecasts for 900 articles.\n\nTarn AS\nPurchasing Coordinator\nAugust 2015 - October 2019 (4 years 3 months)\nOslo, Norway\nOrders in six countries.',
			[
				'Supply Chain Manager | Hexley Foods | 2022-01 | present',
				'Demand Planner | Hexley Foods | 2019-11 | 2021-12',
				'Purchasing Coordinator | Tarn AS | 2015-08 | 2019-10',
			],
		],
		[
			'two headings in one, of which none is on jobs',
			'EXPERIENCE\n\nWelder, Hexley Ltd\nMay 2015 – June 2018\n\nTraining and school\n\nSep 2011 – June 2014\nFitter, Tarn Training Ltd',
			['Welder | Hexley Ltd | 2015-05 | 2018-06', 'Fitter | Tarn Training Ltd | 2011-09 | 2014-06'],
		],
		[
			'grants under a heading of two kinds of honours',
			'EXPERIENCE\n\nLecturer, Tarn University\nMay 2015 – June 2018\n\nGRANTS AND PRIZES\n\n2016 – 2018 Principal Investigator, "Rivers in winter", Fell Research Council',
			['Lecturer | Tarn University | 2015-05 | 2018-06'],
		],
		[
			'an industry that begins as a heading does',
			'EXPERIENCE\n\nJune 2014 – May 2018\nHexley Engines, Inc.\nIT - Software Systems\nTest Engineer',
			['Test Engineer | Hexley Engines, Inc. | 2014-06 | 2018-05'],
		],
		[
			'duties under a heading that is set as those of the page are',
			'WORK HISTORY\n\nWelder, Hexley Ltd\nMay 2015 – June 2018\n\nRESPONSIBILITIES\n\n• Welded\n\nTarn Gates\nMay 2012 – June 2014',
			['Welder | Hexley Ltd | 2015-05 | 2018-06', 'null | Tarn Gates | 2012-05 | 2014-06'],
		],
		[
			'a heading behind a mark',
			'SKILLS\n\nWelding\n\n■ Work History\n\nHexley Gates\nMay 2015 – June 2018\nWelder',
			['Welder | Hexley Gates | 2015-05 | 2018-06'],
		],
		[
			'a heading of jobs that are over',
			'PRESENT APPOINTMENT\n\nSurgeon, Hexley Hospital\nOctober 2019 – present\n\nPREVIOUS APPOINTMENTS\n\nRegistrar, Tarn Deanery\nAugust 2012 – September 2019',
			['Surgeon | Hexley Hospital | 2019-10 | present', 'Registrar | Tarn Deanery | 2012-08 | 2019-09'],
		],
		[
			'the headline of a whole page is not the title of its first job',
			'Driver and warehouse man, clean licence\nDelivery driver, Oldport Parcel, 2021 - present: 90 stops a day, scanner, van checks\nPicker, SeaBox, 2016 - 2018',
			['Delivery driver | Oldport Parcel | 2021-01 | present', 'Picker | SeaBox | 2016-01 | 2018-01'],
		],
		[
			'own work, without a heading above it',
			'Freelance bookkeeper, 2019 to present\n  Monthly books for nine small firms\n\nLedger Clerk, Hexley Builders Ltd, 2012 to 2017',
			['Freelance bookkeeper | null | 2019-01 | present', 'Ledger Clerk | Hexley Builders Ltd | 2012-01 | 2017-01'],
		],
		[
			'whoever leads, on a page without headings',
			'Guest Experience Lead, Hexley Rentals, Oct 2022 – present\nLead six agents\nFront Desk Agent, Tarn Hotel, 2020 – Oct 2022',
			[
				'Guest Experience Lead | Hexley Rentals | 2022-10 | present',
				'Front Desk Agent | Tarn Hotel | 2020-01 | 2022-10',
			],
		],
		[
			'a season before a dash and what was done, below a heading of its own making',
			'Jobs so far\n\nDoor-to-door sales rep, Hexley Pest Shield, summer 2025 - 61 contracts in ten weeks, second of eighteen',
			['Door-to-door sales rep | Hexley Pest Shield | 2025-06 | 2025-08'],
		],
		[
			'a break told of in a headline is no job',
			'Executive assistant returning after a family break (2021–2025), with ten years beside founders\n\nEXPERIENCE\n\nExecutive Assistant, Hexley Ltd, 2016 – 2021',
			['Executive Assistant | Hexley Ltd | 2016-01 | 2021-01'],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});
});
