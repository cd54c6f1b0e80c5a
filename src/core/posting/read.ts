import type { Conflict, KnownFields, PageEvidence, PostingReading } from '../model/posting.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { quoteAt } from '../model/text.ts';
import { skillRecogniser } from '../skills/recognise.ts';
import { joinedLines } from '../text/joined-lines.ts';
import { plainSpaces } from '../text/plain-spaces.ts';
import { assemble } from './assemble.ts';
import { blocks } from './blocks.ts';
import { withoutTags } from './board-tags.ts';
import { draft } from './draft.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { isReadable } from './readable.ts';
import { readRequirements } from './requirements/read.ts';
import { sections } from './sections.ts';

/** Characters that are read; what is beyond is kept in the text and not read. */
const lengthMax = 1_000_000;

const textAlone: PageEvidence = { headings: [], stated: {} };

/**
 * A reader of postings. It never throws: what the text does not state is null or empty, what was odd is in the
 * warnings, and what `known` states wins over the text; `page` tells what the page says beside it. Linear in the
 * text's length.
 */
export function postingReader(
	taxonomy: Taxonomy,
): (text: string, known?: KnownFields, page?: PageEvidence) => PostingReading {
	const recognise = skillRecogniser(taxonomy);
	return (text, known = {}, page = textAlone) => {
		const read = isReadable(text) ? text.slice(0, lengthMax) : '';
		recognise.prepare();
		// 1. Take the text apart: pieces, words, headings.
		const plain = joinedLines(withoutTags(plainSpaces(read)));
		const parts = draft(plain, page.headings);
		// 2. Find the sections, and leave out what is the site's own.
		const found = sections(parts);
		// 3. Read the fields that boards and employers label.
		const labelled = fields(parts, found);
		// 4. Read the facts, each with its evidence.
		const stated = facts(parts, found, labelled);
		// 5. Read what is asked for, block by block.
		const asked = readRequirements(parts, blocks(plain, found), recognise, taxonomy);
		// 6. Put it together: what is known wins, differences are conflicts, what was odd is a warning.
		const reading = assemble(text, parts, found, stated, asked, known, page.stated);
		return plain === read ? reading : quotedFrom(text, reading);
	};
}

/** The same with quotes as they stand in the text, no-break spaces and all. */
function quotedFrom(text: string, reading: PostingReading): PostingReading {
	return {
		...reading,
		requirements: reading.requirements.map((one) => ({ ...one, evidence: quoteAt(text, one.evidence) })),
		skills: reading.skills.map((one) => ({ ...one, evidence: one.evidence.map((quote) => quoteAt(text, quote)) })),
		conflicts: reading.conflicts.map((conflict) => ({
			...conflict,
			values: conflict.values.map((one) => ({ ...one, evidence: one.evidence && quoteAt(text, one.evidence) })),
		})),
	};
}

export type Asked = {
	readonly requirements: PostingReading['requirements'];
	readonly skills: PostingReading['skills'];
	readonly conflicts: readonly Conflict[];
};
