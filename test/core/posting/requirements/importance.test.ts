import { describe, expect, it } from 'vitest';
import { groups, type Line, only, readLines } from './small-world.ts';

const duty = (text: string): Line => ({ text, section: 'responsibilities' });

describe('what a list of duties asks for', () => {
	it.each([
		['Completion of Excel reports'],
		['Awareness of Jira tickets among all who draw hulls'],
		['Knowledge of Excel', 'all: excel'],
		// What is not needed stays so, whatever the next sentence wishes for.
		['Experience with Java is not required. Good Kotlin is a plus.', 'all?: kotlin'],
	])('%s', (text, ...expected) => {
		expect(groups(readLines(duty(text)))).toEqual(expected);
	});

	it('is the completion of a degree', () => {
		const [degree] = only(readLines(duty('Completion of a degree in law')), 'education');
		expect(degree).toMatchObject({ importance: 'must', education: { level: 'bachelor', fields: ['law'] } });
	});
});

describe('whom a posting would love to hear from', () => {
	it.each([
		['We would love to hear from you if you have Excel skills', 'all: excel'],
		['We would love Excel skills', 'all?: excel'],
	])('%s', (text, expected) => {
		expect(groups(readLines({ text, section: 'requirements' }))).toEqual([expected]);
	});
});
