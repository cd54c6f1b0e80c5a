import { createHash } from 'node:crypto';
import type { Finding, Resume } from '../core/model/resume.ts';
import { fromJsonResume } from '../core/resume/json-resume.ts';
import { canonical } from './draft.ts';
import type { Engine } from './engine.ts';
import type { Ports, ResumeFile } from './ports.ts';

/** A résumé as a caller sends it. */
export type ResumeInput =
	| { readonly form: 'file'; readonly file: ResumeFile }
	| { readonly form: 'text'; readonly text: string }
	| { readonly form: 'jsonResume'; readonly jsonResume: unknown };

export type ReadResume = {
	readonly resume: Resume;
	/** Of the bytes, or of the text or canonical JSON in UTF-8. */
	readonly sha256: string;
	/** What the file's own form hid or jumbled, then what the reader stumbled over. */
	readonly findings: readonly Finding[];
	readonly mediaType: string;
	readonly pages: number | null;
};

/** Bytes → text → Resume. Throws `ExtractionError` where a file cannot be read. */
export async function readResumeInput(
	engine: Engine,
	ports: Pick<Ports, 'extractor'>,
	input: ResumeInput,
	asOf: string,
): Promise<ReadResume> {
	if (input.form === 'file') {
		const extracted = await ports.extractor.extract(input.file);
		const resume = engine.readResume(extracted.text, asOf);
		const findings = [...extracted.findings, ...resume.findings];
		return {
			resume,
			sha256: sha256(input.file.bytes),
			findings,
			mediaType: extracted.mediaType,
			pages: extracted.pages,
		};
	}
	const isText = input.form === 'text';
	const text = isText ? input.text : fromJsonResume(input.jsonResume).text;
	const resume = engine.readResume(text.toWellFormed(), asOf);
	return {
		resume,
		sha256: sha256(isText ? input.text : canonical(input.jsonResume)),
		findings: resume.findings,
		mediaType: isText ? 'text/plain' : 'application/json',
		pages: null,
	};
}

function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex');
}
