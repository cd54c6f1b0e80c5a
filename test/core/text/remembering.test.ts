import { expect, it } from 'vitest';
import { remembering } from '../../../src/core/text/remembering.ts';

it('answers once, also where the answer is nothing, and forgets all before it knows too much', () => {
	const asked: string[] = [];
	const answer = remembering(2, (text) => {
		asked.push(text);
		return text === 'b' ? undefined : text.toUpperCase();
	});
	expect(['a', 'b', 'a', 'b'].map(answer)).toEqual(['A', undefined, 'A', undefined]);
	expect(asked).toEqual(['a', 'b']);
	// The third word leaves no room for the first two.
	expect(['c', 'c', 'a'].map(answer)).toEqual(['C', 'C', 'A']);
	expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
