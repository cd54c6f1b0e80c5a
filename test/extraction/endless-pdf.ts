import { makePdf, stream } from './make-pdf.ts';

/** A colour of so many inks is mixed from 2^18 corners of its table each time: PDF 32000-1, 7.10.2. */
const INKS = 18;
/** Each takes some milliseconds; all together take minutes. */
const COLOURS = 20_000;

/** A page that keeps a reader computing for minutes in memory that does not grow: only its time can end it. */
export function endlessPdf(): Uint8Array {
	const each = (word: string): string => `${word} `.repeat(INKS);
	const inks = Array.from({ length: INKS }, (_, i) => `/Ink${i}`).join('');
	const mixing = `/FunctionType 0/Domain[${each('0 1')}]/Range[0 1]/Size[${each('2')}]/BitsPerSample 1`;
	return makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		`<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</ColorSpace<</Inks[/DeviceN[${inks}]/DeviceGray 5 0 R]>>>>>>`,
		stream(`/Inks cs ${`${each('0')}scn `.repeat(COLOURS)}`),
		stream('\0'.repeat(2 ** INKS / 8), mixing),
	]);
}
