import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownFields } from '../../../src/core/model/posting.ts';
import { fromJsonLd } from '../../../src/core/posting/jsonld.ts';

const posting = {
	'@context': 'https://schema.org/',
	'@type': 'JobPosting',
	title: 'Ship Welder',
	description: '<p>You weld boats.</p>',
	hiringOrganization: { '@type': 'Organization', name: 'Aktina' },
	jobLocation: {
		'@type': 'Place',
		address: { addressLocality: 'Bergen', addressRegion: 'Vestland', addressCountry: 'Norway' },
	},
	employmentType: 'FULL_TIME',
	datePosted: '2025-03-09T08:00:00Z',
	baseSalary: {
		'@type': 'MonetaryAmount',
		currency: 'NOK',
		value: { '@type': 'QuantitativeValue', minValue: 480000, maxValue: '520,000', unitText: 'YEAR' },
	},
	identifier: { '@type': 'PropertyValue', name: 'Aktina', value: 'W-77' },
	url: 'https://jobs.example.com/w-77',
};

describe('JSON-LD', () => {
	it('gives the fields that it states', () => {
		expect(fromJsonLd(posting)).toEqual({
			known: {
				title: 'Ship Welder',
				company: 'Aktina',
				locations: [{ city: 'Bergen', region: 'Vestland', country: 'NO' }],
				employmentType: 'full_time',
				salary: { min: 480_000, max: 520_000, currency: 'NOK', period: 'year' },
				postedAt: '2025-03-09',
			},
			parts: [{ heading: '', html: '<p>You weld boats.</p>' }],
			identifier: 'W-77',
			url: 'https://jobs.example.com/w-77',
		});
	});

	it('is found in an array and in a graph', () => {
		expect(fromJsonLd([{ '@type': 'WebSite' }, posting])?.known.title).toBe('Ship Welder');
		expect(fromJsonLd({ '@graph': [{ '@type': 'WebSite' }, posting] })?.known.title).toBe('Ship Welder');
		expect(fromJsonLd({ ...posting, '@type': ['Thing', 'http://schema.org/JobPosting'] })?.known.title).toBe(
			'Ship Welder',
		);
	});

	it('knows remote work and where it may be done', () => {
		const known = fromJsonLd({
			...posting,
			jobLocationType: 'TELECOMMUTE',
			applicantLocationRequirements: [
				{ '@type': 'Country', name: 'Norway' },
				{ '@type': 'Country', name: 'SE' },
				{ '@type': 'State', name: 'Somewhere' },
			],
		})?.known;
		expect(known?.workMode).toBe('remote');
		expect(known?.remoteWithin).toEqual(['NO', 'SE']);
	});

	it.each([
		[['FULL_TIME', 'CONTRACTOR'], 'contract'],
		['PART_TIME', 'part_time'],
		['Intern', 'internship'],
		[['TEMPORARY'], 'temporary'],
		['VOLUNTEER', undefined],
	])('employmentType %j is %s', (employmentType, expected) => {
		expect(fromJsonLd({ ...posting, employmentType })?.known.employmentType).toBe(expected);
	});

	it('takes pay as one number, and none without a period', () => {
		const salary = (baseSalary: unknown): unknown => fromJsonLd({ ...posting, baseSalary })?.known.salary;
		expect(salary({ currency: 'USD', value: { value: 21.5, unitText: 'HOUR' } })).toEqual({
			min: 21.5,
			max: 21.5,
			currency: 'USD',
			period: 'hour',
		});
		expect(salary({ currency: 'USD', value: 50000 })).toBeUndefined();
		expect(salary({ currency: 'USD', value: { minValue: 9, maxValue: 1, unitText: 'HOUR' } })).toBeUndefined();
		expect(salary('a lot')).toBeUndefined();
	});

	it('gives the parts beside the description, each under its heading', () => {
		const parts = fromJsonLd({
			...posting,
			qualifications: 'A welding certificate',
			skills: ['MIG', 'TIG'],
			experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 },
			educationRequirements: { credentialCategory: 'high school' },
			responsibilities: 'You weld boats.',
		})?.parts;
		expect(parts).toEqual([
			{ heading: '', html: '<p>You weld boats.</p>' },
			{ heading: 'Qualifications', html: 'A welding certificate' },
			{ heading: 'Required skills', html: 'MIG, TIG' },
			{ heading: 'Experience', html: '3 years of experience' },
			{ heading: 'Education', html: 'high school' },
		]);
	});

	it('is null for anything else', () => {
		for (const value of [null, 1, 'JobPosting', [], {}, { '@type': 'Person' }]) expect(fromJsonLd(value)).toBeNull();
	});

	it('never throws, and what it gives is valid', () => {
		const field = fc.constantFrom(
			...Object.keys(posting),
			'skills',
			'qualifications',
			'jobLocationType',
			'applicantLocationRequirements',
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(field, fc.jsonValue()), { maxLength: 6 }), (changes) => {
				const read = fromJsonLd({ ...posting, ...Object.fromEntries(changes), '@type': 'JobPosting' });
				expect(KnownFields.safeParse(read?.known).error).toBeUndefined();
			}),
			{ numRuns: 300 },
		);
	});
});
