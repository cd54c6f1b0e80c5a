import { randomBytes } from 'node:crypto';
import { KeyCommandError, keyCommand } from './access/command.ts';
import { openPepper } from './access/pepper.ts';
import { ConfigError, parseConfig } from './config.ts';
import { openStoresAt } from './storage/open.ts';

/** `npm run keys`: who may come in, on the store that the settings name, while the service runs. */
async function main(): Promise<void> {
	const command = keyCommand(process.argv.slice(2));
	const config = parseConfig(process.env);
	// The pepper is made only where something is decided by it.
	const pepper = () => openPepper(config);
	const stores = await openStoresAt(config.store, {
		mac: (purpose, text) => pepper().mac(purpose, text),
		clock: Date.now,
	});
	try {
		const { result, note } = await command({ keys: stores.keys, pepper, now: Date.now(), randomBytes });
		if (note !== undefined) process.stderr.write(`${note}\n`);
		process.stdout.write(`${result}\n`);
	} finally {
		await stores.close();
	}
}

await main().catch((error: Error) => {
	const isTold = error instanceof KeyCommandError || error instanceof ConfigError;
	process.stderr.write(`${isTold ? error.message : `The store cannot be used: ${error.message}`}\n`);
	process.exit(1);
});
