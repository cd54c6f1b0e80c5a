import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type Advert, rankedFor, scoreOf } from './cast.ts';
import { type Life, resume } from './life.ts';

const engineer = [['Software Engineer', '2018-01', null, 'services']] as const;
const withSkills = (skills: NonNullable<Life['skills']>) => resume({ jobs: engineer, skills });
const scoreFor = (skills: NonNullable<Life['skills']>, asks: NonNullable<Advert['asks']>): number =>
	scoreOf(rankedFor(withSkills(skills), { it: { title: 'Software Engineer', text: 'services', asks } }), 'it');

const used = [60, '2026-11'] as const;

describe('skills', () => {
	it.each([
		['python', 'kotlin'],
		['epic', 'grafana'],
		['quickbooks', 'audit'],
		['welding', 'haccp'],
	])('one member of an any-of list suffices, and a second adds little: %s or %s', (first, second) => {
		const asks = [ask.anyOf([first, second])];
		const none = scoreFor({ excel: used }, asks);
		const one = scoreFor({ [first]: used }, asks);
		const two = scoreFor({ [first]: used, [second]: used }, asks);
		expect(one).toBeGreaterThan(none * 1.1);
		expect(two).toBeGreaterThanOrEqual(one);
		expect(two - one).toBeLessThan((one - none) * 0.1);
	});

	it('a nice-to-have never outweighs a must', () => {
		const asks = [ask.all(['python']), ask.all(['kotlin'], { importance: 'nice' })];
		// The must alone beats the nice-to-have alone.
		expect(scoreFor({ python: used }, asks)).toBeGreaterThan(scoreFor({ kotlin: used }, asks));
	});

	it('a long list of rare things that would be nice never outweighs one common must', () => {
		const everywhere = Object.fromEntries(
			Array.from({ length: 40 }, (_, i) => [`other${i}`, { title: 'Office Clerk', asks: [ask.all(['excel'])] }]),
		);
		const nice = ['kotlin', 'cobol', 'haccp', 'tig', 'menu'];
		const asks = [ask.all(['excel']), ask.all(nice, { importance: 'nice' })];
		const cast = { it: { title: 'Software Engineer', text: 'services', asks }, ...everywhere };
		const [must, wish] =
			rankedFor(withSkills({ excel: used }), cast).find((one) => one.roleId === 'it')?.requirements ?? [];
		expect(must?.maxPoints).toBeGreaterThan(wish?.maxPoints ?? Number.NaN);
		const points = (skills: NonNullable<Life['skills']>): number =>
			rankedFor(withSkills(skills), cast).find((one) => one.roleId === 'it')?.parts.skills.points ?? Number.NaN;
		const rare = Object.fromEntries(nice.map((id) => [id, used]));
		expect(points({ excel: used })).toBeGreaterThan(points(rare));
	});

	it('are counted in words that fit their number', () => {
		const reasonFor = (asks: Parameters<typeof scoreFor>[1]): string | undefined => {
			const [only] = rankedFor(withSkills({ excel: used }), { it: { title: 'Clerk', text: 'Books', asks } });
			return only?.parts.skills.reason;
		};
		expect(reasonFor([ask.all(['excel'])])).toBe('1 of 1 must-have requirement on skills is met.');
		expect(reasonFor([ask.all(['excel']), ask.all(['audit'])])).toBe(
			'1 of 2 must-have requirements on skills are met.',
		);
	});

	it.each([
		['kubernetes', 'eks'],
		['ledger', 'month-end'],
		['wound-care', 'icu'],
		['welding', 'tig'],
	])('an implied skill counts nearly full: %s by %s', (wanted, implying) => {
		const asks = [ask.all([wanted])];
		const named = scoreFor({ [wanted]: used }, asks);
		const implied = scoreFor({ [implying]: used }, asks);
		const missing = scoreFor({ excel: used }, asks);
		expect(implied).toBeLessThanOrEqual(named);
		expect((implied - missing) / (named - missing)).toBeGreaterThan(0.85);
	});

	it.each([
		['aws', 'gcp'],
		['epic', 'cerner'],
		['quickbooks', 'xero'],
		['tig', 'mig'],
	])('a resembling skill counts partly: %s by %s', (wanted, resembling) => {
		const asks = [ask.all([wanted])];
		const named = scoreFor({ [wanted]: used }, asks);
		const alike = scoreFor({ [resembling]: used }, asks);
		const missing = scoreFor({ excel: used }, asks);
		expect((alike - missing) / (named - missing)).toBeGreaterThan(0.25);
		expect((alike - missing) / (named - missing)).toBeLessThan(0.75);
	});

	it.each(['python', 'triage', 'ledger', 'welding', 'haccp'])(
		'%s used for six years until today beats listed once',
		(id) => {
			const asks = [ask.all([id])];
			expect(scoreFor({ [id]: [72, '2026-11'] }, asks)).toBeGreaterThan(scoreFor({ [id]: [null, null] }, asks));
		},
	);

	it.each(['cobol', 'epic', 'menu'])('%s used lately beats used long ago', (id) => {
		const asks = [ask.all([id])];
		expect(scoreFor({ [id]: [36, '2026-10'] }, asks)).toBeGreaterThan(scoreFor({ [id]: [36, '2011-10'] }, asks));
	});

	it('a rare skill counts more than one that every role asks for', () => {
		const everywhere = Object.fromEntries(
			Array.from({ length: 30 }, (_, i) => [`other${i}`, { title: 'Office Clerk', asks: [ask.all(['excel'])] }]),
		);
		const both = { it: { title: 'Software Engineer', asks: [ask.all(['excel']), ask.all(['kotlin'])] }, ...everywhere };
		const rare = scoreOf(rankedFor(withSkills({ kotlin: used }), both), 'it');
		const common = scoreOf(rankedFor(withSkills({ excel: used }), both), 'it');
		expect(rare).toBeGreaterThan(common);
	});

	it('that nobody asks for add nothing, however many are listed', () => {
		const asks = [ask.all(['python']), ask.all(['mysql'])];
		const few = scoreFor({ python: used }, asks);
		const many = ['haccp', 'menu', 'welding', 'audit', 'triage', 'pmp', 'cobol', 'grafana'].map((id) => [id, used]);
		expect(scoreFor({ python: used, ...Object.fromEntries(many) }, asks)).toBeLessThanOrEqual(few);
	});
});
