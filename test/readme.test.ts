import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Settings } from '../src/config.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
// Our own file, checked by npm.
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
	it('names only files that are there', () => {
		const named = [...readme.matchAll(/@(demo\/[\w./-]+)|\]\(([\w./-]+)\)/g)].map(
			(match) => match[1] ?? match[2] ?? '',
		);
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('names only commands that are there', () => {
		const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
		expect(named.length).toBeGreaterThan(3);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it('lists every setting and no other, limits in docs/SECURITY.md, and tells numbers as they are', () => {
		const security = readFileSync(join(root, 'docs/SECURITY.md'), 'utf8');
		const rows = [...(readme + security).matchAll(/^\| `(ROLEFIT_\w+)` \| ([^|]+) \|/gm)];
		expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(Object.keys(Settings.shape)));
		const defaults = Settings.parse({});
		const told = rows.map(([, name = '', words = '']) => ({ name, told: Number(words.replaceAll('`', '')) }));
		const numbers = told.filter((row) => !Number.isNaN(row.told));
		expect(numbers.length).toBeGreaterThan(15);
		expect(numbers.filter((row) => row.told !== defaults[row.name as keyof typeof defaults])).toEqual([]);
	});
});
