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
