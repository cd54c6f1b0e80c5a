import type { KeyRecord } from '../core/model/access.ts';
import type { Answered } from '../core/model/answered.ts';
import type { AuditEntry } from '../core/model/audit.ts';
import type { ExtractionFailure } from '../core/model/extraction-failure.ts';
import type { Match, RankedRole } from '../core/model/match.ts';
import type { Posting } from '../core/model/posting.ts';
import type { Finding, Resume } from '../core/model/resume.ts';
import type { Role } from '../core/model/role.ts';
import type { IndexQuery } from '../core/model/search.ts';
import type { EmploymentType, Seniority, WorkMode } from '../core/model/vocabulary.ts';
import type { Indexes, KeptIndexes, SearchIndex } from './index-port.ts';
import type { PostingReader } from './prepare-posting.ts';
import type { RoleChange } from './role-change.ts';
import type { KnownContent, WriteTransaction } from './write-port.ts';

/** All of the outer world. Each port has one contract suite in `test/contract/`. */
export type World = {
	readonly extractor: TextExtractor;
	readonly reader: ResumeReader;
	readonly postingReader: PostingReader;
	readonly stores: Stores;
	readonly indexes: Indexes;
	readonly keptIndexes: KeptIndexes;
	readonly clock: Clock;
	readonly newId: NewId;
	readonly mac: Mac;
};

/** What the use cases need of it: the world as one tenant sees it. */
export type Ports = Omit<World, 'stores' | 'indexes'> & { readonly store: Store; readonly index: SearchIndex };

/** Whose postings, roles and matches they are. What one tenant has is simply not there for any other. */
export type TenantId = string;
/** Where there are no keys, everything is of this one. */
export const defaultTenant: TenantId = 'default';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;
/** A new id that starts with `prefix_`, sorts by time and cannot be guessed. */
export type NewId = (prefix: 'p' | 'r' | 'm' | 'c') => string;

/** HMAC-SHA-256 in hex, under a secret that is not in the store; the purpose keeps uses of it apart. */
export type Mac = (purpose: string, text: string) => string;

// ---- Strangers' files → text --------------------------------------------------------------------

export type ResumeFile = {
	readonly bytes: Uint8Array;
	/** What the caller says it is; the bytes decide. */
	readonly mediaType: string | null;
};

export type ExtractedText = {
	/** Lines in reading order; columns one after the other; blank lines between blocks; tab between cells. */
	readonly text: string;
	/** The media type that the bytes turned out to be. */
	readonly mediaType: string;
	readonly pages: number | null;
	/** What a machine reader stumbles over: hidden text, interleaved columns, image-only pages. Never the text itself. */
	readonly findings: readonly Finding[];
};

export type HtmlPage = {
	/** Lines in reading order, without the site's menus, forms and footers. */
	readonly text: string;
	/** The page's one main heading; null where it has none or several. */
	readonly heading: string | null;
	/** The JSON-LD values that the page holds, as they come. */
	readonly linkedData: readonly unknown[];
};

export type TextExtractor = {
	/** Text of a résumé file. Throws `ExtractionError`. */
	extract(file: ResumeFile): Promise<ExtractedText>;
	/** A posting's page or a part of one, which comes from a caller with a key. Never throws. */
	readHtml(html: string): Promise<HtmlPage>;
	/** Gets ready for the first file, which would wait for that otherwise. */
	warmUp(): void;
	/** Whether a file that came now would be told `busy`: ask before its bytes are taken in. */
	isFull(): boolean;
	close(): Promise<void>;
};

export class ExtractionError extends Error {
	readonly code: ExtractionFailure;
	constructor(code: ExtractionFailure, detail: string) {
		super(detail);
		this.name = 'ExtractionError';
		this.code = code;
	}
}

// ---- Text → Resume ------------------------------------------------------------------------------

export type ReadText = {
	readonly resume: Resume;
	/** What the index is asked for it. */
	readonly query: Pick<IndexQuery, 'terms' | 'titleTerms' | 'skills'>;
	/** Words that do not count, where there are many: a posting may have been pasted in there. */
	readonly aside: IndexQuery['terms'];
	/** The résumé's own words for the terms asked, where they are not the same; null where they are left for later. */
	readonly words: ReadonlyMap<string, string> | null;
};

