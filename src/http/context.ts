import type { Engine } from '../matching/engine.ts';
import type { MatchLimits } from '../matching/match-resume.ts';
import type { Ports } from '../matching/ports.ts';

/** What the routes are made from. */
export type HttpContext = {
	readonly engine: Engine;
	readonly ports: Ports;
	readonly limits: MatchLimits & { readonly postingBytesMax: number; readonly resumeBytesMax: number };
	/** False until the index is built, and again once the service is closing. */
	readonly isReady: () => boolean;
};
