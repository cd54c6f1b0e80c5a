import type { AuditEntry, AuditFinding, AuditHead } from '../model/audit.ts';

/** HMAC of a text under a secret, the purpose keeping its uses apart. */
type Mac = (purpose: string, text: string) => string;
type Unhashed = Omit<AuditEntry, 'hash'>;

/** An entry's hash: over all that it says, whose it is, and the hash of the one before. */
export function hashOfEntry(mac: Mac, tenant: string, entry: Unhashed): string {
	const { seq, at, by, action, subjects, previous } = entry;
	return mac('audit entry', JSON.stringify([tenant, seq, at, by, action, Object.entries(subjects), previous]));
}

/** What makes a head one that was written here. */
export function sealOfHead(mac: Mac, tenant: string, { seq, hash }: AuditHead): string {
	return mac('audit head', JSON.stringify([tenant, seq, hash]));
}

export type ChainCheck = {
	/** Takes the entries in the order of their numbers. */
	see(entry: AuditEntry): void;
	/** After the last entry: whether it is the one that the head names. */
	end(head: (AuditHead & { readonly seal: string }) | null): void;
	readonly last: AuditHead | null;
	readonly entries: number;
	readonly findings: readonly AuditFinding[];
};

const findingsMax = 100;

/**
 * Looks through a tenant's entries one by one. Whoever lacks the secret can neither make an entry nor a head; entries
 * that are altered, dropped, added, swapped or cut off at the end do not fit the rest.
 * @param anchor a head that was noted elsewhere: finds what a former state of everything put back would hide
 */
export function chainCheck(mac: Mac, tenant: string, anchor: AuditHead | null): ChainCheck {
	const findings: AuditFinding[] = [];
	let last: AuditHead | null = null;
	let entries = 0;
	let isAnchored = anchor === null;
	const find = (code: AuditFinding['code'], seq: number, detail: string): void => {
		if (findings.length < findingsMax) findings.push({ code, seq, detail });
	};
	return {
		see(entry) {
			const { seq, hash, previous } = entry;
			const expected = (last?.seq ?? 0) + 1;
			if (seq !== expected) find('missing', expected, `Entry ${seq} follows ${expected - 1}.`);
			else if (previous !== (last?.hash ?? '')) find('altered', seq, 'It does not follow the entry before it.');
			if (hash !== hashOfEntry(mac, tenant, entry)) find('altered', seq, 'Its hash is not that of what it says.');
			if (anchor?.seq === seq && anchor.hash === hash) isAnchored = true;
			last = { seq, hash };
			entries++;
		},
		end(head) {
			const seq = last?.seq ?? 0;
			if (!isAnchored) find('anchor', anchor?.seq ?? 0, 'The entry that was noted elsewhere is not there.');
			if (head === null) {
				if (entries > 0) find('head_missing', seq, 'The head that names the last entry is gone.');
				return;
			}
			if (head.seal !== sealOfHead(mac, tenant, head)) find('head_altered', head.seq, 'The head was not written here.');
			if (head.seq > seq) find('missing', seq + 1, `The head names entry ${head.seq}; the last one is ${seq}.`);
			else if (head.seq < seq) find('surplus', seq, `The head names entry ${head.seq} as the last one.`);
			else if (head.hash !== last?.hash) find('altered', seq, 'It is not the entry that the head names.');
		},
		get last() {
			return last;
		},
		get entries() {
			return entries;
		},
		findings,
	};
}
