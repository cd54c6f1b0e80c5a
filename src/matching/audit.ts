import { chainCheck } from '../core/audit/chain.ts';
import type { AuditEntry, AuditHead, AuditReport } from '../core/model/audit.ts';
import { decodeOffset, encodeOffset } from './cursor.ts';
import { thinkingInTurns } from './give-way.ts';
import type { Page, PageRequest, Ports } from './ports.ts';

const entriesPerRead = 200;

/** The decisions of a tenant, the first one first. Throws `BadCursorError`. */
export async function auditPage({ store }: Pick<Ports, 'store'>, page: PageRequest): Promise<Page<AuditEntry>> {
	const seq = page.cursor === null ? 0 : decodeOffset(page.cursor);
	const found = await store.auditEntries(seq, page.limit + 1);
	const items = found.slice(0, page.limit);
	const last = items.at(-1);
	return { items, next: found.length > page.limit && last !== undefined ? encodeOffset(last.seq) : null };
}

/** Whether the decisions of a tenant are all there as they were written. @param anchor a head that was noted elsewhere */
export async function verifyAudit(
	{ store, clock, mac }: Pick<Ports, 'store' | 'clock' | 'mac'>,
	anchor: AuditHead | null,
): Promise<AuditReport> {
	const check = chainCheck(mac, store.tenant, anchor);
	const inTurn = thinkingInTurns();
	const beforeAll = Number.MIN_SAFE_INTEGER;
	for (let more = true; more; ) {
		await inTurn();
		const found = await store.auditEntries(check.last?.seq ?? beforeAll, entriesPerRead);
		for (const entry of found) check.see(entry);
		more = found.length === entriesPerRead;
	}
	// Decisions go on meanwhile: the last ones and the head are looked at while nobody writes.
	await store.write(async (tx) => {
		for (const entry of await tx.auditEntries(check.last?.seq ?? beforeAll)) check.see(entry);
		check.end(await tx.auditHead());
	});
	const { findings, entries, last } = check;
	return { intact: findings.length === 0, entries, head: last, findings, verifiedAt: new Date(clock()).toISOString() };
}
