import type { Place } from '../model/posting.ts';
import { statementWords } from '../model/tables/statement-words.ts';
import { quoteAt } from '../model/text.ts';
import type { WorkMode } from '../model/vocabulary.ts';
import { anyOf } from '../text/any-of.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import { type Statement, stated, statementReader, strongest } from './statements.ts';

const { denials, workMode: table } = statementWords;
const statements = statementReader('workMode', ['workMode', 'location', 'employmentType']);

/** Statements of where the work is done; "Location: Remote Spain" is one too, and so is "Remote: yes". */
export function workModeStatements(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: Parameters<typeof statements>[3],
): readonly Statement<WorkMode>[] {
	const labelled = fields.flatMap((field): readonly Statement<WorkMode>[] => {
		const isRemote = draft.words
			.slice(field.label.from, field.label.to)
			.some(({ word }) => table.remoteLabels.has(word));
		if (field.name !== 'workMode' || !isRemote || table.notRemote.has(draft.words[field.from]?.word ?? 'no')) return [];
		return [{ value: 'remote', weight: stated, evidence: quoteAt(draft.text, field), board: field.below }];
	});
	return [...statements(draft, sections, fields, title), ...labelled, ...betweenOfficeAndHome(draft, sections)];
}

// Within a sentence: the office where somebody is based, and work at home that nothing denies.
const office = `(?:${anyOf(table.based)}) (?:${anyOf(table.basedIn)}) (?:${anyOf(table.whose)}) (?:[^.;!?\\n]{0,30} )?(?:${anyOf(table.offices)})`;
const undenied = `(?:(?!\\b(?:${anyOf(denials)})\\b|n['’]t\\b)[^.;!?\\n])`;
const officeAndHome = new RegExp(`\\b${office}\\b${undenied}{0,120}?\\b(?:${anyOf(table.atHome)})\\b`, 'g');
const anOffice = new RegExp(anyOf(table.offices));
const atHome = new RegExp(`\\b(?:${anyOf(table.homeWords)})\\b`);

/** "The role is based in our office, but we are open to working at home as needed." */
function betweenOfficeAndHome(draft: Draft, sections: readonly ReadSection[]): readonly Statement<WorkMode>[] {
	if (!anOffice.test(draft.folded)) return [];
	const shown = sections.filter(({ kind }) => kind !== 'chrome' && kind !== 'company').flatMap(({ pieces }) => pieces);
	const within = shown.map((piece) => ({ piece, folded: draft.folded.slice(piece.start, piece.end) }));
	// Most pieces tell of neither.
	const both = within.filter(({ folded }) => anOffice.test(folded) && atHome.test(folded));
	return both.flatMap(({ piece, folded }) =>
		[...folded.matchAll(officeAndHome)].map((match): Statement<WorkMode> => {
			const start = piece.start + match.index;
			const evidence = quoteAt(draft.text, { start, end: start + match[0].length });
			return { value: 'hybrid', weight: 3, evidence, board: false };
		}),
	);
}

const order: readonly WorkMode[] = ['hybrid', 'remote', 'onsite'];

export function workModeOf(statements: readonly Statement<WorkMode>[]): Statement<WorkMode> | null {
	return strongest(statements, order);
}

/** Countries from which a remote role may be done: those in which it is advertised. */
export function remoteWithinOf(mode: WorkMode | null, places: readonly Place[]): readonly string[] {
	if (mode !== 'remote') return [];
	return [...new Set(places.flatMap((place) => (place.country === null ? [] : [place.country])))];
}
