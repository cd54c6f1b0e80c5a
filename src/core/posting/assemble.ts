import type { Conflict, KnownFields, Place, PostingReading, Salary } from '../model/posting.ts';
import type { Warning } from '../model/text.ts';
import type { EmploymentType, Sponsorship } from '../model/vocabulary.ts';
import { chooser, oneInOther, type Read, sameWords } from './choose.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Asked } from './read.ts';
import type { ReadSection } from './sections.ts';
import { seniorityOfTitle } from './seniority.ts';
import { type Statement, stated, strongest } from './statements.ts';
import { warningsOf } from './warnings.ts';
import { remoteWithinOf, workModeOf } from './work-mode.ts';

const typeOrder: readonly EmploymentType[] = ['internship', 'contract', 'temporary', 'part_time', 'full_time'];

/** The reading: what is known wins over the page and its text, what the employer says over a board's fields; differences are kept. */
export function assemble(
	text: string,
	draft: Draft,
	sections: readonly ReadSection[],
	facts: Facts,
	asked: Asked,
	known: KnownFields,
	page: KnownFields,
): PostingReading {
	const conflicts: Conflict[] = [...asked.conflicts];
	const choose = chooser(conflicts);
	const line = facts.title && { value: facts.title.title, evidence: facts.title.evidence };
	// The line without type, place and calls is the better wording of the same title.
	const isLine = page.title !== undefined && line !== null && oneInOther(page.title, line.value);
	const pageTitle = isLine ? line?.value : page.title;
	const title = choose('title', { given: known.title, stated: pageTitle, read: line }, sameWords);
	const mode = workModeOf(facts.workMode);
	const workMode = choose('workMode', { given: known.workMode, stated: page.workMode, read: mode }, Object.is);
	const placesSaid = { given: placesGiven(known), stated: placesGiven(page), read: placesRead(facts) };
	const locations = choose('locations', placesSaid, samePlaces) ?? [];
	const pay = facts.pay[0];
	const payRead = pay === undefined ? null : { value: pay.salary, evidence: pay.evidence };
	const salary = choose('salary', { given: salaryGiven(known), stated: salaryGiven(page), read: payRead }, samePay);
	const company = facts.company && { value: facts.company.company, evidence: facts.company.evidence };
	const team = facts.team && { value: facts.team.team, evidence: facts.team.evidence };
	const posted = facts.postedAt && { value: facts.postedAt.date, evidence: facts.postedAt.evidence };
	const type = typeOf(facts.employmentType);
	const sponsorship = strongest<Sponsorship>(facts.sponsorship, ['not_offered', 'offered']);
	const remoteWithin = workMode === 'remote' ? page.remoteWithin : undefined;
	const levelOfTitle = title === null ? null : seniorityOfTitle(title);
	const level = facts.seniority[0] ?? null;
	const levelRead = levelOfTitle === null ? level : { value: levelOfTitle, evidence: facts.title?.evidence ?? null };
	addBoardConflicts(conflicts, facts, levelRead);
	return {
		language: facts.language,
		text,
		title,
		company: choose('company', { given: known.company, stated: page.company, read: company }, sameCompany(known)),
		team: choose('team', { given: known.team, stated: page.team, read: team }, sameWords),
		locations,
		workMode,
		remoteWithin: known.remoteWithin ?? remoteWithin ?? remoteWithinOf(workMode, locations),
		employmentType: choose(
			'employmentType',
			{ given: known.employmentType, stated: page.employmentType, read: type },
			Object.is,
		),
		seniority: choose('seniority', { given: known.seniority, stated: page.seniority, read: levelRead }, Object.is),
		salary,
		sponsorship: choose(
			'sponsorship',
			{ given: known.sponsorship, stated: page.sponsorship, read: sponsorship },
			Object.is,
		),
		onCall: facts.onCall.some((said) => said.weight >= stated) ? true : null,
		postedAt: choose('postedAt', { given: known.postedAt, stated: page.postedAt, read: posted }, Object.is),
		requirements: asked.requirements,
		skills: asked.skills,
		conflicts,
		sections: sections.map(({ kind, start, end }) => ({ kind, start, end })),
		warnings: warningsOf(text, draft, sections, facts, asked, title) satisfies readonly Warning[],
	};
}

/** The type stated most strongly; none where the same place offers full time and part time alike. */
function typeOf(statements: readonly Statement<EmploymentType>[]): Statement<EmploymentType> | null {
	const best = strongest(statements, typeOrder);
	const equals = new Set(statements.filter((said) => said.weight === best?.weight).map((said) => said.value));
	return equals.has('full_time') && equals.has('part_time') ? null : best;
}

/** Where a board's field says something else than the employer does. */
function addBoardConflicts(conflicts: Conflict[], facts: Facts, level: Read<unknown> | null): void {
	const [first, ...others] = facts.pay;
	const other = others.find(
		(pay) => pay.board && first !== undefined && !first.board && !samePay(pay.salary, first.salary),
	);
	if (first !== undefined && other !== undefined) {
		const values = [first, other].map(({ salary, evidence }) => ({ value: salary, evidence }));
		conflicts.push({ field: 'salary', values });
	}
	const board = facts.seniority.find((said) => level !== null && said.value !== level.value);
	if (board !== undefined && level !== null) {
		conflicts.push({ field: 'seniority', values: [level, { value: board.value, evidence: board.evidence }] });
	}
	addStatementConflict(conflicts, 'workMode', facts.workMode);
	addStatementConflict(conflicts, 'employmentType', facts.employmentType);
}

/** Two plain statements of one fact, of which one stands in a board's field. */
function addStatementConflict<V>(conflicts: Conflict[], field: string, statements: readonly Statement<V>[]): void {
	const plain = statements.filter((said) => said.weight >= stated);
	const board = plain.find((said) => said.board);
	const employer = plain.find((said) => !said.board && said.value !== board?.value);
	if (board === undefined || employer === undefined) return;
	conflicts.push({ field, values: [employer, board].map(({ value, evidence }) => ({ value, evidence })) });
}

function placesGiven(known: KnownFields): readonly Place[] | undefined {
	return known.locations?.map(({ city, region, country }) => ({
		city: city ?? null,
		region: region ?? null,
		country: country ?? null,
	}));
}

function placesRead(facts: Facts): Read<readonly Place[]> | null {
	const [first] = [...facts.placesStated].sort((a, b) => b.weight - a.weight);
	if (facts.places.length === 0 || first === undefined) return null;
	return { value: facts.places, evidence: { start: first.start, end: first.end, quote: first.quote } };
}

function salaryGiven(known: KnownFields): Salary | undefined {
	if (known.salary === undefined) return undefined;
	const { min, max, currency, period } = known.salary;
	return { min: min ?? null, max: max ?? null, currency: currency ?? null, period };
}

/** A page may write out its company's full name; against what a caller states, the words count. */
function sameCompany(known: KnownFields): (a: string, b: string) => boolean {
	return known.company === undefined ? oneInOther : sameWords;
}

/** Whether the text names none but countries that were given too. */
function samePlaces(given: readonly Place[], read: readonly Place[]): boolean {
	const countries = new Set(given.map((place) => place.country));
	return given.length === 0 || countries.has(null) || read.every((place) => countries.has(place.country));
}

function samePay(a: Salary, b: Salary): boolean {
	return (
		a.min === b.min &&
		a.max === b.max &&
		a.period === b.period &&
		(a.currency === b.currency || a.currency === null || b.currency === null)
	);
}
