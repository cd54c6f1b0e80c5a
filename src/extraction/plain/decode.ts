/** Code units that no text holds: controls except tab, newlines and form feed. */
const CONTROLS = /(?![\t\n\f\r\u0085])\p{Cc}/gu;
/** Of the code units looked at, at most this share may be controls: more is not text. */
const CONTROL_SHARE_MAX = 0.002;

/** Text of a UTF-8, UTF-16 or windows-1252 file; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
	const text = decode(bytes);
	const sample = text.slice(0, 100_000);
	const controls = sample.match(CONTROLS)?.length ?? 0;
	return controls > sample.length * CONTROL_SHARE_MAX ? null : text;
}

function decode(bytes: Uint8Array): string {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
	if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	const wide = wideWithoutMark(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** UTF-16 without a byte order mark: nearly every second byte of Latin text is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const length = Math.min(bytes.length & ~1, 2_000);
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (odd > length * 0.35 && even === 0) return 'utf-16le';
	if (even > length * 0.35 && odd === 0) return 'utf-16be';
	return null;
}
