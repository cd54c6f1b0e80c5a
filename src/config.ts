import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Duration } from './core/model/duration.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

const wholeNumber = (fallback: number, min: number, max: number) =>
	z.coerce.number().int().min(min).max(max).default(fallback);
const addresses = z
	.string()
	.transform((text) => text.split(',').map((part) => part.trim()))
	.refine((parts) => parts.every(isNetwork), 'must be IP addresses or networks (10.0.0.0/8) with commas between');
const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every setting with its default. A limit has its unit at the end of its name. */
export const Settings = z.object({
	ROLEFIT_HOST: z.string().min(1).default('127.0.0.1'),
	ROLEFIT_PORT: wholeNumber(8080, 0, 65_535),
	ROLEFIT_STORE: z
		.string()
		.regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:<path> or postgres://…')
		.default('sqlite:./data-store/rolefit.db'),
	ROLEFIT_INDEX: z.literal('memory', 'must be memory').default('memory'),
	ROLEFIT_INDEX_FILES: z.string().min(1).optional(),
	ROLEFIT_KEYS_REQUIRED: yesNo.optional(),
	ROLEFIT_PEPPER: z.string().min(32, 'must have 32 characters or more').optional(),
	ROLEFIT_REQUESTS_PER_MINUTE_MAX: wholeNumber(6_000, 1, 10_000_000),
	ROLEFIT_REFUSALS_PER_MINUTE_MAX: wholeNumber(60, 1, 1_000_000),
	ROLEFIT_TRUSTED_PROXIES: addresses.default([]),
	ROLEFIT_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	ROLEFIT_MATCH_RETENTION: Duration.prefault('24h'),
	ROLEFIT_CANDIDATE_RETENTION: Duration.prefault('30d'),
	ROLEFIT_KEPT_CANDIDATES_MAX: wholeNumber(1_000, 1, 100_000),
	ROLEFIT_IDEMPOTENCY_RETENTION: Duration.prefault('24h'),
	ROLEFIT_MATCH_ROLES_MAX: wholeNumber(100, 1, 10_000),
	ROLEFIT_POSTING_BYTES_MAX: wholeNumber(1_048_576, 1_024, 16_777_216),
	ROLEFIT_RESUME_BYTES_MAX: wholeNumber(5_242_880, 1_024, 52_428_800),
	ROLEFIT_RESUME_PAGES_MAX: wholeNumber(50, 1, 1_000),
	ROLEFIT_RESUME_CHARACTERS_MAX: wholeNumber(1_000_000, 1_000, 10_000_000),
	ROLEFIT_RESUME_READ_CHARACTERS_MAX: wholeNumber(100_000, 1_000, 10_000_000),
	ROLEFIT_RESUME_READ_MS_MAX: wholeNumber(5_000, 100, 60_000),
	ROLEFIT_RESUME_INFLATED_BYTES_MAX: wholeNumber(20_000_000, 100_000, 1_000_000_000),
	ROLEFIT_FILE_READERS_MAX: wholeNumber(availableParallelism(), 1, 64),
	ROLEFIT_FILE_READER_BYTES_MAX: wholeNumber(900_000_000, 400_000_000, 8_000_000_000),
	ROLEFIT_FILES_WAITING_MAX: wholeNumber(2 * availableParallelism(), 1, 1_000),
	ROLEFIT_CONNECTIONS_MAX: wholeNumber(1_000, 1, 100_000),
	ROLEFIT_HEADERS_MS_MAX: wholeNumber(10_000, 100, 60_000),
	ROLEFIT_REQUEST_MS_MAX: wholeNumber(30_000, 100, 600_000),
	ROLEFIT_HANDLER_MS_MAX: wholeNumber(15_000, 100, 600_000),
	ROLEFIT_LOOP_DELAY_MS_MAX: wholeNumber(1_000, 10, 60_000),
	ROLEFIT_DRAIN_MS_MAX: wholeNumber(10_000, 100, 600_000),
});

export type Config = {
	readonly host: string;
	readonly port: number;
	readonly store: string;
	/** The folder of indexes kept from one start to the next; null: none are kept. */
	readonly indexFiles: string | null;
	readonly keysRequired: boolean;
	/** Null: it stands in a file. */
	readonly pepper: string | null;
	readonly requestsPerMinuteMax: number;
	readonly refusalsPerMinuteMax: number;
	readonly trustedProxies: readonly string[];
	readonly logLevel: z.infer<typeof Settings>['ROLEFIT_LOG_LEVEL'];
	readonly matchRetentionMs: number;
	readonly candidateRetentionMs: number;
	readonly keptCandidatesMax: number;
	readonly idempotencyRetentionMs: number;
	readonly keptRolesMax: number;
	readonly postingBytesMax: number;
	readonly resumeBytesMax: number;
	readonly resumePagesMax: number;
	readonly resumeCharactersMax: number;
	readonly resumeReadCharactersMax: number;
	readonly resumeReadMsMax: number;
	readonly resumeInflatedBytesMax: number;
	readonly fileReadersMax: number;
	readonly fileReaderBytesMax: number;
	readonly filesWaitingMax: number;
	readonly connectionsMax: number;
	readonly headersMsMax: number;
	readonly requestMsMax: number;
	readonly handlerMsMax: number;
	readonly loopDelayMsMax: number;
	readonly drainMsMax: number;
};

