import { describe, expect, it } from 'vitest';
import { copyFinder } from '../../../src/core/roles/copied-passages.ts';
import { copySuspicion } from '../../../src/core/roles/suspected-copies.ts';

const posting = `Night baker wanted

Our bakery looks for somebody who bakes rye and wheat bread alone at night for two shops in the old town.
You keep the ovens clean and write down what was used each night.
- Sourdough
- Three years in a bakery
Send us a letter and tell us which bread you like best and why you would like to bake it with us.`;

const own = `Robin Vale
Baker at the corner shop since 2019: sourdough, rye and rolls, alone at night.
I kept the ovens clean and ordered flour.`;

/** What the finder marks of a résumé; the posting is suspected where there is anything, and only there. */
function copiedFrom(resume: string, from = posting): readonly string[] {
	const found = made(copyFinder(resume))(from);
	const isSuspect = made(copySuspicion(resume));
	const known = { text: from };
	for (let times = 0; times < 2; times++) expect(isSuspect(known)).toBe(found.length > 0);
	return found.map(({ start, end }) => resume.slice(start, end));
}

function made<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

describe('a résumé beside a posting of the same work', () => {
	it('in own words shares a phrase or two, and nothing of it is a copy', () => {
		expect(copiedFrom(own)).toEqual([]);
		expect(copiedFrom(`${own}\nI write down what was used each night.`)).toEqual([]);
	});

	it('that holds one long sentence of a long one is a copy there, and nowhere else', () => {
		const sentence =
			'Our bakery looks for somebody who bakes rye and wheat bread alone at night for two shops in the old town';
		const long = `${posting}\n${Array.from({ length: 300 }, (_, i) => `benefit${i}`).join(' ')}`;
		expect(copiedFrom(`${own}\n${sentence}.`, long)).toEqual([sentence]);
		expect(copiedFrom(`${own}\n${sentence}.`)).toContain(sentence);
	});

	it('that holds a good part of it is a copy, with its short lines too, in whatever order they stand', () => {
		const lines = posting.split('\n').slice(2).toReversed();
		const copied = copiedFrom(`${own}\n${lines.join('\n')}`);
		expect(copied.join('\n')).toContain('Sourdough');
		expect(copied.join(' ')).not.toContain('Robin');
	});

	it('is told from it however long the text is, with and without line breaks', () => {
		const half = posting.slice(0, posting.length / 2).replaceAll('\n', ' ');
		for (const blank of [' ', '\n']) {
			const filler = Array.from({ length: 12_000 }, (_, i) => `word${i}`).join(blank);
			expect(copiedFrom(`${filler} ${half} ${filler}`)[0]).toMatch(/^Night baker wanted/);
		}
	});
});
