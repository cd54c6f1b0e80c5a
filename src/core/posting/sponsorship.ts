import { quoteAt } from '../model/text.ts';
import type { Sponsorship } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { ReadSection } from './sections.ts';
import { type Statement, statementReader } from './statements.ts';

const statements = statementReader('sponsorship', []);
const fieldMax = 60;
const fieldWeight = 5;
const reachBefore = 60;
const reachAfter = 40;
// Within a sentence, up to the words of sponsorship and from them on.
const deniedBefore = /\b(?:not|no|cannot|unable|never|without|nor|n['’]t)\b[^.;!?\n]*$/;
const deniedAfter = /^(?:[^.;!?\n]{0,20}\b(?:not|cannot|unavailable|n['’]t)\b|[^.;!\n]{0,14}[:?–-]\s?(?:no|none)\b)/;
// "Visa sponsorship: Not available"
const field =
	/^(?:(?:visa|employment|immigration|work|uk|us) )*sponsorship(?: available| offered| provided)? ?[:?–-] ?(yes|available|offered|provided|no|not|none|unavailable)\b/;
const offers: ReadonlySet<string> = new Set(['yes', 'available', 'offered', 'provided']);
// "You do not need to worry", "not only", "no cost to you": a no that denies something else.
const deniedElse =
	/\b(?:not only|no (?:cost|problem|matter|charge)|not (?:need to worry|yet have|currently have))\b[^.;!?\n]*$/;

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
	if (!draft.folded.includes('sponsorship')) return [];
	const shown = sections.filter(({ kind }) => kind !== 'chrome').flatMap(({ pieces }) => pieces);
	return shown.flatMap((piece): readonly Statement<Sponsorship>[] => {
		const [, answer] = field.exec(draft.folded.slice(piece.start, Math.min(piece.end, piece.start + fieldMax))) ?? [];
		if (answer === undefined) return [];
		const value = offers.has(answer) ? 'offered' : 'not_offered';
		return [{ value, weight: fieldWeight, evidence: quoteAt(draft.text, piece), board: false }];
	});
}

function isDenied(draft: Draft, start: number, end: number): boolean {
	const before = draft.folded.slice(Math.max(0, start - reachBefore), start);
	const after = draft.folded.slice(end, end + reachAfter);
	return (deniedBefore.test(before) && !deniedElse.test(before)) || deniedAfter.test(after);
}
