import { describe, expect, it } from 'vitest';
import { statementWords } from '../../../src/core/model/tables/statement-words.ts';

const { denials, sponsorship, workMode } = statementWords;

describe('the table of words around statements', () => {
	it('has no answer that says both that there is sponsorship and that there is none', () => {
		expect([...sponsorship.offered].filter((word) => sponsorship.refused.has(word))).toEqual([]);
	});

	it('begins what denies something else with a denial, without which it would change nothing', () => {
		for (const phrase of sponsorship.deniesElse) expect(denials).toContain(phrase.split(' ')[0]);
	});

	it('has in everything that is done at home a word by which it is looked for', () => {
		for (const phrase of workMode.atHome)
			expect(phrase.split(' ').filter((word) => workMode.homeWords.includes(word))).not.toEqual([]);
	});
});
