import { describe, expect, it } from 'vitest';
import { weighedTerms } from '../../../src/core/search/query-for.ts';
import { asOf, reader } from './fixtures.ts';

const read = reader();
const resumeOf = (text: string) => read(text, asOf);

const contact = 'Robin Example\nWelder\n12 Quay Street, Leeds\nrobin@example.com\n';
const job = 'Welder, Harbour Boats, 2018-present: aluminium hulls, gantry cranes';

/** Whether a word of the text counts. */
function counts(text: string, word: string): boolean {
	return weighedTerms(resumeOf(text)).counts.has(word);
}

describe('what stands above the first heading', () => {
	it('counts from the first job on, where there is no heading at all', () => {
		const text = `${contact}${job}\n`;
		expect(resumeOf(text).sections.map(({ kind }) => kind)).toEqual(['contact', 'experience']);
		expect(counts(text, 'gantri')).toBe(true);
		const cranes = resumeOf(text).skills.find(({ id }) => id === 'crane-operation');
		expect(cranes?.evidence.map(({ section }) => section)).toEqual(['experience']);
	});

	it('counts from the first sentences on', () => {
		const summary = 'I have built hulls of aluminium under gantry cranes for nine years, and taught three apprentices.';
		const text = `${contact}${summary}\n\nEducation\nDiploma in Welding, Leeds College, 2014\n`;
		expect(resumeOf(text).sections.map(({ kind }) => kind)).toEqual(['contact', 'summary', 'education']);
		expect(counts(text, 'gantri')).toBe(true);
	});

	it('is no address and no telephone number for the years that stand there', () => {
		const text =
			'Robin Example\nrobin@example.com\n\nFitter, Harbour Boats (2007 - 2011)\n\nBSc Marine Engineering 2007\n';
		const told = resumeOf(text).personal.map((span) => text.slice(span.start, span.end));
		expect(told).toEqual(['Robin Example', 'robin@example.com']);
	});

	it.each([
		['an address', '12 Gantry Street, Leeds'],
		['one word again and again', 'gantry '.repeat(50)],
		[
			'one long line of contact details',
			'Robin Example | Flat 3, 12 Gantry Street, Leeds LS1 4AP, United Kingdom | robin@example.com | open to work',
		],
	])('does not count as far as it is a block of contact details: %s', (_, line) => {
		expect(
			counts(`Robin Example\n${line}\nrobin@example.com\n\nExperience\n${job.replace('gantry', 'tower')}\n`, 'gantri'),
		).toBe(false);
	});
});
