/** How the values of the API are said on the page. */

const locale = 'en-GB';
const countryNames = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
const monthName = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayName = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plural = new Intl.PluralRules(locale);

export const labels = {
	workMode: { onsite: 'On site', hybrid: 'Hybrid', remote: 'Remote' },
	employmentType: {
		full_time: 'Full time',
		part_time: 'Part time',
		contract: 'Contract',
		temporary: 'Temporary',
		internship: 'Internship',
	},
	importance: { must: 'Must-haves', nice: 'Nice to have', context: 'Mentioned' },
	kind: {
		skill: 'Skills',
		experience: 'Experience',
		education: 'Education',
		language: 'Languages',
		certification: 'Certificates',
		location: 'Location',
		authorisation: 'Permission to work',
	},
	status: { met: 'Met', partial: 'Partly met', unmet: 'Not met', unknown: 'Not known' },
	verdict: { eligible: 'Eligible', ask: 'Ask first', ineligible: 'Not eligible' },
	part: { title: 'Title', skills: 'Skills', experience: 'Experience', education: 'Education', text: 'Wording' },
	level: {
		highschool: 'High school',
		certificate: 'Certificate',
		diploma: 'Diploma',
		associate: 'Associate degree',
		bachelor: 'Bachelor’s degree',
		master: 'Master’s degree',
		doctorate: 'Doctorate',
	},
	sponsorship: { offered: 'Visa sponsorship offered', not_offered: 'No visa sponsorship' },
};

/** `bachelor_of_x` → `Bachelor of x`, for values that have no label of their own. */
export function plain(value) {
	const words = String(value).replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export function points(value) {
	return oneDigit.format(value);
}

export function percent(share) {
	return `${Math.round(share * 100)} %`;
}

/** `count(2, 'role')` → `2 roles`. */
export function count(number, noun, nouns = `${noun}s`) {
	return `${number.toLocaleString(locale)} ${plural.select(number) === 'one' ? noun : nouns}`;
}

/** 5 → `5 years`, 0.5 → `6 months`. */
export function years(number) {
	return number < 1 ? count(Math.round(number * 12), 'month') : count(number, 'year');
}

/** 73 → `6 yr 1 mo`. */
export function duration(months) {
	const [years, rest] = [Math.floor(months / 12), months % 12];
	return [years > 0 ? `${years} yr` : '', rest > 0 || years === 0 ? `${rest} mo` : ''].filter(Boolean).join(' ');
}

export function day(value) {
	return dayName.format(new Date(value));
}

/** `2022-03` → `Mar 2022`; the month is left out where the text names years only. */
export function month(value, precision = 'month') {
	return precision === 'year' ? value.slice(0, 4) : monthName.format(new Date(`${value}-01T00:00:00Z`));
}

export function country(code) {
	return countryNames.of(code) ?? code;
}

/** Codes that `Intl` knows and ISO 3166-1 does not list as countries. */
const notCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ UK'.split(' '));

/** Every country with its name, by name. */
export function countries() {
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters
		.flatMap((first) => letters.map((second) => first + second))
		.filter((code) => !notCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
		.map((code) => ({ code, name: countryNames.of(code) }))
		.filter(({ name }) => name !== undefined)
		.sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** At most three places by name, and how many more there are; null where none is stated. */
export function places(locations) {
	const named = locations
		.map(({ city, region, country: code }) => [city, region, code && country(code)].filter(Boolean).join(', '))
		.filter(Boolean);
	if (named.length === 0) return null;
	return named.slice(0, 3).join('; ') + (named.length > 3 ? ` and ${named.length - 3} more` : '');
}

/** `€72,000 – €94,000 a year`; null where no amount is stated. */
export function pay(salary) {
	if (salary === null || (salary.min === null && salary.max === null)) return null;
	const { min, max, currency, period } = salary;
	const digits = [min, max].some((amount) => amount !== null && !Number.isInteger(amount)) ? 2 : 0;
	const format = new Intl.NumberFormat(locale, {
		...(currency === null ? {} : { style: 'currency', currency }),
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	const amount =
		min === null
			? `up to ${format.format(max)}`
			: max === null
				? `from ${format.format(min)}`
				: min === max
					? format.format(min)
					: format.formatRange(min, max);
	return `${amount} ${period === 'hour' ? 'an' : 'a'} ${period}`;
}

export function fileSize(bytes) {
	return bytes < 1024
		? count(bytes, 'byte')
		: bytes < 1_048_576
			? `${Math.round(bytes / 1024)} KB`
			: `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** The address where it is a plain web address; null for anything else, so that no link runs a script. */
export function webAddress(url) {
	const parsed = url === null ? null : URL.parse(url);
	return parsed !== null && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
}
