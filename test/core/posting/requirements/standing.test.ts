import { describe, expect, it } from 'vitest';
import { groups, type Line, readLines } from './small-world.ts';

const duty = (text: string): Line => ({ text, section: 'summary' });

describe('a skill that is only a part of what is said', () => {
	it.each<readonly [string | Line, ...string[]]>([
		// Names of other things.
		['Our yard: 18 Welding Loft Road, Larkfield'],
		['Our yard: 18 Old Welding Road, Larkfield'],
		['For the yard of Larkfield Welding, Inc. and its crew'],
		['Larkfield Insurance is seeking clerks of good cheer.'],
		['An award of RW (Rope Walking)'],
		['An award of RW (Rescue Warden)', 'all: rescue-warden'],
		// What the company has.
		['Larkfield & Tarn, LLC is a firm that sells payroll to yards.'],
		['Our whole team has worked with payroll for long.'],
		['Larkfield’s founders are good at payroll.'],
		['Make use of our payroll services when you like.'],
		['Make use of the yard’s payroll services when you like.'],
		['Larkfield’s payroll experience is long.'],
		['Larkfield’s owners are clerks who possess experience of Jira, payroll, and Java.'],
		['Larkfield & Tarn, LLC is a firm with clerks for yards, with payroll as its trade.'],
		['Larkfield & Tarn, LLC is a firm of clerks, great at recruiting people with Java skills.'],
		// What only begins like it.
		['You have 1 year’s Java experience', 'all: java'],
		['The candidate’s payroll experience is looked at.', 'all: payroll'],
		['Master’s engineers have Java', 'all: java'],
		['Our clients include yards, and you have Java knowledge', 'all: java'],
		['Our engineers are calm, and you know Java', 'all: java'],
		['Our sailing team has openings for riggers with Excel skills', 'all: excel'],
		['Our riggers will have Java experience', 'all: java'],
		['Our firm is seeking riggers with Excel skills', 'all: excel'],
		// Who does it, who sets it, and the word that says no more than the one before it.
		['The Registered Nurse will keep the records.'],
		['Who it takes: The Registered Nurse will keep the records.'],
		['The Registered Nurse will be responsible for the records.'],
		['Wear what is prescribed by CISM'],
		// What will be wished for or asked for.
		['The Java language will be an advantage', 'all?: java'],
		['Knowledge of the Java language will be an advantage', 'all?: java'],
		['Experience with the Django framework will be beneficial', 'all?: django'],
		['Knowledge of the Jira system will be required', 'all: jira'],
		['Experience of all Excel products will be a plus', 'all?: excel'],
		['Java programming', 'all: java'],
		['XTO programming'],
		['Swift programming of hulls', 'all: software-development'],
		['Good at office suites and programming', 'all: ms-office software-development'],
		// What the law has employers say, and how to apply.
		['Larkfield is an equal opportunity employer of Java people.'],
		[
			'At Larkfield everyone who works on hulls in the long sheds by the river with Java is an equal opportunity employer.',
			'all: java',
		],
		['Please send your notes in MS Word.'],
		['Please include a Jira link.'],
		// What is asked for before a call to apply, and with words of one.
		['Riggers with Java and SQL experience please apply.', 'all: java sql'],
		['Larkfield, an equal opportunity employer, seeks riggers with Java skills', 'all: java'],
		['If you know Java, please apply online.', 'all: java'],
		['You must have Jira, regardless of race', 'all: jira'],
		['Must be able to apply online payroll and Jira rules', 'all: jira payroll'],
		['Ability to apply online payroll tools such as Jira', 'open: jira'],
		['Please include examples of your Java and SQL work', 'all: java sql'],
		// A subject of study, behind "required".
		['A degree is required in boats, psychology or such'],
		// What somebody will do is not what they are sought with.
		[duty('We are looking for a clerk with Jira skills who will keep Python notes.'), 'all: jira'],
		[duty('We are looking for a clerk with Jira skills to help keep Python notes.'), 'all: jira'],
		[duty('We are looking for a clerk with Jira skills who will have Python as well.'), 'all: jira python'],
		// How a demand is told.
		[duty('The ideal individual will have Java knowledge.'), 'all: java'],
		[duty('The post may require Jira now and then.')],
		['You don’t necessarily need Jira.'],
		['Jira will not be considered.'],
		['QRSB designation', 'all: unlisted:qrsb-certification'],
		['QRSB or TUVX designation', 'any: unlisted:qrsb-certification unlisted:tuvx-certification'],
	])('%j', (line, ...expected) => {
		expect(groups(readLines(line))).toEqual(expected);
	});
});

describe('a skill of years that somebody should have', () => {
	it.each(['One year’s payroll experience', 'At least 1 year’s payroll experience'])('%s', (line) => {
		expect(readLines(line).skills.map(({ id, importance }) => [id, importance])).toEqual([['payroll', 'must']]);
	});
});

describe('an abbreviation before a word for a paper', () => {
	it.each([
		['QRSB designation', 'QRSB'],
		['QRSB qualified', 'QRSB'],
		['QRSB certified', 'QRSB certification'],
	])('%s', (line, name) => {
		expect(readLines(line).skills.map((skill) => skill.name)).toEqual([name]);
	});
});
