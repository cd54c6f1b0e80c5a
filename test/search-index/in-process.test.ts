import { setImmediate as othersTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { invertedIndex } from '../../src/core/search/inverted-index.ts';
import { packed } from '../../src/core/search/packed.ts';
import { inProcessIndex } from '../../src/search-index/in-process.ts';
import { searchIndexContract } from '../contract/search-index.contract.ts';
import { documentsOf } from '../relevance/cast.ts';

searchIndexContract('in process', async () => inProcessIndex());

it('outlives small segments that cannot be written as one', async () => {
	const whole = invertedIndex();
	const cast = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`role${i}`, { title: 'Baker', text: 'rye' }]));
	for (const document of documentsOf(cast).documents) {
		whole.upsert(document);
		whole.settle();
	}
	const parts = whole.parts();
	const torn = parts.segments.map((segment) => ({ ...segment, pays: null }));
	const index = inProcessIndex();
	index.restore(Buffer.concat(packed({ ...parts, segments: torn })));
	const lost: unknown[] = [];
	const onLost = (error: unknown): number => lost.push(error);
	process.on('unhandledRejection', onLost);
	for (let turns = 0; turns < 2; turns++) {
		await index.apply([], []);
		for (let n = 0; n < 60; n++) await othersTurn();
	}
	process.off('unhandledRejection', onLost);
	expect(lost).toEqual([]);
	expect(index.revisions().size).toBe(8);
});
