import type { Finding } from '../core/model/resume.ts';
import { quoteAt, type Span } from '../core/model/text.ts';
import { type CopyFinder, copyFinder } from '../core/roles/copied-passages.ts';
import { copySuspicion, type PostingText } from '../core/roles/suspected-copies.ts';
import { thinkingInTurns } from './give-way.ts';
import type { IndexHit, Ports } from './ports.ts';
import type { ReadResume } from './resume-input.ts';

/** A posting that was pasted in is among the nearest by words, and nearer than work told in own words. */
const suspectsMax = 16;
const suspectMin = 0.12;
/** Under one posting there may be another. */
const roundsMax = 4;

/** A résumé without the passages that it copies from postings, which are told. What is left is read anew. */
export async function withoutCopies(
	ports: Pick<Ports, 'reader' | 'store' | 'index'>,
	whole: ReadResume,
	asOf: string,
): Promise<{ readonly read: ReadResume; readonly copied: readonly Span[] }> {
	const inTurn = thinkingInTurns();
	const find = finderIn(whole.resume.text, inTurn);
	let copied: readonly Span[] = [];
	let read = whole;
	for (let round = 1; round < roundsMax; round++) {
		const more = await copiesOf(ports, find, await neighboursOf(ports, read, inTurn), copied);
		if (more.length === 0) break;
		copied = joined([...copied, ...more]);
		read = await withoutPassages(ports, whole, copied, asOf);
	}
	return { read, copied };
}

type Find = (posting: PostingText) => Promise<readonly Span[]>;

/** Most postings are told to be innocent by far less work than finding takes. */
function finderIn(resume: string, inTurn: () => Promise<void>): Find {
	let isSuspect: ((posting: PostingText) => boolean) | null = null;
	let finder: CopyFinder | null = null;
	return async (posting) => {
		isSuspect ??= await made(copySuspicion(resume), inTurn);
		await inTurn();
		if (!isSuspect(posting)) return [];
		finder ??= await made(copyFinder(resume), inTurn);
		await inTurn();
		return finder(posting.text);
	};
}

async function made<T>(steps: Generator<void, T>, inTurn: () => Promise<void>): Promise<T> {
	for (;;) {
		await inTurn();
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same résumé, read as if those stretches were blank. Offsets stay what they are. */
export async function withoutPassages(
	{ reader }: Pick<Ports, 'reader'>,
	whole: ReadResume,
	copied: readonly Span[],
	asOf: string,
): Promise<ReadResume> {
	if (copied.length === 0) return whole;
	const { text } = whole.resume;
	const read = await reader.read(blanked(text, copied), asOf);
	return { ...whole, ...read, findings: [copiedFinding(text, copied), ...whole.findings] };
}

/** Also of what does not count: nobody gains by it, and yet the reader of a résumé wants to know. */
async function neighboursOf(
	{ index }: Pick<Ports, 'index'>,
	{ query, aside }: Pick<ReadResume, 'query' | 'aside'>,
	inTurn: () => Promise<void>,
): Promise<readonly IndexHit[]> {
	const byWords = { skills: new Map(), filters: {}, limit: suspectsMax };
	const { hits } = await index.search({ ...query, ...byWords, comesAgain: true }, inTurn);
	if (aside.size === 0) return hits;
	const beside = { terms: aside, titleTerms: new Map(), ...byWords };
	const nearest = new Map(hits.map((hit) => [hit.roleId, hit]));
	for (const hit of (await index.search(beside, inTurn)).hits)
		if (hit.text > (nearest.get(hit.roleId)?.text ?? 0)) nearest.set(hit.roleId, hit);
	return [...nearest.values()];
}

async function copiesOf(
	{ store }: Pick<Ports, 'store'>,
	find: Find,
	hits: readonly IndexHit[],
	known: readonly Span[],
): Promise<readonly Span[]> {
	const nearest = hits
		.filter((hit) => hit.text >= suspectMin)
		.sort((a, b) => b.text - a.text || (a.roleId < b.roleId ? -1 : 1))
		.slice(0, suspectsMax);
	const postings = await store.postingTexts(nearest.map(({ roleId }) => roleId));
	const found: Span[] = [];
	for (const { roleId } of nearest)
		for (const posting of postings.get(roleId) ?? []) found.push(...(await find(posting)));
	const isNew = ({ start, end }: Span): boolean => !known.some((one) => one.start <= start && end <= one.end);
	return found.filter(isNew);
}

function joined(spans: readonly Span[]): readonly Span[] {
	const rows: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = rows.at(-1);
		if (last === undefined || span.start > last.end) rows.push(span);
		else rows[rows.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
	}
	return rows;
}

function blanked(text: string, spans: readonly Span[]): string {
	let left = '';
	let from = 0;
	for (const { start, end } of spans) {
		left += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
		from = end;
	}
	return left + text.slice(from);
}

function copiedFinding(text: string, [first]: readonly Span[]): Finding {
	return {
		code: 'copied_posting',
		pages: null,
		detail: 'Passages stand word for word in a posting. They were not weighed.',
		advice: 'Tell of your own work in your own words.',
		where:
			first === undefined ? null : quoteAt(text, { start: first.start, end: Math.min(first.end, first.start + 200) }),
	};
}
