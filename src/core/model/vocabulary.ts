import { z } from 'zod';

/** How much a posting wants something. `context` is spoken of without being asked for. */
export const Importance = z.enum(['must', 'nice', 'context']);
export type Importance = z.infer<typeof Importance>;

export const WorkMode = z.enum(['onsite', 'hybrid', 'remote']);
export type WorkMode = z.infer<typeof WorkMode>;

export const EmploymentType = z.enum(['full_time', 'part_time', 'contract', 'temporary', 'internship']);
export type EmploymentType = z.infer<typeof EmploymentType>;

export const Seniority = z.enum([
	'intern',
	'junior',
	'mid',
	'senior',
	'staff',
	'principal',
	'lead',
	'manager',
	'director',
]);
export type Seniority = z.infer<typeof Seniority>;

export const PayPeriod = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type PayPeriod = z.infer<typeof PayPeriod>;

export const Sponsorship = z.enum(['offered', 'not_offered']);
export type Sponsorship = z.infer<typeof Sponsorship>;

/** Degrees in rising order; what a posting can ask for. */
export const DegreeLevel = z.enum(['highschool', 'associate', 'bachelor', 'master', 'doctorate']);
export type DegreeLevel = z.infer<typeof DegreeLevel>;

/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/);
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();
/** BCP 47 primary language, two letters. */
export const Language = z.string().regex(/^[a-z]{2}$/);
