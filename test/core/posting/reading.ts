import { readFileSync } from 'node:fs';
import type { KnownFields, PostingReading } from '../../../src/core/model/posting.ts';
import { blocks } from '../../../src/core/posting/blocks.ts';
import { draft } from '../../../src/core/posting/draft.ts';
import { postingReader } from '../../../src/core/posting/read.ts';
import { sections } from '../../../src/core/posting/sections.ts';
import { compileTaxonomy } from '../../../src/core/skills/taxonomy.ts';

/** A taxonomy of a few skills: these tests are about facts, not skills. */
const reader = postingReader(
	compileTaxonomy([
		{
			domain: 'test',
			source: 'Made up for these tests, nothing else.',
			skills: [
				{
					id: 'python',
					name: 'Python',
					aliases: [],
					kind: 'programming_language',
					implies: [],
					resembles: {},
					suggests: {},
					exact: [],
				},
				{
					id: 'leadership',
					name: 'Leadership',
					aliases: [],
					kind: 'method',
					implies: [],
					resembles: {},
					suggests: {},
					exact: [],
				},
				{ id: 'hr', name: 'HR', aliases: [], kind: 'field', implies: [], resembles: {}, suggests: {}, exact: ['HR'] },
			],
		},
	]),
);

export function read(text: string, known?: KnownFields): PostingReading {
	return reader(text, known);
}

/** A posting with a line of what is asked for. */
export function asked(line: string): PostingReading {
	return read(
		`Site Assistant\n\nAbout the role\nYou join a small team in our branch.\n\nRequirements:\n- Good manners\n- ${line}\n`,
	);
}

/** The most years that are a must; null where none are. */
export function yearsAsked(reading: PostingReading): number | null {
	return reading.requirements.reduce<number | null>(
		(most, one) =>
			one.kind === 'experience' && one.importance === 'must' && one.years.min !== null
				? Math.max(most ?? 0, one.years.min)
				: most,
		null,
	);
}

/** A synthetic posting in one of the shapes that job sites have. */
export function shape(name: string): string {
	return readFileSync(new URL(`../../fixtures/posting-shapes/${name}.txt`, import.meta.url), 'utf8');
}

/** The pieces that the sections hold, as the lines `kind importance heading | text`. */
export function outline(text: string): readonly string[] {
	return blocks(text, sections(draft(text))).map(
		(block) =>
			`${block.section} ${block.importance}${block.origin === 'aggregator' ? ' board' : ''} | ${text.slice(block.start, block.end)}`,
	);
}
