/** A shorter time tells of the clock and the compiler more than of the text. */
const shortMsMin = 5;
const shortRuns = 3;

/** Between linear and quadratic, nearer to the former. */
export const growthMax = 30;

/**
 * How many times as long a text ten times as long takes, in processor time of this thread: what else runs on the machine is
 * not in it. Of the short text the least of three times counts. Linear work gives about 10, quadratic 100.
 */
export function growth(textOf: (times: number) => string, times: number, read: (text: string) => unknown): number {
	const [short, long] = [textOf(times / 10), textOf(times)];
	const shortMs = Math.min(...Array.from({ length: shortRuns }, () => cpuMs(() => read(short))));
	return cpuMs(() => read(long)) / Math.max(shortMsMin, shortMs);
}

function cpuMs(run: () => unknown): number {
	const before = process.threadCpuUsage();
	run();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1_000;
}
