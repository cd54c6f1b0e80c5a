import type { Transaction } from 'kysely';
import type { AuditAction, AuditSubjects } from '../core/model/audit.ts';
import type { Match } from '../core/model/match.ts';
import type { Store, TenantId } from '../matching/ports.ts';
import type { WriteTransaction } from '../matching/write-port.ts';
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
import type { KnownRoles } from './known-roles.ts';
import { listPostings, listRoles } from './lists.ts';
import { contentsBySource, postingBySource, postingsOfRoles, postingWithId } from './posting-rows.ts';
import { roleRevisions } from './role-changes.ts';
import type { Scrubbing } from './scrubbing.ts';
import type { Tables } from './tables.ts';
import { told } from './told.ts';
import type { WriteQueue } from './write-queue.ts';
import { writeTransaction } from './write-transaction.ts';

export type Opened = Pick<Database, 'read' | 'dialect'> & {
	readonly queue: WriteQueue;
	readonly scrubbing: Scrubbing;
	readonly known: KnownRoles;
	readonly record: Recorder;
	/** Names this process among those that write to the store. */
	readonly writer: string;
};

/** What one tenant has. Every statement names the tenant. @param by the key that decides, for the audit log */
export function storeOf(
	{ read, dialect, queue, scrubbing, known, record, writer }: Opened,
	tenant: TenantId,
	by: string | null,
): Store {
	const { owe, done } = scrubbing;

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

	async function write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
		const changed = new Set<string>();
		const onChange = (roleIds: readonly string[]): void => {
			for (const id of roleIds) changed.add(id);
		};
		try {
			return await queue.run((tx) => work(writeTransaction(tx, tenant, { onDelete: owe, onChange, decide, writer })));
		} finally {
			known.forget(tenant, changed);
		}
	}

	const tell = told(dialect);
	return {
		tenant,
		write: (work) => tell(() => write(work))(),
		posting: tell((id) => postingWithId(read, tenant, id)),
		postingBySource: tell((name, sourceId) => postingBySource(read, tenant, name, sourceId)),
		contentsBySource: tell((name, sourceIds) => contentsBySource(read, tenant, name, sourceIds)),
		postings: tell((filter, page) => listPostings(read, dialect, tenant, filter, page)),
		postingsOfRoles: tell((roleIds) => postingsOfRoles(read, tenant, roleIds)),
		postingTexts: tell((roleIds) => known.texts(read, tenant, roleIds)),
		roles: tell(async (ids) => {
			const found = await known.roles(read, tenant, ids);
			return ids.flatMap((id) => found.get(id) ?? []);
		}),
		listRoles: tell((filter, page) => listRoles(read, dialect, tenant, filter, page)),
		revisions: () => roleRevisions(read, dialect, tenant),
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
