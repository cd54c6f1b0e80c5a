import { expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

test.each([
	'Agronomist',
	'Gunsmith',
	'Conveyancer',
	'Governess',
	'Paraplanner',
	'Aquarist',
	'Storeman',
	'Demonstrator',
])('%s is what a job is called', (name) => {
	const text = `Jo Doe\njo@example.com\n\nEXPERIENCE\n\n2015 – 2018  ${name}, Hexley (a family concern)\n• Daily work`;
	expect(jobsOf(read(text, asOf))).toEqual([`${name} | Hexley | 2015-01 | 2018-01`]);
});
