import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { type BestQuestion, type BestRoles, bestRoles } from '../../../src/core/ranking/best-roles.ts';
import { knownNames } from '../../../src/core/ranking/bounds/known-names.ts';
import { depths, roleBounds } from '../../../src/core/ranking/bounds/role-bounds.ts';
import { boundSteps } from '../../../src/core/ranking/bounds/roughest-bounds.ts';
import { wordsScore } from '../../../src/core/ranking/part-text.ts';
import { profileOf } from '../../../src/core/ranking/profile.ts';
import { rank } from '../../../src/core/ranking/rank.ts';
import { scoreRole } from '../../../src/core/ranking/score-role.ts';
import { defaultWeights } from '../../../src/core/ranking/weights.ts';
import { type InvertedIndex, invertedIndex } from '../../../src/core/search/inverted-index.ts';
import { queryFor } from '../../../src/core/search/query-for.ts';
import { roleIdAt } from '../../../src/core/search/segment.ts';
import { adverts, gates, life, weights } from '../../relevance/arbitrary.ts';
import { ask } from '../../relevance/ask.ts';
import { type Advert, documentsOf, indexed } from '../../relevance/cast.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { type Life, resume, today } from '../../relevance/life.ts';

const minScore = fc.constantFrom(0, 0, 20, 50);
const filters = fc.constantFrom({}, {}, { seniority: 'senior' as const });

function question(read: Resume, more: Partial<BestQuestion> & Pick<BestQuestion, 'weights'>, asked = {}): BestQuestion {
	const query = queryFor(read, taxonomy, { filters: asked, limit: 0 });
	return { query, profile: profileOf(read, taxonomy, today), gates: [], limit: 5, minScore: 0, ...more };
}

const engineer = resume({
	jobs: [['Software Engineer', '2018-01', null, 'Python services']],
	skills: { python: [24, null] },
});

/** Thirty roles of each advert, named after it. */
function thirtyEach(adverts: Readonly<Record<string, Advert>>): InvertedIndex {
	const all = Object.entries(adverts).flatMap(([name, advert]) =>
		Array.from({ length: 30 }, (_, i) => [`${name}${i}`, advert] as const),
	);
	return indexed(Object.fromEntries(all)).index;
}

/** Few adverts again and again, each in words of its own. */
function manyRoles(count: number): Readonly<Record<string, Advert>> {
	const some = fc.sample(adverts(60), { numRuns: 20, seed: 20_261_120 }).flatMap((cast) => Object.values(cast));
	const own = (i: number): Advert => ({ ...(some[i % some.length] as Advert), text: `python services of branch ${i}` });
	return Object.fromEntries(Array.from({ length: count }, (_, i) => [`role${i}`, own(i)]));
}

