import type { Requirement } from '../../src/core/model/requirement.ts';
import type { Importance } from '../../src/core/model/vocabulary.ts';
import { nameOf } from './known-skills.ts';

type Asked = { readonly importance?: Importance };
export type Ask = (id: string) => Requirement;

function common(id: string, text: string, importance: Importance = 'must') {
	return { id, importance, text, evidence: { start: 0, end: text.length, quote: text }, confidence: 1 };
}

const refs = (ids: readonly string[]) => ids.map((id) => ({ id, name: nameOf(id) }));

/** Requirements as a posting's reader would give them. */
export const ask = {
	all:
		(skills: readonly string[], { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, skills.map(nameOf).join(' and '), importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'all', min: skills.length, open: false },
		}),
	anyOf:
		(skills: readonly string[], { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, skills.map(nameOf).join(' or '), importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'any', min: 1, open: false },
		}),
	/** Some of a list, which may name examples only. */
	some:
		(
			skills: readonly string[],
			{ min, open, importance }: Asked & { readonly min: number; readonly open: boolean },
		): Ask =>
		(id) => ({
			...common(id, `${min} of ${skills.map(nameOf).join(', ')}`, importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'any', min, open },
		}),
	years:
		(min: number, of: string, { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${of}`, importance),
			kind: 'experience',
			years: { min, max: null, of, skills: [] },
		}),
	yearsWith:
		(min: number, of: string, skills: readonly string[]): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${of}`),
			kind: 'experience',
			years: { min, max: null, of, skills: [...skills] },
		}),
	yearsBetween:
		(min: number, max: number, of: string): Ask =>
		(id) => ({
			...common(id, `${min} to ${max} years of ${of}`),
			kind: 'experience',
			years: { min, max, of, skills: [] },
		}),
	yearsUpTo:
		(max: number, of: string): Ask =>
		(id) => ({
			...common(id, `Up to ${max} years of ${of}`),
			kind: 'experience',
			years: { min: null, max, of, skills: [] },
		}),
	yearsOf:
		(min: number, skill: string): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${nameOf(skill)}`),
			kind: 'experience',
			years: { min, max: null, of: nameOf(skill), skills: [skill] },
		}),
	degree:
		(
			level: 'highschool' | 'bachelor' | 'master',
			orEquivalentExperience: boolean,
			fields: readonly string[] = [],
		): Ask =>
		(id) => ({
			...common(id, `${level} degree`),
			kind: 'education',
			education: { level, fields, orEquivalentExperience },
		}),
	licence:
		(skill: string): Ask =>
		(id) => ({
			...common(id, nameOf(skill)),
			kind: 'certification',
			skills: refs([skill]),
			group: { op: 'all', min: 1, open: false },
		}),
	language:
		(code: string, name: string): Ask =>
		(id) => ({
			...common(id, `Fluent ${name}`),
			kind: 'language',
			language: { code, name },
		}),
	livingIn:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Must live in ${country}`),
			kind: 'location',
			location: { countries: [country], places: [] },
		}),
	livingNear:
		(place: string, text = `Must live in ${place}`): Ask =>
		(id) => ({ ...common(id, text), kind: 'location', location: { countries: [], places: [place] } }),
	citizenOf:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Citizens of ${country} only`),
			kind: 'authorisation',
			authorisation: { of: 'citizenship', countries: [country] },
		}),
	permit:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Right to work in ${country}`),
			kind: 'authorisation',
			authorisation: { of: 'work_permit', countries: [country] },
		}),
} satisfies Record<string, (...asked: never[]) => Ask>;
