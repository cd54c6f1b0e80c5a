import { describe, expect, it } from 'vitest';
import { read, shape } from './reading.ts';

describe('what the caller knows', () => {
	const text = shape('streaming-style');

	it('wins over the text, and the difference is kept', () => {
		const reading = read(text, {
			title: 'Backend Engineer',
			workMode: 'hybrid',
			salary: { min: 100_000, max: 110_000, currency: 'CAD', period: 'year' },
		});
		expect(reading.title).toBe('Backend Engineer');
		expect(reading.workMode).toBe('hybrid');
		expect(reading.salary?.max).toBe(110_000);
		expect(reading.remoteWithin).toEqual([]);
		const differing = reading.conflicts.filter(({ field }) => field !== 'years');
		expect(differing.map(({ field }) => field).sort()).toEqual(['salary', 'title', 'workMode']);
		const title = differing.find(({ field }) => field === 'title');
		expect(title?.values[0]).toEqual({ value: 'Backend Engineer', evidence: null });
		expect(title?.values[1]?.evidence?.quote).toBe('Senior Engineer, Backend; Ledger Services');
	});

	it('is no conflict where the text says the same in other words', () => {
		const reading = read(text, {
			title: 'senior engineer, backend / ledger services',
			company: 'CORVANE',
			locations: [{ city: 'Toronto', country: 'CA' }],
			salary: { min: 118_000, max: 142_000, period: 'year' },
		});
		expect(reading.conflicts.filter(({ field }) => field !== 'years')).toEqual([]);
		expect(reading.locations).toEqual([{ city: 'Toronto', region: null, country: 'CA' }]);
	});

	it('quotes what differs at its offsets, at the very end of a text too', () => {
		const ends = 'Cook\n\nWe look for a cook.\n\nSalary: 30000 EUR';
		const { conflicts } = read(ends, { salary: { min: 28_000, max: 28_000, currency: 'EUR', period: 'year' } });
		const evidence = conflicts[0]?.values[1]?.evidence;
		expect(evidence).toEqual({ start: ends.indexOf('30000'), end: ends.length, quote: '30000 EUR' });
	});

	it('tells the seniority by the title it states', () => {
		expect(read('You weld boats in our yard.', { title: 'Junior Welder' }).seniority).toBe('junior');
	});

	it('needs no line that looks like a title', () => {
		const reading = read('You weld boats in our yard.', { title: 'Welder' });
		expect(reading.warnings.map(({ code }) => code)).not.toContain('no_title');
	});
});

describe('a board’s field against the employer’s words', () => {
	it('loses, and the difference is kept', () => {
		const reading = read('Senior Welder\n\nJob Level\n\nEntry level\n\nAbout the role\nYou weld boats.');
		expect(reading.seniority).toBe('senior');
		expect(reading.conflicts.map(({ field }) => field)).toEqual(['seniority']);
	});
});

describe('warnings', () => {
	it.each([
		['short_text', 'Welder'],
		['no_title', ''],
		['no_requirements', 'Welder\n\nAbout us\nWe weld boats.'],
		[
			'not_english',
			'Schweißer\n\nWir suchen für unsere Werft eine Person, die mit uns an den Booten arbeitet und das gern und gut macht.',
		],
	])('%s', (code, text) => {
		expect(read(text).warnings.map((warning) => warning.code)).toContain(code);
	});
});
