import type { SkillKind } from '../../model/skill.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { Span } from '../../model/text.ts';
import type { Importance } from '../../model/vocabulary.ts';
import type { AuthorisationReading } from './authorisation.ts';
import { choicePhrases } from './choice-phrases.ts';
import { ellipticItems } from './ellipsis.ts';
import { ledNames } from './led-names.ts';
import type { Passage } from './passage.ts';
import { skillStandings } from './skill-standing.ts';
import { unlistedNames } from './unlisted.ts';

/** A skill where a passage names it: lexemes `from` to `to` (exclusive), characters `start` to `end`. */
export type SkillItem = Span & {
	readonly from: number;
	readonly to: number;
	readonly id: string;
	readonly name: string;
	/** Null for a name that the taxonomy does not hold. */
	readonly kind: SkillKind | null;
	readonly importance: Importance;
	/** Whether the sentence itself, not only its heading, says how much it is wanted. */
	readonly said: boolean;
};

/** The skills that a passage names, in order; those that it says are not needed are left out. */
export function skillItems(
	passage: Passage,
	permits: readonly AuthorisationReading[],
	taxonomy: Taxonomy,
): readonly SkillItem[] {
	const { words } = passage;
	const standing = skillStandings(passage, permits);
	const known: SkillItem[] = [];
	for (let at = 0; at < words.length; ) {
		const hit = words[at]?.skill ?? null;
		let to = at + 1;
		while (hit !== null && words[to]?.skill === hit) to++;
		const wanted = passage.wanted[at];
		const stands = hit === null ? 'other' : standing(hit, at, to);
		if (hit !== null && wanted !== undefined && wanted.importance !== 'none' && stands !== 'other') {
			const importance = stands === 'asked' ? wanted.importance : 'context';
			known.push({
				from: at,
				to,
				id: hit.skillId,
				name: hit.name,
				kind: hit.kind,
				importance,
				said: wanted.said,
				start: hit.start,
				end: hit.end,
			});
		}
		at = to;
	}
	const all = withHalves(known, ellipticItems(passage, known, taxonomy));
	const named = [...all, ...unlistedNames(passage, all)].sort((a, b) => a.from - b.from);
	const led = ledNames(passage, named);
	const listed = led.length === 0 ? named : [...named, ...led].sort((a, b) => a.from - b.from);
	return choicePhrases(passage, listed, taxonomy);
}

function withHalves(known: readonly SkillItem[], halves: readonly SkillItem[]): readonly SkillItem[] {
	if (halves.length === 0) return known;
	// A half has at most two words: what it is read from begins with one of them.
	const inHalves = new Set(halves.flatMap(({ from, to }) => [from, to - 1]));
	return [...known.filter((item) => !inHalves.has(item.from)), ...halves];
}
