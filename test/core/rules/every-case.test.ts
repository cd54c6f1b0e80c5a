import { describe, expect, it } from 'vitest';
import type { Requirement, RequirementOf } from '../../../src/core/model/requirement.ts';
import type { EducationEntry, Resume } from '../../../src/core/model/resume.ts';
import type { RuleContext, Worked } from '../../../src/core/rules/context.ts';
import { evaluate } from '../../../src/core/rules/evaluate.ts';
import { fieldFit } from '../../../src/core/rules/field-fit.ts';
import { heldSkills } from '../../../src/core/rules/held-skills.ts';
import { inSection } from '../../../src/core/rules/judgement.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { type Life, resume, today } from '../../relevance/life.ts';

const evidence = { start: 0, end: 4, quote: 'Asks' };
const common = { id: 'r1', importance: 'must', text: 'As asked', evidence, confidence: 1 } as const;

/** What the rules say of a person with some of what was read changed. */
function verdictOf(asked: Requirement, life: Life, changed: Partial<Resume> = {}, months: number | null = 24) {
	const person: Resume = { ...resume(life), ...changed };
	const worked: Worked = { months, jobs: () => person.experience, what: 'work of this kind' };
	const context: RuleContext = {
		resume: person,
		taxonomy,
		asOf: today,
		held: heldSkills(person, taxonomy, today),
		work: { worked: () => worked, inRolesKind: () => worked },
		worthOf: () => 1,
	};
	return evaluate(asked, context);
}

describe('a degree', () => {
	const degree = (fields: readonly string[] = [], orEquivalentExperience = false): RequirementOf<'education'> => ({
		...common,
		kind: 'education',
		education: { level: 'bachelor', fields, orEquivalentExperience },
	});
	const entry = (more: Partial<EducationEntry>): Partial<Resume> => ({
		education: [
			{
				level: 'bachelor',
				field: null,
				year: 2015,
				start: null,
				end: null,
				precision: null,
				completed: true,
				evidence,
				...more,
			},
		],
	});

	it('of no known level is asked about, and of a school diploma shows that there is no sign', () => {
		expect(verdictOf(degree(), {}, entry({ level: null }))).toMatchObject({
			status: 'unknown',
			reason: 'The résumé names no degree.',
		});
		const school: Requirement = {
			...degree(),
			education: { level: 'highschool', fields: [], orEquivalentExperience: false },
		};
		const found = verdictOf(school, {}, entry({ level: null }));
		expect(found).toMatchObject({ status: 'unmet', credit: 0 });
		expect(found.reason).toBe('High school diploma asked for; the résumé shows an education of no known level.');
		expect(found.quotes).toHaveLength(1);
	});

	it('that was not finished, and one without a field, count for less than one that answers', () => {
		const whole = verdictOf(degree(['nursing']), {}, entry({ field: 'Nursing' })).credit;
		const unfinished = verdictOf(degree(['nursing']), {}, entry({ field: 'Nursing', completed: false }));
		const unnamed = verdictOf(degree(['nursing']), {}, entry({}));
		expect(unfinished.reason).toContain('not finished');
		expect(whole).toBe(1);
		for (const { credit } of [unfinished, unnamed]) expect(credit).toBeGreaterThan(0);
		for (const { credit } of [unfinished, unnamed]) expect(credit).toBeLessThan(whole);
	});

	it('in any field answers half of what leaves the field open', () => {
		const open = verdictOf(degree(['related field']), {}, entry({ field: 'Nursing' })).credit;
		const other = verdictOf(degree(['welding']), {}, entry({ field: 'Nursing' })).credit;
		expect(open).toBeGreaterThan(other);
		expect(open).toBeLessThan(1);
	});

	it('is answered the same after more fields than are remembered', () => {
		const before = verdictOf(degree(['nursing']), {}, entry({ field: 'Midwifery' })).credit;
		for (let i = 0; i < 10_001; i++) fieldFit(['welding'], `field ${i}`);
		expect(verdictOf(degree(['nursing']), {}, entry({ field: 'Midwifery' })).credit).toBe(before);
	});

	it('the best of several counts, in whatever order they stand', () => {
		const two = [entry({ field: 'Nursing' }), entry({ level: 'highschool' })].flatMap((one) => one.education ?? []);
		for (const education of [two, two.toReversed()])
			expect(verdictOf(degree(['nursing']), {}, { education }).credit).toBe(1);
	});

	it('is not stood in for by work without a time', () => {
		expect(verdictOf(degree([], true), {}, {}, null).status).toBe('unknown');
		expect(verdictOf(degree([], true), { jobs: [['Nurse', '2010-01', null]] }, {}, 200).reason).toMatch(
			/or equivalent experience asked for; the résumé shows 16 years/,
		);
	});
});

