import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadText } from '../matching/ports.ts';
import type { Answer, Task } from '../pool/messages.ts';
import { loadTaxonomy } from '../taxonomy.ts';
import { textReading } from './read-text.ts';
import type { ReadingTask, ThreadSettings } from './threads.ts';

/** Read before the first stranger's text, who should not wait for the compiler. */
const sample =
	'Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\nBaker, Ashmill Bread, March 2019 - present\n- Rye, sourdough\n\nEDUCATION\nBSc Chemistry, 2015\n\nSKILLS\nExcel';

/** A reading thread's life: learn the skills, say ready, then one text after the other until it is ended. */
// The service writes this itself.
const { charactersMax } = workerData as ThreadSettings;
const read = textReading(await loadTaxonomy(), charactersMax);
read(sample, '2026-01-01');
parentPort?.on('message', ({ id, task }: Task<ReadingTask>) => {
	say({ kind: 'done', id, result: read(task.text, task.asOf), retire: false });
});
say({ kind: 'ready' });
// Kept now, because a thread that is ended has no time for it.
flushCompileCache();

function say(answer: Answer<ReadText>): void {
	parentPort?.postMessage(answer);
}
