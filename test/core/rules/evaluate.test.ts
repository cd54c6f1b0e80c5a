import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/core/model/requirement.ts';
import type { Resume } from '../../../src/core/model/resume.ts';
import type { RuleContext, Worked } from '../../../src/core/rules/context.ts';
import { evaluate } from '../../../src/core/rules/evaluate.ts';
import { heldSkills } from '../../../src/core/rules/held-skills.ts';
import { ask } from '../../relevance/ask.ts';
import { taxonomy } from '../../relevance/known-skills.ts';
import { type Life, resume, today } from '../../relevance/life.ts';

function contextOf(life: Life, months: number | null = 60): RuleContext {
	const person: Resume = resume(life);
	const worked: Worked = { months, jobs: () => person.experience, what: 'work of this kind' };
	const work = { worked: () => worked, inRolesKind: () => worked };
	return { resume: person, taxonomy, asOf: today, held: heldSkills(person, taxonomy, today), work, worthOf: () => 1 };
}

const verdict = (asked: (id: string) => Requirement, life: Life, months?: number | null) =>
	evaluate(asked('r1'), contextOf(life, months));

describe('skills', () => {
	const used = [60, '2026-11'] as const;

	it('are met by name, with how long and a quote', () => {
		const found = verdict(ask.all(['python']), { skills: { python: used } });
		expect(found).toMatchObject({ requirementId: 'r1', status: 'met', ask: null });
		expect(found.reason).toContain('Python (5 years)');
		expect(found.quotes[0]?.quote).toBe('Python');
	});

	it('are met by what they are implied by, and partly by what they resemble', () => {
		expect(verdict(ask.all(['kubernetes']), { skills: { eks: used } })).toMatchObject({ status: 'met' });
		const alike = verdict(ask.all(['aws']), { skills: { gcp: used } });
		expect(alike.status).toBe('partial');
		expect(alike.reason).toContain('resembles');
	});

	it('are partly met by what suggests them, which they do not suggest in turn', () => {
		const suggested = verdict(ask.all(['ledger']), { skills: { tally: used } });
		expect(suggested.status).toBe('partial');
		expect(suggested.reason).toBe('The résumé shows Tally (5 years), which suggests General ledger.');
		expect(verdict(ask.all(['tally']), { skills: { ledger: used } }).status).toBe('unmet');
	});

	it('are told to be missing in a sentence that fits their number', () => {
		expect(verdict(ask.all(['kotlin']), {}).reason).toBe('The résumé does not show Kotlin.');
		expect(verdict(ask.all(['python', 'kotlin']), {}).reason).toBe('The résumé shows none of: Python, Kotlin.');
	});

	it('are unmet where the résumé does not mention them, and the reason names them', () => {
		expect(verdict(ask.all(['python', 'kotlin']), {})).toMatchObject({ status: 'unmet', credit: 0, quotes: [] });
		expect(verdict(ask.all(['python', 'kotlin']), { skills: { python: used } }).reason).toContain('not Kotlin');
	});
});

describe('years', () => {
	it('say in numbers what was asked for and what is there', () => {
		expect(verdict(ask.years(4, 'accounting'), {}, 36)).toMatchObject({ status: 'partial' });
		expect(verdict(ask.years(4, 'accounting'), {}, 36).reason).toMatch(/4 years asked for.*3 years/);
		expect(verdict(ask.years(8, 'accounting'), {}, 36).status).toBe('unmet');
		expect(verdict(ask.years(3, 'accounting'), {}, 36).status).toBe('met');
	});

	it('are told by the most that is asked for where none are needed', () => {
		expect(verdict(ask.yearsBetween(0, 1, 'accounting'), {}, 6).reason).toMatch(/^Up to 1 year asked for; /);
	});

	it('are unknown where the jobs have no dates', () => {
		expect(verdict(ask.years(3, 'accounting'), {}, null)).toMatchObject({ status: 'unknown' });
	});
});

describe('education', () => {
	const bachelor = { level: 'bachelor', field: 'Accountancy' } as const;

	it('is met by the level or more, in the field or one like it', () => {
		expect(verdict(ask.degree('bachelor', false, ['accounting']), { degree: bachelor }).status).toBe('met');
		expect(verdict(ask.degree('bachelor', false), { degree: { ...bachelor, level: 'master' } }).credit).toBe(1);
		expect(verdict(ask.degree('bachelor', false, ['finance']), { degree: bachelor }).status).toBe('met');
	});

	it('is partly met in another field, or one level short', () => {
		expect(verdict(ask.degree('bachelor', false, ['nursing']), { degree: bachelor }).status).toBe('partial');
		expect(verdict(ask.degree('master', false), { degree: bachelor }).status).toBe('partial');
	});

	it('is unknown where the résumé names certificates only, which leave the degree open', () => {
		const certificate = { level: 'certificate', field: 'Welding' } as const;
		expect(verdict(ask.degree('bachelor', false), { degree: certificate }).status).toBe('unknown');
		expect(verdict(ask.degree('highschool', false), { degree: certificate }).status).toBe('met');
	});

	it('takes years for a degree only where the posting says so', () => {
		const school = { level: 'highschool', field: null } as const;
		expect(verdict(ask.degree('bachelor', true), { degree: school }, 60).status).toBe('met');
		expect(verdict(ask.degree('bachelor', false), { degree: school }, 60).status).toBe('unmet');
	});
});

describe('languages, places and permits', () => {
	it('speaks the language that the résumé is written in', () => {
		expect(verdict(ask.language('en', 'English'), {}).status).toBe('met');
	});

	it('takes a list of languages as complete, and silence as silence', () => {
		expect(verdict(ask.language('de', 'German'), { languages: [['pl', 'Polish']] }).status).toBe('unmet');
		expect(verdict(ask.language('de', 'German'), {})).toMatchObject({ status: 'unknown', credit: 0.5 });
	});

	it('takes the best known of those among which there is a choice', () => {
		const choice = (id: string): Requirement => {
			const asked = ask.language('de', 'German')(id);
			if (asked.kind !== 'language') throw new Error('the cast asks for a language');
			return { ...asked, language: { ...asked.language, alternatives: [{ code: 'fr', name: 'French' }] } };
		};
		expect(verdict(choice, { languages: [['fr', 'French']] })).toMatchObject({ status: 'met' });
		expect(verdict(choice, { languages: [['pl', 'Polish']] }).reason).toContain('German or French');
		expect(verdict(choice, {}).ask).toBe('How well do you speak German or French?');
	});

	it('asks for what the résumé does not say', () => {
		expect(verdict(ask.permit('ES'), {}).ask).toContain('ES');
		expect(verdict(ask.livingIn('ES'), {}).ask).toContain('ES');
		expect(verdict(ask.permit('ES'), { mayWorkIn: ['ES'] })).toMatchObject({ status: 'met', ask: null });
	});
});

describe('licences', () => {
	it('that the law demands are missing without a sign, others are asked for', () => {
		expect(verdict(ask.licence('rn-licence'), {}).status).toBe('unmet');
		expect(verdict(ask.licence('driving-licence'), {})).toMatchObject({ status: 'unknown' });
		expect(verdict(ask.licence('pmp'), {}).ask).toBe('Do you hold PMP?');
	});
});
