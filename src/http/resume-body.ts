import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CandidateOptions } from '../core/model/candidate.ts';
import { MatchOptions } from '../core/model/match.ts';
import type { ResumeInput } from '../matching/resume-input.ts';
import type { HttpContext } from './context.ts';
import { invalid, ProblemError } from './problem.ts';
import { Id } from './schemas.ts';

/** A résumé together with what the caller wants done with it. */
export type ResumeRequest<Options> = { readonly input: ResumeInput; readonly options: Options };

const Text = z.strictObject({ text: z.string().min(1) });
const JsonResume = z.strictObject({ jsonResume: z.record(z.string(), z.unknown()) });
const Kept = z.strictObject({ candidateId: Id });

const AnyResume = z.union([Text, JsonResume, Kept], {
	error: 'must be {"text": "…"}, {"jsonResume": {…}} or {"candidateId": "…"}',
});

/** The JSON form. */
const ResumeJsonBody = z
	.strictObject({ resume: AnyResume, options: MatchOptions.optional() })
	.meta({ id: 'ResumeBody' });

/** The JSON form of a person to keep: who is kept already is not kept twice. */
const CandidateJsonBody = z
	.strictObject({
		resume: z.union([Text, JsonResume], { error: 'must be {"text": "…"} or {"jsonResume": {…}}' }),
		options: CandidateOptions.optional(),
	})
	.meta({ id: 'CandidateBody' });

/** What is taken where a résumé comes with options of one kind. */
type Accepted<Options> = {
	readonly body: z.ZodType<{ readonly resume: z.output<typeof AnyResume>; readonly options?: Options | undefined }>;
	readonly options: z.ZodType<Options>;
};
export const forMatching: Accepted<MatchOptions> = { body: ResumeJsonBody, options: MatchOptions };
export const forKeeping: Accepted<CandidateOptions> = { body: CandidateJsonBody, options: CandidateOptions };

const optionsBytesMax = 65_536;

/** Lets a route take a résumé as multipart, raw, or JSON. */
export async function acceptResumes(app: FastifyInstance, { limits, world }: HttpContext): Promise<void> {
	app.addHook('onRequest', async (request) => {
		if (world.reader.isFull() || (!isJson(request) && world.extractor.isFull()))
			throw new ProblemError('busy', 'Too many résumés are being read at this moment. Try again shortly.');
	});
	await app.register(multipart, {
		limits: {
			fileSize: limits.resumeBytesMax,
			files: 1,
			fields: 1,
			parts: 2,
			fieldSize: optionsBytesMax,
			headerPairs: 100,
		},
		throwFileSizeLimit: true,
	});
	app.addContentTypeParser(
		'*',
		{ parseAs: 'buffer', bodyLimit: limits.resumeBytesMax },
		async (_request: unknown, body: Buffer) => body,
	);
	app.addContentTypeParser(
		['text/plain', 'text/html'],
		{ parseAs: 'buffer', bodyLimit: limits.resumeBytesMax },
		async (_request: unknown, body: Buffer) => body,
	);
}

