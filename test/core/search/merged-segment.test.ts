import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../src/core/model/search.ts';
import { headOf } from '../../../src/core/search/asked.ts';
import type { KindOf } from '../../../src/core/search/by-kind.ts';
import { dimensionsOf } from '../../../src/core/search/field-terms.ts';
import { invertedIndex } from '../../../src/core/search/inverted-index.ts';
import { listAt } from '../../../src/core/search/lists.ts';
import { mergedSegment } from '../../../src/core/search/merged-segment.ts';
import { eachOfRole } from '../../../src/core/search/role-lists.ts';
import { markGone, roleIdAt, type Segment, segmentOf } from '../../../src/core/search/segment.ts';
import { type StoredRole, storedRole } from '../../../src/core/search/stored-role.ts';
import { adverts } from '../../relevance/arbitrary.ts';
import { documentsOf } from '../../relevance/cast.ts';

function finished<T>(turns: Generator<void, T>): T {
	for (;;) {
		const turn = turns.next();
		if (turn.done) return turn.value;
	}
}

/** A role as it was before it came in. */
function roleAt(segment: Segment, place: number): StoredRole {
	const said: (readonly [dimension: number, tf: number])[] = [];
	eachOfRole(segment.roles, place, (list, tf) => said.push([segment.terms.dimensions[list] as number, tf]));
	const { skills, mentions } = segment;
	const ways = [...mentions.ways.subarray(skills.starts[place], skills.starts[place + 1])];
	return {
		roleId: roleIdAt(segment, place),
		revision: segment.revisions[place] as number,
		dimensions: Uint32Array.from(said, ([dimension]) => dimension),
		tfs: Uint8Array.from(said, ([, tf]) => tf),
		norm: segment.norms[place] as number,
		labels: listAt(segment.labels, place),
		pay: segment.pays[place] as number,
		skills: listAt(skills, place),
		asked: Float64Array.from(ways, (way) => mentions.strengths[way] as number),
		importances: Uint8Array.from(ways, (way) => mentions.importances[way] as number),
		head: segment.heads[place] as number,
		asks: listAt(segment.asks, place),
	};
}

/** The obvious way: roles are taken apart, and what is left is put together again, one kind after the other. */
function rewritten(segments: readonly Segment[], dimensions: number, kindOf: KindOf): Segment {
	const left = segments.flatMap((segment) =>
		[...segment.gone].flatMap((gone, place) => (gone === 0 ? [roleAt(segment, place)] : [])),
	);
	const kinds = [...new Set(left.map(({ head }) => kindOf(head)))].sort((a, b) => a - b);
	const arranged = kinds.flatMap((kind) => left.filter(({ head }) => kindOf(head) === kind));
	return segmentOf(arranged, dimensions);
}

const nothing = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 0 };

/** Documents over segments of so many roles. */
function spread(documents: readonly IndexDocument[], size: number) {
	const index = invertedIndex();
	documents.forEach((document, i) => {
		index.upsert(document);
		if (i % size === size - 1) index.settle();
	});
	index.settle();
	return index;
}

