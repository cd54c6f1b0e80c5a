import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { atoms } from './atoms.ts';

/** How a name may be read: in any case, in exactly its own case, or only in its own case and in context. */
export type NameRule = 'free' | 'exact' | 'ordinary';

export type Name = {
	readonly skill: TaxonomySkill;
	readonly rule: NameRule;
	/** The name's atoms as written; null where the case says nothing: an ordinary name in lower case. */
	readonly written: readonly string[] | null;
	/** Whether single letters of the name are joined by anything but a dot: M&A, which "M.A." is not. */
	readonly isJoined: boolean;
	/** Whether a slash may stand between its words: CI/CD; "Retail/sales" offers two things, not retail sales. */
	readonly isSlashed: boolean;
};

/** A node of the trie over folded atoms. Ordinary names may be shared by skills; their context decides. */
export type NameNode = { readonly next: Map<string, NameNode>; readonly names: Name[] };

/** All names of a taxonomy as a trie. A name of several words is found in the singular and in the plural. */
export function nameTrie(taxonomy: Taxonomy): NameNode {
	const root = emptyNode();
	const others: { readonly path: readonly string[]; readonly name: Name }[] = [];
	for (const skill of taxonomy.skills.values()) {
		for (const spelling of new Set([skill.name, ...skill.aliases])) {
			const parts = atoms(spelling);
			if (parts.length === 0) continue;
			const written = parts.map((part) => spelling.slice(part.start, part.end));
			const name = nameOf(skill, spelling, written);
			const path = parts.map((part) => part.folded);
			nodeAt(root, path).names.push(name);
			if (path.length === 1) continue;
			const otherWritten = otherNumber(written);
			if (otherWritten === undefined) continue;
			others.push({
				path: [...path.slice(0, -1), fold(otherWritten.at(-1) ?? '')],
				name: { ...name, written: name.written === null ? null : otherWritten },
			});
		}
	}
	// Plurals come second, so that a name that is itself so spelled keeps its own meaning.
	const free = others.filter(({ path }) => nodeAt(root, path).names.length === 0);
	for (const { path, name } of free) nodeAt(root, path).names.push(name);
	return root;
}

/** Every word that occurs in a name. */
export function wordsOf(node: NameNode, found: Set<string> = new Set()): ReadonlySet<string> {
	for (const [word, next] of node.next) wordsOf(next, found.add(word));
	return found;
}

function nameOf(skill: TaxonomySkill, spelling: string, written: readonly string[]): Name {
	const rule = ruleOf(skill, spelling, written);
	const isLower = rule === 'ordinary' && spelling === spelling.toLowerCase() && spelling.length > 2;
	return {
		skill,
		rule,
		written: isLower ? null : written,
		isSlashed: /[/&]/.test(spelling),
		isJoined: /(?:^|\P{L})\p{L}[^\p{L}.]\p{L}(?!\p{L})/u.test(spelling),
	};
}

function ruleOf(skill: TaxonomySkill, spelling: string, written: readonly string[]): NameRule {
	if (skill.ordinary?.names.includes(spelling)) return 'ordinary';
	const [only] = written;
	const isTiny = written.length === 1 && only !== undefined && (only.length <= 2 || isStopWord(only.toLowerCase()));
	return skill.exact.includes(spelling) || isTiny ? 'exact' : 'free';
}

function otherNumber(written: readonly string[]): readonly string[] | undefined {
	const last = written.at(-1);
	if (last === undefined || last.length < 3 || !/^[A-Za-z]+$/.test(last) || /(?:ss|us|is)$/i.test(last))
		return undefined;
	return [...written.slice(0, -1), last.endsWith('s') ? last.slice(0, -1) : `${last}s`];
}

function nodeAt(root: NameNode, path: readonly string[]): NameNode {
	let node = root;
	for (const part of path) {
		let next = node.next.get(part);
		if (next === undefined) {
			next = emptyNode();
			node.next.set(part, next);
		}
		node = next;
	}
	return node;
}

function emptyNode(): NameNode {
	return { next: new Map(), names: [] };
}
