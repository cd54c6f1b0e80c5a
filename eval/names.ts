import type { Taxonomy } from '../src/core/model/taxonomy.ts';
import { nameKey } from '../src/core/skills/atoms.ts';

/** Lower case, only letters, digits, `+` and `#`. */
export function bare(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
}

/** Whether two names mean one skill: the same letters, or one entry of the taxonomy. */
export function sameSkill(taxonomy: Taxonomy): (a: string, b: string) => boolean {
	const idOf = (name: string): string | undefined => taxonomy.byName.get(nameKey(name));
	return (a, b) => {
		if (bare(a) === bare(b)) return true;
		const id = idOf(a);
		return id !== undefined && id === idOf(b);
	};
}
