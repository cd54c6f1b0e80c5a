const escapedBytes = /(?:\\x[0-9a-f]{2}){1,32}/gi;

/**
 * The text with bytes that were written out as escapes ("\xe2\x80\xa2") put back, padded with no-break spaces to the same
 * length so that offsets carry over. Some tools leave such escapes when they turn a file into text.
 */
export function readable(text: string): string {
	return text.includes('\\x') ? text.replace(escapedBytes, decoded) : text;
}

function decoded(escapes: string): string {
	const bytes = (escapes.match(/[0-9a-f]{2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16));
	const once = utf8(bytes);
	// Text that was encoded twice comes out as Latin-1 characters which are UTF-8 bytes once more.
	const codes = [...once].map((character) => character.codePointAt(0) ?? 0);
	const twice = codes.length > 1 && codes.every((code) => code < 256) ? utf8(codes) : once;
	const result = twice.includes('\ufffd') ? once : twice;
	const clean = result.replace(/[\ufffd\u0080-\u009f]/g, ' ').slice(0, escapes.length);
	// No-break spaces: plain ones would read as a wide gap between columns.
	return clean.padEnd(escapes.length, '\u00a0');
}

function utf8(bytes: readonly number[]): string {
	return new TextDecoder().decode(Uint8Array.from(bytes));
}
