import type { KnownFields } from '../model/posting.ts';
import { employmentTypeOf, placesOfJsonLd, postedOn, remoteCountries, salaryOf } from './jsonld-fields.ts';
import { isRecord, listOf, numberOf, textOf } from './jsonld-values.ts';

/** A schema.org JobPosting, as far as it is understood. */
export type JsonLdPosting = {
	/** What it states outright. */
	readonly known: KnownFields;
	/** Its texts, as HTML, each with the heading to read it under; the first has none. */
	readonly parts: readonly { readonly heading: string; readonly html: string }[];
	readonly identifier: string | null;
	readonly url: string | null;
};

const depthMax = 6;
const lengthMax = 300;

// What the reader of plain texts expects above each of these.
const headed = [
	['responsibilities', 'Responsibilities'],
	['qualifications', 'Qualifications'],
	['skills', 'Required skills'],
	['experienceRequirements', 'Experience'],
	['educationRequirements', 'Education'],
	['jobBenefits', 'Benefits'],
] as const;

/** The first JobPosting in a JSON-LD value (an object, an array, a `@graph`); null where there is none. Never throws. */
export function fromJsonLd(value: unknown): JsonLdPosting | null {
	const posting = findPosting(value, depthMax);
	if (posting === null) return null;
	const title = named(short(textOf(posting.title) ?? textOf(posting.name)));
	const company = named(short(organisationName(posting.hiringOrganization)));
	const locations = placesOfJsonLd(posting.jobLocation);
	const isRemote = listOf(posting.jobLocationType).some((type) => /telecommute|remote/i.test(textOf(type) ?? ''));
	const within = remoteCountries(posting.applicantLocationRequirements);
	const employmentType = employmentTypeOf(posting.employmentType);
	const salary = salaryOf(posting.baseSalary);
	const postedAt = postedOn(posting.datePosted);
	const known: KnownFields = {
		...(title !== null && { title }),
		...(company !== null && { company }),
		...(locations.length > 0 && { locations }),
		...(isRemote && { workMode: 'remote' as const }),
		...(isRemote && within.length > 0 && { remoteWithin: within }),
		...(employmentType !== null && { employmentType }),
		...(salary !== null && { salary }),
		...(postedAt !== null && { postedAt }),
	};
	const identifier = posting.identifier;
	return {
		known,
		parts: partsOf(posting),
		identifier: isRecord(identifier) ? textOf(identifier.value) : textOf(identifier),
		url: textOf(posting.url),
	};
}

function findPosting(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
	if (depth === 0) return null;
	if (Array.isArray(value)) {
		for (const item of value.slice(0, 1_000)) {
			const found = findPosting(item, depth - 1);
			if (found !== null) return found;
		}
		return null;
	}
	if (!isRecord(value)) return null;
	const types = listOf(value['@type']).map((type) => textOf(type) ?? '');
	if (types.some((type) => /(?:^|[/:#])JobPosting$/.test(type))) return value;
	return findPosting(value['@graph'] ?? value.mainEntity ?? value.itemListElement ?? value.item, depth - 1);
}

function partsOf(posting: Readonly<Record<string, unknown>>): JsonLdPosting['parts'] {
	const description = textOf(posting.description) ?? '';
	const parts = description === '' ? [] : [{ heading: '', html: description }];
	for (const [key, heading] of headed) {
		const html = partText(key, posting[key]);
		// Boards repeat parts of the description in fields of their own.
		if (html !== '' && !description.includes(html)) parts.push({ heading, html });
	}
	return parts;
}

function partText(key: string, value: unknown): string {
	const texts = listOf(value).map((item) => {
		if (!isRecord(item)) return textOf(item) ?? '';
		const months = key === 'experienceRequirements' ? numberOf(item.monthsOfExperience) : null;
		if (months !== null && months > 0) return experience(months);
		const credential = key === 'educationRequirements' ? textOf(item.credentialCategory) : null;
		return credential ?? textOf(item.name) ?? textOf(item.description) ?? '';
	});
	return texts.filter((text) => text !== '').join(key === 'skills' ? ', ' : '<br>');
}

/** "36" → "3 years of experience", as a person would write it. */
function experience(months: number): string {
	if (months % 12 !== 0) return `${months} months of experience`;
	return months === 12 ? '1 year of experience' : `${months / 12} years of experience`;
}

function organisationName(value: unknown): string | null {
	const [first] = listOf(value);
	return isRecord(first) ? (textOf(first.name) ?? textOf(first.legalName)) : textOf(first);
}

function short(text: string | null): string | null {
	return text === null || text.length > lengthMax ? null : text;
}

/** A number or a sign alone is no name. */
function named(text: string | null): string | null {
	return text !== null && /\p{L}{2}/u.test(text) ? text : null;
}
