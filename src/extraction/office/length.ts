/** Points in a unit of CSS and OpenDocument. */
const POINTS: Readonly<Record<string, number>> = {
	pt: 1,
	pc: 12,
	px: 0.75,
	in: 72,
	cm: 72 / 2.54,
	mm: 72 / 25.4,
};

/** A length such as `-2.5cm` in points; null for anything else, such as a percentage. */
export function points(value: string | null): number | null {
	const [, number, unit = ''] = /^(-?[\d.]{1,12})(pt|pc|px|in|cm|mm)$/.exec(value ?? '') ?? [];
	const length = Number(number) * (POINTS[unit] ?? Number.NaN);
	return Number.isNaN(length) ? null : length;
}
