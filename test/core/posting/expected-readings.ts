import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
	Country,
	DegreeLevel,
	EmploymentType,
	Importance,
	PayPeriod,
	Seniority,
	Sponsorship,
	WorkMode,
} from '../../../src/core/model/vocabulary.ts';

const Asked = z.strictObject({ code: z.string(), importance: Importance });

const ExpectedReading = z.strictObject({
	title: z.string().optional(),
	company: z.string().optional(),
	team: z.string().optional(),
	countries: z.array(Country).optional(),
	cities: z.array(z.string()).optional(),
	workMode: WorkMode.nullable().optional(),
	remoteWithin: z.array(Country).optional(),
	employmentType: EmploymentType.nullable().optional(),
	seniority: Seniority.nullable().optional(),
	salary: z
		.strictObject({ min: z.number(), max: z.number(), currency: z.string(), period: PayPeriod })
		.nullable()
		.optional(),
	years: z
		.array(
			z.strictObject({
				min: z.number().nullable(),
				max: z.number().nullable(),
				of: z.string(),
				importance: Importance,
			}),
		)
		.optional(),
	mustSkills: z.array(z.string()).optional(),
	anyOf: z.array(z.strictObject({ of: z.array(z.string()).min(2), open: z.boolean() })).optional(),
	notAnyOf: z.array(z.tuple([z.string(), z.string()])).optional(),
	niceToHave: z.array(z.string()).optional(),
	notSkills: z.array(z.string()).optional(),
	languages: z.array(Asked).optional(),
	authorisation: z.array(z.strictObject({ of: z.string(), importance: Importance })).optional(),
	education: z
		.strictObject({ level: DegreeLevel, orEquivalentExperience: z.boolean(), importance: Importance })
		.nullable()
		.optional(),
	sponsorship: Sponsorship.nullable().optional(),
	onCall: z.boolean().optional(),
	conflicts: z.array(z.strictObject({ field: z.string(), employer: z.unknown(), aggregator: z.unknown() })).optional(),
	trap: z.string().optional(),
});
/** What a careful person reads out of one posting. An absent field is not judged. */
export type ExpectedReading = z.infer<typeof ExpectedReading>;

const Pairs = z.array(z.tuple([z.string(), z.string()]));
const File = z.object({ _about: z.string(), sameRole: Pairs, differentRoles: Pairs }).catchall(ExpectedReading);

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'postings');

export type Fixture = { readonly name: string; readonly text: string; readonly expected: ExpectedReading };

const { _about, sameRole, differentRoles, ...readings } = File.parse(
	JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
);

/** The synthetic postings of `test/fixtures/postings`, each with what has to be read out of it. */
export const fixtures: readonly Fixture[] = Object.entries(readings).map(([name, expected]) => ({
	name,
	text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
	expected,
}));
export { differentRoles, sameRole };
