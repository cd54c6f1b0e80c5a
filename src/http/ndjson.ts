/** A line that is longer than the limit, or that is no JSON. */
export type NdjsonLine =
	| { readonly line: number; readonly value: unknown }
	| { readonly line: number; readonly broken: 'too_large' | 'malformed_body' };

const newline = 0x0a;
/** So many lines of a chunk hold nobody up for long. */
const togetherMax = 32;

/**
 * The lines of an NDJSON stream, numbered from 1, those together that end in one chunk, but few; blank ones are passed
 * over. No line is ever held beyond its limit.
 */
export async function* ndjsonLines(
	stream: AsyncIterable<Buffer>,
	lineBytesMax: number,
): AsyncGenerator<readonly NdjsonLine[]> {
	let waiting: Buffer[] = [];
	let size = 0;
	let line = 1;
	const finish = (): NdjsonLine | null => {
		const bytes = size > lineBytesMax ? null : Buffer.concat(waiting);
		waiting = [];
		size = 0;
		return bytes === null ? { line, broken: 'too_large' } : parsed(line, bytes);
	};
	for await (const chunk of stream) {
		let found: NdjsonLine[] = [];
		let start = 0;
		for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
			hold(chunk.subarray(start, end));
			const one = finish();
			if (one !== null) found.push(one);
			line++;
			start = end + 1;
			if (found.length === togetherMax) {
				yield found;
				found = [];
			}
		}
		hold(chunk.subarray(start));
		if (found.length > 0) yield found;
	}
	const last = finish();
	if (last !== null) yield [last];

	function hold(part: Buffer): void {
		size += part.length;
		if (size <= lineBytesMax) waiting.push(part);
		else waiting = [];
	}
}

function parsed(line: number, bytes: Buffer): NdjsonLine | null {
	const text = bytes.toString('utf8').trim();
	if (text === '') return null;
	try {
		return { line, value: JSON.parse(text) };
	} catch {
		return { line, broken: 'malformed_body' };
	}
}
