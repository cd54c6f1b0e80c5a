import { describe, expect, it } from 'vitest';
import { groups, type Line, readLines } from './small-world.ts';

describe('things that no vocabulary holds are items of a choice', () => {
	it.each<[string | Line, string]>([
		// Behind what leads in what must be known.
		['Experience in welding or drain laying', 'any: unlisted:drain-laying welding'],
		['Background in thatching, payroll or welding', 'any: payroll unlisted:thatching welding'],
		['Two years of experience in rope splicing, payroll and/or hull tarring', joined('hull-tarring', 'rope-splicing')],
		['Experience in the field of welding or hull tarring is preferred', 'any?: unlisted:hull-tarring welding'],
		['Experience of payroll, rope splicing or similar', 'open: payroll unlisted:rope-splicing'],
		// Before a noun that says what they are.
		['Welding or thatching experience', 'any: unlisted:thatching welding'],
		['Previous payroll or rent collecting experience', 'any: payroll unlisted:rent-collecting'],
		// Behind a count and its colon, where no "or" is needed.
		[
			'Skill in one or more of the following areas: payroll, rope splicing, hull tarring',
			joined('hull-tarring', 'rope-splicing'),
		],
		[
			'Any of the following areas preferred: Payroll, Hull Tarring or Rope Splicing',
			joined('hull-tarring', 'rope-splicing', '?'),
		],
	])('%j', (line, expected) => {
		expect(groups(readLines(line))).toEqual([expected]);
	});
});

/** Payroll and two things more. */
function joined(one: string, other: string, wish = ''): string {
	return `any${wish}: payroll unlisted:${one} unlisted:${other}`;
}

describe('what else a sentence says behind an "or" is no item', () => {
	it.each([
		'Experience in payroll, in person or by phone',
		'Experience in payroll or willingness to learn',
		'Experience in payroll or a merry calling',
		'Knowledge of payroll, weekly or monthly',
		'Experience in payroll, spoken or written',
		'Experience in payroll in Larkfield or Brask',
		'Experience in payroll, morning or evening',
		'Experience in payroll or you learn it from us',
		'Experience in payroll or carting very many heavy barrels uphill',
		'Payroll for harbours or mills within our walls',
	])('%j', (line) => {
		expect(groups(readLines(line))).toEqual(['all: payroll']);
	});

	it('as halves of the name that follows', () => {
		expect(groups(readLines('Experience in naval, rural or coastal welding'))).toEqual(['all: welding']);
	});

	it('as subjects of study', () => {
		expect(groups(readLines('Degree in hull drawing, rope splicing or payroll'))).toEqual([]);
		expect(groups(readLines('Experience in payroll, rope splicing or related field'))).toEqual(['open: payroll']);
		const reading = readLines('Degree in hull drawing, or experience in payroll or rope splicing');
		expect(groups(reading)).toEqual(['any: payroll unlisted:rope-splicing']);
	});

	it('where the posting only speaks of its work', () => {
		const reading = readLines({ text: 'Our yard has experience in welding or hull tarring', section: 'company' });
		expect(groups(reading)).toEqual([]);
	});
});

describe('a choice needs no vocabulary', () => {
	it.each<[string, string]>([
		// Told by what leads it in, …
		['Experience in rope splicing or hull tarring', 'any: unlisted:hull-tarring unlisted:rope-splicing'],
		['Experience performing payroll, bale stacking or related functions', 'open: payroll unlisted:bale-stacking'],
		['Experience in selling barge insurance or hull paint', 'any: insurance unlisted:hull-paint'],
		['Experience with pumps such as Quillon or Brask valves', 'open: unlisted:brask unlisted:quillon'],
		// … by the noun behind it, …
		['Thatching or tarring ticket', 'any: unlisted:tarring unlisted:thatching'],
		['With completed Quillon or Brask articles', 'any: unlisted:brask unlisted:quillon'],
		['LCQ or Harbour Watch certificate', 'any: unlisted:harbour-watch-certificate unlisted:lcq'],
		// … by its being all there is, …
		['MoorQuay or HelmSight a plus', 'any?: unlisted:helmsight unlisted:moorquay'],
		['Zquillon or Figma', 'any: figma unlisted:zquillon'],
		// … and by those of its members that are known.
		['Payroll, rope splicing or business intelligence', 'any: business-intelligence payroll unlisted:rope-splicing'],
	])('%j', (line, expected) => {
		expect(groups(readLines(line))).toEqual([expected]);
	});

	it('names that are read nowhere alone are told by the other', () => {
		expect(groups(readLines('Skills in Word or Excel'))).toEqual(['any: excel word']);
	});

	it('takes what is only spoken of elsewhere for one of its members', () => {
		const line = 'Experience in a customer service, payroll or insurance role';
		expect(groups(readLines(line))).toEqual(['any: customer-service insurance payroll']);
	});

	it('takes members for items that a noun for a line of work stands behind', () => {
		expect(groups(readLines('Insurance or customer service background'))).toEqual(['any: customer-service insurance']);
		expect(groups(readLines('Experience in the insurance or customer service industry'))).toEqual([]);
	});

	it('tells IT from it', () => {
		expect(groups(readLines('Experience in IT splicing, payroll or welding'))).toEqual([
			'any: payroll unlisted:it-splicing welding',
		]);
	});

	it('leaves out of a counted list what nobody can know', () => {
		const line = 'Experience in one or more of the following: payroll, clerical, weekly, rope splicing';
		expect(groups(readLines(line))).toEqual(['any: payroll unlisted:rope-splicing']);
	});

	it('a single word that may be anything is one of four, a plural one of three', () => {
		expect(groups(readLines('Experience in payroll, media, welding or rope splicing'))).toEqual([
			'any: payroll unlisted:media unlisted:rope-splicing welding',
		]);
		expect(groups(readLines('Experience in payroll, barges or welding'))).toEqual([
			'any: payroll unlisted:barges welding',
		]);
		expect(groups(readLines('Experience in media or welding'))).toEqual(['all: welding']);
	});

	it('gives the first half of a name of two words the second where that is a known name', () => {
		expect(groups(readLines('Experience in stream or batch processing'))).toEqual([
			'any: batch-processing stream-processing',
		]);
		expect(groups(readLines('Experience in hull or customer service'))).toEqual(['all: customer-service']);
		expect(groups(readLines('Experience in creative or business intelligence'))).toEqual([
			'all: business-intelligence',
		]);
		expect(groups(readLines('Experience in payroll, hull or batch processing'))).toEqual([
			'any: batch-processing payroll',
		]);
	});
});

