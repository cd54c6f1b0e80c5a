import type { Look } from '../office/look.ts';

/** Where the text of a group goes. */
export type Destination = 'body' | 'header' | 'footer' | 'mark' | 'colors' | 'fonts' | 'skip';

export type Group = {
	destination: Destination;
	look: Look;
	/** Bytes that stand for a character which `\u` gave already. */
	skipAfterUnicode: number;
	font: number;
	/** The edges of the shape around the text, in twips, as far as they are told: left, top, right, bottom. */
	edges: Edges;
};

const EDGES = ['shpleft', 'shptop', 'shpright', 'shpbottom'] as const;
export type Edges = Readonly<Partial<Record<(typeof EDGES)[number], number>>>;

export function isEdge(word: string): boolean {
	return EDGES.some((edge) => edge === word);
}

/** Groups whose text is not the document's. */
const SKIPPED: ReadonlySet<string> = new Set(
	'stylesheet info pict objdata fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl revtbl annotation atnid atnauthor atndate atnref atrfstart atrfend bkmkstart bkmkend sp nonshppict private deleted pgdsctbl ftnsep ftnsepc aftnsep aftnsepc xe tc mmathPr wgrffmtfilter panose falt fname userprops docvar upr tempate passwordhash'.split(
		' ',
	),
);
/** Groups behind `\*` that hold text after all. */
const STARRED_TEXT: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'shppict', 'pgdsc', 'ud']);
const DESTINATIONS: Readonly<Record<string, Destination>> = {
	header: 'header',
	headerl: 'header',
	headerr: 'header',
	headerf: 'header',
	footer: 'footer',
	footerl: 'footer',
	footerr: 'footer',
	footerf: 'footer',
	listtext: 'mark',
	pntext: 'mark',
	colortbl: 'colors',
	fonttbl: 'fonts',
};

/** Where the text goes after that word; null where the word opens no destination. */
export function destinationOf(word: string, starred: boolean): Destination | null {
	if (SKIPPED.has(word)) return 'skip';
	if (starred && !STARRED_TEXT.has(word)) return 'skip';
	return DESTINATIONS[word] ?? null;
}
