import { describe, expect, test } from 'vitest';
import { isStreet } from '../../../src/core/resume/street.ts';

describe('a street is told', () => {
	test.each([
		'12 Mill Lane, Ashford',
		'12 mill lane',
		'12 mill lane, Ashford',
		'4 quarry road, Leeds',
		'4/105,alder nagar',
		'10 Alder street, Wexcombe',
		'221b Quarry street',
		'12 Kiln road , Wexcombe',
		'King street 12',
		'Road No. 12, Wexcombe',
		'82 Some where Street',
		'Flat No. 3, Kiln Heights',
		'Apt. B-12',
		'3rd Floor, Kiln House',
		'Calle mayor 3',
		'Rua das Flores 12',
		'1234, West 68th Street',
		'5 Isle of Skye Road',
		'2010 Alder Court',
		'8 rue des Tilleuls, Lyon',
		'Calle del Olivo 22',
		'Via Alder 7',
		'Lindenstraße 5, 10969 Berlin',
		'Alter Weg 5',
		'Flat 3, Kiln House',
		'P.O. Box 407',
		'Kestrel Avenue, Phoenix, AZ 85006',
		'Kestrel Terrace, Leeds LS6 3PP',
	])('by its number or postcode: %s', (piece) => {
		expect(isStreet(piece)).toBe(true);
	});
});

describe('what a sentence says is no street', () => {
	test.each([
		'Own month-end close, consolidation of 4 entities',
		'handle 300 invoices a week, three-way match',
		'Closed 12 deals in place of the two before me',
		'Brought in $27K of sales',
		'Associate degree, Lane Valley Community College, 2009',
		'Second prize in term 4',
		'Proofs read for 6 numbers of the house magazine',
		'2019 Barista, Market Street Cafe',
		'soldering (2M certified), schematics',
		'Place orders for 3 yards',
		'Hull Planning Suite R12',
		'Drive 12 lorries',
		'3 years of house cleaning, office cleaning',
		'Nights on the 3rd floor',
		'Parcels sent via Stonecroft Staffing to 6 depots',
	])('%s', (piece) => {
		expect(isStreet(piece)).toBe(false);
	});
});
