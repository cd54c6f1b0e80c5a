import { describe, expect, test } from 'vitest';
import { asOf, fixture, jobsOf, reader } from './fixtures.ts';

const read = reader();

type Expected = { readonly jobs: readonly string[]; readonly education: readonly string[] };

/** Jobs and schooling of résumés of many trades, written down before any of them was read. */
const expected: Readonly<Record<string, Expected>> = {
	'electrician-tickets': {
		jobs: [
			'Electrical Supervisor | Brightwater Electrical | 2019-03 | present',
			'Approved Electrician | Tarn & Fell Contractors | 2012-09 | 2019-02',
			'Apprentice Electrician | Tarn & Fell Contractors | 2008-09 | 2012-08',
		],
		education: ['diploma Electrical Installation 2012', 'highschool null 2008'],
	},
	'professor-grants-and-service': {
		jobs: [
			'Associate Professor | Northmere University | 2016-01 | present',
			'Assistant Professor | Northmere University | 2010-01 | 2016-01',
			'Postdoctoral Fellow | Institute for Polar Studies | 2008-01 | 2010-01',
		],
		education: ['doctorate Glaciology 2008', 'bachelor Physics 2002'],
	},
	'german-stationsleiterin': {
		jobs: [
			'Stationsleiterin | Klinikum Wiesengrund | 2018-04 | present',
			'Gesundheits- und Krankenpflegerin | St.-Anna-Krankenhaus | 2011-10 | 2018-03',
		],
		education: ['diploma Gesundheits- und Krankenpflegerin 2011', 'highschool null 2008'],
	},
	'german-ingenieur': {
		jobs: [
			'Entwicklungsingenieur | Albrecht Antriebstechnik GmbH | 2017-01 | present',
			'Werkstudent in der Versuchsabteilung | Hydro Kessler AG | 2014-10 | 2016-06',
		],
		education: ['master Maschinenbau 2016', 'bachelor Maschinenbau 2014'],
	},
	'french-comptable': {
		jobs: [
			'Responsable comptable | Groupe Valmorin | 2019-09 | present',
			'Comptable général | Cabinet Ferrandeau | 2014-02 | 2019-08',
			'Stagiaire comptable | Cabinet Ferrandeau | 2013-04 | 2013-09',
		],
		education: ['master Comptabilité 2013', 'associate Comptabilité et gestion 2011'],
	},
	'french-developpeuse': {
		jobs: [
			'Développeuse full stack | Nuage Vert | 2021-03 | present',
			'Développeuse web | Agence Bleu Pétrole | 2018-09 | 2021-02',
		],
		education: ['bachelor Métiers du numérique 2018', 'associate Informatique 2017'],
	},
	'spanish-enfermera': {
		jobs: [
			'Enfermera de urgencias | Hospital San Telmo | 2018-05 | present',
			'Enfermera | Clínica Virgen del Mar | 2014-07 | 2018-04',
		],
		education: ['bachelor Enfermería 2014'],
	},
	'nurse-departments': {
		jobs: [
			'Charge Nurse | ST. BRANNOC MEDICAL CENTER | 2019-08 | present',
			'Registered Nurse | ST. BRANNOC MEDICAL CENTER | 2015-06 | 2019-08',
			'Certified Nursing Assistant | MAPLE HOLLOW CARE | 2012-05 | 2015-05',
		],
		education: ['bachelor Nursing 2015', 'associate null 2012'],
	},
	'functional-office-manager': {
		jobs: [
			'Office Manager | Sable & Finch LLP | 2014-01 | 2022-01',
			'Secretary | Ottway School District | 2006-01 | 2014-01',
		],
		education: ['bachelor English 2005'],
	},
	'engineer-one-line-jobs': {
		jobs: [
			'Backend Engineer | Quillstack | 2022-01 | present',
			'Software Engineer | Orbital Ledger GmbH | 2019-07 | 2021-12',
			'Working Student | Orbital Ledger GmbH | 2018-03 | 2019-06',
		],
		education: ['master Computer Science 2019', 'bachelor Computer Science 2017'],
	},
	'driver-labelled-fields': {
		jobs: [
			'HGV Class 1 Driver | Kestrel Haulage Ltd | 2018-11 | present',
			'Van Driver | ParcelRight | 2015-03 | 2018-10',
			'Warehouse Operative | Dunmore Cold Store | 2012-01 | 2015-02',
		],
		education: ['highschool null 2010'],
	},
	'teacher-student-teaching': {
		jobs: [
			'Fifth Grade Teacher | Juniper Ridge Elementary School | 2017-08 | present',
			'Student Teacher | Cottonwood Elementary School | 2017-01 | 2017-05',
			'Camp Counselor | Camp Tallgrass | 2014-06 | 2014-08',
		],
		education: ['bachelor Elementary Education 2017'],
	},
};

describe.each(Object.entries(expected))('%s', (name, { jobs, education }) => {
	test('jobs', () => {
		expect(jobsOf(read(fixture(name), asOf))).toEqual(jobs);
	});
	test('schooling', () => {
		const entries = read(fixture(name), asOf).education;
		expect(entries.map(({ level, field, year }) => `${level} ${field} ${year}`)).toEqual(education);
	});
});
