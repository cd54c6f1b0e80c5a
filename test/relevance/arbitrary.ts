import fc from 'fast-check';
import type { Weights } from '../../src/core/model/match.ts';
import type { RequirementKind } from '../../src/core/model/requirement.ts';
import { ask } from './ask.ts';
import type { Advert } from './cast.ts';
import type { Life } from './life.ts';

/** Random adverts and lives, over few names, so that they have things in common. */

const skillId = fc.constantFrom(
	'python',
	'kotlin',
	'aws',
	'gcp',
	'eks',
	'kubernetes',
	'excel',
	'ledger',
	'triage',
	'pmp',
);
const skillIds = fc.array(skillId, { minLength: 1, maxLength: 4 }).map((ids) => [...new Set(ids)]);
const importance = fc.constantFrom('must', 'nice', 'context').map((one) => ({ importance: one }) as const);
const title = fc.constantFrom(
	'Software Engineer',
	'Senior Software Engineer, Payments',
	'Kotlin Developer (m/f/d)',
	'Junior Accountant',
	'Accounting Intern',
	'Head of Accounting',
	'Registered Nurse',
	'Nurse Manager – Night Shift',
	'Zymurgist',
	'Senior Zymurgist',
	'Sales Manager',
	'Recruiter for Software Engineers',
	'',
);
const of = fc.constantFrom('total', 'accounting', 'zymurgy', 'software engineering', 'nursing or care', 'python');

const requirement = fc.oneof(
	fc.tuple(skillIds, importance).map(([ids, i]) => ask.all(ids, i)),
	fc
		.tuple(skillIds, fc.integer({ min: 1, max: 3 }), fc.boolean(), importance)
		.map(([ids, min, open, i]) => ask.some(ids, { min: Math.min(min, ids.length), open, ...i })),
	fc.tuple(fc.integer({ min: 0, max: 15 }), of, importance).map(([n, what, i]) => ask.years(n, what, i)),
	fc
		.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), of)
		.map(([min, more, what]) => ask.yearsBetween(min, min + more, what)),
	fc.tuple(fc.integer({ min: 1, max: 9 }), skillId).map(([n, id]) => ask.yearsOf(n, id)),
	fc.tuple(fc.integer({ min: 1, max: 6 }), of).map(([max, what]) => ask.yearsUpTo(max, what)),
	fc
		.tuple(fc.constantFrom('bachelor', 'master'), fc.boolean(), fc.constantFrom([], ['nursing'], ['computer science']))
		.map(([level, orEquivalent, fields]) => ask.degree(level, orEquivalent, fields)),
	fc.constantFrom(
		ask.language('de', 'German'),
		ask.language('pl', 'Polish'),
		ask.livingIn('ES'),
		ask.livingNear('Madrid'),
		ask.livingNear('Lyon', 'Lives in Lyon or would relocate'),
		ask.citizenOf('US'),
		ask.permit('US'),
		ask.licence('rn-licence'),
		ask.licence('driving-licence'),
		ask.licence('pmp'),
	),
);

const advert: fc.Arbitrary<Advert> = fc.record({
	title,
	text: fc.constantFrom('', 'python services', 'ledger and audit', 'triage on the ward', 'kotlin services and triage'),
	seniority: fc.constantFrom(undefined, 'intern', 'junior', 'senior', 'lead', 'director'),
	asks: fc.array(requirement, { maxLength: 6 }),
}) as fc.Arbitrary<Advert>;

export const adverts = (maxLength: number) =>
	fc
		.array(advert, { minLength: 1, maxLength })
		.map((all) => Object.fromEntries(all.map((one, i) => [`role${i}`, one])));

const job = fc
	.tuple(
		title,
		fc.integer({ min: 1995, max: 2025 }),
		fc.integer({ min: 0, max: 9 }),
		fc.boolean(),
		fc.constantFrom(
			'',
			'Python services',
			'General ledger',
			'Triage, wound care and a team of nurses',
			'Kotlin on EKS',
		),
		fc.uniqueArray(skillId, { maxLength: 3 }),
	)
	.map(([name, year, years, runs, about, shows]) => {
		const to = runs ? null : `${Math.min(2026, year + years)}-03`;
		return [name, `${year}-02`, to, about, shows] as const;
	});

export const life: fc.Arbitrary<Life> = fc.record(
	{
		jobs: fc.array(job, { maxLength: 5 }),
		undated: fc.array(title, { maxLength: 1 }),
		skills: fc.dictionary(
			skillId,
			fc.constantFrom([24, '2026-10'] as const, [null, null] as const, [120, '2012-01'] as const),
		),
		degree: fc.record({
			level: fc.constantFrom('bachelor', 'master', 'diploma'),
			field: fc.constantFrom(null, 'nursing', 'physics', 'accounting'),
			end: fc.constantFrom('2012-06', '2025-01', '2027-06'),
		}),
		unpaid: fc.array(fc.tuple(title, fc.constant('2024-03'), fc.constantFrom(null, '2024-09')), { maxLength: 2 }),
		languages: fc.constantFrom([], [['pl', 'Polish'] as const], [['de', 'German'] as const]),
		residence: fc.constantFrom('ES', 'FR'),
		mayWorkIn: fc.constantFrom([], ['US']),
	},
	{ requiredKeys: ['jobs', 'skills', 'languages'] },
);

const weight = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

export const weights: fc.Arbitrary<Weights> = fc.record({
	text: weight,
	skills: weight,
	experience: weight,
	education: weight,
	title: weight,
});

export const gates: fc.Arbitrary<RequirementKind[]> = fc.oneof(
	fc.constant<RequirementKind[]>([]),
	fc.uniqueArray(
		fc.constantFrom<RequirementKind>('skill', 'experience', 'education', 'language', 'certification', 'location'),
		{ maxLength: 2 },
	),
);
