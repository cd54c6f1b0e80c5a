/** What an RTF file is made of: Rich Text Format specification 1.9.1. */
export type RtfToken =
	| { readonly kind: 'open' | 'close' }
	| { readonly kind: 'word'; readonly word: string; readonly value: number | null }
	/** One byte in the code page of the font. */
	| { readonly kind: 'byte'; readonly byte: number };

const BACKSLASH = 0x5c;

/** The tokens of a file, one pass. Bytes that stand behind `\binN` are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
	let at = 0;
	while (at < bytes.length) {
		const byte = bytes[at++] ?? 0;
		if (byte === 0x7b) yield { kind: 'open' };
		else if (byte === 0x7d) yield { kind: 'close' };
		else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
		else if (byte !== BACKSLASH) yield { kind: 'byte', byte };
		else {
			const next = bytes[at] ?? 0;
			if (isLetter(next)) {
				const start = at;
				while (at - start < 32 && isLetter(bytes[at] ?? 0)) at++;
				const word = latin(bytes, start, at);
				const digits = at;
				if (bytes[at] === 0x2d) at++;
				while (at - digits < 11 && isDigit(bytes[at] ?? 0)) at++;
				const value = at > digits ? Number(latin(bytes, digits, at)) : null;
				if (bytes[at] === 0x20) at++;
				if (word === 'bin') at += Math.max(0, value ?? 0);
				else yield { kind: 'word', word, value: Number.isNaN(value) ? null : value };
			} else if (next === 0x27) {
				const hex = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
				at += 3;
				if (!Number.isNaN(hex)) yield { kind: 'byte', byte: hex };
			} else {
				at++;
				yield { kind: 'word', word: String.fromCharCode(next), value: null };
			}
		}
	}
}

function isLetter(byte: number): boolean {
	return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
	return String.fromCharCode(...bytes.subarray(from, to));
}
