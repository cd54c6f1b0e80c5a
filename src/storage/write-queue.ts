import { setImmediate } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database } from './dialect.ts';
import type { Tables } from './tables.ts';

/** Writes that share one transaction at the most: one wait for the disk serves them all. */
const groupMax = 64;

export type WriteQueue = {
	/** Runs `work` alone in a transaction; settles after the commit. What `work` throws undoes its own part only. */
	run<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
	/** Runs `work` while no transaction is open. */
	between(work: () => Promise<void>): Promise<void>;
	/** Resolves when everything that waits is done. */
	drained(): Promise<void>;
};

type Waiting = { readonly fail: (error: unknown) => void } & (
	| { readonly kind: 'write'; readonly step: (tx: Transaction<Tables>) => Promise<() => void> }
	| { readonly kind: 'between'; readonly step: () => Promise<void> }
);
type WaitingWrite = Extract<Waiting, { kind: 'write' }>;

/**
 * One writer: everything that waits goes into the next transaction together, and is answered after its commit, in order.
 * Between any two the event loop comes round.
 */
export function writeQueue({ write, dialect }: Pick<Database, 'write' | 'dialect'>): WriteQueue {
	const waiting: Waiting[] = [];
	let running: Promise<void> | null = null;

	async function drain(): Promise<void> {
		for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
			if (next.kind === 'between') {
				waiting.shift();
				await next.step().catch(next.fail);
			} else await commitGroup(takeWrites());
		}
		running = null;
	}

	function takeWrites(): readonly WaitingWrite[] {
		const end = waiting.findIndex((one) => one.kind === 'between');
		const group = waiting.splice(0, Math.min(groupMax, end < 0 ? waiting.length : end));
		return group.filter((one) => one.kind === 'write');
	}

	async function commitGroup(group: readonly WaitingWrite[]): Promise<void> {
		const answers: (() => void)[] = [];
		try {
			await write.transaction().execute(async (tx) => {
				await dialect.lockOut(tx);
				for (const one of group) {
					await inSavepoint(tx, one, answers);
					await setImmediate();
				}
			});
		} catch (error) {
			for (const one of group) one.fail(error);
			return;
		}
		// What is done with a write follows at once, and before anything that is written later.
		for (const answer of answers) {
			answer();
			await setImmediate();
		}
	}

	function enqueue(one: Waiting): void {
		waiting.push(one);
		running ??= drain();
	}

	return {
		run: (work) =>
			new Promise((resolve, reject) => {
				const step: WaitingWrite['step'] = async (tx) => {
					const result = await work(tx);
					return () => resolve(result);
				};
				enqueue({ kind: 'write', step, fail: reject });
			}),
		between: (work) =>
			new Promise((resolve, reject) => {
				enqueue({ kind: 'between', step: () => work().then(resolve), fail: reject });
			}),
		drained: async () => {
			while (running !== null) await running;
		},
	};
}

async function inSavepoint(tx: Transaction<Tables>, one: WaitingWrite, answers: (() => void)[]): Promise<void> {
	await sql`savepoint one_write`.execute(tx);
	try {
		const answer = await one.step(tx);
		await sql`release savepoint one_write`.execute(tx);
		answers.push(answer);
	} catch (error) {
		try {
			await sql`rollback to savepoint one_write`.execute(tx);
			await sql`release savepoint one_write`.execute(tx);
		} catch {
			// A disk that fails may take the whole transaction with it: then all of the group fails, for this reason.
			throw error;
		}
		answers.push(() => one.fail(error));
	}
}
