import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { asOf, fixture, reader } from './fixtures.ts';

const read = reader();

type Person = readonly [first: string, last: string];

/** Among them names that are words, trades, places, tools and languages as well. */
const people: readonly Person[] = [
	['Tamsin', 'Okafor-Reyl'],
	['Ruby', 'Chase'],
	['Mark', 'Grant'],
	['Julia', 'Summer'],
	['Ann', 'Baker'],
	['Austin', 'Mason'],
	['Jasmine', 'Jenkins'],
	['Max', 'Koch'],
	['Faith', 'Carpenter'],
	['Łukasz', 'Żeromski'],
	['Nguyễn', 'Văn An'],
	['Siobhán', "O'Rourke"],
	['Dawn', 'Page'],
	['Maven', 'Marshall'],
];

const resumes: readonly ((person: Person) => string)[] = [
	([first, last]) => `${first} ${last}
${mail(first, last)} | +44 20 5550 0101 | Leeds, UK

SUMMARY
${first} is a backend engineer. ${last} has worked with Java and Ruby on Rails for years.

EXPERIENCE

Senior Engineer, Hexley Metalworks Ltd, Leeds
March 2019 – Present
- ${first} led a team of six; Python, Docker, Julia and Kubernetes.
- Ruby scripts, Jenkins pipelines, grant applications, a summer school.

${first} ${last}	Page 2 of 2

Engineer, Tern Island Software
June 2015 – February 2019
- Maven builds, Jasmine tests.

EDUCATION
BSc Computer Science, University of Wexcombe, 2015

SKILLS
Python, Ruby, Julia, Java, Jenkins, Maven, Jasmine`,
	([first, last]) => `${`${first} ${last}`.toUpperCase()}
Head Baker
${mail(first, last)}

WORK HISTORY
Head Baker	2019 – 2023
The Copper Loaf, York
Baker	2014 – 2019
Mason & Sons Bakery, York

EDUCATION
Diploma in Bakery, York Vale College, 2014

REFERENCES
Ms ${last}'s manager will tell.`,
	([first, last]) => `CONTACT
${mail(first, last)}
Leeds, UK

SKILLS
Excel
SAP

${first} ${last}
Accountant

EXPERIENCE
Accountant, Hexley Retail plc
Jan 2018 – Dec 2020
- Month-end close.`,
];

function mail(first: string, last: string): string {
	const plain = `${first}.${last}`
		.normalize('NFD')
		.replace(/[^A-Za-z.]/g, '')
		.toLowerCase();
	return `${plain}@example.com`;
}

/** What is weighed, without the words that it was read from. */
function weighed({ skills, experience, education, totalMonths, seniority }: Resume): unknown {
	return {
		skills: skills.map(({ id, months, lastUsed }) => ({ id, months, lastUsed })),
		jobs: experience.map(({ title, company, start, end, current, months }) => ({
			title,
			company,
			start,
			end,
			current,
			months,
		})),
		education: education.map(({ level, field, year, completed }) => ({ level, field, year, completed })),
		totalMonths,
		seniority,
	};
}

describe('the law of the swapped name', () => {
	test('another name changes nothing of what is weighed', () => {
		const one = fc.constantFrom(...people);
		fc.assert(
			fc.property(fc.constantFrom(...resumes), one, one, (resume, a, b) => {
				expect(weighed(read(resume(a), asOf))).toEqual(weighed(read(resume(b), asOf)));
			}),
			{ numRuns: 200 },
		);
	});

	test.each(['nurse', 'no-headings', 'sidebar-first', 'career-break', 'army-to-warehouse'])('in %s', (file) => {
		const names: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
			nurse: [/ruby/gi, /chase/gi],
			'no-headings': [/grant/gi, /mercer/gi],
			'sidebar-first': [/beatrix/gi, /vale-lombardi/gi],
			'career-break': [/yusra/gi, /blomqvist-hadid/gi],
			'army-to-warehouse': [/marcus/gi, /oduya-lindgren/gi],
		};
		const [first, last] = names[file] ?? [/$^/, /$^/];
		const text = fixture(file);
		const expected = weighed(read(text, asOf));
		for (const [given, family] of people) {
			expect(weighed(read(text.replace(first, given).replace(last, family), asOf))).toEqual(expected);
		}
	});
});

describe('a name in running text', () => {
	const namesIn = (text: string): readonly string[] =>
		read(text, asOf)
			.personal.filter((span) => span.class === 'name')
			.map((span) => text.slice(span.start, span.end));
	const page = (name: string, body: string): string => `${name}\nwrite.to@example.com\n\nSUMMARY\n${body}`;

	test.each([
		['Tamsin Okafor', 'Tamsin led six people.', 'Tamsin'],
		['Tamsin Okafor', 'Ask for Okafor at the gate.', 'Okafor'],
		['Mark Adeyemi', 'Mark led six people.', 'Mark'],
		['Summer Adeyemi', 'People like Ms Adeyemi.', 'Adeyemi'],
		['Bo Grant', "Grant's team won.", 'Grant'],
	])('%s: "%s"', (name, body, found) => {
		expect(namesIn(page(name, body))).toContain(found);
	});

	test.each([
		['Mark Adeyemi', 'We hit the Mark every quarter.', 'Mark'],
		['Bo Grant', 'I wrote Grant applications.', 'Grant'],
		['Ruby Adeyemi', 'I wrote services in Ruby and Java.', 'Ruby'],
		['Summer Adeyemi', 'Taught at the Summer School.', 'Summer'],
	])('%s: not "%s"', (name, body, word) => {
		expect(namesIn(page(name, body))).not.toContain(word);
	});

	test('a row of labels needs no colons, and a heading may stand before the name', () => {
		const text =
			'Curriculum vitae\n\nPERSONAL INFORMATION  Robin Ferrino\nSex Male | Date of birth 03/05/1988 | Nationality Italian\nrobin.ferrino@example.com\n\nWORK EXPERIENCE\n2018 – 2020 Fitter\nHexley Boats Ltd\n';
		const told = read(text, asOf).personal.map((span) => [span.class, text.slice(span.start, span.end)]);
		expect(told).toEqual([
			['name', 'Robin Ferrino'],
			['gender', 'Sex Male'],
			['birth_date', 'Date of birth 03/05/1988'],
			['nationality', 'Nationality Italian'],
			['contact', 'robin.ferrino@example.com'],
		]);
	});

	test('dates of birth need no colon', () => {
		const text = 'Jo Doe\nGeb. am 03.09.1990 in Husum\njo@example.com';
		const born = read(text, asOf).personal.find((span) => span.class === 'birth_date');
		expect(text.slice(born?.start, born?.end)).toBe('Geb. am 03.09.1990 in Husum');
	});
});