describe('what is too general to be a skill is none, and spoils no choice', () => {
	it.each<[string, string]>([
		['Experience in consulting, payroll, welding or information technology', 'open: payroll welding'],
		['Experience in payroll, software or rope splicing', 'any: payroll unlisted:rope-splicing'],
		['Experience in hull tarring or computer science', 'all: unlisted:hull-tarring'],
		['Experience with application and/or payroll', 'all: payroll'],
		['Lots of Kotlin (Back and Front)', 'all: kotlin'],
		['Kotlin/Java (Mandatory)', 'any: java kotlin'],
		['Tools / Stack: Jenkins, Jira', 'all: jenkins jira'],
		['Equipment: Computers, Jira, QuickBooks', 'all: jira quickbooks'],
	])('%j', (line, expected) => {
		expect(groups(readLines(line))).toEqual([expected]);
	});

	it.each([
		'Essential and Desirable Criteria',
		'Two days a week (Tues, Wed, Thurs)',
		'Able to work every second weekend (both Saturdays and Sundays)',
		'Knowledge of a scripting or compiled language',
		'Experience in a specific hull discipline or a hull testing capacity',
		'Coordinate with other team members (QXA, ZBR and Brask vendors)',
		'A competitive benefits package (including Quillon, Payroll and Brask cover)',
	])('%j', (line) => {
		expect(groups(readLines(line))).toEqual([]);
	});
});

describe('a member of a choice has one name', () => {
	it('not one of two lines that grew together', () => {
		expect(groups(readLines('Experience with QX splicing Harbour or payroll'))).toEqual(['all: payroll']);
	});

	it('several of one abbreviation are named by its letters', () => {
		expect(groups(readLines("XQT's or hull pump experience"))).toEqual(['any: unlisted:hull-pump unlisted:xqt']);
	});

	it('the known one that the first half has with what it shares with the second', () => {
		expect(groups(readLines('Stream or batch processing experience'))).toEqual([
			'any: batch-processing stream-processing',
		]);
	});
});

describe('an "or" that leaves no choice of things', () => {
	it.each([
		'Strong written or verbal skills',
		'Able to work days or nights',
		'Five or more years of experience',
		'Hull tarring or as assigned',
		'Experience supervising staff or volunteers',
		'Experience in a hospital or clinic',
		'Experience with company policies or procedures',
		'Experience in Larkfield or abroad',
		'Experience with children or adults',
		'EXPERIENCE WITH QUILLON OR BRASK',
		'Knowledge of federal or local waters',
		'Experience tarring hulls or whatever comes',
	])('%j', (line) => {
		expect(groups(readLines(line))).toEqual([]);
	});

	it.each([
		'Payroll, or send the Quillon form to us',
		'Experience in payroll or the industry',
		'Experience in the payroll or shipping industry',
		'Experience in payroll or hull tarringwhen you join',
	])('%j', (line) => {
		expect(groups(readLines(line)).join()).not.toContain('unlisted');
	});
});

it('a slash within an open list of examples parts its members as a comma does', () => {
	expect(groups(readLines('Test automation - Jenkins, Figma, Jira/Excel etc.'))).toEqual([
		'open: excel figma jenkins jira',
	]);
});

it('behind the "and" of a list of examples one more begins something else', () => {
	expect(groups(readLines('Experience with tools such as Jenkins and Jira, and welding'))).toEqual([
		'all: welding',
		'open: jenkins jira',
	]);
	expect(groups(readLines('Experience with tools such as Jenkins and Jira and knowledge of welding'))).toEqual([
		'all: welding',
		'open: jenkins jira',
	]);
	expect(groups(readLines('Tools such as Jenkins and Jira and Figma'))).toEqual(['open: figma jenkins jira']);
	expect(groups(readLines('Languages like Java and Kotlin, Python and SQL'))).toEqual(['open: java kotlin python sql']);
	expect(groups(readLines('Frameworks such as React, Angular or equivalents'))).toEqual(['open: angular react']);
});

it('of three skills around slashes those of one kind can stand for each other', () => {
	expect(groups(readLines('Jenkins/Jira/welding'))).toEqual(['all: welding', 'any: jenkins jira']);
});

it('CPR and first aid around a slash are both meant, behind an "or" one of them', () => {
	expect(groups(readLines('CPR/First Aid'))).toEqual(['all: cpr first-aid']);
	expect(groups(readLines('CPR or First Aid'))).toEqual(['any: cpr first-aid']);
});
