import { crc32 } from 'node:zlib';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 12;
/** 160 bits: five a letter. */
const secretLength = 32;
const form = new RegExp(`^(rf_([${letters}]{${idLength}})_[${letters}]{${secretLength}})_([0-9a-f]{8})$`);

export type KeyText = { readonly id: string; readonly text: string };

/** A new key: `rf_<id>_<secret>_<crc>`, of letters that are not taken for one another. */
export function newKeyText(randomBytes: (size: number) => Uint8Array): KeyText {
	const word = (length: number): string => [...randomBytes(length)].map((byte) => letters[byte & 31]).join('');
	const id = word(idLength);
	const body = `rf_${id}_${word(secretLength)}`;
	return { id, text: `${body}_${checksum(body)}` };
}

/** The id in a key; null for what is no key or was mistyped, which needs no look-up to know. */
export function keyIdOf(text: string): string | null {
	const [, body = '', id = '', crc = ''] = form.exec(text) ?? [];
	return body !== '' && crc === checksum(body) ? id : null;
}

/** CRC-32, as in zip files: finds typing errors, and keeps no secret. */
function checksum(body: string): string {
	return crc32(body).toString(16).padStart(8, '0');
}
