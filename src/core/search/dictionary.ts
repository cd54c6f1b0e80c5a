import { ownCopy } from '../text/own-copy.ts';

/** Names and their numbers, counted from 0 in order of arrival. A name keeps its number for good. */
export type Dictionary = {
	/** The number of a name, a new one where it is new. */
	numberOf(name: string): number;
	/** The number of a name that is known. */
	find(name: string): number | undefined;
	nameOf(number: number): string;
	readonly size: number;
};

/** @param known names by number, empty where a number stands for nothing any more */
export function dictionary(known: readonly string[] = []): Dictionary {
	const numbers = new Map<string, number>();
	const anyName = known.find((name) => name !== '') ?? '';
	// A number without a name is told as another that can be read: nobody has it. Without any, numbers start anew.
	const names = anyName === '' ? [] : known.map((name) => (name === '' ? anyName : name));
	known.forEach((name, number) => {
		if (name !== '') numbers.set(name, number);
	});
	return {
		numberOf(name) {
			const known = numbers.get(name);
			if (known !== undefined) return known;
			const own = ownCopy(name);
			numbers.set(own, names.length);
			return names.push(own) - 1;
		},
		find: (name) => numbers.get(name),
		nameOf: (number) => names[number] ?? '',
		get size() {
			return names.length;
		},
	};
}
