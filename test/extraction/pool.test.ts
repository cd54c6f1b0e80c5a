import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createExtractor } from '../../src/extraction/extractor.ts';
import type { TextExtractor } from '../../src/matching/ports.ts';
import { endlessPdf } from './endless-pdf.ts';
import { outcome, outcomeAtLast } from './use-extractor.ts';

const hello = Buffer.from('Hello, I am a cook.');
const endless = endlessPdf();
/** Children start late on a busy machine. */
const patient = { timeout: 60_000 };
const onLinux = test.runIf(process.platform === 'linux');

async function warm(extractor: TextExtractor): Promise<void> {
	expect(await outcomeAtLast(extractor, hello)).toMatchObject({ text: hello.toString(), mediaType: 'text/plain' });
}

test('a full pool is busy; those that wait are served when the hung child is replaced', patient, async () => {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 1, taskMsMax: 6_000, waitMsMax: 60_000 });
	await warm(extractor);
	const hung = outcome(extractor, endless);
	// It comes late enough to have time left when its turn comes, however slowly the other child starts.
	await setTimeout(5_000);
	const waiting = outcome(extractor, hello);
	const turnedAway = outcome(extractor, hello);
	expect(await turnedAway).toBe('busy');
	expect(await hung).toBe('timed_out');
	expect(await waiting).toMatchObject({ text: hello.toString() });
	await extractor.close();
});

test('it says beforehand that it is full', patient, async () => {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 1, taskMsMax: 700, waitMsMax: 10_000 });
	await warm(extractor);
	expect(extractor.isFull()).toBe(false);
	const hung = outcome(extractor, endless);
	expect(extractor.isFull()).toBe(false);
	const waiting = outcome(extractor, hello);
	expect(extractor.isFull()).toBe(true);
	await Promise.all([hung, waiting]);
	expect(extractor.isFull()).toBe(false);
	await extractor.close();
});

test('what waited long has less time, and is not blamed for that', patient, async () => {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 5, taskMsMax: 700, waitMsMax: 60_000 });
	await warm(extractor);
	const [first, second] = await Promise.all([outcome(extractor, endless), outcome(extractor, endless)]);
	expect([first, second]).toEqual(['timed_out', 'busy']);
	await extractor.close();
});

test('nobody waits for ever', patient, async () => {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 5, taskMsMax: 1_500, waitMsMax: 200 });
	await warm(extractor);
	const hung = outcome(extractor, endless);
	expect(await outcome(extractor, hello)).toBe('busy');
	expect(await hung).toBe('timed_out');
	await extractor.close();
});

test('closing ends the children and turns away what waits', patient, async () => {
	const extractor = createExtractor({ childrenMax: 1, queueMax: 5 });
	await warm(extractor);
	const children = childrenOfThisProcess();
	const running = outcome(extractor, endless);
	const waiting = outcome(extractor, hello);
	await extractor.close();
	expect(await running).toBe('died');
	expect(await waiting).toBe('busy');
	expect(await outcome(extractor, hello)).toBe('busy');
	expect(childrenOfThisProcess().length).toBeLessThan(Math.max(1, children.length));
});

onLinux('children start when they are wanted, and once', patient, async () => {
	const before = childrenOfThisProcess();
	const extractor = createExtractor({ childrenMax: 1 });
	expect(childrenOfThisProcess()).toEqual(before);
	extractor.warmUp();
	extractor.warmUp();
	await warm(extractor);
	expect(childrenOfThisProcess()).toHaveLength(before.length + 1);
	await extractor.close();
});

onLinux('a child has no environment and may read code and tables only', patient, async () => {
	process.env.ROLEFIT_CANARY = 'secret';
	const extractor = createExtractor({ childrenMax: 1 });
	await warm(extractor);
	const child = childrenOfThisProcess().find((pid) => commandOf(pid).includes('extraction/child/main.ts'));
	expect(child).toBeDefined();
	expect(commandOf(child ?? '')).toContain('--permission');
	const allowed = commandOf(child ?? '')
		.split(' ')
		.filter((word) => word.startsWith('--allow'));
	expect(
		allowed.map((word) =>
			word
				.split('/')
				.slice(-2)
				.join('/')
				.replace(/^.*\/(?=package)/, ''),
		),
	).toEqual(['src/*', 'node_modules/*', 'data/*', 'package.json']);
	expect(readFileSync(`/proc/${child}/environ`, 'latin1')).not.toContain('secret');
	await extractor.close();
});

function childrenOfThisProcess(): readonly string[] {
	if (process.platform !== 'linux') return [];
	const tasks = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1').trim();
	return tasks === '' ? [] : tasks.split(' ').filter((pid) => commandOf(pid).includes('extraction/child'));
}

function commandOf(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
	} catch {
		return '';
	}
}
