import type { Place } from '../model/posting.ts';
import { numberTable } from '../model/tables/numbers.ts';
import { statementWords } from '../model/tables/statement-words.ts';
import { titles } from '../model/tables/titles.ts';
import { quoteAt } from '../model/text.ts';
import type { EmploymentType, Seniority, Sponsorship, WorkMode } from '../model/vocabulary.ts';
import { anyOf } from '../text/any-of.ts';
import { type CompanyReading, companyOf } from './company.ts';
import { likelyCountry } from './country-votes.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import { languageOf } from './language.ts';
import { type PayStatement, payStatements } from './pay.ts';
import { type PlaceStatement, placeStatements, placesOf } from './places.ts';
import { postedAtOf } from './posted-at.ts';
import type { ReadSection } from './sections.ts';
import { seniorityFields } from './seniority.ts';
import { sponsorshipStatements } from './sponsorship.ts';
import { type Statement, statementReader } from './statements.ts';
import { type TeamReading, teamOf } from './team.ts';
import { type TitleReading, titleOf } from './title.ts';
import { workModeOf, workModeStatements } from './work-mode.ts';

/** What the text states, each with where it does. What needs choosing is still all there. */
export type Facts = {
	readonly language: string | null;
	readonly title: TitleReading | null;
	readonly company: CompanyReading | null;
	readonly team: TeamReading | null;
	readonly placesStated: readonly PlaceStatement[];
	readonly places: readonly Place[];
	readonly workMode: readonly Statement<WorkMode>[];
	readonly employmentType: readonly Statement<EmploymentType>[];
	readonly seniority: readonly Statement<Seniority>[];
	readonly pay: readonly PayStatement[];
	readonly sponsorship: readonly Statement<Sponsorship>[];
	readonly onCall: readonly Statement<'yes'>[];
	readonly postedAt: ReturnType<typeof postedAtOf>;
};

const employmentTypeStatements = statementReader('employmentType', ['employmentType', 'workMode']);
const { termLabels, durationLabels } = statementWords.contract;
const contractLength = new RegExp(
	`^\\d{1,2}(?: ?(?:-|to) ?\\d{1,2})?[ -]?(?:${anyOf([...titles.lengthUnits, ...numberTable.yearWords])})\\b`,
);
/** That of a fixed term in a field, and of how long the work lasts, which gives way to any type. */
const contractWeight = 5.9;
const durationWeight = 2.9;
const onCallStatements = statementReader('onCall', []);

export function facts(draft: Draft, sections: readonly ReadSection[], fields: readonly Field[]): Facts {
	const title = titleOf(draft, sections, fields);
	const line = title?.line ?? null;
	const company = companyOf(draft, sections, fields, title);
	const placesStated = placeStatements(draft, sections, fields, title, company?.company ?? null);
	const modes = workModeStatements(draft, sections, fields, line);
	const places = placesOf(placesStated, workModeOf(modes)?.value === 'remote');
	const country = once(() => likelyCountry(draft, sections, places));
	return {
		language: languageOf(draft),
		title,
		company,
		team: teamOf(draft, sections, fields, title, company?.company ?? null),
		placesStated,
		places,
		workMode: modes,
		employmentType: [...employmentTypeStatements(draft, sections, fields, line), ...contractFields(draft, fields)],
		seniority: seniorityFields(draft, fields),
		pay: payStatements(draft, sections, fields, title, country),
		sponsorship: sponsorshipStatements(draft, sections, fields),
		onCall: onCallStatements(draft, sections, fields, line),
		postedAt: postedAtOf(draft, fields),
	};
}

/** Fields that tell how long a contract runs: "Contract: 6 months", "Duration: 6 months". */
function contractFields(draft: Draft, fields: readonly Field[]): readonly Statement<EmploymentType>[] {
	const own = fields.filter(
		({ name, label, start, end }) =>
			name === 'employmentType' &&
			(termLabels.has(labelOf(draft, label)) || durationLabels.has(labelOf(draft, label))) &&
			contractLength.test(draft.folded.slice(start, end)),
	);
	return own.map((field) => ({
		value: 'contract',
		weight: termLabels.has(labelOf(draft, field.label)) ? contractWeight : durationWeight,
		evidence: quoteAt(draft.text, field),
		board: field.below,
	}));
}

function labelOf(draft: Draft, label: Field['label']): string {
	return draft.words[label.from]?.word ?? '';
}

/** Asked for by few postings and costly: computed at the first call. */
function once(compute: () => string | null): () => string | null {
	let value: { readonly country: string | null } | null = null;
	return () => {
		value ??= { country: compute() };
		return value.country;
	};
}
