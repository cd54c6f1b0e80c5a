import type { Taxonomy } from '../../model/taxonomy.ts';
import type { SkillItem } from './skill-items.ts';

/** Whether two skills can stand for each other: of one kind, or known to resemble each other. A name of no kind goes with any. */
export function areAlike(taxonomy: Taxonomy, a: SkillItem, b: SkillItem, by: 'kind' | 'resembling'): boolean {
	if (a.id === b.id || isPartOf(taxonomy, a, b) || isPartOf(taxonomy, b, a)) return false;
	const resembles = taxonomy.resembling.get(a.id)?.has(b.id) === true;
	if (resembles || by === 'resembling') return resembles;
	return a.kind === b.kind || a.kind === null || b.kind === null;
}

/** Whether having `whole` implies having `part`. */
export function isPartOf(taxonomy: Taxonomy, part: SkillItem, whole: SkillItem): boolean {
	return taxonomy.implied.get(whole.id)?.includes(part.id) === true;
}
