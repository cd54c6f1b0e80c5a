import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Candidate, CandidateEntry, type CandidateOptions, CandidateRanking } from '../core/model/candidate.ts';
import { durationMs } from '../core/model/duration.ts';
import { Match } from '../core/model/match.ts';
import { RequirementKind } from '../core/model/requirement.ts';
import { CalendarDate } from '../core/model/vocabulary.ts';
import {
	eraseCandidate,
	keepCandidate,
	keptBefore,
	keptCandidate,
	listCandidates,
	matchesOfCandidate,
} from '../matching/candidates.ts';
import { canonical } from '../matching/draft.ts';
import { rankCandidates } from '../matching/rank-candidates.ts';
import { inputHash } from '../matching/resume-input.ts';
import type { HttpContext } from './context.ts';
import { answeredOnce } from './idempotency.ts';
import { ProblemError } from './problem.ts';
import { acceptResumes, forKeeping, resumeRequest } from './resume-body.ts';
import { IdParams, PageQuery, pageOf, problems } from './schemas.ts';
import { type TypedApp, typed } from './typed.ts';

const tags = ['Candidates'];

const RankingQuery = PageQuery.extend({
	asOf: CalendarDate.optional(),
	/** Kinds of requirement, with commas between. */
	gates: z
		.string()
		.regex(/^[a-z]+(,[a-z]+)*$/, 'must be kinds of requirement with commas between')
		.optional(),
});

const CandidateMatches = pageOf(Match.omit({ roles: true, next: true }));

/** People that a caller wants kept: in, out, ranked, erased. */
export async function candidateRoutes(fastify: FastifyInstance, context: HttpContext): Promise<void> {
	const app = typed(fastify);
	await acceptResumes(app, context);
	keepCandidateRoute(app, context);
	listCandidatesRoute(app);
	getCandidateRoute(app, context);
	deleteCandidateRoute(app);
	candidateMatchesRoute(app);
	rankCandidatesRoute(app, context);
}

function keepCandidateRoute(app: TypedApp, context: HttpContext): void {
	const { engine, limits } = context;
	app.post(
		'/candidates',
		{
			bodyLimit: limits.resumeBytesMax,
			config: { access: 'candidates', creates: true },
			schema: {
				operationId: 'keepCandidate',
				tags,
				summary: 'Keep a person: the text of the résumé, never the file, until their time is over',
				response: { 201: Candidate.describe('Kept.'), ...problems },
			},
		},
		async (request, reply) => {
			const { input, options } = await resumeRequest(request, limits, forKeeping);
			// The schema of the body takes no candidate in the place of a résumé.
			if (input.form === 'candidate') throw new ProblemError('invalid_request', 'The person is kept already.');
			const retentionMs = retentionOf(options, limits.candidateRetentionMs, Buffer.isBuffer(request.body));
			const { ports } = request;
			const candidate = await answeredOnce(
				request,
				reply,
				context,
				canonical(['keepCandidate', inputHash(input), options]),
				(remember) => keepCandidate(engine, ports, input, retentionMs, remember && ((id) => remember(201, id))),
				(answered) => keptBefore(engine, ports, answered),
			);
			return reply.code(201).header('location', `/candidates/${candidate.id}`).send(candidate);
		},
	);
}

function listCandidatesRoute(app: TypedApp): void {
	app.get(
		'/candidates',
		{
			config: { access: 'candidates' },
			schema: {
				operationId: 'listCandidates',
				tags,
				summary: 'List kept people, newest first, without what was read',
				querystring: PageQuery,
				response: { 200: pageOf(CandidateEntry).describe('One page.'), ...problems },
			},
		},
		async ({ ports, query: { cursor, limit } }) => listCandidates(ports, { cursor: cursor ?? null, limit }),
	);
}

function getCandidateRoute(app: TypedApp, { engine }: HttpContext): void {
	app.get(
		'/candidates/:id',
		{
			config: { access: 'candidates' },
			schema: {
				operationId: 'getCandidate',
				tags,
				summary: 'Get a kept person as read today',
				params: IdParams,
				response: { 200: Candidate, ...problems },
			},
		},
		async ({ ports, params }) => keptCandidate(engine, ports, params.id),
	);
}

function deleteCandidateRoute(app: TypedApp): void {
	app.delete(
		'/candidates/:id',
		{
			config: { access: 'candidates' },
			schema: {
				operationId: 'deleteCandidate',
				tags,
				summary: 'Erase a kept person and all matches made of them, to the last byte',
				params: IdParams,
				response: { 204: z.undefined().describe('Erased.'), ...problems },
			},
		},
		async (request, reply) => {
			await eraseCandidate(request.ports, request.params.id);
			return reply.code(204).send();
		},
	);
}

function candidateMatchesRoute(app: TypedApp): void {
	app.get(
		'/candidates/:id/matches',
		{
			config: { access: 'candidates' },
			schema: {
				operationId: 'listCandidateMatches',
				tags,
				summary: 'List the kept matches made of a person, newest first, without their roles',
				params: IdParams,
				querystring: PageQuery,
				response: { 200: CandidateMatches.describe('One page.'), ...problems },
			},
		},
		async ({ ports, params, query: { cursor, limit } }) =>
			matchesOfCandidate(ports, params.id, { cursor: cursor ?? null, limit }),
	);
}

function rankCandidatesRoute(app: TypedApp, { engine, limits }: HttpContext): void {
	app.get(
		'/roles/:id/candidates',
		{
			config: { access: 'candidates' },
			schema: {
				operationId: 'rankCandidates',
				tags,
				summary: 'Rank the kept people for a role, with the reason for every point',
				params: IdParams,
				querystring: RankingQuery,
				response: { 200: CandidateRanking.describe('One page.'), ...problems },
			},
		},
		async ({ ports, params, query: { asOf, gates, cursor, limit } }) => {
			const query = { asOf, gates: gatesOf(gates), cursor: cursor ?? null, limit };
			return rankCandidates(engine, ports, limits.keptCandidatesMax, params.id, query);
		},
	);
}

/** The service's own time, or the shorter one that the caller wants. */
function retentionOf({ retention }: CandidateOptions, mostMs: number, isRaw: boolean): number {
	if (retention === undefined) return mostMs;
	const asked = durationMs(retention);
	if (asked <= mostMs) return asked;
	throw new ProblemError('invalid_request', 'The options are not as described.', [
		{ pointer: isRaw ? '?retention' : '/options/retention', detail: 'is longer than people are kept here' },
	]);
}

function gatesOf(text: string | undefined): readonly RequirementKind[] {
	const read = z.array(RequirementKind).safeParse(text?.split(',') ?? []);
	if (read.success) return read.data;
	throw new ProblemError('invalid_request', 'The query is not as described.', [
		{ pointer: '?gates', detail: `must be of ${RequirementKind.options.join(', ')}` },
	]);
}
