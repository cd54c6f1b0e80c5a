import type { KnownFields, PostingReading } from '../core/model/posting.ts';
import { fromJsonLd } from '../core/posting/jsonld.ts';
import type { PostingDraft } from './draft.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import type { Ports } from './ports.ts';

/** What a draft says, read without storing anything. Throws `UseCaseError` where there is nothing to read. */
export async function readDraft(
	engine: Engine,
	ports: Pick<Ports, 'extractor'>,
	draft: PostingDraft,
): Promise<PostingReading> {
	const { text, known } = await textOf(ports, draft);
	if (text.trim() === '') throw new UseCaseError('no_content', 'The posting has no text.');
	return engine.readPosting(storable(text), known);
}

async function textOf(
	ports: Pick<Ports, 'extractor'>,
	draft: PostingDraft,
): Promise<{ text: string; known: KnownFields }> {
	const { content, known } = draft;
	if (content.form === 'text') return { text: content.text, known };
	if (content.form === 'html') return { text: await ports.extractor.htmlToText(content.html), known };
	const read = fromJsonLd(content.jsonld);
	if (read === null) throw new UseCaseError('no_content', 'The JSON-LD holds no schema.org JobPosting.');
	const parts: string[] = [];
	for (const part of read.parts) {
		const body = await ports.extractor.htmlToText(part.html);
		parts.push(part.heading === '' ? body : `${part.heading}\n${body}`);
	}
	return { text: parts.join('\n\n'), known: { ...read.known, ...known } };
}

/** Half characters and NUL cannot be stored everywhere; one unit replaces one unit, so offsets hold. */
function storable(text: string): string {
	return text.toWellFormed().replaceAll('\0', '\ufffd');
}
