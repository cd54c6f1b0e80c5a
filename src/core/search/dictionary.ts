/** Names and their numbers, counted from 0 in order of arrival. A name keeps its number for good. */
export type Dictionary = {
	/** The number of a name, a new one where it is new. */
	numberOf(name: string): number;
	/** The number of a name that is known. */
	find(name: string): number | undefined;
	nameOf(number: number): string;
	readonly size: number;
};

export function dictionary(): Dictionary {
	const numbers = new Map<string, number>();
	const names: string[] = [];
	return {
		numberOf(name) {
			const known = numbers.get(name);
			if (known !== undefined) return known;
			numbers.set(name, names.length);
			return names.push(name) - 1;
		},
		find: (name) => numbers.get(name),
		nameOf: (number) => names[number] ?? '',
		get size() {
			return names.length;
		},
	};
}
