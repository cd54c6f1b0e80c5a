import { afterAll, describe, expect, it } from 'vitest';
import type { ResumeReader } from '../../src/matching/ports.ts';

const asOf = '2026-11-20';
const baker = 'Robin Vale\n\nEXPERIENCE\nBaker, Ashmill Bread, March 2019 - present\n- Rye and sourdough, HACCP\n';

/** What every reader of résumés does. It is given one that reads 1,000 characters of a text. */
export function resumeReaderContract(name: string, open: (charactersMax: number) => ResumeReader): void {
	describe(`a reader of résumés ${name}`, () => {
		const reader = open(1_000);
		afterAll(() => reader.close());

		it('gives the résumé, and the words to search by without the name', async () => {
			const { resume, query } = await reader.read(baker, asOf);
			expect(resume.experience).toMatchObject([{ title: 'Baker', company: 'Ashmill Bread', months: 93 }]);
			expect(resume.text).toBe(baker);
			expect([...query.terms.keys()]).toContain('sourdough');
			expect([...query.terms.keys()]).not.toContain('robin');
			expect([...query.titleTerms.keys()]).toEqual(['baker']);
		});

		it('gives its own words for stems that are none, the first that has one', async () => {
			const text = `Jules Bakes\n\nEXPERIENCE\nBaker, Ashmill Bread, March 2019 - present\n- Rye, rolls, rolling pins; baking\n`;
			const { words } = await reader.read(text, asOf);
			expect(words?.get('roll')).toBe('rolls');
			expect(words?.get('bake')).toBe('bakes');
			expect([...(words?.keys() ?? [])]).not.toContain('rye');
			expect([...(words?.keys() ?? [])]).not.toContain('jule');
		});

		it('gives the same for the same text, whoever else is read', async () => {
			const texts = [baker, baker.replaceAll('Baker', 'Cook'), baker, ''];
			const [first, cook, again, nothing] = await Promise.all(texts.map((text) => reader.read(text, asOf)));
			expect(again).toEqual(first);
			expect(cook?.resume.experience[0]?.title).toBe('Cook');
			expect(nothing?.resume.experience).toEqual([]);
		});

		it('reads the beginning of a very long text, and says so', async () => {
			const { resume } = await reader.read(`${baker}${'- Rolls and rye\n'.repeat(500)}Kubernetes`, asOf);
			expect(resume.findings[0]?.code).toBe('cut_short');
			expect(resume.text.length).toBeLessThanOrEqual(1_000);
			expect(resume.text.endsWith('- Rolls and rye')).toBe(true);
			expect(resume.experience[0]?.title).toBe('Baker');
		});

		it('reads a long text of one word, and one of halves of characters', async () => {
			for (const text of ['x'.repeat(5_000), '\ud83d\ude00'.repeat(3_001), '\ud83d'.repeat(3_000).toWellFormed()])
				expect((await reader.read(text, asOf)).resume.text.isWellFormed()).toBe(true);
		});
	});
}
