import type { KnownFields, Place } from '../model/posting.ts';
import type { EmploymentType, PayPeriod } from '../model/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { countryCode } from './gazetteer.ts';
import { isRecord, listOf, numberOf, textOf } from './jsonld-values.ts';
import { dateIn } from './posted-at.ts';

// The values of schema.org's employmentType; FULL_TIME beside another says only how many hours.
const types: readonly (readonly [RegExp, EmploymentType])[] = [
	[/intern/, 'internship'],
	[/contract|freelance/, 'contract'],
	[/temp|seasonal/, 'temporary'],
	[/part.?time|per.?diem/, 'part_time'],
	[/full.?time|permanent/, 'full_time'],
];
const periods: Readonly<Record<string, PayPeriod>> = {
	hour: 'hour',
	hourly: 'hour',
	hur: 'hour',
	day: 'day',
	daily: 'day',
	week: 'week',
	weekly: 'week',
	wee: 'week',
	month: 'month',
	monthly: 'month',
	mon: 'month',
	year: 'year',
	yearly: 'year',
	annual: 'year',
	annually: 'year',
	ann: 'year',
	annum: 'year',
};

export function employmentTypeOf(value: unknown): EmploymentType | null {
	const said = listOf(value).map((item) => (textOf(item) ?? '').toLowerCase());
	return types.find(([pattern]) => said.some((text) => pattern.test(text)))?.[1] ?? null;
}

/** The places of `jobLocation`: one or many, with a PostalAddress, a text, or a name alone. */
export function placesOfJsonLd(value: unknown): readonly Place[] {
	const places: Place[] = [];
	for (const location of listOf(value).slice(0, 100)) {
		const address = isRecord(location) ? (location.address ?? location) : location;
		if (!isRecord(address)) continue;
		const country = countryIn(address.addressCountry);
		const city = textOf(address.addressLocality);
		const region = textOf(address.addressRegion);
		if (city !== null || region !== null || country !== null) places.push({ city, region, country });
	}
	return places;
}

export function remoteCountries(value: unknown): readonly string[] {
	const found = new Set<string>();
	for (const area of listOf(value).slice(0, 250)) {
		const country = isRecord(area) ? (countryIn(area.name) ?? countryIn(area.address)) : countryIn(area);
		if (country !== null) found.add(country);
	}
	return [...found];
}

function countryIn(value: unknown): string | null {
	const [first] = listOf(value);
	const name = isRecord(first) ? (textOf(first.name) ?? textOf(first.addressCountry) ?? textOf(first)) : textOf(first);
	return name === null ? null : countryCode(name);
}

/** `baseSalary` as a MonetaryAmount with a number or a QuantitativeValue; null without a period, which nobody may guess. */
export function salaryOf(value: unknown): NonNullable<KnownFields['salary']> | null {
	const [amount] = listOf(value);
	if (!isRecord(amount)) return null;
	const [inner] = listOf(amount.value);
	const quantity = isRecord(inner) ? inner : { value: inner };
	const unit = textOf(quantity.unitText) ?? textOf(amount.unitText) ?? textOf(quantity.unitCode) ?? '';
	const period = periods[fold(unit)];
	const exact = numberOf(quantity.value);
	const min = numberOf(quantity.minValue) ?? numberOf(amount.minValue) ?? exact;
	const max = numberOf(quantity.maxValue) ?? numberOf(amount.maxValue) ?? exact;
	if (period === undefined || (min === null && max === null) || (min ?? max ?? 0) + (max ?? 0) === 0) return null;
	if (min !== null && max !== null && min > max) return null;
	const code = (textOf(amount.currency) ?? textOf(quantity.currency) ?? '').toUpperCase();
	return { min, max, currency: /^[A-Z]{3}$/.test(code) ? code : null, period };
}

export function postedOn(value: unknown): string | null {
	const text = textOf(value);
	return text === null ? null : dateIn(fold(text.slice(0, 40)));
}
