import { expect, it } from 'vitest';
import { read } from './reading.ts';

it('reads a sentence over the ends of its lines, and quotes it as it stands', () => {
	const text = 'Hull Drawer\n\nRequirements:\n• Three years of experience with\nhulls of ferries\n• Good manners';
	const [asked] = read(text).requirements;
	expect(asked).toMatchObject({ kind: 'experience', years: { min: 3, of: 'hulls of ferries' } });
	expect(asked?.evidence.quote).toBe('Three years of experience with\nhulls of ferries');
});
