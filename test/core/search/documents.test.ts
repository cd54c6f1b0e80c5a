import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/core/model/posting.ts';
import { indexDocument } from '../../../src/core/search/index-document.ts';
import { queryFor } from '../../../src/core/search/query-for.ts';
import { yearlyPay } from '../../../src/core/search/yearly-pay.ts';
import { role } from '../../relevance/cast.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { resume } from '../../relevance/life.ts';

describe('the document of a role', () => {
	const text = 'Baking bread daily\nMust know rye\nFree fruit and dental';
	const at = (part: string, kind: Section['kind']): Section => {
		const start = text.indexOf(part);
		return { kind, start, end: start + part.length };
	};
	const sections = [
		at('Baking bread daily', 'responsibilities'),
		at('Must know rye', 'requirements'),
		at('Free fruit and dental', 'benefits'),
	];
	const baker = role('baker', { title: 'Bakers' });

	it('keeps words by field and leaves benefits out', () => {
		const { terms } = indexDocument(baker, [{ text, sections }]);
		expect([...terms.title.keys()]).toEqual(['baker']);
		expect(terms.requirements.has('rye')).toBe(true);
		expect(terms.body.has('bread')).toBe(true);
		expect([...terms.requirements.keys(), ...terms.body.keys()]).not.toContain('dental');
	});

	it('does not count a word twice because two advertisements say it', () => {
		const twice = indexDocument(baker, [
			{ text, sections },
			{ text, sections },
		]);
		expect(twice.terms).toEqual(indexDocument(baker, [{ text, sections }]).terms);
	});

	it('counts pay per year', () => {
		expect(yearlyPay({ min: 20, max: 25, currency: 'USD', period: 'hour' })).toEqual({ max: 52_000, currency: 'USD' });
		expect(yearlyPay({ min: 3_000, max: null, currency: 'EUR', period: 'month' })).toEqual({
			max: 36_000,
			currency: 'EUR',
		});
		expect(yearlyPay({ min: 1, max: null, currency: null, period: 'year' })).toBeNull();
	});
});

describe('the query of a résumé', () => {
	const person = resume({
		jobs: [['Baker', '2020-01', null, 'sourdough']],
		skills: { eks: [12, '2026-01'], gcp: [null, null] },
	});
	const asked = { filters: {}, limit: 10 };

	it('holds no personal data and no references', () => {
		const start = person.text.indexOf('sourdough');
		const hidden = { ...person, personal: [{ class: 'name' as const, start, end: start + 'sourdough'.length }] };
		expect(queryFor(person, taxonomy, asked).terms.has('sourdough')).toBe(true);
		expect(queryFor(hidden, taxonomy, asked).terms.has('sourdough')).toBe(false);
		const referees = { ...person, sections: [{ kind: 'references' as const, start: 0, end: person.text.length }] };
		expect(queryFor(referees, taxonomy, asked).terms.size).toBe(0);
	});

	it('looks for the skills had, implied and resembling', () => {
		const { skills, titleTerms } = queryFor(person, taxonomy, asked);
		expect([skills.get('eks'), skills.get('kubernetes'), skills.get('aws')]).toEqual([1, 0.95, 0.95]);
		expect([...titleTerms.keys()]).toEqual(['baker']);
	});
});
