/** So long may one request think before others get their turn, in milliseconds. */
const thinkingMsMax = 8;

const waiting: (() => void)[] = [];

/** A request's own sense of how long it has held the process: call it often, it waits only when the time is over. */
export function thinkingInTurns(): () => Promise<void> {
	let since = Number.NEGATIVE_INFINITY;
	return async () => {
		if (performance.now() - since < thinkingMsMax) return;
		await ownTurn();
		since = performance.now();
	};
}

/** One request a turn of the event loop, in the order in which they asked: however many think, sockets are served between. */
export function ownTurn(): Promise<void> {
	return new Promise((resolve) => {
		waiting.push(resolve);
		if (waiting.length === 1) setImmediate(takeTurn);
	});
}

function takeTurn(): void {
	waiting[0]?.();
	waiting.shift();
	if (waiting.length > 0) setImmediate(takeTurn);
}
