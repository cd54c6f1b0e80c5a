import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../src/core/ranking/read-title.ts';

const level = (title: string): number => readTitle(title).level.steps;

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
		expect(level('Business Development Manager')).toBeLessThan(level('Sales Manager'));
		expect(level('Case Manager')).toBeLessThan(level('Nurse Manager'));
		expect(level('Content Marketing Manager')).toBeLessThan(level('Marketing Manager'));
		expect(level('HR Business Partner')).toBeLessThan(level('Managing Partner'));
	});

	it('are not those of whom one works for', () => {
		expect(level('Assistant to the Head of Sculpture')).toBeLessThan(2);
		expect(level('PA to the Managing Director')).toBeLessThan(level('Managing Director'));
	});

	it('of operations are not all those of who runs them', () => {
		expect(level('Operations Associate')).toBeLessThan(level('Operations Manager') - 1.5);
	});

	it('are those of the manager where a title names several occupations', () => {
		expect(level('Database Engineering Manager')).toBe(level('Engineering Manager'));
		expect(level('Assistant Retail Manager')).toBeGreaterThan(level('Retail Assistant'));
		expect(level('Front Office Manager')).toBeGreaterThan(level('Receptionist') + 2);
	});

	it('of who heads a kitchen or a till are below those of who heads a department', () => {
		for (const title of [
			'Head Chef',
			'Head Waiter',
			'Head Gardener',
			'Head Brewer',
			'Chief Accountant',
			'Fire Chief',
		]) {
			expect(level(title)).toBeGreaterThanOrEqual(3.5);
			expect(level(title)).toBeLessThan(5);
		}
		expect(level('Sous Chef')).toBeLessThan(level('Executive Chef'));
		expect(level('Chief Financial Officer')).toBeGreaterThan(6);
		expect(level('CFO')).toBeGreaterThan(level('Head of Finance'));
	});

	it.each([
		['Lead Generation Specialist', 'Inside Sales Agent'],
		['Student Support Officer', 'Admissions Officer'],
		['Graduate Program Coordinator', 'Program Coordinator'],
		['Stage Manager', 'Lighting Technician'],
		['Care Partner', 'Caregiver'],
	])('of %s are those of %s', (title, plain) => {
		expect(level(title)).toBe(level(plain));
		expect(readTitle(title).level.stated).toBe(false);
	});

	it('are read where no blank stands behind the short form', () => {
		expect(level('Sr.Software Engineer')).toBe(level('Senior Software Engineer'));
		expect(readTitle('Sr.Software Engineer').occupations[0]?.occupation.id).toBe('software-engineer');
		expect(readTitle('U.X Designer').occupations[0]?.occupation.id).toBe('ux-ui-designer');
	});
});
