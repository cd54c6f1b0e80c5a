import rateLimit, { type CreateRateLimitOptions, normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';

const windowSeconds = 60;
/** Keys and addresses that are counted at a time; beyond it, who came longest ago is forgotten. */
const countedMax = 10_000;

type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
/** Each throws `ProblemError` rate_limited, and tells by headers what is left. */
export type Limiters = { readonly requests: Limiter; readonly refusals: Limiter };

/** How often each key may ask, or each address without one; and how often an address may be refused. */
export async function limiters(app: FastifyInstance, { limits }: Pick<HttpContext, 'limits'>): Promise<Limiters> {
	await app.register(rateLimit, { global: false, cache: countedMax });

	function limiter(policy: string, max: number, keyOf: (request: FastifyRequest) => string): Limiter {
		const options: CreateRateLimitOptions = { max, timeWindow: windowSeconds * 1_000, keyGenerator: keyOf };
		const count = app.createRateLimit(options);
		return async (request, reply) => {
			// Nobody is on a list of those who are not counted.
			const counted = (await count(request)) as Exclude<Awaited<ReturnType<typeof count>>, { isAllowed: true }>;
			tell(reply, policy, counted);
			if (!counted.isExceeded) return;
			reply.header('retry-after', counted.ttlInSeconds);
			throw new ProblemError('rate_limited', `More than ${max} ${policy} in ${windowSeconds} seconds.`);
		};
	}

	const address = (request: FastifyRequest): string => normalizeIP(request.ip);
	return {
		requests: limiter('requests', limits.requestsPerMinuteMax, (request) => request.caller?.keyId ?? address(request)),
		refusals: limiter('refusals', limits.refusalsPerMinuteMax, address),
	};
}

type Counted = { readonly max: number; readonly remaining: number; readonly ttlInSeconds: number };

/** draft-ietf-httpapi-ratelimit-headers: the fields of the drafts up to 06, which clients know, and those since 07. */
function tell(reply: FastifyReply, policy: string, { max, remaining, ttlInSeconds }: Counted): void {
	reply.headers({
		'ratelimit-limit': max,
		'ratelimit-remaining': remaining,
		'ratelimit-reset': ttlInSeconds,
		'ratelimit-policy': `"${policy}";q=${max};w=${windowSeconds}`,
		ratelimit: `"${policy}";r=${remaining};t=${ttlInSeconds}`,
	});
}
