import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Match, RankedRole, ResumeSummary } from '../core/model/match.ts';
import { Finding, Resume } from '../core/model/resume.ts';
import { CalendarDate } from '../core/model/vocabulary.ts';
import { canonical } from '../matching/draft.ts';
import { firstAnswer } from '../matching/kept-matches.ts';
import { matchResume } from '../matching/match-resume.ts';
import { matchRole } from '../matching/match-role.ts';
import { dayFor } from '../matching/options.ts';
import { inputHash, readResumeInput } from '../matching/resume-input.ts';
import type { HttpContext } from './context.ts';
import { answeredOnce } from './idempotency.ts';
import { acceptResumes, forMatching, resumeRequest } from './resume-body.ts';
import { IdParams, problems } from './schemas.ts';
import { type TypedApp, typed } from './typed.ts';

const RoleMatch = z.object({ asOf: CalendarDate, resume: ResumeSummary, role: RankedRole }).meta({ id: 'RoleMatch' });

const ParsedResume = z
	.object({
		sha256: z.string(),
		mediaType: z.string(),
		pages: z.int().nullable(),
		resume: Resume,
		/** What a machine could not read, where, and what to do about it. */
		findings: z.array(Finding),
	})
	.meta({ id: 'ParsedResume' });

/** Everything that takes a résumé. */
export async function matchRoutes(fastify: FastifyInstance, context: HttpContext): Promise<void> {
	const app = typed(fastify);
	await acceptResumes(app, context);
	matchResumeRoute(app, context);
	matchRoleRoute(app, context);
	parseResumeRoute(app, context);
}

function matchResumeRoute(app: TypedApp, context: HttpContext): void {
	const { engine, limits } = context;
	app.post(
		'/match',
		{
			bodyLimit: limits.resumeBytesMax,
			config: { access: 'match', creates: true },
			schema: {
				operationId: 'matchResume',
				tags: ['Matching'],
				summary: 'Rank all roles for a résumé, with the reason for every point',
				response: {
					200: Match.describe('The first page; nothing was kept.'),
					201: Match.describe('The first page of the kept ranking.'),
					...problems,
				},
			},
		},
		async (request, reply) => {
			const { input, options } = await resumeRequest(request, limits, forMatching);
			const { ports } = request;
			const match = options.keep
				? await answeredOnce(
						request,
						reply,
						context,
						canonical(['matchResume', inputHash(input), options]),
						(remember) => matchResume(engine, ports, limits, input, options, remember && ((id) => remember(201, id))),
						({ id }) => firstAnswer(engine, ports, id, input, options),
					)
				: await matchResume(engine, ports, limits, input, options);
			if (match.id === null) return reply.code(200).send(match);
			return reply.code(201).header('location', `/matches/${match.id}`).send(match);
		},
	);
}

function matchRoleRoute(app: TypedApp, { engine, limits }: HttpContext): void {
	app.post(
		'/roles/:id/match',
		{
			bodyLimit: limits.resumeBytesMax,
			config: { access: 'match' },
			schema: {
				operationId: 'matchRole',
				tags: ['Matching'],
				summary: 'Explain one role for a résumé',
				params: IdParams,
				response: { 200: RoleMatch, ...problems },
			},
		},
		async (request) => {
			const { input, options } = await resumeRequest(request, limits, forMatching);
			return matchRole(engine, request.ports, request.params.id, input, options);
		},
	);
}

function parseResumeRoute(app: TypedApp, { engine, limits }: HttpContext): void {
	app.post(
		'/resumes/parse',
		{
			bodyLimit: limits.resumeBytesMax,
			config: { access: 'match' },
			schema: {
				operationId: 'parseResume',
				tags: ['Résumés'],
				summary: 'Read a résumé, with the findings a candidate can act on; nothing is kept',
				response: { 200: ParsedResume, ...problems },
			},
		},
		async (request) => {
			const { input, options } = await resumeRequest(request, limits, forMatching);
			return readResumeInput(engine, request.ports, input, dayFor(options, request.ports.clock()));
		},
	);
}
