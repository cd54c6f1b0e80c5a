import type { Role } from '../core/model/role.ts';
import { indexDocument } from '../core/search/index-document.ts';
import { UseCaseError } from './errors.ts';
import { thinkingInTurns } from './give-way.ts';
import type { Ports } from './ports.ts';

export type SimilarRole = { readonly similarity: number; readonly role: Role };

/** Roles whose words and skills are nearest to those of one role, the nearest first. */
export async function similarRoles(ports: Ports, roleId: string, limit: number): Promise<readonly SimilarRole[]> {
	const [role] = await ports.store.roles([roleId]);
	if (role === undefined) throw new UseCaseError('not_found', 'There is no such role.');
	// A role asks for itself as a résumé would: by the words of its text, its title and its skills.
	const postings = await ports.store.postingsOfRoles([roleId]);
	const { terms, facts } = indexDocument(role, postings.get(roleId) ?? []);
	const words = new Map(terms.body);
	for (const [term, count] of terms.requirements) words.set(term, (words.get(term) ?? 0) + count);
	const query = { terms: words, titleTerms: terms.title, skills: facts.skills, filters: {}, limit: limit + 1 };
	const { hits } = await ports.index.search(query, thinkingInTurns());
	const near = [...hits]
		.filter((hit) => hit.roleId !== roleId)
		.sort((a, b) => b.text - a.text || (a.roleId < b.roleId ? -1 : 1));
	const similarity = new Map(near.slice(0, limit).map((hit) => [hit.roleId, hit.text]));
	const roles = await ports.store.roles([...similarity.keys()]);
	return roles.map((one) => ({ similarity: similarity.get(one.id) ?? 0, role: one }));
}
