import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import type { IndexDocument } from '../core/model/search.ts';
import { mergeRole } from '../core/roles/merge.ts';
import { areOfTwoRoles, isSameRole } from '../core/roles/same-role.ts';
import { countedDocument, postingTerms } from '../core/search/index-document.ts';
import type { PostingDraft } from './draft.ts';
import { UseCaseError } from './errors.ts';
import { type PendingPostings, pendingPostings } from './pending-postings.ts';
import type { Answered, Ports } from './ports.ts';
import type { PreparedPosting } from './prepare-posting.ts';
import type { WriteTransaction } from './write-port.ts';

export type Added = { readonly posting: Posting; readonly outcome: 'created' | 'updated' | 'unchanged' };

export type AddTerms = {
	/** Of the known posting that is replaced. */
	readonly id?: string;
	/** Whether that posting is still what the caller thinks it is. */
	readonly isExpected?: (current: Posting) => boolean;
	/** Committed together with the posting. */
	readonly answered?: (added: Added) => Answered;
};

/** A draft that was read, on its way into the store. */
export type ReadPosting = {
	readonly draft: PostingDraft;
	readonly hash: string;
	readonly prepared: PreparedPosting;
	readonly terms: AddTerms;
};

/** What the index must be told of after the commit. */
export type Changed = { readonly documents: readonly IndexDocument[]; readonly removedRoles: readonly string[] };

type Stored = Changed & { readonly added: readonly Added[] };

/**
 * Keeps postings with the roles they belong to, each as if the ones before it were stored already.
 * Throws `UseCaseError` changed.
 */
export async function storePostings(
	ports: Pick<Ports, 'clock' | 'newId'>,
	tx: WriteTransaction,
	reads: readonly ReadPosting[],
): Promise<Stored> {
	const pending = await pendingPostings(tx, {
		sources: reads.flatMap(({ draft: { source } }) =>
			source?.id == null ? [] : [{ name: source.name, id: source.id }],
		),
		roleKeys: reads.flatMap(({ prepared }) => prepared.roleKeys),
	});
	const added: Added[] = [];
	const touched = new Set<string>();
	for (const read of reads) {
		const before = await knownOf(pending, read);
		if (before !== null && read.terms.isExpected?.(before) === false) throw changed();
		const one = before?.contentHash === read.hash ? unchanged(before) : await decided(ports, pending, read, before);
		added.push(one);
		if (one.outcome !== 'unchanged') touched.add(one.posting.roleId);
		if (before !== null && one.outcome === 'updated') touched.add(before.roleId);
		const answer = read.terms.answered?.(one);
		if (answer !== undefined) await tx.saveAnswered(answer);
	}
	const rebuilt = await rebuildRoles(tx, pending, touched);
	await tx.savePostings(pending.decisions());
	return { ...rebuilt, added };
}

export function changed(): UseCaseError {
	return new UseCaseError('changed', 'It is not, or no longer, what the request says that it is.');
}

function unchanged(posting: Posting): Added {
	return { posting, outcome: 'unchanged' };
}

async function knownOf(pending: PendingPostings, { draft: { source }, terms }: ReadPosting): Promise<Posting | null> {
	if (terms.id !== undefined) return pending.byId(terms.id);
	return source?.id == null ? null : pending.bySource(source.name, source.id);
}

async function decided(
	ports: Pick<Ports, 'clock' | 'newId'>,
	pending: PendingPostings,
	{ draft, hash, prepared, terms }: ReadPosting,
	before: Posting | null,
): Promise<Added> {
	const loose: Posting = {
		id: terms.id ?? before?.id ?? ports.newId('p'),
		roleId: before?.roleId ?? '',
		source: draft.source,
		contentHash: hash,
		receivedAt: new Date(ports.clock()).toISOString(),
		...prepared.reading,
	};
	const posting = { ...loose, roleId: await roleFor(ports, pending, loose, prepared.roleKeys) };
	pending.add({ posting, roleKeys: prepared.roleKeys, terms: prepared.terms });
	return { posting, outcome: before === null ? 'created' : 'updated' };
}

/** The role of a posting that advertises the same job; else its own of before, if it was alone there; else a new one. */
async function roleFor(
	ports: Pick<Ports, 'newId'>,
	pending: PendingPostings,
	posting: Posting,
	keys: readonly string[],
): Promise<string> {
	const twins = (await pending.byRoleKeys(keys)).filter(({ id }) => id !== posting.id);
	const unfit = new Set<string>();
	for (const twin of twins) {
		if (unfit.has(twin.roleId) || !isSameRole(posting, twin)) continue;
		const others = await pending.ofRole(twin.roleId);
		if (!others.some((other) => other.id !== posting.id && areOfTwoRoles(posting, other))) return twin.roleId;
		unfit.add(twin.roleId);
	}
	const companions = posting.roleId === '' ? [] : await pending.ofRole(posting.roleId);
	const isAlone = posting.roleId !== '' && companions.every((other) => other.id === posting.id);
	if (isAlone) return posting.roleId;
	const opened = ports.newId('r');
	pending.openRole(opened);
	return opened;
}

/** Merges roles anew from their postings, and deletes those that have none any more. */
export async function rebuildRoles(
	tx: WriteTransaction,
	postings: Pick<PendingPostings, 'ofRole' | 'termsOf'>,
	roleIds: Iterable<string>,
): Promise<Changed> {
	const removedRoles: string[] = [];
	const roles: Role[] = [];
	const documents: IndexDocument[] = [];
	for (const id of roleIds) {
		const own = await postings.ofRole(id);
		if (own.length === 0) {
			await tx.deleteRole(id);
			removedRoles.push(id);
			continue;
		}
		const role = mergeRole(id, own);
		const terms = own.map((posting) => postings.termsOf(posting.id) ?? postingTerms(posting));
		roles.push(role);
		documents.push(countedDocument(role, terms));
	}
	const revisions = await tx.saveRoles(roles);
	return { documents: documents.map((one) => withRevision(one, revisions)), removedRoles };
}

function withRevision(document: IndexDocument, revisions: ReadonlyMap<string, number>): IndexDocument {
	const revision = revisions.get(document.roleId);
	return revision === undefined ? document : { ...document, revision };
}
