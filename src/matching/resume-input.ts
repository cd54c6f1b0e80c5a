import { createHash } from 'node:crypto';
import type { Finding } from '../core/model/resume.ts';
import { fromJsonResume } from '../core/resume/json-resume.ts';
import { canonical } from './draft.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import type { KeptCandidate, Ports, ReadText, ResumeFile } from './ports.ts';
import { readAgain } from './read-again.ts';

/** A résumé as a caller sends it. */
export type SentResume =
	| { readonly form: 'file'; readonly file: ResumeFile }
	| { readonly form: 'text'; readonly text: string }
	| { readonly form: 'jsonResume'; readonly jsonResume: unknown };

/** A résumé that is sent, or that is there already. */
export type ResumeInput = SentResume | { readonly form: 'candidate'; readonly candidateId: string };

export type ReadResume = ReadText & {
	/** Of the bytes, or of the text or canonical JSON in UTF-8. */
	readonly sha256: string;
	/** What the file's own form hid or jumbled. */
	readonly fileFindings: readonly Finding[];
	/** The same, then what the reader stumbled over. */
	readonly findings: readonly Finding[];
	readonly mediaType: string;
	readonly pages: number | null;
	/** Where it is kept already. */
	readonly candidate: KeptCandidate | null;
};

type InputPorts = Pick<Ports, 'extractor' | 'reader' | 'store' | 'clock'>;

/** Names what was sent: equal inputs have equal names. */
export function inputHash(input: ResumeInput): string {
	if (input.form === 'file') return sha256(input.file.bytes);
	if (input.form === 'candidate') return input.candidateId;
	return sha256(input.form === 'text' ? input.text : canonical(input.jsonResume));
}

/** Bytes → text → Resume. Throws `ExtractionError` where a file cannot be read, `UseCaseError` where nobody is kept. */
export async function readResumeInput(
	engine: Engine,
	ports: InputPorts,
	input: ResumeInput,
	asOf: string,
): Promise<ReadResume> {
	if (input.form === 'candidate') {
		const candidate = await ports.store.candidate(input.candidateId, ports.clock());
		if (candidate === null) throw new UseCaseError('not_found', noCandidate);
		return readAgain(engine, ports, candidate, asOf);
	}
	const began = performance.now();
	const { text, ...sent } = await textOf(ports, input);
	const read = await ports.reader.read(text, asOf, performance.now() - began);
	return { ...sent, ...read, findings: [...sent.fileFindings, ...read.resume.findings], candidate: null };
}

export const noCandidate = 'There is no such candidate, or its time is over.';

type Sent = Omit<ReadResume, keyof ReadText | 'findings' | 'candidate'> & { readonly text: string };

async function textOf(ports: Pick<Ports, 'extractor'>, input: SentResume): Promise<Sent> {
	if (input.form === 'file') {
		const { text, findings, mediaType, pages } = await ports.extractor.extract(input.file);
		return { text, sha256: inputHash(input), fileFindings: findings, mediaType, pages };
	}
	const isText = input.form === 'text';
	const text = isText ? input.text : fromJsonResume(input.jsonResume).text;
	return {
		text: text.toWellFormed(),
		sha256: inputHash(input),
		fileFindings: [],
		mediaType: isText ? 'text/plain' : 'application/json',
		pages: null,
	};
}

function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex');
}