export type ResumeReader = {
	/**
	 * Reads a text as of a day (`YYYY-MM-DD`) without holding up the process. Throws `ExtractionError` `busy`,
	 * `timed_out` or `died`.
	 * @param spentMs what its file took already; it comes off the time that the text has
	 */
	read(text: string, asOf: string, spentMs?: number): Promise<ReadText>;
	/** Gets ready for the first text, which would wait for that otherwise. */
	warmUp(): void;
	/** Whether a text that came now would be told `busy`. */
	isFull(): boolean;
	close(): Promise<void>;
};

// ---- The truth ----------------------------------------------------------------------------------

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
export type PageRequest = { readonly cursor: string | null; readonly limit: number };

export type PostingFilter = { readonly source?: string; readonly company?: string };
export type RoleFilter = {
	/** Words that must all stand in title, company or team. */
	readonly q?: string;
	readonly country?: string;
	readonly workMode?: WorkMode;
	readonly employmentType?: EmploymentType;
	readonly seniority?: Seniority;
	readonly skill?: string;
	/** Yearly amount in the role's own currency that its pay reaches. */
	readonly minSalary?: number;
};

export type RoleRevision = { readonly id: string; readonly revision: number };

export type KeptMatch = {
	/** The answer without its roles. */
	readonly match: Match;
	/** Milliseconds since 1970 at which it must be gone. */
	readonly expiresAt: number;
	readonly roles: readonly RankedRole[];
	/** What `sealStatistics` made; nobody can read it without the résumé. */
	readonly sealed: Uint8Array;
};

/** A person that a caller wants kept: the text, never the file. */
export type KeptCandidate = {
	readonly id: string;
	/** RFC 3339, UTC. */
	readonly createdAt: string;
	/** Milliseconds since 1970 at which every byte must be gone. */
	readonly expiresAt: number;
	readonly sha256: string;
	readonly mediaType: string;
	readonly pages: number | null;
	/** What the file's own form hid or jumbled. */
	readonly fileFindings: readonly Finding[];
	/** How the text was read: by which release and skills, as of which month. */
	readonly reading: {
		readonly month: string;
		readonly version: string;
		readonly taxonomy: string;
		readonly resume: Resume;
	};
};

/** The stores of all tenants in one database. All but `of` and `close` throw `StorageError` where the engine fails. */
export type Stores = {
	/** Costs nothing. @param by the id of the key that decides, for the audit log */
	of(tenant: TenantId, by?: string | null): Store;
	readonly keys: Keys;
	/** Those that have roles, in order. */
	tenants(): Promise<readonly TenantId[]>;
	/** Whether other processes may write to the same store. */
	readonly isShared: boolean;
	/** The last changes of roles after a number, in their order, whosever they are and whoever made them. */
	changes(after: number, limit: number): Promise<readonly RoleChange[]>;
	/** The number of the last change; 0 before the first. */
	lastChange(): Promise<number>;
	/** Erases what has expired, whosever it is; how many. Resolves when it is scrubbed. */
	sweep(now: number): Promise<number>;
	/** Throws where the engine cannot answer. */
	ping(): Promise<void>;
	close(): Promise<void>;
};

/** Who may come in. A change is seen by every process on the store at once. */
export type Keys = {
	find(id: string): Promise<KeyRecord | null>;
	add(key: KeyRecord): Promise<void>;
	/** Of all tenants, the oldest first. */
	list(): Promise<readonly KeyRecord[]>;
	/** True where it was good until now. */
	revoke(id: string, now: number): Promise<boolean>;
};

