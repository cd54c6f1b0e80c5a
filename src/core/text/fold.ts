/** Characters that NFKD leaves alone and that are written for a plain one. */
const plain: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'―': '-',
	'−': '-',
	'⁄': '/',
	ß: 's',
	ø: 'o',
	Ø: 'o',
	ł: 'l',
	Ł: 'l',
	đ: 'd',
	Đ: 'd',
	ı: 'i',
};

const folded = new Map<string, string>(Object.entries(plain));

/**
 * Lower case without accents, typographic quotes, dashes and spaces made plain.
 * The result is as long as the input (in UTF-16 code units), so that offsets carry over.
 */
export function fold(text: string): string {
	return text.replace(/[\u0080-\uffff]/g, foldCharacter).toLowerCase();
}

function foldCharacter(character: string): string {
	const known = folded.get(character);
	if (known !== undefined) return known;
	const isSurrogate = character >= '\ud800' && character <= '\udfff';
	// One unit for one unit: of a ligature or a fraction only the first letter stays.
	const simple = isSurrogate ? character : (character.normalize('NFKD').toLowerCase()[0] ?? character);
	folded.set(character, simple);
	return simple;
}
