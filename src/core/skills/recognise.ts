import type { SkillKind } from '../model/skill.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import type { TextWords } from '../text/words.ts';
import { addresses, standsIn } from './addresses.ts';
import { atoms } from './atoms.ts';
import { contextJudge } from './context.ts';
import { nameTable } from './names.ts';
import { cutAtSeams } from './seams.ts';
import { gluedNames } from './unglue.ts';
import { walk } from './walk.ts';

/** A skill named at a place of a text. */
export type SkillHit = Span & {
	readonly skillId: string;
	/** The taxonomy's display name. */
	readonly name: string;
	readonly kind: SkillKind;
};

type Recognise = (text: string, span?: Span, known?: TextWords) => readonly SkillHit[];

export type Recogniser = Recognise & {
	/** Makes all ready, so that the words of names have numbers; whoever hands a text's words over finds them after this. */
	readonly prepare: () => void;
};

const made = new WeakMap<Taxonomy, Recogniser>();

/**
 * Finds the skills that a text names: the longest names first from left to right, not overlapping, in text order.
 * Names that are ordinary words too count only where their surroundings say so. Linear in the text's length.
 * All readers that know a taxonomy share its recogniser, which is made when the first text is read. Where the text's
 * words are known they are not looked for again.
 */
export function skillRecogniser(taxonomy: Taxonomy): Recogniser {
	const known = made.get(taxonomy);
	if (known !== undefined) return known;
	let whole: Recognise | undefined;
	const ready = (): Recognise => {
		whole ??= recogniserOf(taxonomy);
		return whole;
	};
	const recogniser: Recogniser = Object.assign<Recognise, Pick<Recogniser, 'prepare'>>(
		(text, span, known) => ready()(text, span, known),
		{ prepare: () => void ready() },
	);
	made.set(taxonomy, recogniser);
	return recogniser;
}

function recogniserOf(taxonomy: Taxonomy): Recognise {
	const names = nameTable(taxonomy);
	const judge = contextJudge(taxonomy);
	const glued = gluedNames(taxonomy);
	return (text, span = { start: 0, end: text.length }, known = undefined) => {
		// 1. Lists whose separators were lost are split by the names themselves.
		const split = glued(text, span);
		// 2. Everything else by its words, but not inside of addresses.
		const words = cutAtSeams(text, atoms(text, span, known), names);
		const unread = addresses(text, span);
		const all = walk(names, text, words);
		const isRead = (one: Span): boolean => !standsIn(unread, one, text) && !split.some((other) => overlap(other, one));
		const candidates = unread.length + split.length === 0 ? all : all.filter(isRead);
		// 3. Ordinary words must be meant.
		const meant = judge(text, span, words, candidates, known).map(({ start, end, name: { skill } }) => ({
			start,
			end,
			skillId: skill.id,
			name: skill.name,
			kind: skill.kind,
		}));
		return split.length === 0 ? meant : [...split, ...meant].sort((a, b) => a.start - b.start);
	};
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
