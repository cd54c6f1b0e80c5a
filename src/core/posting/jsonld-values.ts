/** Values of JSON-LD as they come: unknown shapes are null, never an error. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or many, as a list. */
export function listOf(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

/** A text, or the `@value` of one, trimmed; null where it is empty or something else. */
export function textOf(value: unknown): string | null {
	const plain = isRecord(value) ? (value['@value'] ?? value['@id']) : value;
	if (typeof plain === 'number') return String(plain);
	return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : null;
}

/** A finite number that is not negative, also where it came as a text: "85,000". */
export function numberOf(value: unknown): number | null {
	const number = typeof value === 'string' ? Number(value.replaceAll(/[,\s]/g, '')) : value;
	if (value === '' || typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null;
	return number;
}
