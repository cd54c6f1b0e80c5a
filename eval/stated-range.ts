const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `YYYY-MM` or `YYYY`; `present` for an end that is still open. */
export type StatedRange = { readonly start: string; readonly end: string };

const point = String.raw`(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s*'?\s*(\d{4})|(\d{1,2})[/.](\d{4})|(\d{4}))`;
const range = new RegExp(
	String.raw`^\W*(?:from\s+)?${point}\s*(?:[-–—/]|to|until|till)*\s*(?:${point}|(present|current|now|till date|till now|today|date))\W*$`,
	'i',
);

/** What a labelled range says, by a reading of its own; null where it does not state both ends plainly. */
export function statedRange(text: string): StatedRange | null {
	const found = range.exec(text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim());
	if (found === null) return null;
	const start = stated(found.slice(1, 6));
	const end = found[11] === undefined ? stated(found.slice(6, 11)) : 'present';
	return start === null || end === null ? null : { start, end };
}

function stated([name, nameYear, number, numberYear, year]: readonly (string | undefined)[]): string | null {
	if (year !== undefined) return year;
	if (name !== undefined) {
		const month = months.indexOf(name.slice(0, 3).toLowerCase());
		return month < 0 ? null : `${nameYear}-${String(month + 1).padStart(2, '0')}`;
	}
	const month = Number(number);
	return month >= 1 && month <= 12 ? `${numberYear}-${String(month).padStart(2, '0')}` : null;
}
