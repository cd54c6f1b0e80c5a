import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceProcess, startServiceProcess } from '../test/service-process.ts';

/** Runs `ask` against the service as `npm start` runs it, on an empty store of its own that is removed afterwards. */
export async function withService<T>(ask: (service: ServiceProcess) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-bench-'));
	const service = await startServiceProcess({
		store: join(folder, 'rolefit.db'),
		environment: { ROLEFIT_LOG_LEVEL: 'info' },
	});
	try {
		return await ask(service);
	} finally {
		await service.end('SIGTERM');
		rmSync(folder, { recursive: true });
	}
}

/** One figure of `/metrics`; figures of the event loop count from the last time they were asked for. */
export async function metric(origin: string, name: string): Promise<number> {
	const text = await (await fetch(`${origin}/metrics`)).text();
	const line = text.split('\n').find((one) => one.startsWith(`${name} `));
	return Number(line?.split(' ')[1]);
}
