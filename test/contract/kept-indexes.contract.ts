import { describe, expect, it } from 'vitest';
import type { KeptIndexes } from '../../src/matching/ports.ts';

const decision = { seq: 7, hash: 'ab12' };
const parts = [Uint8Array.from([1, 2, 3]), new Uint8Array(0), Uint8Array.from({ length: 300 }, (_, i) => i % 251)];

/** What every place to keep indexes must do. @param open a new process's view of one and the same place */
export function keptIndexesContract(name: string, open: (release?: string) => KeptIndexes): void {
	describe(`KeptIndexes: ${name}`, () => {
		it('gives back what was written last, to each tenant its own', async () => {
			await open().write('acme', decision, () => [Uint8Array.of(9)]);
			expect(await open().write('acme', decision, () => parts)).toBe(true);
			expect(await open().write('globex/../acme', { seq: 1, hash: 'c' }, () => [Uint8Array.of(5)])).toBe(true);
			const kept = await open().read('acme');
			expect(kept?.decision).toEqual(decision);
			expect(Buffer.from(kept?.bytes ?? [])).toEqual(Buffer.concat(parts));
			expect((await open().read('globex/../acme'))?.bytes).toEqual(Buffer.of(5));
		});

		it('starts the bytes where columns of eight bytes can stand', async () => {
			for (let length = 1; length < 12; length++) {
				await open().write('acme', { seq: length, hash: 'x'.repeat(length) }, () => [new Uint8Array(64)]);
				expect(((await open().read('acme'))?.bytes.byteOffset ?? 1) % 8).toBe(0);
			}
		});

		it('knows nothing of a tenant that kept nothing, nor of what another release made', async () => {
			await open('1').write('acme', decision, () => parts);
			expect(await open('1').read('newcomer')).toBeNull();
			expect(await open('2').read('acme')).toBeNull();
			expect(await open('1').read('acme')).not.toBeNull();
		});

		it('keeps nothing that is erased, and erases what is not there', async () => {
			await open().write('acme', decision, () => parts);
			await open().erase('acme');
			await open().erase('acme');
			expect(await open().read('acme')).toBeNull();
		});
	});
}
