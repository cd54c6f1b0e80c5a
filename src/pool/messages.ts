/** What a worker is asked. */
export type Task<T> = { readonly id: number; readonly task: T };

/** What a worker says. */
export type Answer<R> =
	| { readonly kind: 'ready' }
	/** `retire`: the worker has grown or is old and asks to be replaced. */
	| { readonly kind: 'done'; readonly id: number; readonly result: R; readonly retire: boolean };

/** Whether a message has the form of an answer; a worker that says anything else is not trusted. */
export function isAnswer<R>(message: unknown): message is Answer<R> {
	if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
	if (message.kind === 'ready') return true;
	return message.kind === 'done' && 'id' in message && 'result' in message && typeof message.result === 'object';
}
