import type { PostingReading } from '../core/model/posting.ts';
import { fromJsonLd, type JsonLdPosting } from '../core/posting/jsonld.ts';
import type { PostingDraft } from './draft.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { ownTurn } from './give-way.ts';
import type { TextExtractor } from './ports.ts';
import type { PostingContent } from './prepare-posting.ts';

type Extractor = { readonly extractor: Pick<TextExtractor, 'readHtml'> };

/** What a draft says, read without storing anything. Throws `UseCaseError` where there is nothing to read. */
export async function readDraft(engine: Engine, ports: Extractor, draft: PostingDraft): Promise<PostingReading> {
	const { text, known, page } = await contentOf(ports, draft);
	// Others are served between.
	await ownTurn();
	return engine.readPosting(text, known, page);
}

/** What a draft holds to be read. Throws `UseCaseError` where there is nothing. */
export async function contentOf(ports: Extractor, draft: PostingDraft): Promise<PostingContent> {
	const content = await rawContentOf(ports, draft);
	if (content.text.trim() === '') throw new UseCaseError('no_content', 'The posting has no text.');
	return { ...content, text: storable(content.text) };
}

async function rawContentOf(ports: Extractor, draft: PostingDraft): Promise<PostingContent> {
	const { content, known } = draft;
	if (content.form === 'text') return { text: content.text, known };
	if (content.form === 'html') return { known, ...(await pageOf(ports, content.html)) };
	const read = fromJsonLd(content.jsonld);
	if (read === null) throw new UseCaseError('no_content', 'The JSON-LD holds no schema.org JobPosting.');
	return { text: await textOfParts(ports, read), known: { ...read.known, ...known } };
}

/** The text of a page with what it tells beside it. A page that a script fills has its text in its linked data alone. */
async function pageOf(ports: Extractor, html: string): Promise<Required<Omit<PostingContent, 'known'>>> {
	const { text, heading, linkedData } = await ports.extractor.readHtml(html);
	const [posting, another] = linkedData.flatMap((value) => fromJsonLd(value) ?? []);
	// A page with several postings is a list, of which nobody knows which one is meant.
	const only = another === undefined ? posting : undefined;
	const described = only === undefined ? '' : await textOfParts(ports, only);
	const headings = [only?.known.title, heading].filter((line) => line != null);
	return { text: described.length > text.length ? described : text, page: { headings, stated: only?.known ?? {} } };
}

async function textOfParts(ports: Extractor, posting: JsonLdPosting): Promise<string> {
	const parts: string[] = [];
	for (const part of posting.parts) {
		const { text } = await ports.extractor.readHtml(part.html);
		parts.push(part.heading === '' ? text : `${part.heading}\n${text}`);
	}
	return parts.join('\n\n');
}

/** Half characters and NUL cannot be stored everywhere; one unit replaces one unit, so offsets hold. */
function storable(text: string): string {
	return text.toWellFormed().replaceAll('\0', '\ufffd');
}
