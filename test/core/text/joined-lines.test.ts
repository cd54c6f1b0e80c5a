import { describe, expect, it } from 'vitest';
import { joinedLines } from '../../../src/core/text/joined-lines.ts';

describe('lines broken within a sentence are joined', () => {
	it.each([
		// A list goes on, over a blank line too.
		['- Tools for hulls: Quillon, Brask,\n\nTarn and others', '- Tools for hulls: Quillon, Brask,  Tarn and others'],
		['- Languages of hulls: Quillon,\nBrask, Tarn', '- Languages of hulls: Quillon, Brask, Tarn'],
		// A small word ends no sentence, and a small letter begins none.
		['• Three summers with\nQuillon', '• Three summers with Quillon'],
		['• You have drawn\nhulls', '• You have drawn hulls'],
		[
			'Hull Drawer\n\nWe look for somebody who has drawn the hulls of\nferries and who knows the\ntides.',
			'Hull Drawer\n\nWe look for somebody who has drawn the hulls of ferries and who knows the tides.',
		],
		[
			'Hull Drawer\nA keen eye and some summers with tools such as\nQuillon and Brask',
			'Hull Drawer\nA keen eye and some summers with tools such as Quillon and Brask',
		],
		// Where most lines were broken at one width, so was this one.
		[
			'Hull Drawer\n\nWe look for somebody who draws the hulls of all the\nsmall ferries.\n\n• Three summers in a yard where the old people show\nhulls\n• The tides by heart, for every month and for any one\nyear\n\nIn the yard you will learn how the old people drew\nhulls',
			'Hull Drawer\n\nWe look for somebody who draws the hulls of all the small ferries.\n\n• Three summers in a yard where the old people show hulls\n• The tides by heart, for every month and for any one year\n\nIn the yard you will learn how the old people drew hulls',
		],
		// So does a bracket that is open.
		['• A degree in a science (Physics,\nChemistry)', '• A degree in a science (Physics, Chemistry)'],
		// Broken at a width, capitals or not.
		[
			'You draw the hulls of ferries in our yard at Larkfield, and you show\nhow Peter Example does it. You work with people from the Harbour\nOffice, who know the tides of every month of the year by heart.',
			'You draw the hulls of ferries in our yard at Larkfield, and you show how Peter Example does it. You work with people from the Harbour Office, who know the tides of every month of the year by heart.',
		],
	])('%j', (text, expected) => {
		expect(joinedLines(text)).toBe(expected);
	});

	it.each([
		'Hull Drawer\n\nlarkfield',
		'What you will be working with\nQuillon',
		'- You draw hulls.\nwe offer tea',
		'A yard in the old town (since 1952, by the quay.\nThree summers with Quillon\nBrask',
		'Write to us at once, for this will not last :(\nQuillon\nBrask (of any year)',
		'- You draw hulls,\n- you show them',
		'You will live in Wilmington, on the river, DE\n\nHull Drawer',
		'Ferries and their hulls, of every sort and\nDescription:',
		'Drawer of Hulls and Sails of many Large Ferries\nremote, full-time',
		'Hull Drawer\n\nMany years of work with the hulls of large ferries\niOS development\ndbt and Quillon',
		'experience of drawing hulls in a yard that is busy\nknowledge of the tides',
		'Experience of drawing hulls in a yard that is busy\nExperience of the tides of every month of the year\nExperience of showing hulls to people on the pier',
	])('%j stays as it is', (text) => {
		expect(joinedLines(text)).toBe(text);
	});

	it('leaves a paragraph of very many lines as it is', () => {
		const text = 'ab\n'.repeat(300_000);
		expect(joinedLines(text)).toBe(text);
	});

	it('keeps every offset', () => {
		const text = '- You have drawn\r\n  hulls';
		expect(joinedLines(text)).toBe('- You have drawn    hulls');
	});
});
