import { seeded } from '../seeded.ts';
import { emailOf, type Identity } from './identities.ts';
import { type Life, lives } from './lives.ts';

/** A résumé of which all is fixed but who the person is. */
export type Resume = (identity: Identity) => string;

type Pick = <T>(among: readonly T[]) => T;

/** So many résumés, the same ones each time: trades, layouts and places where a person is named all vary. */
export function resumes(count: number): readonly Resume[] {
	const random = seeded(20_261);
	const pick: Pick = (among) => among[Math.floor(random() * among.length)] as (typeof among)[number];
	return Array.from({ length: count }, (_, i) => {
		const life = lives[i % lives.length] as Life;
		const head = pick(heads);
		const work = pick(works)(life, 2 + Math.floor(random() * 6));
		const order = pick(orders);
		const asides = [pick(summaries), pick(asideLines), pick(endings)];
		return (identity) => {
			const [summary, aside, ending] = asides.map((write) => write(identity, life));
			const sections = {
				work: `${work}\n${aside}`,
				education: `EDUCATION\n${life.degree}`,
				skills: `SKILLS\n${life.skills.join(', ')}`,
			};
			return [head(identity, life), summary, ...order.map((name) => sections[name]), ending].join('\n\n');
		};
	});
}

const orders = [
	['work', 'education', 'skills'],
	['skills', 'work', 'education'],
	['education', 'work', 'skills'],
] as const;

/** The top of the page, as people write it. */
const heads: readonly ((who: Identity, life: Life) => string)[] = [
	(who) => `${who.first} ${who.last}\n${emailOf(who)} | ${who.phone} | ${who.town}`,
	(who) =>
		`${who.first} ${who.last}`.toUpperCase().concat(`\n${who.street}, ${who.town}\n${who.phone}\n${emailOf(who)}`),
	(who) =>
		`CURRICULUM VITAE\n\nName: ${who.first} ${who.last}\nDate of birth: ${who.born}\nNationality: ${who.nationality}\nAddress: ${who.street}, ${who.town}\nE-mail: ${emailOf(who)}`,
	(who) => `${who.first} ${who.last} (${who.pronouns})\n${who.town} • ${who.phone} • ${emailOf(who)}`,
	(who) =>
		`PERSONAL DETAILS\nFull name: ${who.first} ${who.last}\nGender: ${who.gender}\nMarital status: ${who.marital}\nAge: ${who.age}\nTelephone: ${who.phone}\nE-mail: ${emailOf(who)}`,
	(who) => `${who.last}, ${who.first}\n${emailOf(who)}\nPhoto: attached`,
	(who) => `[Photo]\n${who.first} ${who.last}\nBorn ${who.born}\n${who.street}\n${who.town}\n${emailOf(who)}`,
	(who) => `${who.first} ${who.last}, ${who.age} years old, ${who.nationality}\n${emailOf(who)}, ${who.phone}`,
	(who, life) =>
		`${who.first} Q. ${who.last}\n${life.titles[0]}\n${who.street} | ${who.town} | ${who.phone} | linkedin.com/in/${linkOf(who)}`,
	(who, life) => `RESUME OF ${who.first} ${who.last}\n${life.titles[0]} from ${who.town}\n${emailOf(who)}`,
	(who) => `Lebenslauf\n\n${who.first} ${who.last}, geb. ${who.born}\n${who.street}, ${who.town}\n${emailOf(who)}`,
	(who) => `${emailOf(who)}\n${who.phone}\n\n${who.first} ${who.last}, MBA`,
];

const summaries: readonly ((who: Identity, life: Life) => string)[] = [
	(_, life) => `SUMMARY\nMany years in ${life.trade}.`,
	(who, life) => `PROFILE\n${who.first} has worked in ${life.trade} for years and likes clear plans.`,
	(who, life) => `SUMMARY\n${who.first} ${who.last} is at home in ${life.trade}.`,
	(who, life) => `SUMMARY\nA ${who.age}-year-old ${who.nationality} citizen with many years in ${life.trade}.`,
	(who, life) =>
		`PROFILE\n${subjectOf(who)} worked in ${life.trade} for years; ${possessiveOf(who)} teams stayed together.`,
	(who, life) => `ABOUT ME\nMy name is ${who.first} ${who.last} and I have worked in ${life.trade} for years.`,
];

const asideLines: readonly ((who: Identity) => string)[] = [
	() => '',
	(who) => `- ${who.first} led a team of six.`,
	(who) => `- Ms ${who.last}'s plan was taken up by the whole site.`,
	(who) => `\n${who.first} ${who.last} – Page 2 of 2`,
	(who) => `- Employee of the year 2021: ${who.first} ${who.last}.`,
	(who) => `- "Without ${who.first} the site would not have opened", said the owner.`,
];

const endings: readonly ((who: Identity) => string)[] = [
	() => 'INTERESTS\nWalking, choirs',
	(who) => `REFERENCES\nFormer managers of ${who.first} ${who.last} will gladly tell more.`,
	(who) =>
		`PERSONAL DETAILS\nDate of birth: ${who.born}\nNationality: ${who.nationality}\nMarital status: ${who.marital}`,
	(who) => `${who.town}, 1 November 2026\n${who.first} ${who.last}`,
	(who) =>
		`ADDITIONAL INFORMATION\nNationality: ${who.nationality} | Gender: ${who.gender} | Date of birth: ${who.born}`,
	(who) => `CONTACT\n${who.street}\n${who.town}\n${who.phone}\nlinkedin.com/in/${linkOf(who)}`,
	(who) => `I confirm that all this is true.\n\nSigned: ${who.first} ${who.last}\nPlace: ${who.town}`,
];

/** Three jobs without a gap, the last one until today; `years` sets how long each took. */
const works: readonly ((life: Life, years: number) => string)[] = [
	(life, years) => section(life, years, (job) => [`${job.title}, ${job.employer}`, `${job.from} – ${job.to}`]),
	(life, years) => section(life, years, (job) => [`${job.employer}`, `${job.title}\t${job.from} - ${job.to}`]),
	(life, years) => section(life, years, (job) => [`${job.from} to ${job.to}`, `${job.title}`, `${job.employer}`]),
];

type Held = { readonly title: string; readonly employer: string; readonly from: string; readonly to: string };

function section(life: Life, years: number, head: (job: Held) => readonly string[]): string {
	const jobs = life.titles.map((title, i) => {
		const to = i === 0 ? 'present' : `March ${2026 - i * years}`;
		const held = { title, employer: life.employers[i] ?? '', from: `April ${2026 - (i + 1) * years}`, to };
		return [...head(held), ...life.doings.slice(i, i + 2).map((doing) => `- ${doing}`)].join('\n');
	});
	return `WORK EXPERIENCE\n\n${jobs.join('\n\n')}`;
}

function linkOf(who: Identity): string {
	return emailOf(who).split('@')[0]?.replace('.', '-') ?? '';
}

function subjectOf({ pronouns }: Identity): string {
	return pronouns.startsWith('she') ? 'She' : pronouns.startsWith('he') ? 'He' : 'They';
}

function possessiveOf({ pronouns }: Identity): string {
	return pronouns.startsWith('she') ? 'her' : pronouns.startsWith('he') ? 'his' : 'their';
}
