import { setImmediate as othersTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { IndexDocument } from '../../src/core/model/search.ts';
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

it('takes roles in after all roles of a kept index went', async () => {
	const [one, other] = documentsOf({ one: { title: 'Baker', text: 'rye' }, other: { title: 'Potter', text: 'clay' } })
		.documents as [IndexDocument, IndexDocument];
	const emptied = invertedIndex();
	emptied.upsert(one);
	emptied.remove(one.roleId);
	const index = inProcessIndex();
	index.restore(Buffer.concat(packed(emptied.parts())));
	await index.apply([other], []);
	expect([...index.revisions().keys()]).toEqual([other.roleId]);
	await index.apply([one], [other.roleId]);
	expect([...index.revisions().keys()]).toEqual([one.roleId]);
});
