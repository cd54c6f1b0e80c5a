import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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

	it('lists every setting, and no other', () => {
		const config = readFileSync(join(root, 'src/config.ts'), 'utf8');
		const known = new Set([...config.matchAll(/^\t(ROLEFIT_\w+):/gm)].map((match) => match[1]));
		const listed = new Set([...readme.matchAll(/^\| `(ROLEFIT_\w+)`/gm)].map((match) => match[1]));
		const undocumented = [...known].filter((name) => !listed.has(name) && name !== 'ROLEFIT_KEYS_REQUIRED');
		expect(undocumented).toEqual([]);
		expect([...listed].filter((name) => !known.has(name))).toEqual([]);
	});
});
