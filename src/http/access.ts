import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller, Refusal } from '../access/authenticate.ts';
import { Scope } from '../core/model/access.ts';
import { defaultTenant } from '../matching/ports.ts';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';
import { limiters } from './rate-limits.ts';

/** Who may use a route: everybody, every key, or a key with that scope. */
export type Access = 'public' | 'any key' | Scope;

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Each route has to say it: one that does not ends the start. */
		access?: Access;
	}
	interface FastifyRequest {
		/** Null on public routes. */
		caller: Caller | null;
	}
}

/** Where keys are not required, whoever is on this machine may do everything. */
const ownMachine: Caller = { keyId: null, tenant: defaultTenant, scopes: new Set(Scope.options) };
const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Lets nobody in who may not: every route is closed but for those that its own declaration opens. */
export async function guardRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
	const limits = await limiters(app, context);
	refuseUndeclared(app);
	app.decorateRequest('caller', null);
	app.addHook('onRequest', async (request, reply) => {
		const { access } = request.routeOptions.config;
		if (access === 'public' || request.is404) {
			if (context.keysRequired) await limits.requests(request, reply);
			return;
		}
		const found = await callerOf(request, context);
		if (typeof found === 'string') {
			await limits.refusals(request, reply);
			reply.header('www-authenticate', challenge(found));
			throw new ProblemError('unauthenticated', refusals[found]);
		}
		request.caller = found;
		if (found.keyId !== null) await limits.requests(request, reply);
		const lacking = lackOf(found, access);
		if (lacking === null) return;
		reply.header('www-authenticate', `Bearer realm="rolefit", error="insufficient_scope", scope="${lacking}"`);
		throw new ProblemError('forbidden', `The key does not have the scope ${lacking}.`);
	});
}

async function callerOf(
	request: FastifyRequest,
	{ authenticate, keysRequired }: HttpContext,
): Promise<Caller | Refusal> {
	const { authorization } = request.headers;
	if (keysRequired || authorization !== undefined) return authenticate(authorization);
	if (isFromElsewhere(request))
		throw new ProblemError('forbidden', 'Without keys the service answers this machine only, and its own page.');
	return ownMachine;
}

/** A page of another site, open in a browser on this machine, could ask on its behalf. */
function isFromElsewhere({ headers, method }: FastifyRequest): boolean {
	const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
	const site = headers['sec-fetch-site'];
	const isLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
	return !ownNames.has(name) || ((site === 'cross-site' || site === 'same-site') && !isLink);
}

const refusals: Readonly<Record<Refusal, string>> = {
	missing: 'This needs a key: Authorization: Bearer rf_…',
	malformed: 'The Authorization header holds no key as they are made here: Bearer rf_… Was it mistyped?',
	invalid: 'The key is not known here, has expired, or was revoked.',
};

/** RFC 6750, section 3: a caller that sent nothing is told no error. */
function challenge(refusal: Refusal): string {
	return refusal === 'missing' ? 'Bearer realm="rolefit"' : 'Bearer realm="rolefit", error="invalid_token"';
}

/** What a caller would need; null where nothing is lacking. A route that declares nothing is nobody's: no key has that. */
function lackOf({ scopes }: Caller, access: Exclude<Access, 'public'> | undefined): string | null {
	const held: ReadonlySet<string | undefined> = scopes;
	return access === 'any key' || held.has(access) ? null : String(access);
}

/** A route that was forgotten must not be found out by strangers. */
function refuseUndeclared(app: FastifyInstance): void {
	const routes: { readonly name: string; readonly config?: { readonly access?: Access } | undefined }[] = [];
	app.addHook('onRoute', (route) => {
		routes.push({
			name: `${route.method} ${route.url}`,
			get config() {
				return route.config;
			},
		});
	});
	app.addHook('onReady', async () => {
		const undeclared = routes.filter(({ config }) => config?.access === undefined);
		if (undeclared.length > 0)
			throw new Error(`routes that do not say who may use them: ${undeclared.map(({ name }) => name).join(', ')}`);
	});
}
