import { describe, expect, it } from 'vitest';
import { rankedFor, scoreOf } from './cast.ts';
import { resume } from './life.ts';

describe('words', () => {
	const boilerplate = 'We are a dynamic team that values communication.';
	const adverts = {
		kafka: { title: 'Clerk', text: `${boilerplate} Streaming pipelines with watermarks.` },
		bread: { title: 'Clerk', text: `${boilerplate} Sourdough and rye from our oven.` },
		lawn: { title: 'Clerk', text: `${boilerplate} Mowing meadows and trimming hedges.` },
	};

	it('shared by all postings weigh nothing', () => {
		const person = resume({ more: 'Dynamic team player who values communication.' });
		const ranked = rankedFor(person, adverts);
		expect(new Set(ranked.map((one) => one.parts.text.score))).toEqual(new Set([0]));
	});

	it('that are rare find the posting', () => {
		const person = resume({ more: 'Sourdough from a stone oven, and a dynamic team.' });
		expect(rankedFor(person, adverts)[0]?.roleId).toBe('bread');
	});

	it('do not make a longer résumé any better', () => {
		const short = resume({ more: 'Sourdough, rye, oven.' });
		const padding = Array.from({ length: 40 }, (_, i) => `Hobby${i} stories about mowing clouds.`).join(' ');
		const long = resume({ more: `Sourdough, rye, oven. ${padding}` });
		expect(scoreOf(rankedFor(long, adverts), 'bread')).toBeLessThanOrEqual(scoreOf(rankedFor(short, adverts), 'bread'));
	});

	it.each([
		['Baker', 'Sourdough and rye from a stone oven', 'bread'],
		['Gardener', 'Mowing meadows and trimming hedges', 'lawn'],
	])('of ten more jobs of long ago in other trades make a %s no better', (title, about, best) => {
		const now = [title, '2019-01', null, about] as const;
		const past = Array.from(
			{ length: 10 },
			(_, i) => ['Telemarketer', `${2000 + i}-01`, `${2000 + i}-12`, `Called number ${i} of a long list`] as const,
		);
		const score = (jobs: readonly (typeof now | (typeof past)[number])[]) =>
			scoreOf(rankedFor(resume({ jobs }), adverts), best);
		expect(score([now, ...past])).toBeLessThanOrEqual(score([now]) + 1);
	});

	it('said five thousand times gain next to nothing', () => {
		const once = resume({ more: 'Sourdough and rye from the oven, sourdough, sourdough, sourdough.' });
		const stuffed = resume({ more: `${'sourdough '.repeat(5_000)} and rye from the oven.` });
		const before = scoreOf(rankedFor(once, adverts), 'bread');
		expect(scoreOf(rankedFor(stuffed, adverts), 'bread')).toBeLessThanOrEqual(before * 1.02);
	});
});
