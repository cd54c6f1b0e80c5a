import type { KeyRecord } from '../core/model/access.ts';
import type { Keys } from '../matching/ports.ts';
import { isAlive } from './authenticate.ts';
import { newKeyText } from './key-text.ts';
import type { Pepper } from './pepper.ts';

export type Asked = Pick<KeyRecord, 'tenant' | 'name' | 'scopes' | 'createdAt' | 'expiresAt'>;

/** Makes a key and keeps what it is known by. The key's text is told this once. */
export async function issueKey(
	keys: Keys,
	{ mac, id: pepperId }: Pepper,
	asked: Asked,
	randomBytes: (size: number) => Uint8Array,
): Promise<string> {
	const { id, text } = newKeyText(randomBytes);
	await keys.add({ ...asked, id, mac: mac('key', text), pepperId, revokedAt: null });
	return text;
}

/** Keys that are good still but for the pepper: with another one than theirs, nobody would get in. */
export async function keysOfAnotherPepper(keys: Keys, { id }: Pepper, now: number): Promise<number> {
	return (await keys.list()).filter((key) => isAlive(key, now) && key.pepperId !== id).length;
}
