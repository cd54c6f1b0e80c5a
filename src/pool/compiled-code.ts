import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';

/** The environment of a thread: nothing but where compiled code is kept, where it is kept at all. */
export function threadEnvironment(): Record<string, string> {
	const folder = getCompileCacheDir();
	return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}
