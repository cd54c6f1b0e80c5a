import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'main',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**', 'test/postgres/**', 'test/durability/**', 'test/hostile/**'],
					testTimeout: 20_000,
					// Starting a service takes a while on a machine that is busy with other tests.
					hookTimeout: 60_000,
				},
			},
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
