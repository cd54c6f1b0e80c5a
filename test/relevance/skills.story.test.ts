import { describe, expect, it } from 'vitest';
import { type Advert, ask, type Life, rankedFor, resume, scoreOf } from './cast.ts';

const engineer = [['Software Engineer', '2018-01', null, 'services']] as const;
const withSkills = (skills: NonNullable<Life['skills']>) => resume({ jobs: engineer, skills });
const scoreFor = (skills: NonNullable<Life['skills']>, asks: NonNullable<Advert['asks']>): number =>
	scoreOf(rankedFor(withSkills(skills), { it: { title: 'Software Engineer', text: 'services', asks } }), 'it');

const used = [60, '2026-11'] as const;

describe('skills', () => {
	it('one member of an any-of list suffices, and a second adds little', () => {
		const asks = [ask.anyOf(['python', 'kotlin'])];
		const none = scoreFor({ excel: used }, asks);
		const one = scoreFor({ python: used }, asks);
		const two = scoreFor({ python: used, kotlin: used }, asks);
		expect(two).toBeGreaterThanOrEqual(one);
		expect(two - one).toBeLessThan((one - none) * 0.1);
	});

	it('a nice-to-have never outweighs a must', () => {
		const asks = [ask.all(['python']), ask.all(['kotlin'], { importance: 'nice' })];
		// The must alone beats the nice-to-have alone.
		expect(scoreFor({ python: used }, asks)).toBeGreaterThan(scoreFor({ kotlin: used }, asks));
	});

	it('an implied skill counts nearly full: EKS for Kubernetes', () => {
		const asks = [ask.all(['kubernetes'])];
		const named = scoreFor({ kubernetes: used }, asks);
		const implied = scoreFor({ eks: used }, asks);
		const missing = scoreFor({ excel: used }, asks);
		expect(implied).toBeLessThanOrEqual(named);
		expect((implied - missing) / (named - missing)).toBeGreaterThan(0.85);
	});

	it('a resembling skill counts partly: GCP for AWS', () => {
		const asks = [ask.all(['aws'])];
		const named = scoreFor({ aws: used }, asks);
		const alike = scoreFor({ gcp: used }, asks);
		const missing = scoreFor({ excel: used }, asks);
		expect((alike - missing) / (named - missing)).toBeGreaterThan(0.25);
		expect((alike - missing) / (named - missing)).toBeLessThan(0.75);
	});

	it('used for six years until today beats listed once', () => {
		const asks = [ask.all(['python'])];
		expect(scoreFor({ python: [72, '2026-11'] }, asks)).toBeGreaterThan(scoreFor({ python: [null, null] }, asks));
	});

	it('used lately beats used long ago', () => {
		const asks = [ask.all(['cobol'])];
		expect(scoreFor({ cobol: [36, '2026-10'] }, asks)).toBeGreaterThan(scoreFor({ cobol: [36, '2011-10'] }, asks));
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
});
