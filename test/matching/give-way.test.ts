import { expect, test } from 'vitest';
import { thinkingInTurns } from '../../src/matching/give-way.ts';

const steps = 12;
/** Longer than one may think at a stretch. */
const stepMs = 9;

function think(): void {
	for (const until = performance.now() + stepMs; performance.now() < until; );
}

test('however many think at once, the event loop comes round between any two stretches, and each goes on in turn', async () => {
	const stretches: { readonly who: string; readonly round: number }[] = [];
	let round = 0;
	let counting = setImmediate(function count() {
		round++;
		counting = setImmediate(count);
	});
	const thinker = async (who: string): Promise<void> => {
		const inTurn = thinkingInTurns();
		for (let i = 0; i < steps; i++) {
			await inTurn();
			stretches.push({ who, round });
			think();
		}
	};
	await Promise.all(['a', 'b', 'c'].map(thinker));
	clearImmediate(counting);
	expect(new Set(stretches.map((stretch) => stretch.round)).size).toBe(3 * steps);
	expect(stretches.map((stretch) => stretch.who).join('')).toBe('abc'.repeat(steps));
});
