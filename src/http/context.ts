import type { Engine } from '../matching/engine.ts';
import type { MatchLimits } from '../matching/match-resume.ts';
import type { World } from '../matching/ports.ts';
import type { Tenants } from '../matching/tenants.ts';

/** What the routes are made from. */
export type HttpContext = {
	readonly engine: Engine;
	readonly world: World;
	readonly tenants: Tenants;
	readonly limits: MatchLimits & {
		readonly postingBytesMax: number;
		readonly resumeBytesMax: number;
		/** Of the text, however it comes. */
		readonly resumeCharactersMax: number;
	};
	readonly phase: () => Phase;
};

/** `starting` until the index is built; `closing` once the process was told to end: what was accepted is still answered. */
export type Phase = 'starting' | 'ready' | 'closing';
