import { type FrequentLengths, frequentLengths } from './frequent-words.ts';
import { type Amounts, amountsOf, type Lists, listAt, listsOf } from './lists.ts';
import { countedWays, type Mentions, mentionsOf } from './mentions.ts';
import { type NameList, nameAt, nameList } from './name-list.ts';
import { eachOfRole, entriesMax, type RoleLists, roleLists } from './role-lists.ts';
import type { StoredRole } from './stored-role.ts';
import { type TermLists, termLists } from './term-lists.ts';

/** Some thousands of roles in columns, told by their place. Immutable, but that roles can be marked as gone. */
export type Segment = {
	/** Of the roles. */
	readonly ids: NameList;
	readonly revisions: Amounts;
	readonly terms: TermLists;
	readonly roles: RoleLists;
	readonly norms: Float64Array;
	readonly frequentLengths: FrequentLengths;
	readonly labels: Lists;
	readonly pays: Amounts;
	readonly skills: Lists;
	/** Beside `skills`. */
	readonly mentions: Mentions;
	readonly heads: Uint32Array;
	readonly asks: Lists;
	/** 1 where the role is gone. */
	readonly gone: Uint8Array;
	/** Roles that are not gone. */
	live: number;
};

/** What is counted of a role. */
export type Counted = { readonly dimensions: Uint32Array; readonly skills: Uint32Array };

/** Places are 16 bits wide. */
export const segmentRolesMax = 65_536;

/** @param dimensions how many there are in all */
export function segmentOf(roles: readonly StoredRole[], dimensions: number): Segment {
	const terms = termLists(roles, dimensions);
	const norms = Float64Array.from(roles, (role) => role.norm);
	const skills = listsOf(roles.map((role) => role.skills));
	return {
		ids: nameList(roles.map((role) => role.roleId)),
		revisions: amountsOf(Float64Array.from(roles, (role) => role.revision)),
		terms,
		roles: roleLists(terms, roles.length),
		norms,
		frequentLengths: frequentLengths(terms, norms),
		labels: listsOf(roles.map((role) => role.labels)),
		pays: amountsOf(Float64Array.from(roles, (role) => role.pay)),
		skills,
		mentions: mentionsIn(roles, skills.values.length),
		heads: Uint32Array.from(roles, (role) => role.head),
		asks: listsOf(roles.map((role) => role.asks)),
		gone: new Uint8Array(roles.length),
		live: roles.length,
	};
}

function mentionsIn(roles: readonly StoredRole[], mentions: number): Mentions {
	const ways = countedWays();
	const said = new Uint32Array(mentions);
	let length = 0;
	for (const { asked, importances } of roles) {
		for (let i = 0; i < asked.length; i++) said[length++] = ways.numberOf(asked[i] as number, importances[i] as number);
	}
	return mentionsOf(said, ways);
}

export function roleIdAt({ ids }: Segment, place: number): string {
	return nameAt(ids, place);
}

/** Its dimensions in ascending order of their lists, and its skills. */
export function countedAt({ roles, terms, skills }: Segment, place: number): Counted {
	const dimensions = new Uint32Array(entriesMax(roles, place));
	let length = 0;
	eachOfRole(roles, place, (list) => {
		dimensions[length++] = terms.dimensions[list] as number;
	});
	return { dimensions: dimensions.subarray(0, length), skills: listAt(skills, place) };
}

export function markGone(segment: Segment, place: number): void {
	segment.gone[place] = 1;
	segment.live--;
}
