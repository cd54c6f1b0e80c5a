import type { Conflict, KnownFields, Place, PostingReading, Salary } from '../model/posting.ts';
import type { Quote, Warning } from '../model/text.ts';
import type { EmploymentType } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Asked } from './read.ts';
import type { ReadSection } from './sections.ts';
import { seniorityOfTitle } from './seniority.ts';
import { type Statement, stated, strongest } from './statements.ts';
import { warningsOf } from './warnings.ts';
import { remoteWithinOf, workModeOf } from './work-mode.ts';

const typeOrder: readonly EmploymentType[] = ['internship', 'contract', 'temporary', 'part_time', 'full_time'];

/** Something read, with where; null evidence where the caller stated it. */
type Read<V> = { readonly value: V; readonly evidence: Quote | null };

/** The reading: what is known wins over the text, what the employer says over a board's fields; differences are kept. */
export function assemble(
	text: string,
	draft: Draft,
	sections: readonly ReadSection[],
	facts: Facts,
	asked: Asked,
	known: KnownFields,
): PostingReading {
	const conflicts: Conflict[] = [...asked.conflicts];
	const choose = <V>(
		field: string,
		given: V | undefined,
		read: Read<V> | null,
		same: (a: V, b: V) => boolean,
	): V | null => {
		if (given === undefined) return read?.value ?? null;
		if (read !== null && !same(given, read.value)) {
			conflicts.push({
				field,
				values: [
					{ value: given, evidence: null },
					{ value: read.value, evidence: read.evidence },
				],
			});
		}
		return given;
	};
	const title = choose('title', known.title, titleRead(facts), sameWords);
	const mode = workModeOf(facts.workMode);
	const workMode = choose('workMode', known.workMode, mode, Object.is);
	const locations = choose('locations', placesGiven(known), placesRead(facts), samePlaces) ?? [];
	const pay = facts.pay[0];
	const salary = choose(
		'salary',
		salaryGiven(known),
		pay === undefined ? null : { value: pay.salary, evidence: pay.evidence },
		samePay,
	);
	const levelOfTitle = title === null ? null : seniorityOfTitle(title);
	const level = facts.seniority[0] ?? null;
	const levelRead = levelOfTitle === null ? level : { value: levelOfTitle, evidence: facts.title?.evidence ?? null };
	addBoardConflicts(conflicts, facts, levelRead);
	return {
		language: facts.language,
		text,
		title,
		company: choose(
			'company',
			known.company,
			facts.company && { value: facts.company.company, evidence: facts.company.evidence },
			sameWords,
		),
		team: choose(
			'team',
			known.team,
			facts.team && { value: facts.team.team, evidence: facts.team.evidence },
			sameWords,
		),
		locations,
		workMode,
		remoteWithin: known.remoteWithin ?? remoteWithinOf(workMode, locations),
		employmentType: choose('employmentType', known.employmentType, typeOf(facts.employmentType), Object.is),
		seniority: choose('seniority', known.seniority, levelRead, Object.is),
		salary,
		sponsorship: choose(
			'sponsorship',
			known.sponsorship,
			strongest(facts.sponsorship, ['not_offered', 'offered']),
			Object.is,
		),
		onCall: facts.onCall.some((said) => said.weight >= stated) ? true : null,
		postedAt: choose(
			'postedAt',
			known.postedAt,
			facts.postedAt && { value: facts.postedAt.date, evidence: facts.postedAt.evidence },
			Object.is,
		),
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

function titleRead(facts: Facts): Read<string> | null {
	return facts.title === null ? null : { value: facts.title.title, evidence: facts.title.evidence };
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

function sameWords(a: string, b: string): boolean {
	const plain = (words: string): string =>
		words
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	return plain(a) === plain(b);
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
