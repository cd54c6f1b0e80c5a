import type { Posting } from '../core/model/posting.ts';
import { addPosting } from '../matching/add-postings.ts';
import type { PostingDraft } from '../matching/draft.ts';
import type { Engine } from '../matching/engine.ts';
import { UseCaseError } from '../matching/errors.ts';
import type { Remember } from '../matching/once.ts';
import type { Answered, Ports } from '../matching/ports.ts';
import type { Added } from '../matching/store-postings.ts';

/** A posting that was taken in, with the status that says whether it is new. */
export type AnsweredPosting = { readonly posting: Posting; readonly status: number };

/** @param remember where the same request must not be carried out twice */
export async function added(
	engine: Engine,
	ports: Ports,
	draft: PostingDraft,
	remember?: Remember,
): Promise<AnsweredPosting> {
	const answered = remember && ((one: Added): Answered => remember(statusOf(one), one.posting.id));
	const one = await addPosting(engine, ports, draft, answered === undefined ? {} : { answered });
	return { posting: one.posting, status: statusOf(one) };
}

/** As it is now. Throws `UseCaseError` gone. */
export async function addedBefore(ports: Ports, { id, status }: Answered): Promise<AnsweredPosting> {
	const posting = await ports.store.posting(id);
	if (posting === null) throw new UseCaseError('gone', 'The posting that this request made was erased.');
	return { posting, status };
}

export function statusOf({ outcome }: Pick<Added, 'outcome'>): number {
	return outcome === 'created' ? 201 : 200;
}
