import { defineConfig } from 'vitest/config';

/** What decides who gets in, whose it is, what is erased and who ranks where. */
const wholly = [
	'src/access/**',
	'src/http/{access,openapi-access,rate-limits,tenant-ports}.ts',
	'src/matching/{candidates,kept-matches,once,rank-candidates,tenants}.ts',
	'src/storage/{answered,candidates,kept-matches,keys,scrubbing,store,stores,sweeper}.ts',
	'src/core/{ranking,rules}/**',
];

const describedIn = 'test/http/openapi.test.ts';

export default defineConfig({
	test: {
		// All of the machine: the default leaves a core unused, which is half of a small one.
		maxWorkers: '100%',
		coverage: {
			provider: 'v8',
			reporter: ['text'],
			// A folder of its own: it is emptied before each run.
			reportsDirectory: 'coverage/branches',
			include: wholly,
			thresholds: Object.fromEntries(wholly.map((files) => [files, { branches: 100 }])),
		},
		projects: [
			{
				test: {
					name: 'main',
					// What a file imports is read once a worker and not once a file; no test changes what others import.
					isolate: false,
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**', 'test/postgres/**', 'test/durability/**', 'test/hostile/**', describedIn],
					testTimeout: 20_000,
					// Starting a service takes a while on a machine that is busy with other tests.
					hookTimeout: 60_000,
				},
			},
			// It reads all schemas that zod knows of, which are those of every file before it where files share a worker.
			{ test: { name: 'openapi', include: [describedIn], testTimeout: 20_000, hookTimeout: 60_000 } },
			{ test: { name: 'postgres', include: ['test/postgres/**/*.test.ts'], testTimeout: 60_000 } },
			{
				test: {
					name: 'durability',
					include: ['test/durability/**/*.test.ts'],
					testTimeout: 180_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: { name: 'hostile', include: ['test/hostile/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 120_000 },
			},
			{ test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 60_000 } },
		],
	},
});
