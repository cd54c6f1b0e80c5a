/** `\ansicpg` and the like → label of the Encoding standard. */
const PAGES: Readonly<Record<number, string>> = {
	437: 'windows-1252',
	850: 'windows-1252',
	874: 'windows-874',
	932: 'shift_jis',
	936: 'gbk',
	949: 'euc-kr',
	950: 'big5',
	10000: 'macintosh',
	65001: 'utf-8',
};

/** `\fcharset` → code page: RTF specification 1.9.1, font table. 2 is the symbol fonts. */
const CHARSETS: Readonly<Record<number, number>> = {
	77: 10000,
	128: 932,
	129: 949,
	134: 936,
	136: 950,
	161: 1253,
	162: 1254,
	163: 1258,
	177: 1255,
	178: 1256,
	186: 1257,
	204: 1251,
	222: 874,
	238: 1250,
};

export const SYMBOL_CHARSET = 2;

export function decoderOf(codePage: number): InstanceType<typeof TextDecoder> {
	const label = PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
	return new TextDecoder(label);
}

/** The code page of a font's character set; null where it is the document's own. */
export function codePageOf(charset: number): number | null {
	return CHARSETS[charset] ?? null;
}
