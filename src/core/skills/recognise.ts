import type { SkillKind } from '../model/skill.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { type Atom, atoms, isJoint } from './atoms.ts';
import { contextJudge } from './context.ts';
import { type Name, type NameNode, nameTrie } from './names.ts';
import { gluedNames } from './unglue.ts';

/** A skill named at a place of a text. */
export type SkillHit = Span & {
	readonly skillId: string;
	/** The taxonomy's display name. */
	readonly name: string;
	readonly kind: SkillKind;
};

/** A name found before its context was looked at. */
export type Candidate = Span & {
	readonly found: Name;
	/** Written in the case of the taxonomy, or all in capitals. */
	readonly caseFits: boolean;
};

export type Recogniser = (text: string, span?: Span) => readonly SkillHit[];

/**
 * Finds the skills that a text names: the longest names first from left to right, not overlapping, in text order.
 * Names that are ordinary words too count only where their surroundings say so. Linear in the text's length.
 */
export function skillRecogniser(taxonomy: Taxonomy): Recogniser {
	const root = nameTrie(taxonomy);
	const judge = contextJudge(taxonomy);
	const glued = gluedNames(taxonomy);
	return (text, span = { start: 0, end: text.length }) => {
		// 1. Lists whose separators were lost are split by the names themselves.
		const split = glued(text, span);
		// 2. Everything else by its words.
		const candidates = walk(root, text, atoms(text, span)).filter((one) => !split.some((s) => overlaps(s, one)));
		// 3. Ordinary words must be meant.
		const meant = judge(text, span, candidates).map((one) => hit(one.found, one));
		return [...split, ...meant].sort((a, b) => a.start - b.start);
	};
}

function walk(root: NameNode, text: string, words: readonly Atom[]): readonly Candidate[] {
	const found: Candidate[] = [];
	for (let at = 0; at < words.length; ) {
		const best = longestFrom(root, text, words, at);
		if (best === undefined) at++;
		else {
			found.push(best.candidate);
			at += best.length;
		}
	}
	return found;
}

function longestFrom(
	root: NameNode,
	text: string,
	words: readonly Atom[],
	at: number,
): { readonly candidate: Candidate; readonly length: number } | undefined {
	let best: { readonly candidate: Candidate; readonly length: number } | undefined;
	let node: NameNode | undefined = root;
	for (let i = at; i < words.length; i++) {
		const word = words[i] as Atom;
		if (i > at && !joins(text, (words[i - 1] as Atom).end, word.start)) break;
		node = node.next.get(word.folded);
		if (node === undefined) break;
		const candidate = readable(node.names, text, words.slice(at, i + 1));
		if (candidate !== undefined) best = { candidate, length: i + 1 - at };
	}
	return best;
}

function readable(names: readonly Name[], text: string, words: readonly Atom[]): Candidate | undefined {
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	for (const found of names) {
		const caseFits =
			found.rule === 'free' || words.every((word, i) => sameCase(text.slice(word.start, word.end), found.written[i]));
		if (caseFits || found.rule === 'ordinary') return { start: first.start, end: last.end, found, caseFits };
	}
	return undefined;
}

function sameCase(inText: string, written: string | undefined): boolean {
	return inText === written || (inText.length > 2 && inText === written?.toUpperCase());
}

/** A name may run on over a line break only where the line was full. */
function joins(text: string, from: number, to: number): boolean {
	const between = text.slice(from, to);
	if (isJoint(between)) return true;
	if (!/^[ \t]{0,8}\r?\n[ \t]{0,8}$/.test(between)) return false;
	const fullLine = 50;
	return !text.slice(Math.max(0, from - fullLine), from).includes('\n') && from >= fullLine;
}

function hit(name: Name, at: Span): SkillHit {
	return { start: at.start, end: at.end, skillId: name.skill.id, name: name.skill.name, kind: name.skill.kind };
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
