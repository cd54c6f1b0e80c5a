import { keep, type PostingPorts } from './add-postings.ts';
import { contentHash, type PostingDraft } from './draft.ts';
import { ExtractionError, type Ports } from './ports.ts';
import type { PostingContent } from './prepare-posting.ts';
import { contentOf } from './read-draft.ts';
import type { Added } from './store-postings.ts';

export type LineResult =
	| { readonly id: string; readonly outcome: Added['outcome'] }
	/** What this posting, or the write that it was part of, failed by. */
	| { readonly error: unknown };

/**
 * Keeps postings in windows, each window in one transaction, as if `addPosting` were called for one after the other.
 * Never rejects. May be called again before it resolves: windows are read beside one another and stored in the order of
 * the calls.
 */
export type PostingStream = (drafts: readonly PostingDraft[]) => Promise<readonly LineResult[]>;

type Line = { readonly at: number; readonly draft: PostingDraft; readonly hash: string; readonly key: string | null };
type LineWithContent = Line & { readonly content: PostingContent };

export function postingStream(ports: PostingPorts & Pick<Ports, 'postingReader'>): PostingStream {
	/** Sources that lines on their way to the store are of, and how many: what the store says of them is not the last word. */
	const onTheirWay = new Map<string, number>();
	let turn: Promise<void> = Promise.resolve();

	return async (drafts) => {
		const lines = drafts.map((draft, at): Line => ({ at, draft, hash: contentHash(draft), key: sourceKey(draft) }));
		const results: LineResult[] = [];
		const before = turn;
		const { promise, resolve: pass } = Promise.withResolvers<void>();
		turn = promise;
		for (const { key } of lines) if (key !== null) onTheirWay.set(key, (onTheirWay.get(key) ?? 0) + 1);
		try {
			// 1. Equal content from the same source is not read again.
			const settled = lines.filter(({ key }) => key !== null && onTheirWay.get(key) === 1);
			const unchanged = await unchangedIds(ports, settled);
			// 2. Read the others.
			const fresh: LineWithContent[] = [];
			for (const line of lines) {
				const id = unchanged.get(line);
				if (id !== undefined) results[line.at] = { id, outcome: 'unchanged' };
				else {
					const content = await contentOf(ports, line.draft).catch((error: unknown) => ({ error }));
					if ('error' in content) results[line.at] = content;
					else fresh.push({ ...line, content });
				}
			}
			const prepared = fresh.length === 0 ? [] : await ports.postingReader.prepare(fresh.map(({ content }) => content));
			const reads = fresh.flatMap((line, n) => {
				const one = prepared[n];
				if (one === undefined || one instanceof ExtractionError) {
					results[line.at] = { error: one ?? new Error('a posting was not read') };
					return [];
				}
				return [{ at: line.at, draft: line.draft, hash: line.hash, prepared: one, terms: {} }];
			});
			// 3. Store them when it is their turn, each window behind the one before.
			await before;
			const keeping = reads.length === 0 ? [] : keep(ports, reads);
			pass();
			for (const [n, { posting, outcome }] of (await keeping).entries()) {
				const read = reads[n];
				if (read !== undefined) results[read.at] = { id: posting.id, outcome };
			}
		} catch (error) {
			for (const { at } of lines) results[at] ??= { error };
		} finally {
			pass();
			for (const { key } of lines) if (key !== null) release(onTheirWay, key);
		}
		return results;
	};
}

/** The ids of the postings that are in the store with the very content of their lines. */
async function unchangedIds(ports: Pick<Ports, 'store'>, lines: readonly Line[]): Promise<ReadonlyMap<Line, string>> {
	const found = new Map<Line, string>();
	for (const [name, own] of Map.groupBy(lines, ({ draft }) => draft.source?.name ?? '')) {
		const byId = new Map(own.map((line) => [line.draft.source?.id ?? '', line]));
		for (const { id, sourceId, contentHash } of await ports.store.contentsBySource(name, [...byId.keys()])) {
			const line = byId.get(sourceId);
			if (line?.hash === contentHash) found.set(line, id);
		}
	}
	return found;
}

function sourceKey({ source }: PostingDraft): string | null {
	return source?.id == null ? null : JSON.stringify([source.name, source.id]);
}

function release(counts: Map<string, number>, key: string): void {
	const left = (counts.get(key) ?? 1) - 1;
	if (left === 0) counts.delete(key);
	else counts.set(key, left);
}
