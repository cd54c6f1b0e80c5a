import type { Taxonomy } from '../src/core/model/taxonomy.ts';
import { random } from './random.ts';

/**
 * Postings of some 4,000 characters and résumés of two pages, as invented people would write them: sections, sentences,
 * lists, pay, places, dates, and the skills of one field of work. Text `i` is the same in every run.
 */
export type Inventor = {
	readonly posting: (i: number) => InventedPosting;
	readonly resume: (i: number) => string;
};

type InventedPosting = { readonly title: string; readonly company: string; readonly text: string };

const postingCharacters = 4_000;
const resumeCharacters = 5_000;

export function inventor(taxonomy: Taxonomy): Inventor {
	const byDomain = Map.groupBy(taxonomy.skills.values(), (skill) => skill.domain);
	const trades = [...byDomain.values()].map((skills) => skills.map((skill) => skill.name));
	return {
		posting: (i) => postingOf(draw(random(i * 2 + 1), trades, i)),
		resume: (i) => resumeOf(draw(random(i * 2 + 2), trades, i)),
	};
}

type Draw = {
	readonly skill: () => string;
	readonly pick: (values: readonly string[]) => string;
	readonly number: (from: number, to: number) => number;
	readonly id: number;
};

function draw(next: () => number, trades: readonly (readonly string[])[], id: number): Draw {
	// An index below the length of a list that is never empty.
	const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
	const trade = pick(trades);
	// Some skills of a trade are asked for again and again.
	const skill = (): string => trade[Math.floor(trade.length * next() ** 2)] ?? '';
	return { skill, pick, number: (from, to) => from + Math.floor(next() * (to - from + 1)), id };
}

const levels = ['Senior', 'Junior', 'Lead', 'Assistant', 'Principal', 'Trainee', 'Head', 'Deputy'];
const nouns = ['Analyst', 'Engineer', 'Technician', 'Manager', 'Specialist', 'Coordinator', 'Adviser', 'Operator'];
const cities = ['Leeds, UK', 'Bristol, UK', 'Austin, TX', 'Denver, CO', 'Dublin, Ireland', 'Berlin, Germany'];
const objects = [
	'schedules',
	'customer accounts',
	'monthly reports',
	'test plans',
	'supplier contracts',
	'shift plans',
];
const verbs = ['Maintain', 'Plan', 'Review', 'Coordinate', 'Document', 'Improve', 'Prepare', 'Support'];
const others = [
	'the site team',
	'our partners',
	'two neighbouring departments',
	'customers abroad',
	'the works council',
];
const strengths = [
	'Strong knowledge of',
	'Hands-on experience with',
	'Good command of',
	'Proven use of',
	'Working with',
];
/** What people say of themselves is in other words than what is asked of them. */
const done = ['without one late delivery', 'in half the time it took before', 'and was asked back each year'];
const ways = ['on time and within budget', 'to the standards of the house', 'from the first call to the last invoice'];

function postingOf(draw: Draw): InventedPosting {
	const { skill, pick, number } = draw;
	const title = `${pick(levels)} ${skill()} ${pick(nouns)}`;
	const company = `${pick(['Harbour', 'Northfield', 'Alder', 'Quayside', 'Larkhill'])} ${pick(nouns)}s ${number(1, 900)} Ltd`;
	const pay = number(24, 90);
	const text = [
		`${title}\n\n${company}\n${pick(cities)} (${pick(['hybrid', 'remote', 'on site'])})\n`,
		`£${pay},000 - £${pay + number(3, 12)},000 per year, ${pick(['full-time', 'part-time', 'contract'])}\n`,
		'About us',
		repeated(
			number(3, 5),
			() => `${company} has ${number(20, 900)} people who work with ${pick(others)}, ${pick(ways)}.`,
		),
		'\nWhat you will do',
		repeated(
			number(8, 11),
			() => `- ${pick(verbs)} ${pick(objects)} with ${skill()} together with ${pick(others)}, ${pick(ways)}`,
		),
		'\nRequirements',
		`- ${number(1, 9)}+ years of experience in ${skill()} or ${skill()}`,
		`- ${pick(["Bachelor's", "Master's"])} degree in ${pick(['Business', 'Computer Science', 'Engineering'])} or equivalent experience`,
		repeated(number(6, 9), () => `- ${pick(strengths)} ${skill()}, ${skill()} and ${skill()}`),
		'\nNice to have',
		repeated(number(2, 4), () => `- ${skill()} or ${skill()} is a plus`),
		'\nBenefits',
		repeated(
			number(2, 4),
			() => `- ${number(22, 30)} days of leave, pension and ${pick(['a bicycle', 'a canteen', 'free parking'])}`,
		),
	].join('\n');
	return {
		title,
		company,
		text: lengthened(
			text,
			postingCharacters,
			() => `We value people who look after ${pick(objects)} ${pick(ways)}, and who help ${pick(others)}.`,
		),
	};
}

function resumeOf(draw: Draw): string {
	const { skill, pick, number, id } = draw;
	const jobs = number(3, 5);
	let year = 2026;
	const job = (): string => {
		const to = year;
		year -= number(1, 4);
		const until = to === 2026 ? 'Present' : `Mar ${to}`;
		return [
			`${pick(levels)} ${pick(nouns)}, ${pick(['Harbour', 'Alder', 'Larkhill'])} ${pick(nouns)}s Ltd, ${pick(cities)}`,
			`Apr ${year} - ${until}`,
			repeated(number(4, 7), () => `• ${pick(verbs)} ${pick(objects)} with ${skill()} and ${skill()}, ${pick(done)}`),
			'',
		].join('\n');
	};
	const text = [
		`Sam Example\nsam.example${id}@example.com | +44 20 7946 0${number(100, 999)} | ${pick(cities)}\n`,
		'Summary',
		`${pick(nouns)} with ${number(3, 20)} years of experience in ${skill()}, ${skill()} and ${skill()}.\n`,
		'Experience\n',
		repeated(jobs, job),
		'Education',
		`${pick(['BSc', 'MSc', 'MBA'])} ${pick(['Business', 'Computer Science', 'Engineering'])}, Example University, ${year}\n`,
		'Skills',
		repeated(4, () => `${skill()}, ${skill()}, ${skill()}, ${skill()}, ${skill()}`),
		'\nLanguages\nEnglish (native), German (B2)',
	].join('\n');
	return lengthened(text, resumeCharacters, () => `• ${pick(verbs)} ${pick(objects)}, ${pick(done)}`);
}

function repeated(times: number, line: () => string): string {
	return Array.from({ length: times }, line).join('\n');
}

function lengthened(text: string, characters: number, line: () => string): string {
	let longer = text;
	while (longer.length < characters) longer += `\n${line()}`;
	return longer;
}
