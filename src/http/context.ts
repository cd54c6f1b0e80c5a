import type { Authenticate } from '../access/authenticate.ts';
import type { Engine } from '../matching/engine.ts';
import type { MatchLimits } from '../matching/match-resume.ts';
import type { World } from '../matching/ports.ts';
import type { Tenants } from '../matching/tenants.ts';
import type { TimeLimits } from './time-limits.ts';

/** What the routes are made from. */
export type HttpContext = {
	readonly engine: Engine;
	readonly world: World;
	readonly tenants: Tenants;
	readonly limits: MatchLimits &
		TimeLimits & {
			/** How long the head of a request may take to arrive. */
			readonly headersMsMax: number;
			/** Open at a time; one more is closed at once. */
			readonly connectionsMax: number;
			/** How late the event loop may be before requests are turned away. */
			readonly loopDelayMsMax: number;
			readonly postingBytesMax: number;
			readonly resumeBytesMax: number;
			/** Of the text, however it comes. */
			readonly resumeCharactersMax: number;
			/** How long a request with an idempotency key is answered again, in milliseconds. */
			readonly idempotencyRetentionMs: number;
			/** Of one key, or of one address without one. */
			readonly requestsPerMinuteMax: number;
			/** Of one address that has no key, or a bad one. */
			readonly refusalsPerMinuteMax: number;
			/** The longest that a kept person stays, in milliseconds. */
			readonly candidateRetentionMs: number;
			/** So many of the newest kept people are ranked for a role. */
			readonly keptCandidatesMax: number;
		};
	readonly authenticate: Authenticate;
	/** Where they are not, whoever has no key is the tenant `default`, and the service listens on loopback only. */
	readonly keysRequired: boolean;
	/** Addresses and networks of proxies whose word on where a request comes from is taken. */
	readonly trustedProxies: readonly string[];
	readonly phase: () => Phase;
};

/** `starting` until the index is built; `closing` once the process was told to end: what was accepted is still answered. */
export type Phase = 'starting' | 'ready' | 'closing';
