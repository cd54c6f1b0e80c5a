import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isFullRun, seeded } from '../seeded.ts';
import { type ServiceProcess, startServiceProcess } from '../service-process.ts';
import { postingLine } from './ingest.ts';
import { ownPieces, tracesIn } from './traces.ts';

const people = isFullRun ? 500 : 12;
const random = seeded(7_391);

/** An invented person whose every field holds a word that stands nowhere else. */
function resumeOf(number: number): { readonly text: string; readonly canaries: readonly string[] } {
	const word = (kind: string): string =>
		`zq${kind}${[...String(number)].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('')}xv`;
	const [name = '', mail = '', employer = '', free = ''] = ['nam', 'mai', 'emp', 'fre'].map(word);
	const text = `Robin ${name}\n${mail}@example.com\n\nEXPERIENCE\nBaker, ${employer} Ltd, Leeds\nMarch 2019 - present\n- Sourdough and ${free} for 40 guests\n\nSKILLS\nBaking, ${free}`;
	return { text, canaries: [name, mail, employer, free] };
}

type Kept = { readonly candidateId: string; readonly packed: readonly Buffer[]; readonly traces: readonly Buffer[] };

test(`${people} people: what DELETE says is erased is nowhere, while others read and after kill -9`, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-canaries-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const start = () => startIn(folder);
	let service = await start();
	const logs = [service.log];
	for (const number of [0, 1, 3]) await call(service, 'POST', '/postings', postingLine(number));
	const all: Kept[] = [];
	for (let number = 0; number < people; number++) all.push(await keep(service, folder, number));
	const kept = traced(all);
	// Of each person at least a word of the match stands there in the clear, and a piece of what is packed.
	const there = foundIn(folder, kept);
	for (const one of kept) expect(one.traces.filter((trace) => there.has(trace)).length).toBeGreaterThan(1);

	// 1. Half of them go while others read.
	let reading = true;
	const readers = [readOn(service, () => reading), readOn(service, () => reading)];
	const half = kept.slice(0, people / 2);
	for (const one of half) {
		expect(await call(service, 'DELETE', `/candidates/${one.candidateId}`)).toMatchObject({ status: 204 });
		if (random() < 0.05 || !isFullRun) expect(found(folder, [one])).toBe(0);
	}
	expect(found(folder, half)).toBe(0);
	reading = false;
	await Promise.all(readers);

	// 2. The others go until the process is killed.
	const waiting = kept.slice(people / 2);
	while (waiting.length > 0) {
		const erased: Kept[] = [];
		const dying = service;
		const deletes = waiting.slice(0, 40).map(async (one) => {
			const { status } = await call(dying, 'DELETE', `/candidates/${one.candidateId}`).catch(() => ({ status: 0 }));
			if (status === 204 || status === 404) erased.push(one);
		});
		await setTimeout(random() * 500);
		await dying.end('SIGKILL');
		await Promise.all(deletes);
		expect(found(folder, erased)).toBe(0);
		service = await start();
		logs.push(service.log);
		const [first] = waiting;
		if (first !== undefined) {
			await call(service, 'DELETE', `/candidates/${first.candidateId}`);
			erased.push(first);
		}
		expect(found(folder, erased)).toBe(0);
		for (const one of erased) if (waiting.includes(one)) waiting.splice(waiting.indexOf(one), 1);
	}
	expect(found(folder, kept)).toBe(0);

	// 3. Whose time is over goes by itself, also when the process was killed before.
	const late = traced([await keep(service, folder, people, '15s'), await keep(service, folder, people + 1, '15s')]);
	expect(found(folder, late)).toBeGreaterThan(0);
	await service.end('SIGKILL');
	await setTimeout(15_100);
	service = await start();
	logs.push(service.log);
	for (let tries = 0; found(folder, late) > 0 && tries < 100; tries++) await setTimeout(50);
	expect(found(folder, late)).toBe(0);

	// 4. No canary in any log, and the record of decisions is whole.
	const audit = await (await fetch(`${service.origin}/audit/verify`)).json();
	expect(audit).toMatchObject({ intact: true, findings: [] });
	await service.end('SIGTERM');
	const written = logs.flat().join('\n');
	expect(written).toContain('answered');
	for (let number = 0; number < people + 2; number++)
		for (const canary of resumeOf(number).canaries) expect(written.includes(canary)).toBe(false);
	console.log(
		`${people} people erased, ${logs.length - 1} kills, 0 traces, ${written.length} characters of log without any`,
	);
}, 1_200_000);

function startIn(folder: string): Promise<ServiceProcess> {
	const temporary = join(folder, 'tmp');
	mkdirSync(temporary, { recursive: true });
	const environment = { ROLEFIT_LOG_LEVEL: 'trace', TMPDIR: temporary };
	return startServiceProcess({ store: join(folder, 'rolefit.db'), environment });
}

/** Keeps a person and a match made of them; what is looked for later are their words and the packed bytes of their rows. */
async function keep(service: ServiceProcess, folder: string, number: number, retention?: string): Promise<Kept> {
	const { text, canaries } = resumeOf(number);
	const options = retention === undefined ? {} : { retention };
	const person = await call(service, 'POST', '/candidates', JSON.stringify({ resume: { text }, options }));
	const match = await call(service, 'POST', '/match', JSON.stringify({ resume: { candidateId: person.id } }));
	expect([person.status, match.status]).toEqual([201, 201]);
	const db = new DatabaseSync(join(folder, 'rolefit.db'), { readOnly: true });
	const rows = [
		...db.prepare('select document from candidates where id = ?').all(person.id),
		...db.prepare('select document from match_chunks where match_id = ?').all(match.id),
	];
	db.close();
	const packed = rows.map((row) => Buffer.from(row.document as Uint8Array));
	return { candidateId: person.id, packed, traces: canaries.map((word) => Buffer.from(word)) };
}

/** The same with a short piece of each row that no other row has: people who are alike have long stretches in common. */
function traced(people: readonly Kept[]): readonly Kept[] {
	const own = ownPieces(
		people.flatMap((one) => one.packed),
		32,
	);
	return people.map((one) => ({ ...one, traces: [...one.traces, ...one.packed.flatMap((row) => own.get(row) ?? [])] }));
}

/** The traces of those people that stand in any file below the folder. */
function foundIn(folder: string, those: readonly Kept[]): ReadonlySet<Buffer> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const contents = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
	return tracesIn(
		contents,
		those.flatMap((one) => one.traces),
	);
}

function found(folder: string, those: readonly Kept[]): number {
	return foundIn(folder, those).size;
}

async function readOn(service: ServiceProcess, goesOn: () => boolean): Promise<void> {
	const roles = (await (await fetch(`${service.origin}/roles`)).json()) as { items: { id: string }[] };
	while (goesOn()) {
		for (const path of [`/roles/${roles.items[0]?.id}/candidates?limit=2`, '/candidates?limit=100', '/postings'])
			await (await fetch(`${service.origin}${path}`)).text();
	}
}

async function call(service: ServiceProcess, method: string, path: string, body?: string) {
	const headers = body === undefined ? {} : { 'content-type': 'application/json' };
	const answer = await fetch(`${service.origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
	const text = await answer.text();
	const { id = '' } = (text === '' ? {} : JSON.parse(text)) as { id?: string };
	return { status: answer.status, id };
}
