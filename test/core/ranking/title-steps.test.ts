import { expect, it } from 'vitest';
import { headFits } from '../../../src/core/ranking/bounds/head-fits.ts';
import { knownNames } from '../../../src/core/ranking/bounds/known-names.ts';
import { stepWidth, type TitleSteps, titleSteps } from '../../../src/core/ranking/bounds/title-steps.ts';
import { profileOf } from '../../../src/core/ranking/profile.ts';
import { defaultWeights } from '../../../src/core/ranking/weights.ts';
import { queryFor } from '../../../src/core/search/query-for.ts';
import { indexed } from '../../relevance/cast.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { resume, today } from '../../relevance/life.ts';

const titles = ['Software Engineer', 'Baker', 'Data Analyst', 'Pastry Chef'];
const { index } = indexed(Object.fromEntries(titles.map((title) => [title, { title, text: 'early shifts' }])));

function stepsFor(title: string): TitleSteps {
	const read = resume({ jobs: [[title, '2018-01', null, 'early shifts']] });
	const survey = index.survey(queryFor(read, taxonomy, { filters: {}, limit: 0 }));
	const known = knownNames(survey.names)();
	const person = {
		profile: profileOf(read, taxonomy, today),
		weights: defaultWeights,
		statistics: survey.statistics,
	};
	return titleSteps(known.heads, headFits(person, known), (title) => 100 * title);
}

/** Of each calling, whatever the words of its titles. */
function toldBy(steps: TitleSteps) {
	return Array.from(steps.highest, (_, calling) => [
		steps.limit(calling * stepWidth),
		steps.reach(calling * stepWidth),
		steps.reachBySkills(calling * stepWidth, 0.3),
	]);
}

it('questions that are asked at the same time, or after others, have tables of their own', () => {
	const [engineer, baker] = [stepsFor('Software Engineer'), stepsFor('Baker')];
	const alone = [toldBy(engineer), toldBy(baker)];
	expect(alone[0]).not.toEqual(alone[1]);
	engineer.end();
	baker.end();
	const [again, beside] = [stepsFor('Software Engineer'), stepsFor('Baker')];
	expect([toldBy(beside), toldBy(again)]).toEqual([alone[1], alone[0]]);
	expect(again.titles).toBe(baker.titles);
	expect(beside.titles).toBe(engineer.titles);
});
