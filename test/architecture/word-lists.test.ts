import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const data = resolve(import.meta.dirname, '../../data');

/** Tables of skills have a stricter test of their own. */
const tables = ['posting', 'resume', 'language', 'ranking'].flatMap((folder) =>
	readdirSync(join(data, folder)).map((file) => join(folder, file)),
);

describe('no list of words says one twice', () => {
	it.each(tables)('%s', (table) => {
		const lists = listsOf(JSON.parse(readFileSync(join(data, table), 'utf8')));
		expect(lists.flatMap((list) => list.filter((word, at) => list.indexOf(word) < at))).toEqual([]);
	});
});

function listsOf(value: unknown): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [];
	if (isList(value)) return [value];
	return Object.values(value).flatMap(listsOf);
}

function isList(value: object): value is readonly string[] {
	return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
