import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { guardRoutes } from './http/access.ts';
import { auditRoutes } from './http/audits.ts';
import { candidateRoutes } from './http/candidates.ts';
import { closeGently, refuseUntilReady } from './http/coming-and-going.ts';
import type { HttpContext } from './http/context.ts';
import { decisionRoutes } from './http/decisions.ts';
import { handleErrors } from './http/errors.ts';
import { answerNotModified } from './http/etag.ts';
import { matchRoutes } from './http/match.ts';
import { keptMatchRoutes } from './http/matches.ts';
import { describeApi } from './http/openapi.ts';
import { measureRequests, operationRoutes } from './http/operations.ts';
import { pageRoutes } from './http/page.ts';
import { postingRoutes } from './http/postings.ts';
import { postingBatchRoute } from './http/postings-batch.ts';
import { refuseUnderPressure } from './http/pressure.ts';
import { roleRoutes } from './http/roles.ts';
import { giveTenantPorts } from './http/tenant-ports.ts';
import { limitTime } from './http/time-limits.ts';
import { zodCompilers } from './http/typed.ts';
import { verifyRoutes } from './http/verify.ts';

export type { Phase } from './http/context.ts';
export type AppOptions = HttpContext & {
	readonly log: FastifyBaseLogger;
	readonly newRequestId: () => string;
};

/** Fastify with all its routes; no sockets, no environment. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
	const { limits } = options;
	const app = Fastify({
		loggerInstance: options.log,
		logController: new LogController({ disableRequestLogging: true }),
		schemaController: zodCompilers,
		genReqId: options.newRequestId,
		requestTimeout: 0,
		forceCloseConnections: 'idle',
		return503OnClosing: false,
		http: { headersTimeout: limits.headersMsMax, connectionsCheckingInterval: 1_000 },
		trustProxy: [...options.trustedProxies],
		routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
	});
	handleErrors(app);
	app.server.maxConnections = limits.connectionsMax;
	traceRequests(app);
	limitTime(app, limits);
	closeGently(app, options);
	await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: contentPolicy } });
	await guardRoutes(app, options);
	answerNotModified(app);
	describeApi(app, options.engine.version);
	measureRequests(app);
	await app.register(async (stocked) => {
		refuseUntilReady(stocked, options);
		refuseUnderPressure(stocked, limits);
		keepOutOfCaches(stocked);
		giveTenantPorts(stocked, options);
		await stocked.register(postingRoutes, options);
		await stocked.register(postingBatchRoute, options);
		await stocked.register(matchRoutes, options);
		await stocked.register(keptMatchRoutes, options);
		await stocked.register(verifyRoutes, options);
		await stocked.register(roleRoutes, options);
		await stocked.register(candidateRoutes, options);
		await stocked.register(auditRoutes);
		await stocked.register(decisionRoutes);
	});
	await app.register(operationRoutes, options);
	await app.register(pageRoutes);
	return app;
}

/** Everything comes from here, and nothing is written into a page. Plain http on the loopback has no https to go up to. */
const contentPolicy = {
	defaultSrc: ["'none'"],
	scriptSrc: ["'self'"],
	styleSrc: ["'self'"],
	fontSrc: ["'self'"],
	imgSrc: ["'self'", 'data:'],
	connectSrc: ["'self'"],
	formAction: ["'self'"],
	baseUri: ["'none'"],
	frameAncestors: ["'none'"],
	objectSrc: ["'none'"],
};

/** Answers tell of persons, or may: no cache on the way keeps them. */
function keepOutOfCaches(app: FastifyInstance): void {
	app.addHook('onSend', async (_request, reply) => {
		reply.header('cache-control', 'no-store');
	});
}

/** One log line a request, by route and never by path or body; the request's id goes back to the caller. */
function traceRequests(app: FastifyInstance): void {
	app.addHook('onRequest', async (request, reply) => {
		reply.header('x-request-id', request.id);
	});
	app.addHook('onResponse', async (request, reply) => {
		const route = request.routeOptions.url ?? 'none';
		const ms = Math.round(reply.elapsedTime * 10) / 10;
		request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered');
	});
}
