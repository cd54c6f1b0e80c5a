import type { Place } from '../model/posting.ts';
import { quoteAt } from '../model/text.ts';
import type { WorkMode } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import { type Statement, stated, statementReader, strongest } from './statements.ts';

const statements = statementReader('workMode', ['workMode', 'location', 'employmentType']);
const remoteLabels = new Set(['remote', 'telecommute', 'home']);
const denials = new Set(['no', 'not', 'none', 'false', 'n', '0', 'never', 'onsite', 'on', 'hybrid', 'office']);

/** Statements of where the work is done; "Location: Remote Spain" is one too, and so is "Remote: yes". */
export function workModeStatements(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: Parameters<typeof statements>[3],
): readonly Statement<WorkMode>[] {
	const labelled = fields.flatMap((field): readonly Statement<WorkMode>[] => {
		const isRemote = draft.words.slice(field.label.from, field.label.to).some(({ word }) => remoteLabels.has(word));
		if (field.name !== 'workMode' || !isRemote || denials.has(draft.words[field.from]?.word ?? 'no')) return [];
		return [{ value: 'remote', weight: stated, evidence: quoteAt(draft.text, field), board: field.below }];
	});
	return [...statements(draft, sections, fields, title), ...labelled];
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
