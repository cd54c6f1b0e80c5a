import { describe, expect, test } from 'vitest';
import { asOf, fixture, jobsOf, reader } from './fixtures.ts';

const read = reader();

type Expected = { readonly total: number; readonly jobs: readonly string[]; readonly education: readonly string[] };

/** Résumés of many shapes and countries; what a careful person reads out of each was written down before any was read. */
const expected: Readonly<Record<string, Expected>> = {
	'plumber-self-employed': {
		total: 196,
		jobs: [
			'Self-employed Plumber & Heating Engineer | Holloway Heating | 2018-04 | present',
			'Plumber | Penistone Building Services Ltd | 2013-09 | 2018-03',
			'Apprentice Plumber | J. R. Askew & Sons | 2010-08 | 2013-08',
		],
		education: ['diploma Plumbing and Heating 2013', 'certificate Plumbing 2012', 'highschool null 2010'],
	},
	'functional-teacher': {
		// January 2013 to January 2024 (133) and one summer (3).
		total: 136,
		jobs: [
			'Grade 6 Teacher | Fraser Flats Elementary | 2015-01 | 2024-01',
			'Substitute Teacher | Maple Coast School District | 2013-01 | 2015-01',
			'Camp Director | Camp Kinnaird | 2012-06 | 2012-08',
		],
		education: ['bachelor Education 2013', 'bachelor History 2011', 'certificate Instructional Design null'],
	},
	'academic-cv': {
		// January 2014 to January 2018 (49), January 2019 on (95).
		total: 144,
		jobs: [
			'Lecturer in Aquatic Ecology | University of Westmarch | 2022-01 | present',
			'Postdoctoral Research Fellow | Lakeside Institute for Limnology | 2019-01 | 2022-01',
			'Graduate Teaching Assistant | University of Otterburn | 2014-01 | 2018-01',
		],
		education: ['doctorate Ecology 2018', 'master Environmental Science 2013', 'bachelor Zoology 2012'],
	},
	'army-to-warehouse': {
		// June 2008 to August 2022 (171), October 2022 on (50).
		total: 221,
		jobs: [
			'Warehouse Operations Supervisor | TIDEWATER DISTRIBUTION LLC | 2022-10 | present',
			'Platoon Sergeant | U.S. ARMY | 2017-03 | 2022-08',
			'Squad Leader | U.S. ARMY | 2012-05 | 2017-02',
			'Motor Transport Operator | U.S. ARMY | 2008-06 | 2012-04',
		],
		education: ['bachelor Supply Chain Management 2021', 'highschool null 2008'],
	},
	'career-break': {
		// January 2014 to June 2018 (54), February 2022 on (58); the break is no job.
		total: 112,
		jobs: [
			'Marketing Manager | Skerry Outdoor AB | 2022-02 | present',
			'Marketing Coordinator | Fjordling Media Group | 2014-01 | 2018-06',
		],
		education: ['master International Marketing 2013', 'bachelor Business Administration 2011'],
	},
	'contractor-many-jobs': {
		// July 2019 on (89) without October 2024.
		total: 88,
		jobs: [
			'Business Analyst (contract) | Northgate Rail | 2026-01 | present',
			'Scrum Master (contract) | Hallam Water plc | 2025-06 | 2025-12',
			'Business Analyst | Brightside Bank | 2024-11 | 2025-05',
			'Business Analyst | Ordnance Mapping Co | 2024-04 | 2024-09',
			'Product Owner | Department for Coastal Affairs | 2023-09 | 2024-03',
			'Business Analyst | Vellum Insurance | 2023-02 | 2023-08',
			'Data Analyst | Crossfell Logistics | 2022-08 | 2023-01',
			'Data Analyst | Teign Foods Ltd | 2022-03 | 2022-07',
			'Data Analyst | Teign Foods Ltd | 2019-07 | 2022-02',
		],
		education: ['bachelor Mathematics 2019'],
	},
	'german-spediteur': {
		total: 196,
		jobs: [
			'Teamleiter Logistik | Nordseekai Spedition GmbH & Co. KG | 2020-04 | present',
			'Disponent | Frachtkontor Schlei GmbH | 2016-01 | 2020-03',
			'Sachbearbeiter Versand | Möwenfeld Fischfeinkost AG | 2013-02 | 2015-12',
			'Ausbildung zum Kaufmann für Spedition und Logistikdienstleistung | Möwenfeld Fischfeinkost AG | 2010-08 | 2013-01',
		],
		education: [
			'bachelor Betriebswirtschaftslehre 2018',
			'highschool null 2010',
			'diploma Kaufmann für Spedition und Logistikdienstleistung 2013',
		],
	},
	'french-infirmiere': {
		total: 125,
		jobs: [
			'Infirmière en réanimation | CHU de Brocéliande | 2021-03 | present',
			'Infirmière de bloc opératoire | Clinique des Ajoncs | 2017-09 | 2021-02',
			'Infirmière intérimaire | Intérim Santé Ouest | 2016-07 | 2017-08',
		],
		education: ['bachelor infirmier 2016', 'highschool null 2013'],
	},
	'spanish-jefe-de-obra': {
		total: 171,
		jobs: [
			'Jefe de obra | Construcciones Larraga S.L. | 2019-01 | present',
			'Ingeniero de producción | Grupo Ibarrondo S.A. | 2014-06 | 2018-12',
			'Becario y después ayudante técnico | Estudio Arkaitz | 2012-09 | 2014-05',
		],
		education: ['bachelor Ingeniería Civil 2012', 'highschool null 2008'],
	},
	'tables-of-all': {
		total: 207,
		jobs: [
			'Maintenance Manager | Polder Cranes Sp. z o.o. | 2018-02 | present',
			'Shift Engineer | Ferrum Wagon S.A. | 2012-07 | 2018-01',
			'Junior Engineer | Ferrum Wagon S.A. | 2009-09 | 2012-06',
		],
		education: ['master Mechanical Engineering 2009'],
	},
	'pastry-chef-emoji': {
		total: 123,
		jobs: [
			'Senior Pastry Chef | The Copper Whisk | 2021-05 | present',
			'Pastry Chef | Hotel Belvoir Park | 2018-01 | 2021-04',
			'Commis Pastry Chef | Bakehouse Nine | 2016-09 | 2017-12',
		],
		education: ['diploma Patisserie and Confectionery 2016'],
	},
	'all-lower-case': {
		// October 2019 on (86), January 2017 to January 2019 (25).
		total: 111,
		jobs: [
			'ux researcher | pelagos health | 2022-03 | present',
			'research assistant | ghent institute for ergonomics | 2019-10 | 2022-02',
			'barista | kof koffie | 2017-01 | 2019-01',
		],
		education: ['master experimental psychology 2019', 'bachelor psychology 2017'],
	},
	'sidebar-first': {
		total: 150,
		jobs: [
			'Senior Copywriter | Marrow & Finch Advertising | 2020-01 | present',
			'Copywriter | Larkfield Studio | 2016-03 | 2019-12',
			'Junior Copywriter | Inkwell Press | 2014-06 | 2016-02',
		],
		education: ['bachelor English Literature 2014'],
	},
	'durations-only': {
		total: 108,
		jobs: [
			'Senior Care Assistant | Bryn Helyg Residential Home | null | null',
			'Care Assistant | Homeward Care Ltd | null | null',
			'Kitchen Assistant | Ysgol y Dderwen | null | null',
		],
		education: ['diploma Health and Social Care null'],
	},
	'projects-for-clients': {
		total: 126,
		jobs: [
			'Senior Software Engineer | Kaveri Infosoft Pvt Ltd | 2019-04 | present',
			'Software Engineer | Nilgiri Technologies | 2016-06 | 2019-03',
		],
		education: ['bachelor CSE 2016', 'highschool null 2012'],
	},
};

describe.each(Object.entries(expected))('%s', (name, { total, jobs, education }) => {
	test('jobs', () => {
		expect(jobsOf(read(fixture(name), asOf))).toEqual(jobs);
	});

	test('months', () => {
		expect(read(fixture(name), asOf).totalMonths).toBe(total);
	});

	test('schooling', () => {
		const { education: entries } = read(fixture(name), asOf);
		expect(entries.map((entry) => `${entry.level} ${entry.field} ${entry.year}`)).toEqual(education);
	});
});
