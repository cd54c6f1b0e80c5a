import { describe, expect, it } from 'vitest';
import { neighbourTable } from '../../../src/core/model/tables/neighbours.ts';
import { occupationTable } from '../../../src/core/model/tables/occupations.ts';
import { closeness, occupationsOf } from '../../../src/core/ranking/occupations.ts';

const close = (held: string, wanted: string): number => closeness(occupationsOf(held), occupationsOf(wanted));

describe('the table of neighbours', () => {
	it('grades each two occupations once at most, and each with others', () => {
		const ids = occupationTable.occupations.map((one) => one.id);
		expect(Object.keys(neighbourTable.neighbours)).toEqual(ids);
		for (const [held, byGrade] of Object.entries(neighbourTable.neighbours)) {
			const wanted = Object.values(byGrade).flat();
			expect(wanted.length).toBeGreaterThan(0);
			expect(new Set(wanted).size).toBe(wanted.length);
			expect(wanted).not.toContain(held);
			expect(ids).toEqual(expect.arrayContaining(wanted));
		}
	});

	it.each([
		['Theatre Nurse', 'Nursing Assistant'],
		['PE Teacher', 'Swimming Teacher'],
		['Paramedic', 'Nursing Assistant'],
		['Presales Engineer', 'Sales Representative'],
	])('knows a way that is easier than the way back: from %s to %s', (more, less) => {
		expect(close(more, less)).toBeGreaterThan(close(less, more));
	});
});
