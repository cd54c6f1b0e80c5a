import { resumeQuery, roleDocument } from './corpus.ts';
import type { Engine } from './engines/engine.ts';
import { askedAnew, bytesInUse, type Times, timed } from './measure.ts';

export type EngineRun = {
	readonly times: Times;
	readonly bytes: number;
	readonly addSeconds: number;
	readonly found: readonly (readonly string[])[];
};

const limit = 20;
const chunk = 1_000;

/** Fills one engine and asks it: `node run-engine.ts <engine> <roles> <queries>`. */
async function main([name, roles, queries]: readonly string[]): Promise<EngineRun> {
	const { open } = (await import(`./engines/${name}.ts`)) as { open: () => Engine };
	const engine = open();
	const before = bytesInUse();
	let addSeconds = 0;
	for (let from = 0; from < Number(roles); from += chunk) {
		const size = Math.min(chunk, Number(roles) - from);
		const documents = Array.from({ length: size }, (_, i) => roleDocument(from + i));
		const start = performance.now();
		engine.add(documents);
		addSeconds += (performance.now() - start) / 1000;
	}
	engine.ready?.();
	const bytes = bytesInUse() - before + (engine.bytesOutside?.() ?? 0);
	const asked = Array.from({ length: Number(queries) }, (_, i) => resumeQuery(i, limit));
	const found = asked.map((query) => engine.search(query));
	const warmUp = Math.min(20, asked.length);
	const anew = [...asked.slice(0, warmUp), ...asked].map(askedAnew).values();
	const times = timed(asked.length, warmUp, () => {
		const { value } = anew.next();
		if (value !== undefined) engine.search(value);
	});
	return { times, bytes, addSeconds, found };
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
