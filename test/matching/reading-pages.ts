import type { KnownFields, PostingReading } from '../../src/core/model/posting.ts';
import { postingPage } from '../../src/extraction/html/posting-page.ts';
import type { PostingDraft } from '../../src/matching/draft.ts';
import { createEngine } from '../../src/matching/engine.ts';
import { readDraft } from '../../src/matching/read-draft.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';

const engine = createEngine(await loadTaxonomy(), 'test');
const ports = { extractor: { readHtml: async (html: string) => postingPage(html) } };

export function reading(content: PostingDraft['content'], known: KnownFields = {}): Promise<PostingReading> {
	return readDraft(engine, ports, { content, source: null, known });
}

export function page(html: string, known?: KnownFields): Promise<PostingReading> {
	return reading({ form: 'html', html }, known);
}
