import { describe, expect, test } from 'vitest';
import { asOf, reader } from './fixtures.ts';

const read = reader();

function unlisted(body: string): readonly string[] {
	return read(`Jo Doe\njo@example.com\n\n${body}`, asOf)
		.skills.filter((skill) => skill.id.startsWith('unlisted:'))
		.map((skill) => `${skill.id.slice('unlisted:'.length)} | ${skill.name}`);
}

describe('a skill that the taxonomy does not hold', () => {
	test.each([
		['between commas', 'SKILLS\nPython, Quillon Brask, Java', ['quillon-brask | Quillon Brask']],
		[
			'behind bullets',
			'SKILLS\n• Chocolate Tempering\n• Zorbing',
			['chocolate-tempering | Chocolate Tempering', 'zorbing | Zorbing'],
		],
		[
			'in small letters',
			'SKILLS\nfalconry, moat whispering, python',
			['falconry | falconry', 'moat-whispering | moat whispering'],
		],
		['with its level', 'SKILLS\nVeltrix (expert), Brondel - advanced', ['veltrix | Veltrix', 'brondel | Brondel']],
		[
			'behind a label',
			'EXPERIENCE\n\nEngineer, Hexley Ltd\n2019 – 2021\nEnvironment: Python, Veltrix 7',
			['veltrix-7 | Veltrix 7'],
		],
		[
			'between tildes and slashes',
			'SKILLS\nVeltrix ~ Brondel/Quarnix',
			['veltrix | Veltrix', 'brondel | Brondel', 'quarnix | Quarnix'],
		],
		['after "knowledge of"', 'SKILLS\n• Knowledge of Veltrix', ['veltrix | Veltrix']],
	])('%s', (_, body, expected) => {
		expect(unlisted(body)).toEqual(expected);
	});

	test.each([
		['traits', 'SKILLS\nTeam player, hard working, honest, punctual'],
		['sentences', 'SKILLS\nI like working with people, and I learn fast when I am shown how a thing is done.'],
		['languages', 'SKILLS\nGerman, Swahili'],
		['places', 'SKILLS\nBerlin, Germany'],
		['titles', 'SKILLS\nTeam Lead, Head Treasurer'],
		['what was done', 'SKILLS\n• Managed accounts'],
		['names outside of lists', 'EXPERIENCE\n\nEngineer, Hexley Ltd\n2019 – 2021\nWorked with Veltrix on Tuesdays.'],
		['groups of skills', 'SKILLS\n\nFalcon handling\n• Python for the falcons that were brought to us'],
	])('%s are none', (_, body) => {
		expect(unlisted(body)).toEqual([]);
	});

	test('its months are those of the jobs that list it', () => {
		const text = 'EXPERIENCE\n\nEngineer, Hexley Ltd\nJan 2019 – Dec 2019\nTools: Veltrix, Brondel';
		const skill = read(text, asOf).skills.find((one) => one.id === 'unlisted:veltrix');
		expect(skill?.months).toBe(12);
	});
});

test('a skill that is set as a heading is one', () => {
	const { skills } = read('Jo Doe\njo@example.com\n\nSKILLS\n\nWelding\n\nPYTHON\n\nfor ten years', asOf);
	expect(skills.map((skill) => skill.name)).toContain('Python');
});

describe('what shows no skill', () => {
	test.each([
		['a heading', 'SOFTWARE DEVELOPMENT EXPERIENCE\n\nClerk, Hexley Ltd\n2019 – 2021'],
		['a referee', 'REFERENCES\nProf. A. Marsh, teaches Python at Wexcombe'],
		['the title of a paper', 'PUBLICATIONS\nMarsh A. (2019). Kubernetes in the wild.'],
	])('%s', (_, body) => {
		expect(read(`Jo Doe\njo@example.com\n\n${body}`, asOf).skills).toEqual([]);
	});
});
