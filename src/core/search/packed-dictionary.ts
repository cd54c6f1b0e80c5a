import type { Dictionary } from './dictionary.ts';
import { hashTable } from './hash-table.ts';
import { type BytesHash, keyedHash, openKey } from './keyed-hash.ts';
import { isNameAt, nameAt, type Sought, soughtName } from './name-list.ts';

const growth = 1.25;

/**
 * A dictionary in a third of the memory, for names that are very many and read by few.
 *
 * @param known names by number, empty where a number stands for nothing any more
 */
export function packedDictionary(known: readonly string[] = [], hash: BytesHash = keyedHash(openKey)): Dictionary {
	const table = hashTable();
	const names = { starts: new Uint32Array(1024), bytes: new Uint8Array(8192) };
	let size = 0;
	let asked: Sought;
	const isAsked = (number: number): boolean => isNameAt(names, number, asked);
	const hashOf = ({ bytes, length }: Sought): number => hash(bytes, 0, length);
	const find = (name: string): number => {
		asked = soughtName(name);
		return table.find(hashOf(asked), isAsked);
	};
	const append = ({ bytes, length }: Sought): void => {
		const start = names.starts[size] as number;
		if (start + length > names.bytes.length) names.bytes = copied(names.bytes, Math.ceil(growth * (start + length)));
		if (size + 2 > names.starts.length) names.starts = copied(names.starts, Math.ceil(growth * (size + 2)));
		for (let i = 0; i < length; i++) names.bytes[start + i] = bytes[i] as number;
		names.starts[++size] = start + length;
	};
	// A number without a name is told as another that can be read: nobody has it. Without any, numbers start anew.
	const anyName = known.find((name) => name !== '') ?? '';
	for (const name of anyName === '' ? [] : known) {
		const own = soughtName(name === '' ? anyName : name);
		append(own);
		if (name !== '') table.add(hashOf(own), size - 1);
	}
	return {
		numberOf(name) {
			asked = soughtName(name);
			const hashed = hashOf(asked);
			const number = table.find(hashed, isAsked);
			if (number >= 0) return number;
			append(asked);
			table.add(hashed, size - 1);
			return size - 1;
		},
		find(name) {
			const number = find(name);
			return number < 0 ? undefined : number;
		},
		nameOf: (number) => (number < size ? nameAt(names, number) : ''),
		get size() {
			return size;
		},
	};
}

function copied<T extends Uint8Array | Uint32Array>(from: T, length: number): T {
	// An array of the same kind, which the compiler does not follow through T.
	const to = new (from.constructor as new (length: number) => T)(length);
	to.set(from);
	return to;
}