/** The truth of one tenant: its index can be built again from it. All throw `StorageError` where the engine fails. */
export type Store = {
	readonly tenant: TenantId;
	/** Runs `work` in one exclusive transaction; acknowledged (resolved) only after a durable commit. */
	write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
	posting(id: string): Promise<Posting | null>;
	/** The posting of that source name and id. */
	postingBySource(name: string, sourceId: string): Promise<Posting | null>;
	/** What is known of the postings of a source's name that have one of the ids. */
	contentsBySource(name: string, sourceIds: readonly string[]): Promise<readonly KnownContent[]>;
	/** Newest first by `receivedAt`, then id. */
	postings(filter: PostingFilter, page: PageRequest): Promise<Page<Posting>>;
	/** By the id of the role; of roles without any, nothing. */
	postingsOfRoles(roleIds: readonly string[]): Promise<ReadonlyMap<string, readonly Posting[]>>;
	/** The texts of the postings of roles; the same objects as before where nothing has changed, as far as they are known. */
	postingTexts(roleIds: readonly string[]): Promise<ReadonlyMap<string, readonly Pick<Posting, 'text'>[]>>;
	/** The roles of those ids that exist, in the order asked. */
	roles(ids: readonly string[]): Promise<readonly Role[]>;
	/** Newest first by `updatedAt`, then id. */
	listRoles(filter: RoleFilter, page: PageRequest): Promise<Page<Role>>;
	/** Every role's id with its revision, which no other state of it has had, in id order, in batches. */
	revisions(): AsyncIterable<readonly RoleRevision[]>;
	/** False, with nothing kept, where the candidate that the match was made of is gone. Throws `AnsweredAlreadyError`. */
	saveMatch(kept: KeptMatch, answered?: Answered): Promise<boolean>;
	/** Null where unknown, or where its time is over. */
	answered(keyMac: string, now: number): Promise<Answered | null>;
	/** The kept answer with the page of its roles that starts at `offset`; null where unknown or expired. */
	match(id: string, offset: number, limit: number, now: number): Promise<Match | null>;
	/** What was sealed with a kept match; null where unknown, expired, or kept by a release that sealed nothing. */
	sealedStatistics(id: string, now: number): Promise<Uint8Array | null>;
	/** Match id → the score of that role in it, of the kept matches that hold it. */
	scoresInMatches(ids: readonly string[], roleId: string, now: number): Promise<ReadonlyMap<string, number>>;
	/** True where there was one; resolves when it is `scrubbed`. */
	deleteMatch(id: string): Promise<boolean>;
	saveCandidate(kept: KeptCandidate, answered?: Answered): Promise<void>;
	/** Null where unknown or expired. */
	candidate(id: string, now: number): Promise<KeptCandidate | null>;
	/** Newest first by `createdAt`, then id. */
	candidates(page: PageRequest, now: number): Promise<Page<KeptCandidate>>;
	/** The matches made of a candidate, without their roles, newest first by id. */
	matchesOfCandidate(candidateId: string, page: PageRequest, now: number): Promise<Page<Match>>;
	/** With all matches made of it. True where there was one; resolves when it is `scrubbed`. */
	deleteCandidate(id: string): Promise<boolean>;
	/** Tells the audit log that a match was computed again. All other decisions are recorded with what they change. */
	matchVerified(id: string, isEqual: boolean): Promise<void>;
	/** Decisions after number `seq`, in their order. */
	auditEntries(seq: number, limit: number): Promise<readonly AuditEntry[]>;
	/** Resolves when no byte is left of what was deleted before; throws `StorageError` where that cannot be said yet. */
	scrubbed(): Promise<void>;
};

export type { Answered } from '../core/model/answered.ts';
export type { RoleChange } from './role-change.ts';

/** Somebody else carried the same request out meanwhile. */
export class AnsweredAlreadyError extends Error {}

/** A cursor that is not one of ours. */
export class BadCursorError extends Error {}

/** What the engine could not do, for want of space or for another reason that is not the caller's. */
export class StorageError extends Error {
	readonly code: 'full' | 'failed';
	constructor(code: StorageError['code'], cause?: unknown) {
		super(
			code === 'full'
				? 'The store has no space left; nothing was written.'
				: 'The store cannot do this now: try again.',
			{
				cause,
			},
		);
		this.name = 'StorageError';
		this.code = code;
	}
}

// ---- Who mentions it, and how rarely ------------------------------------------------------------

export type { IndexDocument, IndexHit, IndexQuery, RoleFacts, Statistics } from '../core/model/search.ts';
export type { IndexAnswer, Indexes, KeptIndex, KeptIndexes, SearchIndex } from './index-port.ts';
