import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MatchOptions } from '../core/model/match.ts';
import type { ResumeInput } from '../matching/resume-input.ts';
import type { HttpContext } from './context.ts';
import { invalid, ProblemError } from './problem.ts';

/** A résumé together with what the caller wants done with it. */
export type ResumeRequest = { readonly input: ResumeInput; readonly options: MatchOptions };

/** The JSON form. */
export const ResumeJsonBody = z
	.strictObject({
		resume: z.union(
			[z.strictObject({ text: z.string().min(1) }), z.strictObject({ jsonResume: z.record(z.string(), z.unknown()) })],
			{
				error: 'must be {"text": "…"} or {"jsonResume": {…}}',
			},
		),
		options: MatchOptions.optional(),
	})
	.meta({ id: 'ResumeBody' });

const optionsBytesMax = 65_536;

/** Lets a route take a résumé as multipart, raw, or JSON. */
export async function acceptResumes(app: FastifyInstance, { limits, world }: HttpContext): Promise<void> {
	app.addHook('onRequest', async (request) => {
		if (!isJson(request) && world.extractor.isFull())
			throw new ProblemError('busy', 'Too many files are being read at this moment. Try again shortly.');
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

/** JSON brings its text with it and needs no reader. */
function isJson(request: FastifyRequest): boolean {
	return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

/** The résumé and options of a request in any of the three forms. Throws `ProblemError`. */
export async function resumeRequest(
	request: FastifyRequest,
	{ resumeCharactersMax }: HttpContext['limits'],
): Promise<ResumeRequest> {
	if (request.isMultipart()) return fromMultipart(request);
	const { body } = request;
	if (Buffer.isBuffer(body)) {
		const mediaType = request.headers['content-type']?.split(';')[0]?.trim() ?? null;
		return { input: { form: 'file', file: { bytes: body, mediaType } }, options: optionsFromQuery(request.query) };
	}
	if (body === undefined || body === null) throw new ProblemError('malformed_body', 'The body is empty.');
	const parsed = ResumeJsonBody.safeParse(body);
	if (!parsed.success) throw invalid(parsed.error, 'The body is not as described.');
	const { resume, options } = parsed.data;
	const text = 'text' in resume ? resume.text : JSON.stringify(resume.jsonResume);
	if (text.length > resumeCharactersMax)
		throw new ProblemError('too_large', 'The text has more characters than are accepted.');
	const input: ResumeInput =
		'text' in resume ? { form: 'text', text: resume.text } : { form: 'jsonResume', jsonResume: resume.jsonResume };
	return { input, options: options ?? parseOptions({}, '') };
}

async function fromMultipart(request: FastifyRequest): Promise<ResumeRequest> {
	let input: ResumeInput | null = null;
	let options: MatchOptions | null = null;
	for await (const part of request.parts()) {
		if (part.type === 'file') {
			if (part.fieldname !== 'resume') throw unknownPart(part.fieldname);
			input = { form: 'file', file: { bytes: await part.toBuffer(), mediaType: part.mimetype } };
		} else {
			if (part.fieldname !== 'options') throw unknownPart(part.fieldname);
			options = parseOptions(json(part.value), '/options');
		}
	}
	if (input === null)
		throw new ProblemError('invalid_request', 'The form has no file.', [{ pointer: '/resume', detail: 'is missing' }]);
	return { input, options: options ?? parseOptions({}, '') };
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

function parseOptions(value: unknown, prefix: string): MatchOptions {
	const parsed = MatchOptions.safeParse(value);
	if (!parsed.success) throw invalid(parsed.error, 'The options are not as described.', prefix);
	return parsed.data;
}

/**
 * Options in a query: numbers and words as they are, lists with commas, and `filters` and `weights` as JSON or
 * with a dot: `filters.country=ES`.
 */
function optionsFromQuery(query: unknown): MatchOptions {
	const given = z.record(z.string(), z.string()).safeParse(query);
	if (!given.success) throw new ProblemError('invalid_request', 'A query parameter stands there twice.');
	const options: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given.data)) {
		const [outer = '', inner] = name.split('.', 2);
		if (inner === undefined) options[outer] = queryValue(outer, value);
		else options[outer] = { ...(options[outer] as object | undefined), [inner]: queryValue(inner, value) };
	}
	return parseOptions(options, '?');
}

const lists: ReadonlySet<string> = new Set(['gates', 'include']);

function queryValue(name: string, value: string): unknown {
	if (lists.has(name)) return value === '' ? [] : value.split(',');
	if (/^[{[]/.test(value)) return json(value);
	if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
	return value === 'true' ? true : value === 'false' ? false : value;
}