describe('years', () => {
	const years = (min: number | null, max: number | null): RequirementOf<'experience'> => ({
		...common,
		kind: 'experience',
		years: { min, max, of: 'total', skills: ['python'] },
	});

	it.each([
		[years(null, 3), 'Up to 3 years asked for; the résumé shows 2 years of work of this kind.'],
		[years(null, null), 'Experience asked for; the résumé shows 2 years of work of this kind.'],
		[years(1, null), '1 year asked for; the résumé shows 2 years of work of this kind.'],
	])('name what was asked for (%#)', (asked, reason) => {
		expect(verdictOf(asked, {})).toMatchObject({ status: 'met', reason });
	});

	it('say that there are none, and ask for them where jobs have no dates', () => {
		expect(verdictOf(years(1, null), {}, {}, 0).reason).toBe('1 year asked for; no work of this kind in the résumé.');
		expect(verdictOf(years(1, null), {}, {}, null).ask).toBe('How many years of experience do you have?');
	});

	it('of a skill are quoted from where the skill stands, where no job shows them', () => {
		const found = verdictOf(years(1, null), { skills: { python: [24, '2026-11'] } });
		expect(found.quotes.map(({ quote }) => quote)).toEqual(['Python']);
	});
});

describe('a language', () => {
	const german: RequirementOf<'language'> = { ...common, kind: 'language', language: { code: 'de', name: 'German' } };
	const speaks = (level: string | null): Partial<Resume> => ({
		languages: [{ code: 'de', name: 'German', level, evidence }],
	});

	it.each([
		['at a basic level answers in part', speaks('A1'), 'partial', 'at a basic level only: A1'],
		['fluently is met, with its level', speaks('C1'), 'met', 'German (C1)'],
		['without a level is met', speaks(null), 'met', 'names German.'],
		[
			'that the résumé is written in is spoken, whatever it says',
			{ ...speaks('basic'), language: 'de' },
			'met',
			'German',
		],
	] as const)('%s', (_, changed, status, reason) => {
		const found = verdictOf(german, {}, changed);
		expect(found.status).toBe(status);
		expect(found.reason).toContain(reason);
	});
});

describe('one of several languages', () => {
	const either: RequirementOf<'language'> = {
		...common,
		kind: 'language',
		language: { code: 'de', name: 'German', alternatives: [{ code: 'nl', name: 'Dutch' }] },
	};
	const speaks = (german: string, dutch: string): Partial<Resume> => ({
		languages: [
			{ code: 'de', name: 'German', level: german, evidence },
			{ code: 'nl', name: 'Dutch', level: dutch, evidence },
		],
	});

	it.each([
		['the first', speaks('C1', 'A1'), 'German (C1)'],
		['the second', speaks('A1', 'C1'), 'Dutch (C1)'],
	] as const)('is the one that is known best: %s', (_, changed, reason) => {
		const found = verdictOf(either, {}, changed);
		expect(found.status).toBe('met');
		expect(found.reason).toContain(reason);
	});
});

describe('a place', () => {
	const living = (places: readonly string[], countries: readonly string[] = []): RequirementOf<'location'> => ({
		...common,
		kind: 'location',
		location: { places: [...places], countries: [...countries] },
	});
	const home = (city: string | null, region: string | null, country: string | null): Partial<Resume> => ({
		residence: { city, region, country, evidence },
	});

	it.each([
		['the city itself', living(['Leeds']), home('Leeds', null, 'GB'), 'met'],
		['its region', living(['West Yorkshire, UK']), home('Otley', 'West Yorkshire', 'GB'), 'met'],
		['the country', living([], ['GB']), home('Otley', null, 'GB'), 'met'],
		['the right country, elsewhere', living(['Leeds']), home('Cardiff', null, 'GB'), 'unknown'],
		['another country', living(['Leeds']), home('Lyon', null, 'FR'), 'unmet'],
		['a place that nobody knows', living(['Nowhere-on-Sea']), home('Lyon', null, 'FR'), 'unknown'],
		['a city without its country', living(['Leeds']), home('Lyon', null, null), 'unknown'],
		['a residence that says nothing', living(['Leeds']), home(null, null, null), 'unknown'],
	] as const)('%s', (_, asked, changed, status) => {
		expect(verdictOf(asked, {}, changed).status).toBe(status);
	});

	it('is quoted from the section that it stands in, or from the contact lines', () => {
		const changed = home('Leeds', null, 'GB');
		expect(verdictOf(living(['Leeds']), {}, { ...changed, sections: [] }).quotes[0]?.section).toBe('contact');
		const sections: Resume['sections'] = [{ kind: 'summary', start: 0, end: 10 }];
		expect(verdictOf(living(['Leeds']), {}, { ...changed, sections }).quotes[0]?.section).toBe('summary');
	});
});

describe('citizenship', () => {
	it('is asked about, with its country where one is named', () => {
		const citizen = (countries: string[]): Requirement => ({
			...common,
			kind: 'authorisation',
			authorisation: { of: 'citizenship', countries },
		});
		expect(verdictOf(citizen([]), {}).ask).toBe('Are you a citizen as asked for?');
		expect(verdictOf(citizen(['NO']), {}).ask).toBe('Are you a citizen of the country asked for (NO)?');
	});
});

it('a quote outside of every section is of another kind', () => {
	expect(inSection({ sections: [] }, evidence).section).toBe('other');
});
