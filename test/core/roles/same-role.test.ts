import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/core/model/posting.ts';
import { mergeRole } from '../../../src/core/roles/merge.ts';
import { isSameRole, roleKeys } from '../../../src/core/roles/same-role.ts';
import { posting } from '../../contract/cast.ts';

const place = (city: string | null, country: string): Posting['locations'] => [{ city, region: null, country }];
const asks = (...ids: readonly string[]): Posting['skills'] =>
	ids.map((id) => ({ id, name: id, weight: 1, importance: 'must', evidence: [] }));
const own = (text: string): Pick<Posting, 'text' | 'sections'> => ({
	text,
	sections: [{ kind: 'requirements', start: 0, end: text.length }],
});

const base = { title: 'Senior Pastry Chef (Desserts)', company: 'Crumb & Co. Ltd', locations: place('Bilbao', 'ES') };
const advert = own(
	'We look for someone who bakes every day with real butter and who likes to rise long before the sun does',
);

describe('one job or two', () => {
	it.each<[string, Partial<Posting>, Partial<Posting>, boolean]>([
		['the same company, title and place', base, base, true],
		[
			'another spelling of company and title',
			base,
			{ ...base, company: 'CRUMB & CO', title: 'Sr Pastry Chef, Desserts' },
			true,
		],
		['the country alone against the city', base, { ...base, locations: place(null, 'ES') }, true],
		['a place against silence', base, { ...base, locations: [] }, true],
		['another city', base, { ...base, locations: place('Madrid', 'ES') }, false],
		['another country', base, { ...base, locations: place(null, 'FR') }, false],
		['another speciality', base, { ...base, title: 'Senior Pastry Chef (Chocolate)' }, false],
		['another level', base, { ...base, title: 'Pastry Chef (Desserts)' }, false],
		['another company', base, { ...base, company: 'Crust' }, false],
		[
			'nothing shared of what is asked',
			{ ...base, skills: asks('a', 'b', 'c', 'd') },
			{ ...base, skills: asks('e', 'f', 'g', 'h') },
			false,
		],
		[
			'most shared of what is asked',
			{ ...base, skills: asks('a', 'b', 'c', 'd') },
			{ ...base, skills: asks('a', 'b', 'c', 'x') },
			true,
		],
		['a hidden company and a copied text', { ...base, ...advert }, { ...base, company: null, ...advert }, true],
		[
			'a hidden company and a text of its own',
			{ ...base, ...advert },
			{
				...base,
				company: null,
				...own('An hotel by the sea wants a cook for its breakfast kitchen with a calm temper and clean hands'),
			},
			false,
		],
		['the place in the title too', base, { ...base, title: 'Senior Pastry Chef (Desserts) - Bilbao' }, true],
		[
			'two demands each and none shared',
			{ ...base, skills: asks('a', 'b') },
			{ ...base, skills: asks('c', 'd') },
			false,
		],
		[
			'other names for what is asked in a copied text',
			{ ...base, ...advert, skills: asks('a', 'b') },
			{ ...base, ...advert, skills: asks('c', 'd') },
			true,
		],
		[
			'an agency under its own name and a copied text',
			{ ...base, ...advert },
			{ ...base, company: 'Oarsman Recruitment', ...advert },
			true,
		],
		[
			'an agency that does not name its client, and a text of its own',
			{ ...base, ...advert },
			{ ...base, company: 'Oarsman', ...own('Our client is an hotel by the sea and wants a cook for breakfast') },
			false,
		],
		...(
			[
				'Our client is a family bakery by the river.',
				'Our client, who bakes for hotels, has two ovens.',
				'We recruit on behalf of one of our clients.',
				'We are acting as an employment agency.',
			] as const
		).map((line): [string, Partial<Posting>, Partial<Posting>, boolean] => [
			`an agency that gives itself away in a copied text: ${line}`,
			{ ...base, ...advert },
			{ ...base, company: 'Oarsman', ...own(`${advert.text}. ${line}`) },
			true,
		]),
		[
			'another company with a copied text and clients of its own',
			{ ...base, ...advert },
			{ ...base, company: 'Crust', ...own(`${advert.text}. You greet our clients by name.`) },
			false,
		],
		['another company with a copied text', { ...base, ...advert }, { ...base, company: 'Crust', ...advert }, false],
		['no title', { ...base, title: null }, { ...base, title: null }, false],
	])('%s', (_name, a, b, expected) => {
		const [first, second] = [posting('p_1', a), posting('p_2', b)];
		expect(isSameRole(first, second)).toBe(expected);
		expect(isSameRole(second, first)).toBe(expected);
		// What is the same is also found: some key is shared.
		if (expected) expect(roleKeys(first).some((key) => roleKeys(second).includes(key))).toBe(true);
	});
});

describe('the merged role', () => {
	const board = posting('p_board', {
		...base,
		source: { name: 'board', id: '1', url: 'https://jobs.example.com/1' },
		salary: { min: 20_000, max: 24_000, currency: 'EUR', period: 'year' },
		workMode: 'onsite',
	});
	const direct = posting('p_direct', {
		...base,
		company: 'Crumb',
		source: { name: 'site', id: '1', url: 'https://careers.crumb.example.com/1' },
		employmentType: 'full_time',
		workMode: 'hybrid',
	});

	it('takes each field from the most direct source that states it', () => {
		const role = mergeRole('r_1', [board, direct]);
		expect(role.postings.map((one) => one.id)).toEqual(['p_direct', 'p_board']);
		expect(role).toMatchObject({
			company: 'Crumb',
			employmentType: 'full_time',
			workMode: 'hybrid',
			salary: { min: 20_000 },
		});
		expect(role.fieldSources).toMatchObject({
			company: 'p_direct',
			employmentType: 'p_direct',
			workMode: 'p_direct',
			salary: 'p_board',
		});
		expect(role.fieldSources).not.toHaveProperty('sponsorship');
	});

	it('lists what the sources disagree on', () => {
		const { conflicts } = mergeRole('r_1', [board, direct]);
		expect(conflicts.map((conflict) => [conflict.field, conflict.values.map((one) => one.value)])).toEqual([
			['workMode', ['hybrid', 'onsite']],
		]);
	});

	it('is the same whatever the order of its postings', () => {
		expect(mergeRole('r_1', [direct, board])).toEqual(mergeRole('r_1', [board, direct]));
	});

	it('is the posting alone again when the other goes', () => {
		expect(mergeRole('r_1', [board])).toMatchObject({
			company: 'Crumb & Co. Ltd',
			workMode: 'onsite',
			employmentType: null,
			conflicts: [],
		});
	});

	it('adds the kinds of requirement that only the other speaks of, with their source', () => {
		const quote = { start: 0, end: 5, quote: 'Baker' };
		const common = { importance: 'must', text: 'Baker', evidence: quote, confidence: 1 } as const;
		const years = {
			...common,
			id: 'r1',
			kind: 'experience',
			years: { min: 3, max: null, of: 'total', skills: [] },
		} as const;
		const lives = { ...common, id: 'r1', kind: 'location', location: { countries: ['ES'], places: [] } } as const;
		const role = mergeRole('r_1', [
			{ ...direct, requirements: [years] },
			{
				...board,
				requirements: [
					{ ...years, years: { ...years.years, min: 9 } },
					{ ...lives, id: 'r2' },
				],
			},
		]);
		expect(role.requirements.map((one) => [one.id, one.kind])).toEqual([
			['r1', 'experience'],
			['p2.r2', 'location'],
		]);
		expect(role.requirementSources).toEqual({ r1: 'p_direct', 'p2.r2': 'p_board' });
	});
});
