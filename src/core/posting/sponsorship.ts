import { statementWords } from '../model/tables/statement-words.ts';
import { quoteAt } from '../model/text.ts';
import type { Sponsorship } from '../model/vocabulary.ts';
import { anyOf } from '../text/any-of.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import { type Statement, statementReader } from './statements.ts';

const { denials, sponsorship: table } = statementWords;
const statements = statementReader('sponsorship', []);
const fieldMax = 60;
const fieldWeight = 5;
const reachBefore = 60;
const reachAfter = 40;
// Within a sentence, up to the words of sponsorship and from them on.
const deniedBefore = new RegExp(`\\b(?:${anyOf([...denials, ...table.unable])}|n['’]t)\\b[^.;!?\\n]*$`);
const deniedAfter = new RegExp(
	`^(?:[^.;!?\\n]{0,20}\\b(?:${anyOf(table.deniedBehind)}|n['’]t)\\b|[^.;!\\n]{0,14}[:?–-]\\s?(?:${anyOf(table.answeredBehind)})\\b)`,
);
// "Visa sponsorship: Not available"
const field = new RegExp(
	`^(?:(?:${anyOf(table.kinds)}) )*${table.name}(?: (?:${anyOf(table.nameEnds)}))? ?[:?–-] ?(${anyOf([...table.offered, ...table.refused])})\\b`,
);
// "You do not need to worry", "not only", "no cost to you": a no that denies something else.
const deniedElse = new RegExp(`\\b(?:${anyOf(table.deniesElse)})\\b[^.;!?\\n]*$`);

/** What the text says of visas; an offer that its own sentence denies is none. */
export function sponsorshipStatements(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
): readonly Statement<Sponsorship>[] {
	const told = statements(draft, sections, fields, null).map((said): Statement<Sponsorship> => {
		if (said.value !== 'offered' || !isDenied(draft, said.evidence.start, said.evidence.end)) return said;
		return { ...said, value: 'not_offered', weight: said.weight + 1 };
	});
	return [...told, ...labelled(draft, sections)];
}

/** Fields that speak of sponsorship: "Sponsorship: Yes". */
function labelled(draft: Draft, sections: readonly ReadSection[]): readonly Statement<Sponsorship>[] {
	if (!draft.folded.includes(table.name)) return [];
	const shown = sections.filter(({ kind }) => kind !== 'chrome').flatMap(({ pieces }) => pieces);
	return shown.flatMap((piece): readonly Statement<Sponsorship>[] => {
		const [, answer] = field.exec(draft.folded.slice(piece.start, Math.min(piece.end, piece.start + fieldMax))) ?? [];
		if (answer === undefined) return [];
		const value = table.offered.has(answer) ? 'offered' : 'not_offered';
		return [{ value, weight: fieldWeight, evidence: quoteAt(draft.text, piece), board: false }];
	});
}

function isDenied(draft: Draft, start: number, end: number): boolean {
	const before = draft.folded.slice(Math.max(0, start - reachBefore), start);
	const after = draft.folded.slice(end, end + reachAfter);
	return (deniedBefore.test(before) && !deniedElse.test(before)) || deniedAfter.test(after);
}
