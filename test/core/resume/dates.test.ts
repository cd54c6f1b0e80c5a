import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/core/resume/dates.ts';
import { isoMonth } from '../../../src/core/resume/months.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** A mention as `first..last`, with `*` while it runs, `?` where nothing is said, and `~` for years only. */
function read(text: string): readonly string[] {
	return findDates(fold(text)).map((mention) => {
		const first = mention.first === null ? '?' : isoMonth(mention.first);
		const last = mention.current ? '*' : mention.last === null ? '?' : isoMonth(mention.last);
		return `${first}..${last}${mention.precision === 'year' ? ' ~' : ''}`;
	});
}

const ranges: readonly (readonly [text: string, expected: string])[] = [
	// months in words
	['Mar 2019 – Present', '2019-03..*'],
	['March 2019 to January 2021', '2019-03..2021-01'],
	['Sept. 2011 - Feb. 2012', '2011-09..2012-02'],
	['November, 2014-present', '2014-11..*'],
	['May, 2013-September, 2014', '2013-05..2014-09'],
	['June2008-Dec 2008', '2008-06..2008-12'],
	['Jan-2014 to Jun-2015', '2014-01..2015-06'],
	['May/2008 - May/2016', '2008-05..2016-05'],
	["Dec' 2015 to Sept' 2016", '2015-12..2016-09'],
	["Jan '19 – Mar '21", '2019-01..2021-03'],
	['Sept 13 - Till Date', '2013-09..*'],
	['Jul 11 - Sept 13', '2011-07..2013-09'],
	['January to May 2009', '2009-01..2009-05'],
	['Nov- Feb 2015', '2014-11..2015-02'],
	['Jan-Mar 2011', '2011-01..2011-03'],
	['June 2018 through August 2019', '2018-06..2019-08'],
	['from April 2010 to till date', '2010-04..*'],
	['September 2017 onwards', '2017-09..*'],
	['May 2014 Present', '2014-05..*'],
	['2007 June - Oct 2008', '2007-06..2008-10'],
	['2017 (January) to 2021 (May)', '2017-01..2021-05'],
	['2021 (June) to now', '2021-06..*'],
	['Oct 2020 - \n January 2022', '2020-10..2022-01'],
	['Hexley Ltd, 2020-: rosters', '2020-01..* ~'],
	['2019- Freelance writer', '2019-01..* ~'],
	['(May 2021-)', '2021-05..*'],
	['2018-Apr - 2021-Nov', '2018-04..2021-11'],
	['2021-Dec - Present', '2021-12..*'],
	['2019-March 2020', '2019-01..2020-03 ~'],
	['Hexley Ltd\t2020 —\nWelder', '2020-01..* ~'],
	['Hexley Ltd May 2021 —\nWelder', '2021-05..*'],
	['2016-\n2019 Editor', '2016-01..2019-01 ~'],
	['In 2016 - the year of the move - we', '2016-01..2016-12 ~'],
	// years before their months
	['2013, September, to 2019, March', '2013-09..2019-03'],
	['from 2019, April, until present', '2019-04..*'],
	['2013, Sept. - 2014, Oct.', '2013-09..2014-10'],
	['2016, May.', '2016-05..2016-05'],
	['2021, August, onwards', '2021-08..*'],
	['2018, October – 2021, July', '2018-10..2021-07'],
	['Winter 2023/24', '2024-01..2024-03'],
	// what joins them
	['April 2019 up to and including March 2020', '2019-04..2020-03'],
	['between 2015 and 2018', '2015-01..2018-01 ~'],
	['zwischen März 2015 und Mai 2018', '2015-03..2018-05'],
	["2015–'18", '2015-01..2018-01 ~'],
	['2017/18 – 2019/20', '2017-01..2020-01 ~'],
	['2015-16 through 2018-19', '2015-01..2019-01 ~'],
	['school years 2019-20 to present', '2019-01..* ~'],
	['June 2021 and still there', '2021-06..*'],
	['Start: 10/2019\nEnd: 03/2022', '2019-10..2022-03'],
	['Start: 04/2022\nEnd: still there', '2022-04..*'],
	['here since the spring of 2019', '2019-03..*'],
	['verano de 2013 – otoño de 2014', '2013-06..2014-11'],
	['From January 2020. Call-outs', '2020-01..*'],
	['w.e.f. 01.04.2019', '2019-04..*'],
	// days
	['01st Oct 2015 - till date', '2015-10..*'],
	['September 1st 2014 Until: Currently', '2014-09..*'],
	['15 March 2019 – 3 April 2020', '2019-03..2020-04'],
	['March 15, 2019 - April 3, 2020', '2019-03..2020-04'],
	['2/1/2012 - Current', '2012-02..*'],
	['8/1/2008 - 1/1/2012', '2008-08..2012-01'],
	['18/06/2014 - 25/09/2015', '2014-06..2015-09'],
	['01.03.2018 – 31.12.2020', '2018-03..2020-12'],
	['04-09-2003 to 19-12-2007', '2003-09..2007-12'],
	['2018-03-01 – 2020-12-31', '2018-03..2020-12'],
	// months in digits
	['03/2019 - 01/2021', '2019-03..2021-01'],
	['3/2019–1/2021', '2019-03..2021-01'],
	['Hogeschool Midden\n2005 – 2010', '2005-01..2010-01 ~'],
	['08/2019 –\tHexley Shipping', '2019-08..*'],
	['Start Date: February 4, 2019\nEnd Date: Present', '2019-02..*'],
	['Start Date: May 16, 2015\nEnd Date: January 31, 2019', '2015-05..2019-01'],
	['08/2017 - 02/2021: Driver', '2017-08..2021-02'],
	['08/2017 - 02/2021, Driver', '2017-08..2021-02'],
	['08 / 2008 - 09 / 2009', '2008-08..2009-09'],
	['03.2019 – heute', '2019-03..*'],
	['2019-03 – 2021-01', '2019-03..2021-01'],
	['2019/03 - 2021/01', '2019-03..2021-01'],
	['2019-03 .. 2021-01', '2019-03..2021-01'],
	['2022-05 ... now', '2022-05..*'],
	['8/08 to 1/09', '2008-08..2009-01'],
	['09/14-Present', '2014-09..*'],
	['7/95 to present', '1995-07..*'],
	['Feb 2011/Now', '2011-02..*'],
	// years
	['2015–2018', '2015-01..2018-01 ~'],
	['2015 - present', '2015-01..* ~'],
	['2017 to 2017', '2017-01..2017-12 ~'],
	['2005-06', '2005-01..2006-01 ~'],
	['1998-02', '1998-01..2002-01 ~'],
	["'15 – '18", '2015-01..2018-01 ~'],
	['2015/2016', '2015-01..2016-01 ~'],
	['20122016', '2012-01..2016-01 ~'],
	['2005present', '2005-01..* ~'],
	['2016to date', '2016-01..* ~'],
	['2010-till date', '2010-01..* ~'],
	['since 2020', '2020-01..* ~'],
	['Mar 2019 – 2021', '2019-03..2021-06 ~'],
	['2011 to July 2012', '2011-01..2012-07 ~'],
	['until 2019', '?..2019-12 ~'],
	['Fitter, from May 2019', '2019-05..*'],
	['from May 2019\nFitter', '2019-05..*'],
	// parts of a year
	['Fall 2004 - Spring 2005', '2004-09..2005-05'],
	['Q2 2020 – Q4 2021', '2020-04..2021-12'],
	['Summer 2011 – Present', '2011-06..*'],
	['mid-2019 to end of 2020', '2019-05..2020-12'],
	// a dash that was lost
	['2005  Present', '2005-01..* ~'],
	['April 2010  June 2012', '2010-04..2012-06'],
	['January  August 2012', '2012-01..2012-08'],
	// other languages
	['März 2018 bis heute', '2018-03..*'],
	['seit Oktober 2020', '2020-10..*'],
	['ab 01/2021', '2021-01..*'],
	['von Januar 2015 bis Dezember 2017', '2015-01..2017-12'],
	['depuis février 2019', '2019-02..*'],
	['de septembre 2016 à août 2018', '2016-09..2018-08'],
	["janv. 2020 – aujourd'hui", '2020-01..*'],
	['janvier 2020 – aujourd’hui', '2020-01..*'],
	['enero de 2018 - actualidad', '2018-01..*'],
	['desde marzo de 2017 hasta junio de 2019', '2017-03..2019-06'],
	['gennaio 2018 – oggi', '2018-01..*'],
	['março de 2016 a dezembro de 2018', '2016-03..2018-12'],
	['mei 2015 – heden', '2015-05..*'],
];

