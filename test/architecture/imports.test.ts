import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

/** Who may import whom, downhill only: the table of docs/ARCHITECTURE.md. A folder may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	'start.ts': ['server.ts'],
	'server.ts': [
		'app.ts',
		'access',
		'config.ts',
		'taxonomy.ts',
		'log.ts',
		'extraction',
		'reading',
		'storage',
		'search-index',
		'matching',
	],
	'backup.ts': ['config.ts', 'storage'],
	'keys.ts': ['config.ts', 'access', 'storage'],
	'app.ts': ['http'],
	'config.ts': ['core/model'],
	'log.ts': [],
	'taxonomy.ts': ['core/model', 'core/skills'],
	http: ['matching', 'access', 'core/model'],
	access: ['matching/ports.ts', 'core/model'],
	matching: ['core'],
	extraction: ['pool', 'matching/ports.ts', 'core'],
	reading: ['pool', 'taxonomy.ts', 'matching/engine.ts', 'matching/ports.ts', 'matching/prepare-posting.ts', 'core'],
	pool: [],
	storage: ['matching/ports.ts', 'matching/write-port.ts', 'core'],
	'search-index': ['matching/ports.ts', 'core'],
	'core/audit': ['core/model'],
	'core/ranking': ['core/rules', 'core/search', 'core/skills', 'core/text', 'core/roles', 'core/model'],
	'core/rules': ['core/skills', 'core/text', 'core/model'],
	'core/posting': ['core/skills', 'core/text', 'core/model'],
	'core/resume': ['core/skills', 'core/text', 'core/model'],
	'core/roles': ['core/text', 'core/model'],
	'core/search': ['core/text', 'core/model'],
	'core/fairness': ['core/model'],
	'core/skills': ['core/text', 'core/model'],
	'core/text': ['core/model'],
	'core/model': [],
	web: [],
};

/** Packages and node modules by folder; an edge folder may use what it needs. */
const packagesOf: Readonly<Record<string, readonly RegExp[]>> = {
	'core/model': [/^zod$/],
	'core/text': [/^natural\/lib\/natural\/[\w/-]+\.js$/],
};

type Import = { readonly file: string; readonly target: string };

const files = typescriptIn(src);

describe('who imports whom', () => {
	it('goes downhill only', () => {
		const uphill = imports()
			.filter(({ target }) => target.startsWith('.'))
			.map(({ file, target }) => ({
				file,
				to: relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/'),
			}))
			.filter(({ to }) => !to.startsWith('../data/'))
			.filter(({ file, to }) => !isAllowed(roomOf(file), to));
		expect(uphill).toEqual([]);
	});

	it('keeps packages and node itself out of core, but for zod in model and natural in text', () => {
		const foreign = imports()
			.filter(({ file, target }) => file.startsWith('core/') && !target.startsWith('.'))
			.filter(({ file, target }) => !(packagesOf[roomOf(file)] ?? []).some((allowed) => allowed.test(target)));
		expect(foreign).toEqual([]);
	});

	it('leaves Fastify to http and app, and the process to server', () => {
		const fastify = imports().filter(
			({ target }) => /^@?fastify/.test(target) && target !== 'fastify-type-provider-zod',
		);
		expect(
			fastify.map(({ file }) => roomOf(file)).filter((room) => !['http', 'app.ts', 'server.ts'].includes(room)),
		).toEqual([]);
		const touching = files.filter((file) => /\bprocess\.(env|exit|argv|on)\b/.test(read(file)));
		expect(
			touching.filter(
				(file) => !['server.ts', 'backup.ts', 'keys.ts'].includes(file) && !file.startsWith('extraction/child'),
			),
		).toEqual([]);
	});
});

describe('core', () => {
	it('has no clock, no randomness and no waiting', () => {
		const impure = files
			.filter((file) => file.startsWith('core/'))
			.filter((file) =>
				/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bawait\b|\basync\b|\bPromise\b|\bsetTimeout\b/.test(
					withoutComments(read(file)),
				),
			);
		expect(impure).toEqual([]);
	});
});

describe('files', () => {
	it('are short: none over 300 lines, nine of ten under 200, half under 100', () => {
		const lengths = files
			.map((file) => ({ file, lines: read(file).split('\n').length }))
			.sort((a, b) => a.lines - b.lines);
		expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
		expect(lengths[Math.floor(lengths.length * 0.9)]?.lines).toBeLessThan(200);
		expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(100);
	});

	it('of tests and tools have no more than 300 lines either', () => {
		const others = ['bench', 'demo', 'eval', 'test', 'tools'].flatMap((folder) =>
			typescriptIn(join(root, folder)).map((file) => join(root, folder, file)),
		);
		expect(others.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 300)).toEqual([]);
	});

	it('have no drawer for odds and ends', () => {
		expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
	});
});

function imports(): readonly Import[] {
	return files.flatMap((file) =>
		[...read(file).matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map((match) => ({
			file,
			target: match[1] ?? match[2] ?? '',
		})),
	);
}

function isAllowed(room: string, to: string): boolean {
	return (
		to.startsWith(`${room}/`) ||
		to === room ||
		(mayImport[room] ?? []).some((allowed) => to === allowed || to.startsWith(`${allowed}/`))
	);
}

/** The longest folder of the table that a file stands in. */
function roomOf(file: string): string {
	const rooms = Object.keys(mayImport).filter((room) => file === room || file.startsWith(`${room}/`));
	return rooms.sort((a, b) => b.length - a.length)[0] ?? file;
}

function typescriptIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'))
		.map((name) => name.replaceAll('\\', '/'));
}

function read(file: string): string {
	return readFileSync(join(src, file), 'utf8');
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
