import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Posting, PostingReading } from '../core/model/posting.ts';
import { addPosting, deletePosting } from '../matching/add-postings.ts';
import { canonical } from '../matching/draft.ts';
import { UseCaseError } from '../matching/errors.ts';
import { readDraft } from '../matching/read-draft.ts';
import type { HttpContext } from './context.ts';
import { etagOf, ifMatch } from './etag.ts';
import { answeredOnce } from './idempotency.ts';
import { added, addedBefore } from './posting-added.ts';
import { acceptRawPostings, draftOf, PostingBody, PostingQuery } from './posting-body.ts';
import { IdParams, PageQuery, pageOf, problems } from './schemas.ts';
import { type TypedApp, typed } from './typed.ts';

const tags = ['Postings'];

/** Postings in, out, changed and erased. */
export async function postingRoutes(fastify: FastifyInstance, context: HttpContext): Promise<void> {
	const app = typed(fastify);
	acceptRawPostings(app);
	addPostingRoute(app, context);
	parsePostingRoute(app, context);
	listPostingsRoute(app);
	getPostingRoute(app);
	replacePostingRoute(app, context);
	deletePostingRoute(app);
}

function addPostingRoute(app: TypedApp, context: HttpContext): void {
	const { engine, limits } = context;
	app.post(
		'/postings',
		{
			bodyLimit: limits.postingBytesMax,
			config: { access: 'postings:write', creates: true },
			schema: {
				operationId: 'addPosting',
				tags,
				summary: 'Add a posting, or update the one of the same source and id',
				description:
					'As JSON (text, html or jsonld), or raw as text/plain, text/html or application/ld+json with the source in the query.',
				querystring: PostingQuery,
				body: PostingBody,
				response: {
					200: Posting.describe('Known before: updated, or unchanged where its content is the same.'),
					201: Posting.describe('New.'),
					...problems,
				},
			},
		},
		async (request, reply) => {
			const { ports } = request;
			const draft = draftOf(request.body, request.query);
			const { posting, status } = await answeredOnce(
				request,
				reply,
				context,
				canonical(['addPosting', draft]),
				(remember) => added(engine, ports, draft, remember),
				(answered) => addedBefore(ports, answered),
			);
			return reply
				.code(status)
				.headers({ location: `/postings/${posting.id}`, etag: etagOf(posting) })
				.send(posting);
		},
	);
}

function parsePostingRoute(app: TypedApp, { engine, limits }: HttpContext): void {
	app.post(
		'/postings/parse',
		{
			bodyLimit: limits.postingBytesMax,
			config: { access: 'postings:write' },
			schema: {
				operationId: 'parsePosting',
				tags,
				summary: 'Read a posting without storing it',
				querystring: PostingQuery,
				body: PostingBody,
				response: { 200: PostingReading.describe('What was understood.'), ...problems },
			},
		},
		async (request) => readDraft(engine, request.ports, draftOf(request.body, request.query)),
	);
}

function listPostingsRoute(app: TypedApp): void {
	app.get(
		'/postings',
		{
			config: { access: 'any key' },
			schema: {
				operationId: 'listPostings',
				tags,
				summary: 'List postings, newest first',
				querystring: PageQuery.extend({
					source: z.string().max(200).optional(),
					company: z.string().max(300).optional(),
				}),
				response: { 200: pageOf(Posting).describe('One page.'), ...problems },
			},
		},
		async ({ ports, query: { source, company, cursor, limit } }) => {
			const filter = { ...(source === undefined ? {} : { source }), ...(company === undefined ? {} : { company }) };
			return ports.store.postings(filter, { cursor: cursor ?? null, limit });
		},
	);
}

function getPostingRoute(app: TypedApp): void {
	app.get(
		'/postings/:id',
		{
			config: { access: 'any key', conditional: 'read' },
			schema: {
				operationId: 'getPosting',
				tags,
				summary: 'Get a posting',
				params: IdParams,
				response: { 200: Posting, ...problems },
			},
		},
		async ({ ports, params: { id } }, reply) => {
			const posting = existing(await ports.store.posting(id));
			return reply.header('etag', etagOf(posting)).send(posting);
		},
	);
}

function replacePostingRoute(app: TypedApp, { engine, limits }: HttpContext): void {
	app.put(
		'/postings/:id',
		{
			bodyLimit: limits.postingBytesMax,
			config: { access: 'postings:write', conditional: 'change' },
			schema: {
				operationId: 'replacePosting',
				tags,
				summary: 'Replace a posting',
				params: IdParams,
				querystring: PostingQuery,
				body: PostingBody,
				response: { 200: Posting, ...problems },
			},
		},
		async (request, reply) => {
			const { ports } = request;
			const before = existing(await ports.store.posting(request.params.id));
			const draft = draftOf(request.body, request.query);
			const { posting } = await addPosting(
				engine,
				ports,
				{ ...draft, source: draft.source ?? before.source },
				{ id: before.id, isExpected: ifMatch(request) },
			);
			return reply.header('etag', etagOf(posting)).send(posting);
		},
	);
}

function deletePostingRoute(app: TypedApp): void {
	app.delete(
		'/postings/:id',
		{
			config: { access: 'postings:write', conditional: 'change' },
			schema: {
				operationId: 'deletePosting',
				tags,
				summary: 'Erase a posting, and its role where it was the last one',
				params: IdParams,
				response: { 204: z.undefined().describe('Erased.'), ...problems },
			},
		},
		async (request, reply) => {
			if (!(await deletePosting(request.ports, request.params.id, ifMatch(request))))
				throw new UseCaseError('not_found', noPosting);
			return reply.code(204).send();
		},
	);
}

const noPosting = 'There is no such posting.';

function existing<T>(posting: T | null): T {
	if (posting === null) throw new UseCaseError('not_found', noPosting);
	return posting;
}
