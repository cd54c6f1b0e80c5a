import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundQueue } from '../../../src/core/ranking/bounds/bound-queue.ts';

describe('the queue of bounds', () => {
	it('gives what came in by falling bounds, whatever goes out between', () => {
		// A number puts an item in by that bound, null takes the largest out.
		const steps = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 }), { maxLength: 60 });
		fc.assert(
			fc.property(steps, (all) => {
				const queue = boundQueue();
				const waiting = new Map<number, number>();
				all.forEach((bound, item) => {
					expect(queue.size).toBe(waiting.size);
					expect(queue.top).toBe(Math.max(...waiting.values()));
					if (bound !== null) {
						queue.push(bound, item);
						waiting.set(item, bound);
					} else if (queue.size > 0) {
						const largest = queue.top;
						const taken = queue.pop();
						expect(waiting.get(taken)).toBe(largest);
						waiting.delete(taken);
					}
				});
			}),
		);
	});

	it('grows with what waits in it', () => {
		const queue = boundQueue();
		const bounds = Array.from({ length: 3_000 }, (_, i) => (i * 7_919) % 3_001);
		bounds.forEach((bound, item) => {
			queue.push(bound, item);
		});
		const taken = bounds.map(() => bounds[queue.pop()]);
		expect(taken).toEqual([...bounds].sort((a, b) => b - a));
		expect(queue.size).toBe(0);
	});
});
