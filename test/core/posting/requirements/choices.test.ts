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
		const reading = readLines('Degree in hull drawing, or experience in payroll or rope splicing');
		expect(groups(reading)).toEqual(['all: payroll']);
	});

	it('where no item beside it is known', () => {
		expect(groups(readLines('Experience in rope splicing or hull tarring'))).toEqual([]);
	});

	it('where the posting only speaks of its work', () => {
		const reading = readLines({ text: 'Our yard has experience in welding or hull tarring', section: 'company' });
		expect(groups(reading)).toEqual([]);
	});
});

it('CPR and first aid around a slash are both meant, behind an "or" one of them', () => {
	expect(groups(readLines('CPR/First Aid'))).toEqual(['all: cpr first-aid']);
	expect(groups(readLines('CPR or First Aid'))).toEqual(['any: cpr first-aid']);
});
