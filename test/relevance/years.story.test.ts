import { describe, expect, it } from 'vitest';
import type { RequirementOf } from '../../src/core/model/requirement.ts';
import { type Ask, ask } from './ask.ts';
import { orderFor, rankedFor, scoreOf } from './cast.ts';
import { resume } from './life.ts';

const skills = { python: [84, '2026-11'], kubernetes: [60, '2026-11'], mysql: [84, '2026-11'] } as const;
const asks = [ask.all(['python', 'mysql'])];

describe('years', () => {
	it('far short of a must hold the score down, whatever else fits', () => {
		const twoYears = resume({ jobs: [['Backend Engineer', '2024-12', null, 'Python services']], skills });
		const ranked = rankedFor(twoYears, {
			entry: {
				title: 'Backend Engineer',
				text: 'Python services',
				asks: [...asks, ask.years(2, 'backend development')],
			},
			// Two years where eight are asked for: under half.
			veteran: {
				title: 'Backend Engineer',
				text: 'Python services',
				asks: [...asks, ask.years(8, 'backend development')],
			},
		});
		expect(ranked.map((one) => one.roleId)).toEqual(['entry', 'veteran']);
		expect(scoreOf(ranked, 'veteran')).toBeLessThanOrEqual(45);
		expect(ranked[1]?.limits.map((limit) => limit.code)).toContain('far_too_few_years');
	});

	it('asked for of two things hold no score down once those of one of them are there', () => {
		const glazier = resume({ jobs: [['Glazier', '2018-11', null, 'Panes and frames']] });
		const asks = [ask.years(5, 'glazing'), ask.years(5, 'bookkeeping')];
		const limitsFor = (person: ReturnType<typeof resume>) => {
			const ranked = rankedFor(person, { both: { title: 'Glazier', text: 'Panes', asks }, other: { title: 'Baker' } });
			return ranked.find(({ roleId }) => roleId === 'both');
		};
		const codes = limitsFor(glazier)?.limits.map(({ code }) => code);
		expect(codes).toEqual([]);
		const beginner = limitsFor(resume({ jobs: [['Glazier', '2026-03', null, 'Panes and frames']] }));
		expect(beginner?.limits.map(({ code }) => code)).toContain('far_too_few_years');
		// Either of the two, once met, lifts the limit.
		expect(beginner?.gaps).toHaveLength(2);
		for (const gap of beginner?.gaps ?? []) expect(gap.scoreIfMet).toBeGreaterThan((beginner?.score ?? 100) * 1.3);
	});

	it('just under half of a must are no cliff: a month more or less moves a score by a few points', () => {
		const scores = Array.from({ length: 24 }, (_, more) => {
			const from = `20${23 - Math.floor(more / 12)}-${String(12 - (more % 12)).padStart(2, '0')}`;
			const person = resume({ jobs: [['Backend Engineer', from, null, 'Python services']], skills });
			const advert = {
				title: 'Backend Engineer',
				text: 'Python services',
				asks: [...asks, ask.years(8, 'backend development')],
			};
			return scoreOf(rankedFor(person, { it: advert, other: { title: 'Baker' } }), 'it');
		});
		const steps = scores.slice(1).map((score, at) => score - (scores[at] ?? 0));
		expect((scores.at(-1) ?? 0) - (scores[0] ?? 0)).toBeGreaterThan(15);
		expect(Math.min(...steps)).toBeGreaterThan(-1);
		expect(Math.max(...steps)).toBeLessThan(6);
	});

	it('of what a job never speaks of count less than the time in the kind of work', () => {
		const person = resume({ jobs: [['Project Manager', '2012-11', null, 'Bridges and budgets']] });
		const statusOf = (of: string) => {
			const asks = [ask.years(10, of)];
			const [first] = rankedFor(person, { it: { title: 'Project Manager', text: 'Bridges', asks } });
			return first?.requirements[0]?.status;
		};
		expect(statusOf('bridge installation')).toBe('met');
		expect(statusOf('offshore installation')).toBe('partial');
	});

	it('of designing something are no years of a graphic designer', () => {
		const person = resume({ jobs: [['Process Engineer', '2012-11', null, 'Design of pumps and vessels']] });
		const asks = [ask.years(5, 'design of pumps')];
		const [first] = rankedFor(person, { it: { title: 'Process Engineer', asks }, other: { title: 'Baker' } });
		expect(first?.requirements[0]?.status).toBe('met');
	});

	it.each(['personnel management', 'people management', 'staff supervision'])(
		'of %s are those in which people were led, in any trade',
		(of) => {
			const statusFor = (title: string) => {
				const person = resume({ jobs: [[title, '2019-11', null, 'Looms and dyes']] });
				const advert = { title: 'Textile Mill Manager', text: 'Looms', asks: [ask.years(3, of)] };
				return rankedFor(person, { it: advert, other: { title: 'Baker' } })[0]?.requirements[0]?.status;
			};
			expect(statusFor('Head of Weaving')).toBe('met');
			expect(statusFor('Weaver')).toBe('unmet');
		},
	);

	it('with a skill, of no kind of work by name, are stood in for by a job of the kind that nobody can name', () => {
		const person = resume({ jobs: [['Zymurgist', '2012-11', null, 'Yeast and barrels']] });
		const bySkill: Ask = (id) => ({
			...(ask.years(8, 'total')(id) as RequirementOf<'experience'>),
			years: { min: 8, max: null, of: 'total', skills: ['audit'] },
		});
		const advert = { title: 'Zymurgist', text: 'Yeast', asks: [bySkill] };
		const [first] = rankedFor(person, { it: advert, other: { title: 'Baker' } });
		expect(first?.requirements[0]?.status).toBe('met');
		const baker = resume({ jobs: [['Baker', '2012-11', null, 'Bread']] });
		const ranked = rankedFor(baker, { it: advert, other: { title: 'Baker' } });
		expect(ranked.find((one) => one.roleId === 'it')?.requirements[0]?.status).toBe('unmet');
	});

	it('of what no career is told by do not hold the score of one who has done that kind of work as long', () => {
		const person = resume({ jobs: [['Penetration Tester', '2016-12', null, 'Attacks on networks and applications']] });
		const advert = { title: 'Penetration Tester', text: 'Attacks on networks' };
		const vague = 'security aspects of multiple platforms, operating systems, software, communications';
		const ranked = rankedFor(person, {
			vague: { ...advert, asks: [ask.years(8, vague)] },
			precise: { ...advert, asks: [ask.years(8, 'people management')] },
			other: { title: 'Zymurgist', text: 'Yeast' },
		});
		const limits = new Map(ranked.map(({ roleId, limits: held }) => [roleId, held.map(({ code }) => code)]));
		expect(limits.get('vague')).toEqual([]);
		expect(limits.get('precise')).toEqual(['far_too_few_years']);
		const beginner = resume({ jobs: [['Penetration Tester', '2025-12', null, 'Attacks on networks']] });
		const [first] = rankedFor(beginner, { vague: { ...advert, asks: [ask.years(8, vague)] } });
		expect(first?.limits.map(({ code }) => code)).toEqual(['far_too_few_years']);
	});

	it.each([
		['Registered Nurse', 'nursing', 'Wards and wounds'],
		['Accountant', 'accounting', 'Ledgers and month end'],
		['Electrician', 'electrical work', 'Wiring and switchgear'],
		['Sous Chef', 'cooking', 'Menus and stock'],
		['Sales Manager', 'sales management', 'Quotas and a team of six'],
	])('far short hold the score down in every trade: %s', (title, of, about) => {
		const person = resume({ jobs: [[title, '2024-12', null, about]] });
		const advert = { title, text: about };
		const ranked = rankedFor(person, {
			entry: { ...advert, asks: [ask.years(2, of)] },
			veteran: { ...advert, asks: [ask.years(10, of)] },
			other: { title: 'Zymurgist', text: 'Yeast' },
		});
		expect(scoreOf(ranked, 'veteran')).toBeLessThanOrEqual(55);
		expect(scoreOf(ranked, 'entry')).toBeGreaterThan(scoreOf(ranked, 'veteran') * 1.4);
	});

	it.each([
		['Registered Nurse', 'nursing'],
		['Software Engineer', 'software development'],
		['Chef', 'cooking'],
	])('twice as many as the most asked for are a mild loss: %s', (title, of) => {
		const since = (year: string) => resume({ jobs: [[title, `${year}-12`, null, 'All of it']] });
		const advert = { it: { title, text: 'All of it', asks: [ask.yearsBetween(2, 4, of)] }, other: { title: 'Baker' } };
		const right = scoreOf(rankedFor(since('2023'), advert), 'it');
		const over = scoreOf(rankedFor(since('2016'), advert), 'it');
		expect(over).toBeLessThanOrEqual(right);
		expect(over).toBeGreaterThan(right * 0.75);
	});

	it('count in the kind of work that is asked for, not all working years', () => {
		const nurse = resume({ jobs: [['Registered Nurse', '2019-11', null, 'Triage on a surgical ward']] });
		const ranked = rankedFor(nurse, {
			software: { title: 'Software Engineer', asks: [ask.years(5, 'software engineer')] },
			ward: { title: 'Registered Nurse', asks: [ask.years(5, 'nursing')] },
		});
		const verdictOf = (id: string) => ranked.find((one) => one.roleId === id)?.requirements[0]?.status;
		expect(verdictOf('ward')).toBe('met');
		expect(verdictOf('software')).toBe('unmet');
	});

	it('of a platform engineer count as a software engineer', () => {
		const platform = resume({ jobs: [['Senior Platform Engineer', '2019-11', null, 'Kubernetes and Python']] });
		const [only] = rankedFor(platform, {
			backend: { title: 'Senior Software Engineer, Backend', asks: [ask.years(5, 'software engineer')] },
		});
		expect(only?.requirements[0]).toMatchObject({ status: 'met' });
	});

	it.each([
		['Production Supervisor', '3 years in a food manufacturing environment', 'food manufacturing environment'],
		['Accountant', 'three years in the hotel industry', 'hotel industry'],
		['Recruiter', 'three years in an agency setting', 'agency setting'],
	])('named by where they were done count mostly, for who did the very work: %s, %s', (title, _, of) => {
		const own = resume({ jobs: [[title, '2017-01', null, 'The work of every day']] });
		const [only] = rankedFor(own, { it: { title, asks: [ask.years(3, of)] } });
		expect(only?.requirements[0]?.status).toBe('met');
		const foreign = resume({ jobs: [['Dental Hygienist', '2017-01', null, 'Teeth']] });
		const [other] = rankedFor(foreign, { it: { title, asks: [ask.years(3, of)] } });
		expect(other?.requirements[0]?.status).toBe('unmet');
	});

	it('that would be nice leave most of the part to what is usual for the level', () => {
		const chef = resume({ jobs: [['Chef', '2019-01', null, 'Menus']] });
		const wish = ask.years(5, 'accounting', { importance: 'nice' });
		const ranked = rankedFor(chef, { plain: { title: 'Chef' }, wishing: { title: 'Chef', asks: [wish] } });
		const part = (id: string) => ranked.find((one) => one.roleId === id)?.parts.experience.score ?? Number.NaN;
		expect(part('wishing')).toBeLessThan(part('plain'));
		expect(part('wishing')).toBeGreaterThan(part('plain') * 0.6);
	});

	it('of a neighbouring tool do not add up to years of the one asked for', () => {
		const rails = resume({
			jobs: [['Software Engineer', '2012-01', null, 'Kotlin services']],
			skills: { kotlin: [170, '2026-11'] },
		});
		const [only] = rankedFor(rails, {
			python: { title: 'Software Developer', asks: [ask.yearsWith(5, 'python development', ['python'])] },
		});
		expect(only?.requirements[0]?.status).not.toBe('met');
	});

	it.each([
		['Software Tester', 'Tested releases, mentored a junior tester', 'partial or less'],
		['Software Tester', 'Led a team of four testers', 'met'],
		['Warehouse Operative', 'Managed forty accounts and all of the stock', 'partial or less'],
		['Warehouse Operative', 'Supervised twelve operatives and staff on nights', 'met'],
	])('of leading people want people who were led: %s, “%s”: %s', (title, about, wanted) => {
		const person = resume({ jobs: [[title, '2018-01', null, about]] });
		const [only] = rankedFor(person, { lead: { title: 'Team Lead', asks: [ask.years(4, 'managing a team')] } });
		if (wanted === 'met') expect(only?.requirements[0]?.status).toBe('met');
		else expect(only?.requirements[0]?.status).not.toBe('met');
	});

	it('of a skill are not shown by what only suggests it', () => {
		const person = resume({
			jobs: [['Office Assistant', '2016-11', null, 'Tally']],
			skills: { tally: [120, '2026-11'] },
		});
		const [only] = rankedFor(person, { it: { title: 'Bookkeeper', text: 'Books', asks: [ask.yearsOf(5, 'ledger')] } });
		expect(only?.requirements[0]?.status).toBe('unmet');
	});

	it('somewhat short are partly met', () => {
		const threeYears = resume({ jobs: [['Accountant', '2023-11', null]] });
		const [only] = rankedFor(threeYears, { books: { title: 'Accountant', asks: [ask.years(4, 'accounting')] } });
		expect(only?.requirements[0]?.status).toBe('partial');
	});

	it('cannot be told from jobs without dates: unknown, with a question', () => {
		const undated = resume({ jobs: [['Accountant', '2023-11', null]] });
		const [job] = undated.experience;
		const stripped = {
			...undated,
			experience: job === undefined ? [] : [{ ...job, start: null, end: null, months: null }],
		};
		const [only] = rankedFor(stripped, { books: { title: 'Accountant', asks: [ask.years(4, 'accounting')] } });
		expect(only?.requirements[0]?.status).toBe('unknown');
		expect(only?.requirements[0]?.ask).toMatch(/years/i);
	});

	it('too many are a mild loss, never a gain', () => {
		const veteran = resume({
			jobs: [['Senior Accountant', '2008-01', null, 'general ledger']],
			skills: { ledger: [200, '2026-11'] },
		});
		const fitting = resume({
			jobs: [['Accountant', '2023-06', null, 'general ledger']],
			skills: { ledger: [42, '2026-11'] },
		});
		const advert = {
			junior: {
				title: 'Accountant',
				text: 'general ledger',
				asks: [ask.all(['ledger']), ask.yearsBetween(2, 4, 'accounting')],
			},
		};
		const over = scoreOf(rankedFor(veteran, advert), 'junior');
		const right = scoreOf(rankedFor(fitting, advert), 'junior');
		expect(over).toBeLessThan(right);
		expect(over).toBeGreaterThan(right * 0.6);
	});

	it('over the level cost less than under it', () => {
		const senior = resume({ jobs: [['Senior Accountant', '2015-01', null]] });
		expect(
			orderFor(senior, {
				own: { title: 'Senior Accountant' },
				below: { title: 'Accounting Clerk' },
				above: { title: 'Chief Financial Officer', asks: [ask.years(25, 'accounting')] },
			})[0],
		).toBe('own');
	});
});
