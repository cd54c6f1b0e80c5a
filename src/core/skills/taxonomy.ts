import contextTable from '../../../data/skills/contexts.json' with { type: 'json' };
import { SkillContexts, type SkillFile, type SkillKind } from '../model/skill.ts';
import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import { nameKey } from './atoms.ts';

const table = SkillContexts.parse(contextTable);
const contexts: ReadonlyMap<SkillKind, readonly string[]> = new Map(
	// The keys were checked to be kinds; entries() forgets it.
	Object.entries(table.contexts).map(([kind, words]) => [kind as SkillKind, words]),
);
const labels: ReadonlySet<string> = new Set(table.labels);
const { leadsIn, leadsOff } = table;

/**
 * Makes files of skills ready for look-ups. References to skills that no file holds are passed over.
 * @param hash what receipts name the files by
 */
export function compileTaxonomy(files: readonly SkillFile[], hash = 'unnamed'): Taxonomy {
	const skills = new Map<string, TaxonomySkill>();
	for (const file of files) for (const entry of file.skills) skills.set(entry.id, { ...entry, domain: file.domain });
	let byName: ReadonlyMap<string, string> | undefined;
	return {
		hash,
		skills,
		// Made when it is first asked for: who only reads résumés never does.
		get byName() {
			byName ??= idsByName(files);
			return byName;
		},
		implied: impliedBy(skills),
		resembling: resemblances(skills),
		suggested: suggestions(skills),
		contexts,
		labels,
		leadsIn,
		leadsOff,
	};
}

function idsByName(files: readonly SkillFile[]): Map<string, string> {
	const ids = new Map<string, string>();
	for (const entry of files.flatMap((file) => file.skills)) {
		// What a skill is called goes before what another one is called as well.
		const ownKey = nameKey(entry.name);
		ids.set(ownKey, entry.id);
		for (const alias of entry.aliases) {
			const key = nameKey(alias);
			if (!ids.has(key) || key === ownKey) ids.set(key, entry.id);
		}
	}
	return ids;
}

function impliedBy(skills: ReadonlyMap<string, TaxonomySkill>): Map<string, readonly string[]> {
	const implied = new Map<string, readonly string[]>();
	for (const id of skills.keys()) {
		const reached = new Set<string>();
		const waiting = [id];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			for (const other of skills.get(next)?.implies ?? []) {
				if (other === id || reached.has(other) || !skills.has(other)) continue;
				reached.add(other);
				waiting.push(other);
			}
		}
		implied.set(id, [...reached].sort());
	}
	return implied;
}

function resemblances(skills: ReadonlyMap<string, TaxonomySkill>): Map<string, ReadonlyMap<string, number>> {
	const both = new Map<string, Map<string, number>>();
	const note = (from: string, to: string, strength: number): void => {
		const row = both.get(from) ?? new Map<string, number>();
		row.set(to, Math.max(strength, row.get(to) ?? 0));
		both.set(from, row);
	};
	for (const [id, skill] of skills) {
		for (const [other, strength] of Object.entries(skill.resembles)) {
			if (!skills.has(other)) continue;
			note(id, other, strength);
			note(other, id, strength);
		}
	}
	return both;
}

function suggestions(skills: ReadonlyMap<string, TaxonomySkill>): Map<string, ReadonlyMap<string, number>> {
	const suggested = new Map<string, ReadonlyMap<string, number>>();
	for (const [id, skill] of skills) {
		const known = Object.entries(skill.suggests).filter(([other]) => skills.has(other));
		if (known.length > 0) suggested.set(id, new Map(known));
	}
	return suggested;
}
