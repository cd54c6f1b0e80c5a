import { expect, it } from 'vitest';
import { matches } from '../../../src/core/text/matches.ts';

it('finds what a pattern matches in order, from the beginning each time', () => {
	const pattern = /(\d)[a-z]*/g;
	expect(matches(pattern, '1ab 2 c3').map((match) => [match[0], match[1], match.index])).toEqual([
		['1ab', '1', 0],
		['2', '2', 4],
		['3', '3', 7],
	]);
	expect(matches(pattern, '4')).toHaveLength(1);
});

it('ends where a pattern matches nothing at all', () => {
	expect(matches(/x*/g, 'axb').map((match) => match[0])).toEqual(['', 'x', '', '']);
});
