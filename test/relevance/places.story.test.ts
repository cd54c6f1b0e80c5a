import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type Advert, rankedFor, scoreOf } from './cast.ts';
import { resume } from './life.ts';

const teacher = (residence?: string) =>
	resume({
		jobs: [['English Teacher', '2019-09', null, 'Lessons for children']],
		...(residence === undefined ? {} : { residence }),
	});
const school: Advert = { title: 'English Teacher', text: 'Lessons for children' };
const scores = (person: ReturnType<typeof teacher>, adverts: Readonly<Record<string, Advert>>) => {
	const ranked = rankedFor(person, adverts);
	return { ranked, of: (id: string) => scoreOf(ranked, id) };
};

describe('places', () => {
	it('in another country than the one that must be lived in decide a verdict, and move no score', () => {
		const adverts = { here: school, there: { ...school, asks: [ask.livingNear('Oslo')] } };
		const { ranked, of } = scores(teacher('CA'), adverts);
		const atHome = scores(teacher('NO'), adverts);
		expect([of('here'), of('there')]).toEqual([atHome.of('here'), atHome.of('there')]);
		const there = ranked.find((one) => one.roleId === 'there');
		expect(there?.requirements[0]?.status).toBe('unmet');
		expect(there?.limits).toEqual([]);
	});

	it('that one would move to are asked about, and hold nothing down', () => {
		const move = { ...school, asks: [ask.livingNear('Oslo', 'Willing to relocate to Oslo')] };
		const { ranked } = scores(teacher('CA'), { move, other: { title: 'Welder' } });
		expect(ranked[0]?.requirements[0]?.status).toBe('unknown');
		expect(ranked[0]?.limits).toEqual([]);
	});

	it('are no hindrance where the résumé names none', () => {
		const adverts = { here: school, there: { ...school, asks: [ask.livingNear('Oslo'), ask.citizenOf('NO')] } };
		const { ranked, of } = scores(teacher(), adverts);
		expect(of('there')).toBeGreaterThan(of('here') * 0.95);
		for (const one of ranked) expect(one.limits).toEqual([]);
	});

	it('whose citizens alone are asked for are asked about, and move no score', () => {
		const adverts = { foreign: { ...school, asks: [ask.citizenOf('ZA')] } };
		const { ranked, of } = scores(teacher('CA'), adverts);
		expect(of('foreign')).toBe(scores(teacher('ZA'), adverts).of('foreign'));
		const [foreign] = ranked;
		expect(foreign).toMatchObject({ verdict: 'ask' });
		expect(foreign?.requirements[0]?.status).toBe('unknown');
		expect(foreign?.requirements[0]?.ask).toMatch(/\?/);
	});
});
