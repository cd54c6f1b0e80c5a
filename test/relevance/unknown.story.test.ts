import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type Advert, rankedFor, scoreOf } from './cast.ts';
import { type Life, resume } from './life.ts';

const jobs = [['Accountant', '2019-01', null, 'general ledger']] as const;
const adverts = (...asks: NonNullable<Advert['asks']>) => ({
	books: { title: 'Accountant', asks },
});
const verdict = (life: Life, ...asks: NonNullable<Advert['asks']>) =>
	rankedFor(resume(life), adverts(...asks))[0]?.requirements[0];

describe('what the résumé does not say', () => {
	it('is unknown and comes with a question: language, place, permit, degree, certificate', () => {
		for (const one of [
			ask.language('de', 'German'),
			ask.livingIn('ES'),
			ask.permit('ES'),
			ask.degree('bachelor', false),
			ask.licence('pmp'),
		]) {
			const found = verdict({ jobs }, one);
			expect(found?.status).toBe('unknown');
			expect(found?.ask).toMatch(/\?/);
		}
	});

	it('is not a failure where the résumé says otherwise, and not a fit', () => {
		const asked = adverts(ask.language('de', 'German'), ask.all(['ledger']));
		const score = (life: Life) => scoreOf(rankedFor(resume({ jobs, ...life }), asked), 'books');
		const silent = score({});
		expect(silent).toBeLessThan(score({ languages: [['de', 'German']] }));
		expect(silent).toBeGreaterThan(score({ languages: [['pl', 'Polish']] }));
	});

	it('makes a role one to ask about, and never ineligible', () => {
		const [only] = rankedFor(resume({ jobs }), adverts(ask.permit('ES')), { gates: ['authorisation'] });
		expect(only?.verdict).toBe('ask');
	});

	it('is decided where the résumé does say it', () => {
		expect(verdict({ jobs, mayWorkIn: ['ES'] }, ask.permit('ES'))?.status).toBe('met');
		expect(verdict({ jobs, residence: 'ES' }, ask.livingIn('ES'))?.status).toBe('met');
		expect(verdict({ jobs, residence: 'CA' }, ask.livingIn('ES'))?.status).toBe('unmet');
	});

	it('lets experience stand in for a degree only where the posting allows it', () => {
		expect(verdict({ jobs }, ask.degree('bachelor', true))?.status).toBe('met');
		const school = { level: 'highschool', field: null } as const;
		expect(verdict({ jobs, degree: school }, ask.degree('bachelor', false))?.status).toBe('unmet');
	});

	it('is not told worse by a little shared skill than by none: work that no known title names', () => {
		const books = ['ledger', 'audit', 'month-end', 'quickbooks', 'xero', 'tally', 'mysql', 'python', 'aws', 'excel'];
		const about = 'yeast, barrels and the books of a brewery';
		const brewery = { title: 'Accountant', text: about, asks: books.map((id) => ask.all([id])) };
		const scored = (title: string, ...shows: readonly string[]) => {
			const life = resume({ jobs: [[title, '2019-01', null, about, shows]] });
			return scoreOf(rankedFor(life, { brewery, other: { title: 'Truck Driver' } }), 'brewery');
		};
		expect(scored('Zymurgist', 'excel')).toBeGreaterThan(scored('Zymurgist'));
		// Two unlike professions that are known stay apart as before.
		expect(scored('Sous Chef', 'excel')).toBeLessThan(25);
	});

	it('puts gated roles last and says why', () => {
		const ranked = rankedFor(
			resume({ jobs, residence: 'CA' }),
			{ madrid: { title: 'Accountant', asks: [ask.livingIn('ES')] }, other: { title: 'Truck Driver' } },
			{ gates: ['location'] },
		);
		expect(ranked.map((one) => [one.roleId, one.verdict])).toEqual([
			['other', 'eligible'],
			['madrid', 'ineligible'],
		]);
		expect(ranked[1]?.requirements[0]?.reason).toContain('ES');
	});
});
