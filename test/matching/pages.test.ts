import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Salary } from '../../src/core/model/posting.ts';
import { EmploymentType, Sponsorship, WorkMode } from '../../src/core/model/vocabulary.ts';
import { reading } from './reading-pages.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'postings', 'pages');
const Names = z.array(z.string()).min(1);
const Page = z.strictObject({
	title: Names,
	company: Names.optional(),
	team: Names.optional(),
	places: z.array(z.string()).optional(),
	workMode: WorkMode.nullable().optional(),
	employmentType: EmploymentType.nullable().optional(),
	salary: Salary.nullable().optional(),
	sponsorship: Sponsorship.nullable().optional(),
	postedAt: z.string().optional(),
	sections: z.record(z.string(), z.string()),
	site: z.array(z.string()),
});
const { _about, ...pages } = z
	.object({ _about: z.string() })
	.catchall(Page)
	.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));

describe.each(Object.entries(pages))('%s', async (name, expected) => {
	const source = readFileSync(join(folder, name), 'utf8');
	const read = await reading(name.endsWith('.html') ? { form: 'html', html: source } : { form: 'text', text: source });
	/** The kind of the section in which a phrase stands. */
	const kindAt = (phrase: string): string | undefined => {
		const at = read.text.indexOf(phrase);
		return at < 0 ? 'not in the text' : read.sections.find(({ start, end }) => start <= at && at < end)?.kind;
	};

	it.each(['title', 'company', 'team'] as const)('%s', (field) => {
		if (expected[field] !== undefined) expect(expected[field]).toContain(read[field]);
	});

	it('places', () => {
		const places = read.locations.map((place) => Object.values(place).filter((part) => part !== null));
		if (expected.places !== undefined) expect(places.map((parts) => parts.join(', '))).toEqual(expected.places);
	});

	it.each(['workMode', 'employmentType', 'salary', 'sponsorship', 'postedAt'] as const)('%s', (field) => {
		if (expected[field] !== undefined) expect(read[field]).toEqual(expected[field]);
	});

	it('sections', () => {
		const found = Object.keys(expected.sections).map((phrase) => [phrase, kindAt(phrase)]);
		expect(Object.fromEntries(found)).toEqual(expected.sections);
	});

	it('what is the site’s own', () => {
		expect(expected.site.map((phrase) => [phrase, kindAt(phrase)])).toEqual(
			expected.site.map((phrase) => [phrase, 'chrome']),
		);
	});
});
