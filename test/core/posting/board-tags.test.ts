import { expect, it } from 'vitest';
import { read } from './reading.ts';

it("reads no degree and no skill from a recruiter's tag", () => {
	const text = 'Clerk\n\nRequirements\n- At least two years of bookkeeping#LI-BSN\n\n#LI-MBA #LI-Python';
	expect(read(text).requirements.map(({ kind }) => kind)).toEqual(['experience']);
});

it.each([
	['#LI-Remote', 'remote'],
	['#LI-Hybrid', 'hybrid'],
	['#LI-Onsite', 'onsite'],
])('reads where the work is done from %s', (tag, mode) => {
	expect(read(`Clerk\n\nRequirements\n- At least two years of bookkeeping\n\n${tag}`).workMode).toBe(mode);
});
