import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPepper } from '../../src/access/pepper.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-pepper-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => ({ pepper: null, store: `sqlite:${join(folder, name, 'rolefit.db')}` });

test('is made beside the store for its owner alone, and is the same from then on', () => {
	const made = openPepper(at('one'));
	const [name = ''] = readdirSync(join(folder, 'one'));
	expect(name).toBe('rolefit.db.pepper');
	expect(statSync(join(folder, 'one', name)).mode & 0o777).toBe(0o600);
	expect(readFileSync(join(folder, 'one', name), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
	const again = openPepper(at('one'));
	expect([again.id, again.mac('key', 'x')]).toEqual([made.id, made.mac('key', 'x')]);
	expect(openPepper(at('two')).id).not.toBe(made.id);
});

test('of the settings wins, and makes no file', () => {
	const set = openPepper({ ...at('set'), pepper: 's'.repeat(32) });
	expect(set.id).toBe(openPepper({ store: 'postgres://db', pepper: 's'.repeat(32) }).id);
	expect(readdirSync(folder)).not.toContain('set');
});

test('that is cut short, or that cannot be read, is an error', () => {
	openPepper(at('short'));
	const file = join(folder, 'short', 'rolefit.db.pepper');
	writeFileSync(file, 'abc');
	expect(() => openPepper(at('short'))).toThrow('holds no pepper');
	rmSync(file);
	expect(() => openPepper({ pepper: null, store: `sqlite:${folder}/one/rolefit.db.pepper/x` })).toThrow('ENOTDIR');
});

test('of a store on a server stands where the service runs', () => {
	const before = process.cwd();
	process.chdir(folder);
	try {
		openPepper({ pepper: null, store: 'postgres://db' });
	} finally {
		process.chdir(before);
	}
	expect(readdirSync(join(folder, 'data-store'))).toEqual(['rolefit.pepper']);
});

test('whose name is taken by what leads nowhere cannot be made', () => {
	symlinkSync(join(folder, 'nowhere'), join(folder, 'taken.db.pepper'));
	expect(() => openPepper({ pepper: null, store: `sqlite:${join(folder, 'taken.db')}` })).toThrow('EEXIST');
	expect(readdirSync(folder).filter((name) => name.startsWith('taken'))).toEqual(['taken.db.pepper']);
});

test('keeps what it is used for apart, and is not told by what it makes', () => {
	const { mac, id } = openPepper(at('one'));
	expect(mac('key', 'x')).toMatch(/^[0-9a-f]{64}$/);
	expect(mac('other', 'x')).not.toBe(mac('key', 'x'));
	expect(mac('key', 'x')).not.toContain(id);
});
