import { describe, expect, test } from 'vitest';
import { asOf, reader } from './fixtures.ts';

const read = reader();
const top = 'Jo Doe\njo@example.com\n';
const codes = (text: string) => read(text, asOf).findings.map((finding) => finding.code);

describe('bad input gives findings and no invented facts', () => {
	test('a language that is not read', () => {
		const resume = read(
			`${top}\nTYÖKOKEMUS\n\nHitsaaja, Ashmill Oy, Tampere\nHitsasin putkia ja säiliöitä kahdessa vuorossa.\n`,
			asOf,
		);
		expect([resume.totalMonths, resume.education, resume.languages]).toEqual([0, [], []]);
		expect(resume.findings.map((finding) => finding.code)).toContain('very_short');
	});

	test('empty sections', () => {
		const resume = read(`${top}\nEXPERIENCE\n\nEDUCATION\n\nSKILLS\n\nLANGUAGES\n`, asOf);
		expect([resume.experience, resume.education, resume.skills, resume.languages]).toEqual([[], [], [], []]);
		expect(resume.totalMonths).toBe(0);
	});

	test('two hundred skills in one line', () => {
		const names = Array.from({ length: 200 }, (_, i) => `Zorbtool${String.fromCharCode(97 + (i % 26))}${i}`);
		const { skills } = read(`${top}\nSKILLS\n${names.join(', ')}, Python\n`, asOf);
		expect(skills.length).toBeLessThanOrEqual(200);
		expect(skills.map((skill) => skill.id)).toContain('python');
		for (const skill of skills) expect(skill.months).toBeNull();
	});

	test('forty pages', () => {
		const one = 'Welder, Hexley Metalworks Ltd, Bath\nMay 2012 – June 2018\n- Welded frames and tanks for boats.\n\n';
		const text = `${top}\nEXPERIENCE\n\n${one}${'I welded frames and tanks for boats and bridges.\n'.repeat(1_600)}`;
		expect(read(text, asOf).totalMonths).toBe(74);
		expect(codes(text)).toContain('very_long');
	});

	test('binary rubbish', () => {
		let seed = 7;
		const rubbish = Array.from({ length: 20_000 }, () => {
			seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
			return String.fromCharCode((seed >> 8) % 256);
		}).join('');
		const resume = read(rubbish, asOf);
		expect([resume.experience, resume.education, resume.totalMonths]).toEqual([[], [], 0]);
		expect(resume.findings.map((finding) => finding.code)).toContain('no_jobs');
	});
});
