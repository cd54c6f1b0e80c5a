import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainCheck, chainCheck, hashOfEntry, sealOfHead } from '../../../src/core/audit/chain.ts';
import type { AuditEntry, AuditHead } from '../../../src/core/model/audit.ts';

const macWith = (secret: string) => (purpose: string, text: string) =>
	createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('hex');
const mac = macWith('the secret');
const tenant = 'acme';

type Log = { readonly entries: readonly AuditEntry[]; readonly head: (AuditHead & { readonly seal: string }) | null };

function logOf(said: readonly Pick<AuditEntry, 'by' | 'action' | 'subjects'>[]): Log {
	const entries: AuditEntry[] = [];
	for (const one of said) {
		const at = new Date(1_700_000_000_000 + entries.length).toISOString();
		const entry = { ...one, at, seq: entries.length + 1, previous: entries.at(-1)?.hash ?? '' };
		entries.push({ ...entry, hash: hashOfEntry(mac, tenant, entry) });
	}
	const last = entries.at(-1);
	if (last === undefined) return { entries, head: null };
	const head = { seq: last.seq, hash: last.hash };
	return { entries, head: { ...head, seal: sealOfHead(mac, tenant, head) } };
}

function checked({ entries, head }: Log, anchor: AuditHead | null = null): ChainCheck {
	const check = chainCheck(mac, tenant, anchor);
	for (const entry of entries) check.see(entry);
	check.end(head);
	return check;
}

const codes = (log: Log, anchor: AuditHead | null = null) => checked(log, anchor).findings.map((one) => one.code);

const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'id', '"', 'm_1', 'null', ','));
const said = fc.record({
	by: fc.option(text),
	action: fc.constantFrom('match_kept', 'candidate_deleted', 'posting_kept'),
	subjects: fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 3 })), { maxKeys: 3 }),
});
const logs = fc.array(said, { minLength: 1, maxLength: 12 }).map(logOf);

/** Another value for one field of an entry. */
const alteration = fc.oneof(
	fc.record({ at: text }),
	fc.record({ by: fc.option(text) }),
	fc.record({ action: text }),
	fc.record({ subjects: said.map((one) => one.subjects) }),
	fc.record({ previous: fc.stringMatching(/^[0-9a-f]{64}$/) }),
	fc.record({ hash: fc.stringMatching(/^[0-9a-f]{64}$/) }),
	fc.record({ seq: fc.oneof(fc.integer({ min: -3, max: 20 }), fc.double({ noNaN: true })) }),
);

describe('a chain of decisions', () => {
	it('is found whole as it was written', () => {
		fc.assert(fc.property(logs, (log) => void expect(codes(log)).toEqual([])));
		expect(codes({ entries: [], head: null })).toEqual([]);
	});

	it('shows any single alteration of any field of any entry', () => {
		fc.assert(
			fc.property(logs, fc.nat(), alteration, (log, at, change) => {
				const place = at % log.entries.length;
				const before = log.entries[place] as AuditEntry;
				const after = { ...before, ...change };
				fc.pre(JSON.stringify(after) !== JSON.stringify(before));
				expect(codes({ ...log, entries: log.entries.with(place, after) })).not.toEqual([]);
			}),
			{ numRuns: 600 },
		);
	});

	it('shows an entry that is dropped, also the last ones, and two that are swapped', () => {
		fc.assert(
			fc.property(logs, fc.nat(), fc.nat(), (log, a, b) => {
				const { entries } = log;
				const [i, j] = [a % entries.length, b % entries.length];
				expect(codes({ ...log, entries: entries.toSpliced(i, 1) })).not.toEqual([]);
				expect(codes({ ...log, entries: entries.slice(0, i) })).not.toEqual([]);
				fc.pre(i !== j);
				const [one, other] = [entries[i] as AuditEntry, entries[j] as AuditEntry];
				expect(codes({ ...log, entries: entries.with(i, other).with(j, one) })).not.toEqual([]);
				// The same with the numbers changed to fit.
				const renumbered = entries.with(i, { ...other, seq: one.seq }).with(j, { ...one, seq: other.seq });
				expect(codes({ ...log, entries: renumbered })).not.toEqual([]);
			}),
		);
	});

	it('cannot be made anew, continued, or cut and closed without the secret', () => {
		const log = logOf([1, 2, 3, 4].map((n) => ({ by: null, action: 'match_kept', subjects: { id: `m_${n}` } })));
		const forger = macWith('a guess');
		const last = log.entries.at(-1) as AuditEntry;
		const added = { ...last, seq: 5, previous: last.hash };
		const forged = { ...added, hash: hashOfEntry(forger, tenant, added) };
		expect(codes({ ...log, entries: [...log.entries, forged] })).toEqual(['altered', 'surplus']);
		const short = log.entries.slice(0, 2);
		const head = { seq: 2, hash: short[1]?.hash ?? '' };
		const closed = { entries: short, head: { ...head, seal: sealOfHead(forger, tenant, head) } };
		expect(codes(closed)).toEqual(['head_altered']);
		expect(codes({ entries: short, head: null })).toEqual(['head_missing']);
		// What another tenant wrote is nothing here.
		const check = chainCheck(mac, 'globex', null);
		for (const entry of log.entries) check.see(entry);
		expect(check.findings.length).toBe(4);
	});

	it('put back whole as it once was shows by a head noted elsewhere, and by nothing else', () => {
		const saying = (ids: readonly string[]) =>
			logOf(ids.map((id) => ({ by: null, action: 'match_kept', subjects: { id } })));
		const former = saying(['a', 'b']);
		const noted = saying(['a', 'b', 'c']).head;
		expect(codes(former)).toEqual([]);
		expect(codes(former, noted)).toEqual(['anchor']);
		expect(codes(saying(['a', 'b', 'c', 'd']), noted)).toEqual([]);
		expect(codes(saying(['a', 'b', 'x', 'd']), noted)).toEqual(['anchor']);
	});

	it('tells a hundred findings at the most', () => {
		const log = logOf(Array.from({ length: 300 }, () => ({ by: null, action: 'match_kept', subjects: {} })));
		const check = checked({ ...log, entries: log.entries.map((entry) => ({ ...entry, at: 'never' })) });
		expect(check.findings.length).toBe(100);
		expect(check.entries).toBe(300);
	});
});