const points: readonly (readonly [text: string, expected: string])[] = [
	['valid until Sept 2029', '2029-09..2029-09'],
	['2019-03', '2019-03..2019-03'],
	['December 2021', '2021-12..2021-12'],
	['Summer 2018', '2018-06..2018-08'],
	['Q2 2020', '2020-04..2020-06'],
	['2013', '2013-01..2013-12 ~'],
];

describe('dates', () => {
	test.each([...ranges, ...points])('%s', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	test('two ranges on one line stay two', () => {
		expect(read('Jan 2012 - Mar 2013, May 2014 - June 2015')).toEqual(['2012-01..2013-03', '2014-05..2015-06']);
	});

	test('so do school years of two cells or lines', () => {
		const two = ['2015-01..2016-01 ~', '2016-01..2017-01 ~'];
		for (const between of [' | ', ' / ', '\t', '\n', '\n- ']) expect(read(`2015-16${between}2016-17`)).toEqual(two);
	});

	test('months before a year are of that year, and not of one before them', () => {
		expect(read('2018 – 2019, March – May 2020')).toEqual(['2018-01..2019-01 ~', '2020-03..2020-05']);
	});

	test('towns that are called after springs and falls name no season', () => {
		expect(read('Cook, Tarn Springs 2015 – 2018')).toEqual(['2015-01..2018-01 ~']);
		expect(read('Cook, Hexley Falls\n2015 – 2018')).toEqual(['2015-01..2018-01 ~']);
	});

	test('days and months are told apart by a plain date elsewhere', () => {
		expect(read('01/02/2011 - 30/04/2011')).toEqual(['2011-02..2011-04']);
	});

	test('"2009-10" is a month among months', () => {
		expect(read('2009-10\n2007-08 – 2009-09')[0]).toBe('2009-10..2009-10');
		expect(read('2009-10')).toEqual(['2009-01..2010-01 ~']);
	});

	test.each([
		'+30 210 555 0123',
		'$2010 and 1,950 units',
		'£1.4m, 24/7, 5/5',
		'ISO9001:2015',
		'may or may not march',
		'rated 8/10',
		'20XX',
		'99214 and 2050%',
	])('no date in "%s"', (text) => {
		expect(read(text)).toEqual([]);
	});

	test('never throws, stays in the text, in order', () => {
		const piece = fc.constantFrom(
			'Mar',
			'2019',
			'-',
			'–',
			'to',
			"'19",
			'03/2019',
			'present',
			'\n',
			'  ',
			'since',
			'Q2',
			'20122016',
			'/',
			',',
			'and',
			'September',
			'every',
			'summers',
			'2018/19',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(piece).map((parts) => parts.join(' ')),
				),
				(text) => {
					let before = 0;
					for (const { start, end, first, last } of findDates(fold(text))) {
						expect(start).toBeGreaterThanOrEqual(before);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(text.length);
						expect(Number.isInteger(first ?? 0) && Number.isInteger(last ?? 0)).toBe(true);
						before = end;
					}
				},
			),
		);
	});
});