function answer(index: InvertedIndex, asked: BestQuestion): BestRoles {
	const survey = index.survey(asked.query);
	const steps = bestRoles(asked, survey, knownNames(survey.names)());
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The obvious way: every role that passes is scored in full. */
function rankedOneByOne(cast: Readonly<Record<string, Advert>>, asked: BestQuestion) {
	const { roles, index } = indexed(cast);
	const { hits } = index.search({ ...asked.query, limit: roles.length });
	const passing = new Set(hits.map((hit) => hit.roleId));
	const ranked = rank({
		roles: roles.filter((role) => passing.has(role.id)),
		hits,
		profile: asked.profile,
		weights: asked.weights,
		gates: asked.gates,
		statistics: index.statistics(),
	});
	return { ranked, index };
}

describe('the best roles', () => {
	it('are those that scoring every role gives, with the same bits', () => {
		fc.assert(
			fc.property(
				life,
				adverts(40),
				weights,
				fc.record({ gates, minScore, limit: fc.integer({ min: 1, max: 12 }) }),
				filters,
				(person, cast, weighed, more, chosen) => {
					const asked = question(resume(person), { weights: weighed, ...more }, chosen);
					const { ranked, index } = rankedOneByOne(cast, asked);
					const found = answer(index, asked);
					expect(found.roles.map(({ score, hit }) => [hit.roleId, score])).toEqual(
						ranked.slice(0, asked.limit).map((one) => [one.roleId, one.score]),
					);
					expect(found.reached).toBe(ranked.filter((one) => one.score >= asked.minScore).length);
					expect([found.considered, found.considered + found.excluded]).toEqual([
						ranked.length,
						Object.keys(cast).length,
					]);
					const above = (scores: readonly number[], than: number) => scores.filter((score) => score > than).length;
					const eligible = ranked.filter((one) => one.verdict !== 'ineligible').map((one) => one.score);
					for (const { score } of found.roles) expect(above(found.scores, score)).toBe(above(eligible, score));
				},
			),
			{ numRuns: 100 },
		);
	});

	it('are the same however the roles are spread over segments', () => {
		fc.assert(
			fc.property(life, adverts(40), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: 12 }), (...drawn) => {
				const [person, cast, limit, together] = drawn;
				const asked = question(resume(person), { weights: defaultWeights, limit });
				const { documents } = documentsOf(cast);
				const spread = invertedIndex();
				const known = knownNames(spread.written().names);
				spread.arrange((head) => known().heads.callings[head] as number);
				documents.forEach((document, i) => {
					spread.upsert(document);
					if (i % together === 0) spread.settle();
				});
				const told = ({ roles }: BestRoles) => roles.map(({ score, hit }) => [hit.roleId, score]);
				expect(told(answer(spread, asked))).toEqual(told(answer(indexed(cast).index, asked)));
			}),
			{ numRuns: 100 },
		);
	});

	it('are those of very many roles, too, of which few or all are wanted', () => {
		const cast = manyRoles(2_500);
		const { roles, index } = indexed(cast);
		const read = resume({
			jobs: [['Software Engineer', '2018-01', null, 'python services']],
			skills: { aws: [24, null] },
		});
		for (const limit of [1, 20, 400]) {
			const asked = question(read, { weights: defaultWeights, limit });
			const { hits } = index.search({ ...asked.query, limit: roles.length });
			const hitOf = new Map(hits.map((hit) => [hit.roleId, hit]));
			const person = { profile: asked.profile, weights: asked.weights, statistics: index.statistics() };
			const scored = roles.map((role) => [role.id, scoreRole(role, hitOf.get(role.id) ?? null, person).score] as const);
			const inOrder = scored.sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
			const found = answer(index, asked);
			expect(found.roles.map(({ score, hit }) => [hit.roleId, score])).toEqual(inOrder.slice(0, limit));
			expect(found.scored).toBeLessThan(roles.length);
		}
	});

	it('are those of more roles of one kind than are looked at in one go', () => {
		const advert = (i: number): Advert => ({ title: 'Software Engineer', text: i === 777 ? 'harbours' : 'valves' });
		const cast = Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`role${i}`, advert(i)]));
		const person: Life = { jobs: [['Software Engineer', '2018-01', null, 'harbours and valves']] };
		const { ranked, index } = rankedOneByOne(cast, question(resume(person), { weights: defaultWeights }));
		const found = answer(index, question(resume(person), { weights: defaultWeights, limit: 2 }));
		expect(found.roles.map(({ score, hit }) => [hit.roleId, score])).toEqual(
			ranked.slice(0, 2).map((one) => [one.roleId, one.score]),
		);
		expect(found.roles[0]?.hit.roleId).toBe('role777');
	});

	it('are found without scoring those that only words, what is asked for, or its years keep out', () => {
		// A wish that is unmet costs little, and shows before anything else is looked at.
		const asks = [ask.all(['python']), ask.all(['cobol'], { importance: 'nice' })];
		const title = 'Software Engineer';
		const near: Advert = { title, text: 'services', asks: [ask.all(['python']), ask.language('de', 'German')] };
		const fewWords: Advert = { title, asks };
		const learned: Advert = { title, text: 'services', asks: [...asks, ask.degree('master', false)] };
		const graduate: Advert = { title, asks: [ask.all(['python']), ask.degree('master', false)] };
		const veteran: Advert = { title, text: 'services', asks: [...asks, ask.years(20, 'total')] };
		for (const cast of [
			{ fewWords, near },
			{ learned, near },
			{ veteran, graduate },
		]) {
			const found = answer(thirtyEach(cast), question(engineer, { weights: defaultWeights, limit: 1 }));
			expect(found.roles.map(({ hit }) => hit.roleId)).toEqual([`${Object.keys(cast)[1]}0`]);
			expect(found.scored).toBe(30);
		}
	});

	it('are found without scoring those whose title is but a word of the one held', () => {
		const teacher = resume({ jobs: [['Science Teacher', '2018-01', null, 'lessons']] });
		const near: Advert = { title: 'Science Teacher', asks: [ask.years(14, 'total')] };
		// Both words name the same, and so the whole of its title is one that was held.
		const tutor: Advert = { title: 'Tutor', text: 'lessons' };
		const found = answer(thirtyEach({ tutor, near }), question(teacher, { weights: defaultWeights, limit: 1 }));
		expect(found.roles.map(({ hit }) => hit.roleId)).toEqual(['near0']);
		expect(found.scored).toBe(30);
	});

	it('are those of roles that ask for more certificates than any role tells of', () => {
		const asking = (i: number): Advert => ({
			title: 'Registered Nurse',
			asks: Array.from({ length: 100 }, (_, n) => ask.licence(`certificate-${100 * i + n}`)),
		});
		const cast = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`role${i}`, asking(i)]));
		const nurse: Life = { jobs: [['Registered Nurse', '2018-01', null]], skills: { 'certificate-1150': [null, null] } };
		const asked = question(resume(nurse), { weights: defaultWeights, limit: 3 });
		const { ranked, index } = rankedOneByOne(cast, asked);
		const best = answer(index, asked).roles.map(({ score, hit }) => [hit.roleId, score]);
		expect(best).toEqual(ranked.slice(0, 3).map((one) => [one.roleId, one.score]));
		expect(best[0]?.[0]).toBe('role11');
	});

	it('are those of roles that ask for more skills in one line than are told apart', () => {
		const crowd = Array.from({ length: 300 }, (_, i) => `skill-${i}`);
		const asking = (ids: readonly string[]): Advert => ({ title: 'Software Engineer', asks: [ask.all(ids)] });
		const cast = {
			crowd: asking(crowd),
			cobol: asking(['cobol']),
			python: asking(['python']),
			none: { title: 'Software Engineer' },
		};
		const python: Life = { jobs: [['Software Engineer', '2018-01', null]], skills: { python: [24, null] } };
		const asked = question(resume(python), { weights: { ...defaultWeights, skills: 1 }, limit: 4 });
		const { ranked, index } = rankedOneByOne(cast, asked);
		const best = answer(index, asked).roles.map(({ score, hit }) => [hit.roleId, score]);
		expect(best).toEqual(ranked.map((one) => [one.roleId, one.score]));
		expect(best[0]?.[0]).toBe('python');
	});

	it('are those also where years are asked for that no career is told by', () => {
		const vague = 'security aspects of multiple platforms, operating systems, software, communications';
		const title = 'Penetration Tester';
		const cast = {
			vague: { title, asks: [ask.years(8, vague)] },
			precise: { title, asks: [ask.years(8, 'people management')] },
			more: { title, asks: [ask.years(30, vague)] },
		};
		const tester: Life = { jobs: [['Penetration Tester', '2016-12', null]] };
		const asked = question(resume(tester), { weights: defaultWeights, limit: 3 });
		const { ranked, index } = rankedOneByOne(cast, asked);
		const best = answer(index, asked).roles.map(({ score, hit }) => [hit.roleId, score]);
		expect(best).toEqual(ranked.map((one) => [one.roleId, one.score]));
		expect(best[0]?.[0]).toBe('vague');
	});

	it('are looked for among titles that share all their words alone where no skill makes up for another kind of work', () => {
		const engineer: Life = { jobs: [['Sales Engineer', '2018-01', null, 'pumps and valves for harbours']] };
		const cast: Record<string, Advert> = {
			own: { title: 'Sales Engineer', text: 'pumps and valves for harbours' },
			far: { title: 'Sales' },
			other: { title: 'Registered Nurse', asks: [ask.all(['python'])] },
		};
		const asked = question(resume(engineer), { weights: defaultWeights, limit: 1 });
		const index = invertedIndex();
		for (const document of documentsOf(cast).documents) {
			index.upsert(document);
			index.settle();
		}
		const { ranked } = rankedOneByOne(cast, asked);
		const told = answer(index, asked).roles.map(({ score, hit }) => [hit.roleId, score]);
		expect(told).toEqual(ranked.slice(0, 1).map((one) => [one.roleId, one.score]));
		expect(told[0]?.[0]).toBe('own');
	});

	it('may be one role of which nothing is weighed but words, which one role alone has nothing to be compared by', () => {
		const { index } = indexed({ only: { title: 'Zymurgist', text: 'yeast' } });
		const onlyWords = { text: 1, skills: 0, experience: 0, education: 0, title: 0 };
		const found = answer(index, question(resume({ more: 'yeast' }), { weights: onlyWords }));
		expect(found.roles.map(({ score }) => score)).toEqual([0]);
	});

	it('have bounds that no score exceeds', () => {
		fc.assert(
			fc.property(life, adverts(12), weights, gates, fc.integer({ min: 5, max: 95 }), (...drawn) => {
				const [person, cast, weighed, gated, floor] = drawn;
				const asked = question(resume(person), { weights: weighed, gates: gated });
				const { ranked, index } = rankedOneByOne(cast, asked);
				const { hits } = index.search({ ...asked.query, limit: ranked.length });
				const survey = index.survey(asked.query);
				const input = { profile: asked.profile, weights: weighed, statistics: survey.statistics };
				const bounds = roleBounds(input, survey, knownNames(survey.names)(), gated);
				for (const segment of survey.segments) {
					for (const _ of bounds.prepare(segment));
					const all = Uint16Array.from(segment.gone.keys());
					const reaching = new Set(bounds.roughest(segment, all, floor).places);
					const roughest = bounds.roughest(segment, all, 0);
					expect(roughest.places.length).toBe(segment.gone.length);
					segment.gone.forEach((_, place) => {
						const roleId = roleIdAt(segment, place);
						const role = ranked.find((one) => one.roleId === roleId);
						if (role === undefined) return;
						if (!reaching.has(place)) expect(role.score).toBeLessThan(floor);
						bounds.look(segment, place);
						const words = wordsScore(hits.find((hit) => hit.roleId === roleId)?.text ?? 0);
						const atMost = [
							(roughest.bounds[place] ?? 0) / boundSteps,
							bounds.withWords(roughest, place, words),
							...Object.values(depths).map((depth) => bounds.atMost(words, depth)),
						];
						for (const bound of atMost) expect(bound).toBeGreaterThanOrEqual(role.score);
						expect(bounds.atMost(1, depths.years)).toBeGreaterThanOrEqual(bounds.atMost(words, depths.years));
						if (bounds.isOut()) expect(role.verdict).toBe('ineligible');
					});
				}
			}),
			{ numRuns: 100 },
		);
	});
});
