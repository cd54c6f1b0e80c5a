import { ExtractionError } from '../../matching/ports.ts';
import type { Answer, Task } from '../../pool/messages.ts';
import { failure } from '../failure.ts';
import type { ChildSettings, FileResult } from './messages.ts';
import { readDocument } from './read-document.ts';
import { warmUp } from './warm-up.ts';

/** A child's life: warm up, say ready, then one file after the other until the parent ends it. */
// The parent writes this argument itself.
const settings = JSON.parse(process.argv[2] ?? '{}') as ChildSettings;

// Meant for the service, which reaches its children too (Ctrl-C, a service manager): it still needs them to the end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
await warmUp(settings);
process.on('message', (task: Task<Uint8Array>) => {
	void answer(task);
});
process.on('disconnect', () => process.exit(0));
send({ kind: 'ready' });

async function answer({ id, task }: Task<Uint8Array>): Promise<void> {
	send({ kind: 'done', id, result: await resultOf(task), retire: isWorn() });
}

/** Half of a limit is left for the next file, at least. */
function isWorn(): boolean {
	const { user, system } = process.cpuUsage();
	const seconds = (user + system) / 1_000_000;
	return process.memoryUsage.rss() > settings.childDataBytesMax / 2 || seconds > settings.childCpuSecondsMax / 2;
}

async function resultOf(bytes: Uint8Array): Promise<FileResult> {
	try {
		return { kind: 'extracted', extracted: await readDocument(bytes, settings) };
	} catch (error) {
		const known = error instanceof ExtractionError ? error : failure('unreadable');
		return { kind: 'failed', code: known.code, detail: known.message };
	}
}

function send(answer: Answer<FileResult>): void {
	process.send?.(answer);
}
