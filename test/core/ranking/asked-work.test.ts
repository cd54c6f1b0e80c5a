import { expect, it } from 'vitest';
import { askedWork } from '../../../src/core/ranking/asked-work.ts';

it.each(['supervisory experience with administrative responsibility', 'Supervisory experience with budget duties'])(
	'%s is of having led people, and of no other work',
	(text) => {
		const { kinds } = askedWork(text);
		expect(kinds.map(({ leading, occupations }) => ({ leading, occupations }))).toEqual([
			{ leading: true, occupations: [] },
		]);
	},
);

it('what went with the work may stand in front of it all the same', () => {
	expect(askedWork('administrative duties').kinds[0]?.occupations.map(({ occupation }) => occupation.id)).toContain(
		'admin-assistant',
	);
});
