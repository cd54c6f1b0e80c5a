import { describe, expect, it } from 'vitest';
import { occupationTable } from '../../../src/core/model/tables/occupations.ts';
import { closeness, occupationsOf, occupationsOfWork } from '../../../src/core/ranking/occupations.ts';
import { readTitle } from '../../../src/core/ranking/read-title.ts';
import { sharedTitleWords, titleWords, weighedWords } from '../../../src/core/ranking/title-words.ts';

const close = (a: string, b: string): number => closeness(occupationsOf(a), occupationsOf(b));
const level = (title: string): number => readTitle(title).level.steps;

describe('the table of occupations', () => {
	it('names only families and occupations that it has', () => {
		const ids = new Set(occupationTable.occupations.map((one) => one.id));
		const families = new Set(Object.keys(occupationTable.families));
		expect(occupationTable.occupations.length).toBe(ids.size);
		for (const { family, near } of occupationTable.occupations) {
			expect(families).toContain(family);
			for (const other of Object.keys(near)) expect(ids).toContain(other);
		}
		for (const { near } of Object.values(occupationTable.families)) {
			for (const other of Object.keys(near)) expect(families).toContain(other);
		}
	});
});

describe('closeness of titles', () => {
	it.each([
		['Software Engineer', 'Senior Developer'],
		['RN', 'Staff Nurse'],
		['Sr. Accountant', 'Accountant II'],
		['Truck Driver (CDL)', 'HGV driver'],
		['Human Resources Generalist', 'HR Manager'],
		['Ingeniera de software', 'Software Engineer'],
	])('%s and %s are one occupation', (a, b) => expect(close(a, b)).toBeGreaterThan(0.9));

	it.each([
		['Registered Nurse', 'Software Engineer'],
		['Accountant', 'Primary School Teacher'],
		['Electrician', 'Marketing Manager'],
		['Physician', 'Accountant'],
	])('%s and %s are two', (a, b) => expect(close(a, b)).toBeLessThan(0.1));

	it.each([
		['Recruiter', 'HR Generalist'],
		['Backend Engineer', 'Data Engineer'],
		['Receptionist', 'Administrative Assistant'],
	])('%s and %s are neighbours', (a, b) => {
		expect(close(a, b)).toBeGreaterThan(0.4);
		expect(close(a, b)).toBeLessThan(0.95);
	});

	it('is taken from what the title is about, not from whom it serves', () => {
		expect(close('Recruiter - Software Engineers', 'Recruiter')).toBe(1);
		expect(close('Recruiter - Software Engineers', 'Software Engineer')).toBeLessThan(0.5);
	});

	it('is known for the work itself too', () => {
		const nursing = occupationsOfWork('bedside nursing');
		expect(closeness(nursing, occupationsOf('Registered Nurse'))).toBe(1);
		expect(closeness(nursing, occupationsOf('Software Engineer'))).toBeLessThan(0.1);
	});
});

describe('words of titles', () => {
	it('are shared whatever they are called, levels apart', () => {
		const share = (a: string, b: string) => sharedTitleWords(weighedWords(titleWords(a)), weighedWords(titleWords(b)));
		expect(share('Senior Web Developer', 'Junior Web Programmer')).toBe(1);
		expect(share('Project Manager', 'Account Manager')).toBeLessThan(0.6);
	});
});

describe('levels of titles', () => {
	it('rise in their order', () => {
		const rising = [
			'Marketing Intern',
			'Junior Accountant',
			'Accountant',
			'Senior Accountant',
			'Finance Director',
			'CEO',
		];
		const steps = rising.map(level);
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});

	it('do not take every manager for one who manages people', () => {
		expect(level('Project Manager')).toBeLessThan(level('Engineering Manager'));
		expect(level('Executive Assistant')).toBeGreaterThan(level('Office Clerk'));
	});
});
