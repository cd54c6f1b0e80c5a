import type { Answered } from '../core/model/answered.ts';
import type { AuditEntry, AuditHead } from '../core/model/audit.ts';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';

/** What one write may do. All of it is committed together, or none. Nobody else writes meanwhile. */
export type WriteTransaction = {
	postingById(id: string): Promise<Posting | null>;
	/** The posting of that source name and id. */
	postingBySource(name: string, sourceId: string): Promise<Posting | null>;
	/** Postings that may be of the same role: those that share one of the keys (see `core/roles`). */
	postingsByRoleKeys(keys: readonly string[]): Promise<readonly Posting[]>;
	postingsOfRole(roleId: string): Promise<readonly Posting[]>;
	/** Inserts or replaces by id, with the keys it is found by. */
	savePosting(posting: Posting, roleKeys: readonly string[]): Promise<void>;
	deletePosting(id: string): Promise<void>;
	/** Throws `AnsweredAlreadyError`. */
	saveAnswered(answered: Answered): Promise<void>;
	/** Its revision from now on. */
	saveRole(role: Role): Promise<number>;
	deleteRole(id: string): Promise<void>;
	/** All that come after `seq`: ask for few. */
	auditEntries(seq: number): Promise<readonly AuditEntry[]>;
	auditHead(): Promise<SealedHead | null>;
};

/** The last decision, as it stands beside them. */
type SealedHead = AuditHead & { readonly seal: string };
