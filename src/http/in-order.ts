/**
 * Works on several items at once and gives their results in the order of the items, each as soon as those before it are
 * there. No more items are taken than are worked on.
 */
export async function* inOrder<In, Out>(
	items: AsyncIterator<In>,
	atOnceMax: number,
	work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
	const working: Promise<Out>[] = [];
	let coming: Promise<IteratorResult<In>> | null = items.next();
	try {
		while (coming !== null || working.length > 0) {
			const [first] = working;
			const events: Promise<{ readonly item: IteratorResult<In> } | { readonly result: Out }>[] = [];
			if (first !== undefined) events.push(first.then((result) => ({ result })));
			if (coming !== null && working.length < atOnceMax) events.push(coming.then((item) => ({ item })));
			const event = await Promise.race(events);
			if ('result' in event) {
				working.shift();
				yield event.result;
			} else if (event.item.done === true) coming = null;
			else {
				working.push(work(event.item.value));
				coming = items.next();
			}
		}
	} finally {
		// Whoever stops asking, or an input that breaks off, leaves nothing behind that nobody waits for.
		for (const one of working) one.catch(() => {});
		coming?.catch(() => {});
		await items.return?.();
	}
}
