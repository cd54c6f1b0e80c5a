import type { Answered } from '../core/model/answered.ts';
import type { AuditEntry, AuditHead } from '../core/model/audit.ts';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';

/** What one write may do. All of it is committed together, or none. Nobody else writes meanwhile. */
export type WriteTransaction = {
	postingById(id: string): Promise<Posting | null>;
	/** The postings of a source's name that have one of the ids. */
	postingsBySource(name: string, sourceIds: readonly string[]): Promise<readonly Posting[]>;
	/** Postings that may be of the same role: those that share one of the keys (see `core/roles`). */
	postingsByRoleKeys(keys: readonly string[]): Promise<readonly Posting[]>;
	/** Those of the keys that postings may have: no other has any. */
	heldRoleKeys(keys: readonly string[]): Promise<ReadonlySet<string>>;
	postingsOfRole(roleId: string): Promise<readonly Posting[]>;
	/** Inserts or replaces by id; of several under one id the last one stands, and each is recorded as a decision. */
	savePostings(postings: readonly KeyedPosting[]): Promise<void>;
	deletePosting(id: string): Promise<void>;
	/** Throws `AnsweredAlreadyError`. */
	saveAnswered(answered: Answered): Promise<void>;
	/** Inserts or replaces by id, each id once. Gives the revision of each from now on. */
	saveRoles(roles: readonly Role[]): Promise<ReadonlyMap<string, number>>;
	deleteRole(id: string): Promise<void>;
	/** All that come after `seq`: ask for few. */
	auditEntries(seq: number): Promise<readonly AuditEntry[]>;
	auditHead(): Promise<SealedHead | null>;
};

/** The last decision, as it stands beside them. */
export type SealedHead = AuditHead & { readonly seal: string };

/** A posting with the keys that those of its role are looked for by. */
export type KeyedPosting = { readonly posting: Posting; readonly roleKeys: readonly string[] };

/** What tells whether a posting has changed. */
export type KnownContent = { readonly id: string; readonly sourceId: string; readonly contentHash: string };
