import type { SkillEntry, SkillKind } from './skill.ts';

export type TaxonomySkill = SkillEntry & { readonly domain: string };

/** The skills that are known, ready for look-ups. A value: the same files give the same hash on every machine. */
export type Taxonomy = {
	/** SHA-256 of the entries in id order; part of every receipt. */
	readonly hash: string;
	readonly skills: ReadonlyMap<string, TaxonomySkill>;
	/** Folded name or alias → id; of skills that share an ordinary name, the one so called, or the first. */
	readonly byName: ReadonlyMap<string, string>;
	/** All that having a skill implies, at any remove, without the skill itself. */
	readonly implied: ReadonlyMap<string, readonly string[]>;
	/** How far other skills stand in for a skill: id → (other id → 0..1), both ways. */
	readonly resembling: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** How far a skill shows others that need not show it: id → (other id → 0..1). */
	readonly suggested: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Context words (folded) of each kind, for names that are ordinary words too. */
	readonly contexts: ReadonlyMap<SkillKind, readonly string[]>;
	/** Folded words of the labels that announce a list of skills. */
	readonly labels: ReadonlySet<string>;
	/** Folded words after which a list of ordinary words is not one of skills. */
	readonly leadsOff: readonly string[];
	/** Words behind which a capital begins the name of a product, an ordinary word or not. */
	readonly leadsIn: readonly string[];
};
