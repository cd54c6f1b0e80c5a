import type { TenantId } from '../matching/ports.ts';
import { deleteAnswered, hasExpiredAnswered } from './answered.ts';
import { deleteCandidates, expiredCandidates } from './candidates.ts';
import { deleteMatches, expiredMatches } from './kept-matches.ts';
import type { Opened } from './store.ts';

const sweptPerTransaction = 200;

type Owned = { readonly id: string; readonly tenant: TenantId };
const idsOf = (rows: readonly Owned[]): string[] => rows.map((row) => row.id);

/** Erases what has had its time, of all tenants, and says how many matches and people that were. */
export function sweeper({ read, queue, scrubbing, record }: Pick<Opened, 'read' | 'queue' | 'scrubbing' | 'record'>) {
	const erase = (matches: readonly Owned[], people: readonly Owned[]): Promise<void> =>
		queue.run(async (tx) => {
			if (matches.length > 0) await deleteMatches(tx, idsOf(matches));
			if (people.length > 0) await deleteCandidates(tx, idsOf(people));
			for (const tenant of new Set([...matches, ...people].map((row) => row.tenant))) {
				const own = (rows: readonly Owned[]) => idsOf(rows.filter((row) => row.tenant === tenant));
				await record(tx, tenant, null, 'expired_erased', { matches: own(matches), candidates: own(people) });
			}
		});
	return async (now: number): Promise<number> => {
		if (await hasExpiredAnswered(read, now)) await queue.run((tx) => deleteAnswered(tx, now));
		for (let swept = 0; ; ) {
			const matches = await expiredMatches(read, now, sweptPerTransaction);
			const people = await expiredCandidates(read, now, sweptPerTransaction);
			const found = matches.length + people.length;
			if (found > 0) {
				await erase(matches, people);
				scrubbing.owe();
			}
			await scrubbing.done();
			if (found === 0) return swept;
			swept += found;
		}
	};
}