/** What is wrong with the settings, one line a variable. */
export class ConfigError extends Error {}

/** The settings of an environment. Throws `ConfigError` that names every wrong variable. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const parsed = Settings.safeParse(environment);
	if (!parsed.success) {
		const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new ConfigError(lines.join('\n'));
	}
	const unknown = Object.keys(environment).filter(
		(name) => name.startsWith('ROLEFIT_') && !name.startsWith('ROLEFIT_TEST_') && !(name in Settings.shape),
	);
	if (unknown.length > 0) throw new ConfigError(unknown.map((name) => `${name}: there is no such setting`).join('\n'));
	const s = parsed.data;
	const isLoopback = loopback.has(s.ROLEFIT_HOST);
	const keysRequired = s.ROLEFIT_KEYS_REQUIRED ?? !isLoopback;
	if (!keysRequired && !isLoopback)
		throw new ConfigError(
			`ROLEFIT_KEYS_REQUIRED: false is for this machine alone, and ROLEFIT_HOST=${s.ROLEFIT_HOST} can be reached from others`,
		);
	return {
		host: s.ROLEFIT_HOST,
		port: s.ROLEFIT_PORT,
		store: s.ROLEFIT_STORE,
		indexFiles: indexFilesOf(s.ROLEFIT_INDEX_FILES, s.ROLEFIT_STORE),
		keysRequired,
		pepper: s.ROLEFIT_PEPPER ?? null,
		requestsPerMinuteMax: s.ROLEFIT_REQUESTS_PER_MINUTE_MAX,
		refusalsPerMinuteMax: s.ROLEFIT_REFUSALS_PER_MINUTE_MAX,
		trustedProxies: s.ROLEFIT_TRUSTED_PROXIES,
		logLevel: s.ROLEFIT_LOG_LEVEL,
		matchRetentionMs: s.ROLEFIT_MATCH_RETENTION,
		candidateRetentionMs: s.ROLEFIT_CANDIDATE_RETENTION,
		keptCandidatesMax: s.ROLEFIT_KEPT_CANDIDATES_MAX,
		idempotencyRetentionMs: s.ROLEFIT_IDEMPOTENCY_RETENTION,
		keptRolesMax: s.ROLEFIT_MATCH_ROLES_MAX,
		postingBytesMax: s.ROLEFIT_POSTING_BYTES_MAX,
		resumeBytesMax: s.ROLEFIT_RESUME_BYTES_MAX,
		resumePagesMax: s.ROLEFIT_RESUME_PAGES_MAX,
		resumeCharactersMax: s.ROLEFIT_RESUME_CHARACTERS_MAX,
		resumeReadCharactersMax: s.ROLEFIT_RESUME_READ_CHARACTERS_MAX,
		resumeReadMsMax: s.ROLEFIT_RESUME_READ_MS_MAX,
		resumeInflatedBytesMax: s.ROLEFIT_RESUME_INFLATED_BYTES_MAX,
		fileReadersMax: s.ROLEFIT_FILE_READERS_MAX,
		fileReaderBytesMax: s.ROLEFIT_FILE_READER_BYTES_MAX,
		filesWaitingMax: s.ROLEFIT_FILES_WAITING_MAX,
		connectionsMax: s.ROLEFIT_CONNECTIONS_MAX,
		headersMsMax: s.ROLEFIT_HEADERS_MS_MAX,
		requestMsMax: s.ROLEFIT_REQUEST_MS_MAX,
		handlerMsMax: s.ROLEFIT_HANDLER_MS_MAX,
		loopDelayMsMax: s.ROLEFIT_LOOP_DELAY_MS_MAX,
		drainMsMax: s.ROLEFIT_DRAIN_MS_MAX,
	};
}

/** Beside the file of the store, where it has one and nothing else is said. */
function indexFilesOf(said: string | undefined, store: string): string | null {
	if (said === 'off') return null;
	return said ?? (store.startsWith('sqlite:') ? `${store.slice('sqlite:'.length)}.index` : null);
}

function isNetwork(text: string): boolean {
	const [address = '', bits = '0', ...more] = text.split('/');
	const bitsMax = isIP(address) === 4 ? 32 : 128;
	return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax && more.length === 0;
}
