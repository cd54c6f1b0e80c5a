import { type FrequentLengths, frequentLengths } from './frequent-words.ts';
import { type Lists, listAt, listsOf, realListsOf } from './lists.ts';
import { eachOfRole, type RoleLists, roleLists } from './role-lists.ts';
import type { StoredRole } from './stored-role.ts';
import { type TermLists, termLists } from './term-lists.ts';

/** Some thousands of roles in columns, told by their place. Immutable, but that roles can be marked as gone. */
export type Segment = {
	readonly roleIds: readonly string[];
	readonly revisions: Float64Array;
	readonly terms: TermLists;
	readonly roles: RoleLists;
	readonly norms: Float64Array;
	readonly frequentLengths: FrequentLengths;
	readonly labels: Lists<Uint32Array>;
	readonly pays: Float64Array;
	readonly skills: Lists<Uint32Array>;
	readonly asked: Lists<Float64Array>;
	/** Beside `skills`. */
	readonly importances: Uint8Array;
	readonly heads: Uint32Array;
	readonly asks: Lists<Uint32Array>;
	/** 1 where the role is gone. */
	readonly gone: Uint8Array;
	/** Roles that are not gone. */
	live: number;
};

/** Places are 16 bits wide. */
export const segmentRolesMax = 65_536;

/** @param dimensions how many there are in all */
export function segmentOf(roles: readonly StoredRole[], dimensions: number): Segment {
	const terms = termLists(roles, dimensions);
	const norms = Float64Array.from(roles, (role) => role.norm);
	const skills = listsOf(roles.map((role) => role.skills));
	const importances = new Uint8Array(skills.values.length);
	roles.forEach((role, place) => {
		importances.set(role.importances, skills.starts[place]);
	});
	return {
		roleIds: roles.map((role) => role.roleId),
		revisions: Float64Array.from(roles, (role) => role.revision),
		terms,
		roles: roleLists(terms, roles.length),
		norms,
		frequentLengths: frequentLengths(terms, norms),
		labels: listsOf(roles.map((role) => role.labels)),
		pays: Float64Array.from(roles, (role) => role.pay),
		skills,
		asked: realListsOf(roles.map((role) => role.asked)),
		importances,
		heads: Uint32Array.from(roles, (role) => role.head),
		asks: listsOf(roles.map((role) => role.asks)),
		gone: new Uint8Array(roles.length),
		live: roles.length,
	};
}

/** A role as it was before it came in, with its dimensions in ascending order. */
export function roleAt(segment: Segment, place: number): StoredRole {
	const dimensions: number[] = [];
	const tfs: number[] = [];
	eachOfRole(segment.roles, place, (list, tf) => {
		dimensions.push(segment.terms.dimensions[list] ?? 0);
		tfs.push(tf);
	});
	return {
		roleId: segment.roleIds[place] ?? '',
		revision: segment.revisions[place] ?? 0,
		dimensions: Uint32Array.from(dimensions),
		tfs: Uint8Array.from(tfs),
		norm: segment.norms[place] ?? 0,
		labels: listAt(segment.labels, place),
		pay: segment.pays[place] ?? 0,
		skills: listAt(segment.skills, place),
		asked: listAt(segment.asked, place),
		importances: segment.importances.slice(segment.skills.starts[place], segment.skills.starts[place + 1]),
		head: segment.heads[place] ?? 0,
		asks: listAt(segment.asks, place),
	};
}

export function markGone(segment: Segment, place: number): void {
	segment.gone[place] = 1;
	segment.live--;
}