/** JSON brings its text with it: no file has to be read. */
function isJson(request: FastifyRequest): boolean {
	return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

/** The résumé and options of a request in any of the three forms. Throws `ProblemError`. */
export async function resumeRequest<Options>(
	request: FastifyRequest,
	{ resumeCharactersMax }: Pick<HttpContext['limits'], 'resumeCharactersMax'>,
	accepted: Accepted<Options>,
): Promise<ResumeRequest<Options>> {
	if (request.isMultipart()) {
		mayHaveNoQuery(request);
		return fromMultipart(request, accepted);
	}
	const { body } = request;
	if (Buffer.isBuffer(body)) {
		const mediaType = request.headers['content-type']?.split(';')[0]?.trim() ?? null;
		const options = parsed(accepted, optionsFromQuery(request.query), '?');
		return { input: { form: 'file', file: { bytes: body, mediaType } }, options };
	}
	if (body === undefined || body === null) throw new ProblemError('malformed_body', 'The body is empty.');
	mayHaveNoQuery(request);
	const read = accepted.body.safeParse(body);
	if (!read.success) throw invalid(read.error, 'The body is not as described.');
	const { resume, options } = read.data;
	if ('candidateId' in resume) mayUseCandidates(request);
	return { input: inputFrom(resume, resumeCharactersMax), options: options ?? parsed(accepted, {}, '') };
}

/** Forms and JSON bring their options with them: those of a query would be passed over in silence. */
function mayHaveNoQuery({ query }: FastifyRequest): void {
	const [name] = Object.keys(query as object);
	if (name === undefined) return;
	throw new ProblemError('invalid_request', 'Options in the query go with a raw résumé only.', [
		{
			pointer: `?${/^[\w.-]{1,40}$/.test(name) ? name : 'parameter'}`,
			detail: 'A form has them in its part options, a JSON body in its field options.',
		},
	]);
}

/** Whoever may match files only must not get at kept people by matching them. */
function mayUseCandidates({ caller }: FastifyRequest): void {
	if (caller === null || !caller.scopes.has('candidates'))
		throw new ProblemError('forbidden', 'The key does not have the scope candidates.');
}

function inputFrom(resume: z.output<typeof AnyResume>, charactersMax: number): ResumeInput {
	if ('candidateId' in resume) return { form: 'candidate', candidateId: resume.candidateId };
	const text = 'text' in resume ? resume.text : JSON.stringify(resume.jsonResume);
	if (text.length > charactersMax)
		throw new ProblemError('too_large', 'The text has more characters than are accepted.');
	return 'text' in resume ? { form: 'text', text } : { form: 'jsonResume', jsonResume: resume.jsonResume };
}

async function fromMultipart<Options>(
	request: FastifyRequest,
	accepted: Accepted<Options>,
): Promise<ResumeRequest<Options>> {
	let input: ResumeInput | null = null;
	let options: Options | null = null;
	for await (const part of request.parts()) {
		if (part.type === 'file') {
			if (part.fieldname !== 'resume') throw unknownPart(part.fieldname);
			input = { form: 'file', file: { bytes: await part.toBuffer(), mediaType: part.mimetype } };
		} else {
			if (part.fieldname !== 'options') throw unknownPart(part.fieldname);
			options = parsed(accepted, json(part.value), '/options');
		}
	}
	if (input === null)
		throw new ProblemError('invalid_request', 'The form has no file.', [{ pointer: '/resume', detail: 'is missing' }]);
	return { input, options: options ?? parsed(accepted, {}, '') };
}

function unknownPart(name: string): ProblemError {
	const known = /^[\w-]{1,40}$/.test(name) ? name : 'part';
	return new ProblemError('invalid_request', 'The form has a part that is not known.', [
		{ pointer: `/${known}`, detail: 'A form has the file part resume and the text part options.' },
	]);
}

function json(value: unknown): unknown {
	try {
		return JSON.parse(String(value));
	} catch {
		throw new ProblemError('malformed_body', 'The part options is not valid JSON.');
	}
}

function parsed<Options>({ options }: Accepted<Options>, value: unknown, prefix: string): Options {
	const read = options.safeParse(value);
	if (!read.success) throw invalid(read.error, 'The options are not as described.', prefix);
	return read.data;
}

/**
 * Options in a query: numbers and words as they are, lists with commas, and `filters` and `weights` as JSON or
 * with a dot: `filters.country=ES`.
 */
function optionsFromQuery(query: unknown): Record<string, unknown> {
	const given = z.record(z.string(), z.string()).safeParse(query);
	if (!given.success) throw new ProblemError('invalid_request', 'A query parameter stands there twice.');
	const options: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given.data)) {
		const [outer = '', inner] = name.split('.', 2);
		if (inner === undefined) options[outer] = queryValue(outer, value);
		else options[outer] = { ...(options[outer] as object | undefined), [inner]: queryValue(inner, value) };
	}
	return options;
}

const lists: ReadonlySet<string> = new Set(['gates', 'include']);

function queryValue(name: string, value: string): unknown {
	if (lists.has(name)) return value === '' ? [] : value.split(',');
	if (/^[{[]/.test(value)) return json(value);
	if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
	return value === 'true' ? true : value === 'false' ? false : value;
}
