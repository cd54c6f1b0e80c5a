import { parentPort } from 'node:worker_threads';
import { postingReader } from '../core/posting/read.ts';
import { type PostingContent, type PreparedPosting, preparePosting } from '../matching/prepare-posting.ts';
import type { Answer, Task } from '../pool/messages.ts';
import { loadTaxonomy } from '../taxonomy.ts';

/** What a thread does that reads postings: learn the skills, say ready, then one task after the other until it is ended. */
const readPosting = postingReader(await loadTaxonomy());
parentPort?.on('message', ({ id, task }: Task<readonly PostingContent[]>) => {
	const result = task.map((content) => preparePosting({ readPosting }, content));
	say({ kind: 'done', id, result, retire: false });
});
say({ kind: 'ready' });

function say(answer: Answer<readonly PreparedPosting[]>): void {
	parentPort?.postMessage(answer);
}
