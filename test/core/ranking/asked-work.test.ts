import { expect, it } from 'vitest';
import { askedWork } from '../../../src/core/ranking/asked-work.ts';

it.each(['management experience with payroll duties', 'Supervisory experience with budget accountability'])(
	'%s is of having led people, and of no other work',
	(text) => {
		const { kinds } = askedWork(text);
		expect(kinds.map(({ leading, occupations }) => ({ leading, occupations }))).toEqual([
			{ leading: true, occupations: [] },
		]);
	},
);

it.each([
	['experience with payroll duties', 'payroll-clerk'],
	['office work with bookkeeping responsibilities', 'bookkeeper'],
])('%s is of those duties, as no one was led', (text, kind) => {
	const { kinds } = askedWork(text);
	expect(kinds.flatMap(({ occupations }) => occupations.map(({ occupation }) => occupation.id))).toContain(kind);
});

it('what went with the work may stand in front of it all the same', () => {
	expect(askedWork('administrative duties').kinds[0]?.occupations.map(({ occupation }) => occupation.id)).toContain(
		'admin-assistant',
	);
});
