import { UseCaseError } from './errors.ts';
import { type Answered, AnsweredAlreadyError, type Ports } from './ports.ts';

/** A request that creates something, sent under a key of the caller's, so that sending it twice creates it once. */
export type Repeatable = {
	/** The caller's own; it is kept as a keyed hash only. */
	readonly key: string;
	/** What was asked for, in canonical form; likewise. */
	readonly body: string;
	/** How long the answer is known, in milliseconds. */
	readonly retentionMs: number;
};

/** Made when the answer is known, to be committed together with what was created. */
export type Remember = (status: number, id: string) => Answered;

/** What this process is working on, by ports (of a tenant) and hashed key. */
const inFlight = new WeakMap<Ports, Map<string, string>>();

/**
 * Creates, or answers again what the same request created before. Where two processes work on one at a time, the
 * commit of the second fails. Throws `UseCaseError` repeat_in_flight, repeat_differs, and what `create` and `again` throw.
 */
export async function once<T>(
	ports: Ports,
	{ key, body, retentionMs }: Repeatable,
	create: (remember: Remember) => Promise<T>,
	again: (answered: Answered) => Promise<T>,
): Promise<{ readonly answer: T; readonly isRepeat: boolean }> {
	const keyMac = ports.mac('idempotency key', key);
	const bodyMac = ports.mac('idempotency body', `${key}\n${body}`);
	const running = inFlight.get(ports) ?? new Map<string, string>();
	inFlight.set(ports, running);
	const other = running.get(keyMac);
	if (other !== undefined) throw other === bodyMac ? isInFlight() : differs();
	running.set(keyMac, bodyMac);
	try {
		const known = await ports.store.answered(keyMac, ports.clock());
		if (known !== null) {
			if (known.bodyMac !== bodyMac) throw differs();
			return { answer: await again(known), isRepeat: true };
		}
		const remember: Remember = (status, id) => {
			const at = ports.clock();
			return { keyMac, bodyMac, status, id, at, expiresAt: at + retentionMs };
		};
		return { answer: await create(remember), isRepeat: false };
	} catch (error) {
		throw error instanceof AnsweredAlreadyError ? isInFlight() : error;
	} finally {
		running.delete(keyMac);
	}
}

function isInFlight(): UseCaseError {
	return new UseCaseError('repeat_in_flight', 'The first request with this idempotency key is still being worked on.');
}

function differs(): UseCaseError {
	return new UseCaseError('repeat_differs', 'The idempotency key was used with another request.');
}
