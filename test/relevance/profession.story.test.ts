import { describe, expect, it } from 'vitest';
import { kindFit } from '../../src/core/ranking/kind-fit.ts';
import { profileOf } from '../../src/core/ranking/profile.ts';
import { roleWork } from '../../src/core/ranking/role-work.ts';
import { ask } from './ask.ts';
import { rankedFor, role, scoreOf } from './cast.ts';
import { taxonomy } from './known-skills.ts';
import { type Life, resume, today } from './life.ts';

describe('professions', () => {
	const nurse = resume({
		jobs: [['Registered Nurse', '2016-01', null, 'Triage and wound care with a team, reports in Excel']],
		skills: {
			triage: [120, '2026-11'],
			'wound-care': [120, '2026-11'],
			excel: [120, '2026-11'],
			'rn-licence': [null, null],
		},
	});

	it('another one never outranks one’s own', () => {
		const ranked = rankedFor(nurse, {
			// All of its words are shared: team, reports, Excel.
			office: { title: 'Office Clerk', text: 'Work with a team, reports in Excel', asks: [ask.all(['excel'])] },
			// Its own work, and half of what is asked is missing.
			ward: { title: 'Registered Nurse', text: 'Patients', asks: [ask.all(['triage']), ask.all(['pmp'])] },
			software: { title: 'Software Engineer', text: 'Team', asks: [ask.all(['python'])] },
		});
		expect(ranked[0]?.roleId).toBe('ward');
		// A different profession reads as not relevant.
		expect(scoreOf(ranked, 'software')).toBeLessThan(25);
		expect(scoreOf(ranked, 'office')).toBeLessThan(45);
	});

	it.each([
		['Accountant', 'Closing ledger and month end for a factory', 'Warehouse Operative'],
		['Sous Chef', 'Menus, stock and hygiene for a team of ten', 'Financial Analyst'],
		['Electrician', 'Wiring, testing and fault finding in a hospital', 'Healthcare Assistant'],
		['Primary School Teacher', 'Lessons, parents and reports for a class of thirty', 'Business Analyst'],
		['Truck Driver', 'Deliveries, tachograph and customers all over the country', 'Customer Service Representative'],
		['Recruiter', 'Sourcing engineers and interviewing them for software teams', 'Software Engineer'],
		['Dental Hygienist', 'Cleaning teeth, patients and records at the front desk', 'Receptionist'],
		['Paralegal', 'Contracts, court files and evidence for insurers', 'Insurance Agent'],
	])('of %s stands before another whose advert shares every word', (own, about, other) => {
		const person = resume({ jobs: [[own, '2017-03', null, about]] });
		const ranked = rankedFor(person, {
			// Says all that the résumé says, and asks for nothing.
			words: { title: other, text: `${about}. ${about}.` },
			// Says none of it.
			own: { title: own, text: 'Come and join us.' },
			third: { title: 'Zymurgist', text: 'Yeast and barrels' },
		});
		expect(ranked[0]?.roleId).toBe('own');
		expect(scoreOf(ranked, 'words')).toBeLessThan(60);
	});

	it.each([
		['Registered Nurse', 'rn-licence'],
		['Electrician', 'journeyman'],
		['Corporate Counsel', 'bar'],
		['Truck Driver', 'cdl'],
	])('%s without the licence: weak, with it: not', (title, licence) => {
		const jobs = [[title, '2018-01', null, 'The work of every day']] as const;
		const adverts = {
			it: { title, text: 'The work of every day', asks: [ask.licence(licence)] },
			other: { title: 'Baker' },
		};
		const without = rankedFor(resume({ jobs }), adverts);
		const having = rankedFor(resume({ jobs, skills: { [licence]: [null, null] } }), adverts);
		expect(scoreOf(without, 'it')).toBeLessThanOrEqual(30);
		expect(scoreOf(having, 'it')).toBeGreaterThan(60);
	});

	it('a licence that the law demands and that is not shown holds the score down', () => {
		const carer = resume({
			jobs: [['Registered Nurse', '2020-01', null, 'Triage']],
			skills: { triage: [60, '2026-11'] },
		});
		const adverts = {
			ward: { title: 'Registered Nurse', text: 'Triage', asks: [ask.all(['triage']), ask.licence('rn-licence')] },
		};
		const without = rankedFor(carer, adverts);
		expect(without[0]?.requirements[1]?.status).toBe('unmet');
		expect(without[0]?.limits.map((limit) => limit.code)).toContain('missing_licence');
		expect(scoreOf(without, 'ward')).toBeLessThan(scoreOf(rankedFor(nurse, adverts), 'ward') / 2);
	});

	it('a licence to drive that is not mentioned is asked for', () => {
		const [only] = rankedFor(nurse, { ward: { title: 'Registered Nurse', asks: [ask.licence('driving-licence')] } });
		expect(only?.requirements[0]).toMatchObject({ status: 'unknown' });
		expect(only?.requirements[0]?.ask).toMatch(/licence/);
	});

	it('of who still studies, or works unpaid, is shown by the field and by that work', () => {
		const jobs = [['Barista', '2024-06', '2025-08', 'Coffee']] as const;
		const adverts = {
			desk: { title: 'Junior Accountant', text: 'Ledgers' },
			bar: { title: 'Barista', text: 'Coffee and cake' },
			ward: { title: 'Registered Nurse', text: 'Wards' },
		};
		const scoreAt = (life: Life) => scoreOf(rankedFor(resume(life), adverts), 'desk');
		const without = scoreAt({ jobs });
		const degree = { level: 'bachelor', field: 'Accounting' } as const;
		const student = scoreAt({ jobs, degree: { ...degree, end: '2027-06' } });
		expect(student).toBeGreaterThan(1.5 * without);
		expect(scoreAt({ jobs, degree: { ...degree, end: '2026-06' } })).toBe(student);
		expect(scoreAt({ jobs, degree: { ...degree, end: '2019-06' } })).toBe(without);
		expect(scoreAt({ jobs, unpaid: [['Accountant', '2024-01', null]] })).toBeGreaterThan(1.5 * without);
		const accountant = scoreAt({ jobs: [['Accountant', '2024-01', null, 'Ledgers']] });
		expect(accountant).toBeGreaterThan(student);
	});

	it('of who has just left school is any that one may learn, until a few years have passed', () => {
		const adverts = {
			office: { title: 'Business Administration Apprenticeship', text: 'Letters and files' },
			clerk: { title: 'Administrative Assistant', text: 'Letters and files' },
			ward: { title: 'Registered Nurse', text: 'Wards' },
		};
		const left = (end: string, level: 'highschool' | 'bachelor' = 'highschool') =>
			rankedFor(resume({ jobs: [['Kitchen Porter', '2026-08', null]], degree: { level, field: null, end } }), adverts);
		const lately = left('2026-06');
		expect(lately[0]?.roleId).toBe('office');
		expect(scoreOf(lately, 'office')).toBeGreaterThan(2 * scoreOf(lately, 'clerk'));
		expect(scoreOf(lately, 'office')).toBeGreaterThan(2 * scoreOf(left('2019-06'), 'office'));
		expect(scoreOf(left('2026-06', 'bachelor'), 'office')).toBe(scoreOf(left('2019-06', 'bachelor'), 'office'));
		// A trade that was learnt is shown by that trade, and not by having been an apprentice.
		const electrician = resume({ jobs: [['Apprentice Electrician', '2020-09', '2024-06']] });
		expect(scoreOf(rankedFor(electrician, adverts), 'office')).toBeLessThan(30);
	});

	it('a shared title without shared work does not win', () => {
		const inSoftware = resume({
			jobs: [['Project Manager', '2018-01', null, 'Python releases on Kubernetes with engineers']],
			skills: { python: [80, '2026-11'], kubernetes: [80, '2026-11'] },
		});
		const ranked = rankedFor(inSoftware, {
			sewers: {
				title: 'Project Manager',
				text: 'Storm sewers, excavation, concrete',
				asks: [ask.years(5, 'sewer construction'), ask.all(['audit'])],
			},
			releases: {
				title: 'Delivery Lead',
				text: 'Python releases on Kubernetes with engineers',
				asks: [ask.all(['python', 'kubernetes'])],
			},
		});
		expect(ranked[0]?.roleId).toBe('releases');
	});

	it.each([
		[
			'Account Manager',
			'Paid search and landing pages for retailers',
			'Fleet leasing and lorry insurance',
			'Digital Marketing Specialist',
		],
		['Operations Manager', 'Wards, nurses and bed planning', 'Mining pits and explosives', 'Nurse Manager'],
		['Coordinator', 'Concerts, stages and bands', 'Clinical trials and ethics boards', 'Event Planner'],
	])('shared as “%s” without shared work does not win', (title, about, foreign, kindred) => {
		const person = resume({ jobs: [[title, '2019-02', null, about]] });
		const ranked = rankedFor(person, {
			sameName: { title, text: foreign, asks: [ask.years(5, foreign), ask.all(['welding', 'haccp'])] },
			sameWork: { title: kindred, text: about },
			other: { title: 'Baker', text: 'Rye and rolls' },
		});
		expect(ranked[0]?.roleId).toBe('sameWork');
	});

	it('a title that says more is another than the few words it has in common', () => {
		const manager = resume({
			jobs: [['Manager, Network Operations', '2019-02', null, 'Fibre and routers in nine towns']],
		});
		const ranked = rankedFor(manager, {
			halls: { title: 'Operations Manager', text: 'Halls, ushers and tickets' },
			same: { title: 'Network Engineer', text: 'Ducts and masts' },
			other: { title: 'Baker', text: 'Rye and rolls' },
		});
		expect(ranked[0]?.roleId).toBe('same');
	});

	it('of a leader whose title names none are those of the job before at the same employer', () => {
		const person = resume({
			jobs: [
				['Duty Supervisor', '2017-04', null, 'Keys, rotas and nine people'],
				['Retail Sales Associate', '2014-01', '2017-03', 'Tills and shelves'],
			],
		});
		const employed = (...companies: readonly (string | null)[]) => ({
			...person,
			experience: person.experience.map((job, at) => ({ ...job, company: companies[at] ?? null })),
		});
		const adverts = { shop: { title: 'Assistant Store Manager', text: 'Keys and tills' }, other: { title: 'Baker' } };
		const score = (...companies: readonly (string | null)[]) =>
			scoreOf(rankedFor(employed(...companies), adverts), 'shop');
		expect(score('Hexley Shops', 'Hexley Shops')).toBeGreaterThan(score('Tarn Mills', 'Hexley Shops'));
		expect(score(null, null)).toBe(score('Tarn Mills', 'Hexley Shops'));
		// How close the supervising is to the shop, whatever that weighs.
		const shop = roleWork(role('shop', adverts.shop), taxonomy, () => 1);
		const kind = (...companies: readonly (string | null)[]) => {
			const [supervising] = profileOf(employed(...companies), taxonomy, today).jobs;
			return supervising && kindFit(supervising, shop);
		};
		expect(kind('Hexley Shops', 'Hexley Shops')).toBeGreaterThan(0.5);
		expect(kind('Tarn Mills', 'Hexley Shops')).toBeNull();
	});

	it('that a job is called by show in a role whose title names none', () => {
		const welder = resume({ jobs: [['Welder', '2018-02', null, 'Days and nights at the harbour']] });
		const ranked = rankedFor(welder, {
			hands: { title: 'Hands Wanted', text: 'Come to the yard', asks: [ask.all(['welding'])] },
			others: { title: 'Hands Wanted', text: 'Come to the yard', asks: [ask.all(['triage'])] },
		});
		const most = (id: string) => ranked.find(({ roleId }) => roleId === id)?.limits[0]?.maxScore ?? 100;
		expect(ranked[0]?.roleId).toBe('hands');
		expect(most('hands')).toBeGreaterThan(60);
	});
});