describe('segments that are written as one', () => {
	it('are what putting their living roles together gives', () => {
		fc.assert(
			fc.property(
				adverts(30),
				fc.integer({ min: 1, max: 9 }),
				fc.integer({ min: 1, max: 9 }),
				fc.infiniteStream(fc.boolean()),
				(cast, size, kinds, isGone) => {
					const kindOf = (head: number): number => (head * 7) % kinds;
					const { segments, names } = spread(documentsOf(cast).documents, size).survey(nothing);
					for (const segment of segments) {
						for (let place = 0; place < segment.gone.length; place++) {
							if (isGone.next().value === true) markGone(segment, place);
						}
					}
					const expected = rewritten(segments, dimensionsOf(names.terms), kindOf);
					const turns = mergedSegment(segments, kindOf);
					turns.next();
					// Whoever goes from now on is in it still.
					for (const one of segments) if (one.gone[0] === 0) markGone(one, 0);
					expect(finished(turns).segment).toEqual(expected);
				},
			),
		);
	});

	it('have roles of one kind side by side from the moment that they are arranged by it', () => {
		const titles = ['Baker', 'Potter', 'Sailor'];
		const cast = Object.fromEntries(
			Array.from({ length: 60 }, (_, i) => [`role${i}`, { title: titles[i % 3] as string, text: `oven${i}` }]),
		);
		const { documents } = documentsOf(cast);
		const index = invertedIndex();
		const { names } = index.written();
		const kinds = (): readonly (readonly string[])[] =>
			index.survey(nothing).segments.map(({ heads }) => {
				const told = Array.from(heads, (head) => headOf(names.heads.nameOf(head)).title ?? '');
				return told.filter((title, i) => title !== told[i - 1]);
			});
		for (const document of documents.slice(0, 4)) index.upsert(document);
		expect(kinds()).toEqual([['Baker', 'Potter', 'Sailor', 'Baker']]);
		index.arrange((head) => -titles.indexOf(headOf(names.heads.nameOf(head)).title ?? ''));
		for (const document of documents.slice(4, 8)) index.upsert(document);
		expect(kinds()).toEqual([
			['Baker', 'Potter', 'Sailor', 'Baker'],
			['Sailor', 'Potter', 'Baker'],
		]);
		documents.slice(8).forEach((document, i) => {
			index.upsert(document);
			if (i % 9 === 8) index.settle();
		});
		index.settle();
		finished(index.merge());
		expect(kinds()).toEqual([['Sailor', 'Potter', 'Baker']]);
	});

	it('are found by the same roles as before, whatever comes, goes and changes while they are written', () => {
		const words = (i: number, more: string) => ({ title: 'Baker', text: `rye wheat oven${i % 7} ${more}` });
		const cast = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`role${i}`, words(i, 'bread')]));
		const { documents } = documentsOf(cast);
		const later = documentsOf({ role5: words(5, 'cake'), fresh: words(1, 'cake') }).documents;
		const index = spread(documents, 10);
		const before = index.survey(nothing).segments.length;
		const turns = index.merge();
		turns.next();
		index.remove('role3');
		for (const document of later) index.upsert(document);
		finished(turns);
		expect(index.survey(nothing).segments.length).toBeLessThan(before);
		index.remove('role4');
		const plain = invertedIndex();
		const last = [...documents.filter(({ roleId }) => !['role3', 'role4', 'role5'].includes(roleId)), ...later];
		for (const document of last) plain.upsert(document);
		const query = {
			...nothing,
			terms: new Map([
				['cake', 1],
				['oven3', 2],
			]),
			limit: 300,
		};
		// Before anything is searched for: what came in last is counted, too.
		expect(index.statistics().id).toBe(plain.statistics().id);
		expect(index.search(query).hits).toEqual(plain.search(query).hits);
		expect([...index.revisions().keys()].sort()).toEqual([...plain.revisions().keys()].sort());
	});

	it('stay as they are where somebody else wrote them anew meanwhile', () => {
		const cast = Object.fromEntries(
			Array.from({ length: 80 }, (_, i) => [`role${i}`, { title: 'Baker', text: 'rye' }]),
		);
		const index = spread(documentsOf(cast).documents, 10);
		const turns = index.merge();
		turns.next();
		index.remove('role3');
		// What is kept for the next start holds nothing of roles that are gone.
		index.parts();
		finished(turns);
		expect(index.revisions().size).toBe(79);
		expect(index.parts().segments.reduce((roles, { gone }) => roles + gone.length, 0)).toBe(79);
	});

	it('vanish where all of their roles are gone', () => {
		const index = spread(documentsOf({ only: { title: 'Baker', text: 'rye' } }).documents, 1);
		index.remove('only');
		finished(index.merge());
		expect(index.survey(nothing).segments).toEqual([]);
	});
});

it('an index is crowded while many small segments wait to be written as one', () => {
	const cast = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`role${i}`, { title: 'Baker', text: 'rye' }]));
	const index = spread(documentsOf(cast).documents, 1);
	expect(index.isCrowded()).toBe(true);
	finished(index.merge());
	expect(index.isCrowded()).toBe(false);
});

it('a role as it is stored comes back out of its segment', () => {
	const index = invertedIndex();
	const { names } = index.survey(nothing);
	const [document] = documentsOf({ baker: { title: 'Baker', text: 'rye rye wheat' } }).documents;
	if (document === undefined) throw new Error('no document');
	const stored = storedRole(document, names);
	const out = roleAt(segmentOf([stored], dimensionsOf(names.terms)), 0);
	expect(out.roleId).toBe('baker');
	expect([...out.dimensions]).toEqual([...stored.dimensions].sort((a, b) => a - b));
});
