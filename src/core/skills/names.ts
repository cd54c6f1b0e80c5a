import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import { isStopWord } from '../text/stop-words.ts';
import { atoms } from './atoms.ts';

/** How a name may be read: in any case, in exactly its own case, or only in its own case and in context. */
export type NameRule = 'free' | 'exact' | 'ordinary';

export type Name = {
	readonly skill: TaxonomySkill;
	readonly rule: NameRule;
	/** The name's atoms as written. */
	readonly written: readonly string[];
};

/** A node of the trie over folded atoms. */
export type NameNode = { readonly next: Map<string, NameNode>; readonly names: Name[] };

/** All names of a taxonomy as a trie. A name of several words is found in the singular and in the plural. */
export function nameTrie(taxonomy: Taxonomy): NameNode {
	const root = emptyNode();
	const added: { readonly path: readonly string[]; readonly name: Name }[] = [];
	for (const skill of taxonomy.skills.values()) {
		for (const spelling of new Set([skill.name, ...skill.aliases])) {
			const parts = atoms(spelling);
			if (parts.length === 0) continue;
			const written = parts.map((part) => spelling.slice(part.start, part.end));
			const name: Name = { skill, rule: ruleOf(skill, spelling, written), written };
			const path = parts.map((part) => part.folded);
			nodeAt(root, path).names.push(name);
			added.push({ path, name });
		}
	}
	// Plurals come second, so that a name that is itself so spelled keeps its own meaning.
	for (const { path, name } of added) {
		const other = path.length > 1 ? otherNumber(path) : undefined;
		if (other === undefined) continue;
		const node = nodeAt(root, other);
		if (node.names.length === 0) node.names.push({ ...name, rule: name.rule === 'ordinary' ? 'ordinary' : 'free' });
	}
	return root;
}

function ruleOf(skill: TaxonomySkill, spelling: string, written: readonly string[]): NameRule {
	if (skill.ordinary?.names.includes(spelling)) return 'ordinary';
	const [only] = written;
	const isTiny = written.length === 1 && only !== undefined && (only.length <= 2 || isStopWord(only.toLowerCase()));
	return skill.exact.includes(spelling) || isTiny ? 'exact' : 'free';
}

function otherNumber(path: readonly string[]): readonly string[] | undefined {
	const last = path.at(-1);
	if (last === undefined || last.length < 3 || !/^[a-z]+$/.test(last) || /(?:ss|us|is)$/.test(last)) return undefined;
	return [...path.slice(0, -1), last.endsWith('s') ? last.slice(0, -1) : `${last}s`];
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
