import { type Expression, type SqlBool, sql } from 'kysely';
import type { Role } from '../core/model/role.ts';

/** What roles are listed by that they may have several of, as a row keeps it: each between line breaks. */
export type Listed = { readonly countries: string; readonly skills: string };

export function listed({
	locations,
	remoteWithin,
	skills,
}: Pick<Role, 'locations' | 'remoteWithin' | 'skills'>): Listed {
	return {
		countries: rowOf([...locations.flatMap((place) => place.country ?? []), ...remoteWithin]),
		skills: rowOf(skills.map((skill) => skill.id)),
	};
}

/** Whether a row's list has a value; no value holds a line break. */
export function lists(column: keyof Listed, value: string): Expression<SqlBool> {
	// `like` would tell capitals apart in one engine and not in the other.
	return sql<SqlBool>`replace(${sql.ref(column)}, ${`\n${value}\n`}, '') <> ${sql.ref(column)}`;
}

function rowOf(values: readonly string[]): string {
	const each = [...new Set(values)];
	return each.length === 0 ? '' : `\n${each.join('\n')}\n`;
}
