import { degreeTable } from '../../model/tables/degrees.ts';
import type { Span } from '../../model/text.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import { fold } from '../../text/fold.ts';

/** A word, a number or a punctuation mark; what the grammar of requirements is written in. */
export type Lexeme = Span & {
	readonly kind: 'word' | 'number' | 'mark';
	/** Folded; of a word without its full stops and apostrophes ("b.s." → "bs", "bachelor's" → "bachelors"). */
	readonly word: string;
	/** The skill that it is a word of. */
	readonly skill: SkillHit | null;
};

const form =
	/\p{N}+(?:[.,]\p{N}+)*|\p{L}{1,4}(?:\. ?\p{L}{1,4}){1,3}(?!\p{L})\.?|\p{L}{6,}(?=\p{N})|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*|[^\s]/gu;
const dotted: ReadonlySet<string> = new Set([
	...degreeTable.degrees.flatMap((row) => row.exact.map(bare)),
	...['eg', 'ie', 'us', 'uk', 'usa', 'eu', 'uae'],
]);

/** The lexemes of a stretch of text with the skills laid over them. `hits` are those within the span, in order. */
export function lexemes(text: string, span: Span, hits: readonly SkillHit[]): readonly Lexeme[] {
	const found: Lexeme[] = [];
	const folded = fold(text.slice(span.start, span.end));
	let hit = 0;
	for (const part of parts(folded)) {
		const start = span.start + part.start;
		while (hit < hits.length && (hits[hit] as SkillHit).end <= start) hit++;
		const skill = hits[hit];
		const covered = skill !== undefined && skill.start <= start && start < skill.end;
		found.push({ ...part, start, end: span.start + part.end, skill: covered ? skill : null });
	}
	return found;
}

type Part = Span & { readonly kind: Lexeme['kind']; readonly word: string };

function parts(folded: string): readonly Part[] {
	const found: Part[] = [];
	form.lastIndex = 0;
	for (let match = form.exec(folded); match !== null; match = form.exec(folded)) {
		let raw = match[0];
		if (raw.includes('.') && !/^\p{N}/u.test(raw) && !dotted.has(bare(raw))) {
			raw = knownStart(raw);
			form.lastIndex = match.index + raw.length;
		}
		found.push({ start: match.index, end: match.index + raw.length, kind: kindOf(raw), word: bare(raw) });
	}
	return found;
}

/** Of "ph.d. in" the abbreviation; of "team.we are" the first word. */
function knownStart(raw: string): string {
	const first = /^[\p{L}\p{M}]+/u.exec(raw)?.[0] ?? raw;
	for (let end = raw.lastIndexOf('.'); end > first.length; end = raw.lastIndexOf('.', end - 1)) {
		if (dotted.has(bare(raw.slice(0, end)))) return raw.slice(0, end + 1);
	}
	return first;
}

function kindOf(raw: string): Lexeme['kind'] {
	if (/^\p{N}/u.test(raw)) return 'number';
	return /^\p{L}/u.test(raw) ? 'word' : 'mark';
}

function bare(raw: string): string {
	const folded = fold(raw);
	return /^\p{L}/u.test(folded) ? folded.replace(/[.' ]/g, '') : folded;
}
