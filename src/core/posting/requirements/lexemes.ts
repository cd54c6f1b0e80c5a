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
	...degreeTable.degrees.flatMap((row) => row.exact.map((name) => withoutJoints(fold(name)))),
	...['eg', 'ie', 'us', 'uk', 'usa', 'eu', 'uae'],
]);

/** The lexemes of a stretch of text with the skills laid over them. `hits` are those within the span, in order. */
export function lexemes(text: string, span: Span, hits: readonly SkillHit[]): readonly Lexeme[] {
	const found: Lexeme[] = [];
	const folded = fold(text.slice(span.start, span.end));
	let hit = 0;
	form.lastIndex = 0;
	for (let match = form.exec(folded); match !== null; match = form.exec(folded)) {
		const kind = kindOf(folded, match.index);
		const raw = kind === 'word' ? withoutNextWord(match[0]) : match[0];
		form.lastIndex = match.index + raw.length;
		const start = span.start + match.index;
		while (hit < hits.length && (hits[hit] as SkillHit).end <= start) hit++;
		const skill = hits[hit];
		const covering = skill !== undefined && skill.start <= start ? skill : null;
		found.push({
			start,
			end: start + raw.length,
			kind,
			word: kind === 'word' ? withoutJoints(raw) : raw,
			skill: covering,
		});
	}
	return found;
}

function kindOf(folded: string, at: number): Lexeme['kind'] {
	const unit = folded.charCodeAt(at);
	if (unit >= 0x61 && unit <= 0x7a) return 'word';
	if (unit >= 0x30 && unit <= 0x39) return 'number';
	if (unit < 0x80) return 'mark';
	const character = folded[at] ?? '';
	if (/\p{N}/u.test(character)) return 'number';
	return /\p{L}/u.test(character) ? 'word' : 'mark';
}

/** "ph.d. in" is the abbreviation and the next word, "team.we are" is one word and others. */
function withoutNextWord(raw: string): string {
	if (!raw.includes('.') || dotted.has(withoutJoints(raw))) return raw;
	const first = raw.slice(0, raw.search(/[. ]/));
	for (let end = raw.lastIndexOf('.'); end > first.length; end = raw.lastIndexOf('.', end - 1)) {
		if (dotted.has(withoutJoints(raw.slice(0, end)))) return raw.slice(0, end + 1);
	}
	return first;
}

function withoutJoints(folded: string): string {
	return /[.' ]/.test(folded) ? folded.replace(/[.' ]/g, '') : folded;
}
