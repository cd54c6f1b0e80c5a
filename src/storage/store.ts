import { sql, type Transaction } from 'kysely';
import type { AuditAction, AuditSubjects } from '../core/model/audit.ts';
import type { Match } from '../core/model/match.ts';
import type { Role } from '../core/model/role.ts';
import type { RoleRevision, Store, TenantId } from '../matching/ports.ts';
import { insertAnswered, readAnswered } from './answered.ts';
import { auditEntries, type Recorder } from './audit-log.ts';
import { candidateRow, candidateWithId, deleteCandidate, listCandidates } from './candidates.ts';
import type { Database } from './dialect.ts';
import {
	deleteMatch,
	insertMatch,
	listMatchesOfCandidate,
	matchRows,
	readMatch,
	readSealed,
	scoresInMatches,
} from './kept-matches.ts';
import { listPostings, listRoles, roleOf } from './lists.ts';
import { contentsBySource, postingBySource, postingsOfRoles, postingWithId } from './posting-rows.ts';
import type { Scrubbing } from './scrubbing.ts';
import type { Tables } from './tables.ts';
import { told } from './told.ts';
import type { WriteQueue } from './write-queue.ts';
import { writeTransaction } from './write-transaction.ts';

const rolesPerBatch = 10_000;
/** Parameters of one statement that every engine takes. */
const idsPerQuery = 500;

export type Opened = Pick<Database, 'read' | 'dialect'> & {
	readonly queue: WriteQueue;
	readonly scrubbing: Scrubbing;
	readonly record: Recorder;
	/** Names this process among those that write to the store. */
	readonly writer: string;
};

/** What one tenant has. Every statement names the tenant. @param by the key that decides, for the audit log */
export function storeOf(
	{ read, dialect, queue, scrubbing, record, writer }: Opened,
	tenant: TenantId,
	by: string | null,
): Store {
	const { owe, done } = scrubbing;

	async function rolesById(ids: readonly string[]): Promise<readonly Role[]> {
		const found = new Map<string, Role>();
		for (let from = 0; from < ids.length; from += idsPerQuery) {
			const rows = await read
				.selectFrom('roles')
				.select(['id', 'document'])
				.where('tenant', '=', tenant)
				.where('id', 'in', ids.slice(from, from + idsPerQuery))
				.execute();
			for (const row of rows) found.set(row.id, roleOf(row));
		}
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	async function* revisions(): AsyncGenerator<readonly RoleRevision[]> {
		for (let last = ''; ; ) {
			const order = dialect.binaryOrder(sql.ref('roles.id'));
			const rows = await read
				.selectFrom('roles')
				.leftJoin('role_changes', (join) =>
					join.onRef('role_changes.role_id', '=', 'roles.id').on('role_changes.tenant', '=', tenant),
				)
				// What was saved before changes had numbers has none.
				.select((eb) => ['roles.id', eb.fn.coalesce('role_changes.number', eb.lit(0)).as('revision')])
				.where('roles.tenant', '=', tenant)
				.where(sql<boolean>`${order} > ${last}`)
				.orderBy(order)
				.limit(rolesPerBatch)
				.execute();
			const final = rows.at(-1);
			if (final === undefined) return;
			yield rows;
			last = final.id;
		}
	}

	const decide = (tx: Transaction<Tables>, action: AuditAction, ...decided: readonly AuditSubjects[]): Promise<void> =>
		record(tx, tenant, by, action, ...decided);

	async function erase(remove: typeof deleteMatch, action: AuditAction, subjects: { readonly id: string }) {
		const erased = await queue.run(async (tx) => {
			const isThere = await remove(tx, tenant, subjects.id);
			if (isThere) await decide(tx, action, subjects);
			return isThere;
		});
		if (erased) owe();
		await done();
		return erased;
	}

	const tell = told(dialect);
	return {
		tenant,
		write: (work) =>
			tell(() => queue.run((tx) => work(writeTransaction(tx, tenant, { onDelete: owe, decide, writer }))))(),
		posting: tell((id) => postingWithId(read, tenant, id)),
		postingBySource: tell((name, sourceId) => postingBySource(read, tenant, name, sourceId)),
		contentsBySource: tell((name, sourceIds) => contentsBySource(read, tenant, name, sourceIds)),
		postings: tell((filter, page) => listPostings(read, dialect, tenant, filter, page)),
		postingsOfRoles: tell((roleIds) => postingsOfRoles(read, tenant, roleIds)),
		roles: tell(rolesById),
		listRoles: tell((filter, page) => listRoles(read, dialect, tenant, filter, page)),
		revisions,
		saveMatch: tell(async (kept, answer) => {
			const rows = await matchRows(tenant, kept);
			return queue.run(async (tx) => {
				const isKept = await insertMatch(tx, rows);
				if (!isKept) return false;
				await decide(tx, 'match_kept', subjectsOf(rows.head.id, kept.match));
				if (answer !== undefined) await insertAnswered(tx, tenant, answer);
				return true;
			});
		}),
		answered: tell((keyMac, now) => readAnswered(read, tenant, keyMac, now)),
		match: tell((id, offset, limit, now) => readMatch(read, tenant, id, offset, limit, now)),
		sealedStatistics: tell((id, now) => readSealed(read, tenant, id, now)),
		scoresInMatches: tell((ids, roleId, now) => scoresInMatches(read, tenant, ids, roleId, now)),
		deleteMatch: tell((id) => erase(deleteMatch, 'match_deleted', { id })),
		saveCandidate: tell(async (kept, answer) => {
			const row = await candidateRow(tenant, kept);
			await queue.run(async (tx) => {
				await tx.insertInto('candidates').values(row).execute();
				await decide(tx, 'candidate_kept', { id: kept.id });
				if (answer !== undefined) await insertAnswered(tx, tenant, answer);
			});
		}),
		candidate: tell((id, now) => candidateWithId(read, tenant, id, now)),
		candidates: tell((page, now) => listCandidates(read, dialect, tenant, page, now)),
		matchesOfCandidate: tell((id, page, now) => listMatchesOfCandidate(read, dialect, tenant, id, page, now)),
		deleteCandidate: tell((id) => erase(deleteCandidate, 'candidate_deleted', { id })),
		matchVerified: tell((id, isEqual) =>
			queue.run((tx) => decide(tx, 'match_verified', { id, outcome: isEqual ? 'equal' : 'different' })),
		),
		auditEntries: tell((seq, limit) => auditEntries(read, tenant, seq, limit)),
		scrubbed: tell(done),
	};
}

/** Ids and hashes only: of a match, with which engine it was made, and of whom. */
function subjectsOf(id: string, { candidateId, engine }: Match): AuditSubjects {
	const { version, taxonomy, statistics, weightsHash } = engine;
	const made = { version, taxonomy, statistics, weightsHash };
	return { id, ...(candidateId === undefined ? {} : { candidateId }), ...made };
}
