import { isoMonth, monthNumber } from './months.ts';

type Fields = Readonly<Record<string, unknown>>;

const textMax = 5_000;
const entriesMax = 200;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A JSON Resume (https://jsonresume.org/schema) as the plain text of a résumé, in the form that `resumeReader` reads
 * right; offsets of the reading count in that text. Parts that are missing or of another type are left out; a value
 * that is no JSON Resume at all gives an empty text.
 */
export function fromJsonResume(value: unknown): { readonly text: string } {
	const resume = fieldsOf(value);
	const blocks = [
		basics(fieldsOf(resume.basics)),
		section('SUMMARY', [text(fieldsOf(resume.basics).summary)]),
		section('EXPERIENCE', entries(resume.work).map(job)),
		section('PROJECTS', entries(resume.projects).map(project)),
		section('EDUCATION', entries(resume.education).map(education)),
		section('SKILLS', entries(resume.skills).map(skill)),
		section('CERTIFICATIONS', entries(resume.certificates).map(certificate)),
		section('LANGUAGES', entries(resume.languages).map(language)),
		section('VOLUNTEERING', entries(resume.volunteer).map(volunteer)),
		section(
			'PUBLICATIONS',
			entries(resume.publications).map((one) => text(one.name)),
		),
		section(
			'INTERESTS',
			entries(resume.interests).map((one) => list([text(one.name), ...texts(one.keywords)])),
		),
	];
	return { text: blocks.filter((block) => block !== '').join('\n\n') };
}

function basics(fields: Fields): string {
	const place = fieldsOf(fields.location);
	const home = list([text(place.city), text(place.region), text(place.countryCode) || text(place.country)]);
	const links = entries(fields.profiles).map((profile) => text(profile.url));
	const contact = [text(fields.email), text(fields.phone), text(fields.url), ...links].filter(Boolean).join(' | ');
	return rows([text(fields.name), text(fields.label), home && `Location: ${countrySpelled(home)}`, contact]);
}

/** Two letters alone are a region in a résumé; the reader knows countries by their names. */
function countrySpelled(home: string): string {
	return home.replace(/(^|, )([A-Z]{2})$/, (_, before: string, code: string) => {
		const name = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code);
		return `${before}${name ?? code}`;
	});
}

function section(heading: string, blocks: readonly string[]): string {
	const kept = blocks.filter((block) => block !== '');
	return kept.length === 0 ? '' : `${heading}\n\n${kept.join('\n\n')}`;
}

function job(fields: Fields): string {
	const company = text(fields.name) || text(fields.company);
	const position = text(fields.position);
	const names = [position && `Title: ${position}`, company && `Company: ${company}`];
	return rows([
		...names,
		dates(fields),
		text(fields.location) && `Location: ${text(fields.location)}`,
		text(fields.summary),
		...bullets(fields.highlights),
	]);
}

function volunteer(fields: Fields): string {
	return rows([
		list([text(fields.position), text(fields.organization)]),
		dates(fields),
		text(fields.summary),
		...bullets(fields.highlights),
	]);
}

function project(fields: Fields): string {
	const keywords = texts(fields.keywords).join(', ');
	return rows([text(fields.name), dates(fields), text(fields.description), keywords, ...bullets(fields.highlights)]);
}

function education(fields: Fields): string {
	const degree = [text(fields.studyType), text(fields.area)].filter(Boolean).join(' in ');
	return rows([list([degree, text(fields.institution)]), dates(fields), texts(fields.courses).join(', ')]);
}

function skill(fields: Fields): string {
	const keywords = texts(fields.keywords).join(', ');
	const named = text(fields.level) ? `${text(fields.name)} (${text(fields.level)})` : text(fields.name);
	return named && keywords ? `${named}: ${keywords}` : named || keywords;
}

function certificate(fields: Fields): string {
	return list([text(fields.name), text(fields.issuer), month(fields.date) ?? '']);
}

function language(fields: Fields): string {
	const name = text(fields.language);
	return text(fields.fluency) ? `${name} (${text(fields.fluency)})` : name;
}

/** "Mar 2019 – Jan 2021", "2019 – Present", "" without a start. */
function dates(fields: Fields): string {
	const start = month(fields.startDate);
	const end = month(fields.endDate);
	if (start === null) return end ?? '';
	return `${start} – ${end ?? (text(fields.endDate) || 'Present')}`;
}

/** ISO dates kept to their month ("2019-03-15" → "Mar 2019"), years as they are; null for anything else. */
function month(value: unknown): string | null {
	const match = /^(\d{4})(?:-(\d{1,2}))?/.exec(text(value));
	if (match === null) return null;
	const [, year = '', digits] = match;
	if (digits === undefined) return year;
	const number = monthNumber(Number(year), Math.min(Math.max(Number(digits), 1), 12));
	return `${monthNames[number % 12]} ${isoMonth(number).slice(0, 4)}`;
}

function bullets(value: unknown): readonly string[] {
	return texts(value).map((line) => `- ${line}`);
}

function rows(lines: readonly string[]): string {
	return lines.filter((line) => line !== '').join('\n');
}

function list(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ');
}

function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function entries(value: unknown): readonly Fields[] {
	return Array.isArray(value) ? value.slice(0, entriesMax).map(fieldsOf) : [];
}

function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.slice(0, entriesMax).map(text).filter(Boolean) : [];
}

/** One line of a value; numbers are spelled, anything else is empty. */
function text(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.slice(0, textMax).replace(/\s+/g, ' ').trim() : '';
}
