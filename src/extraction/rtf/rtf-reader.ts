import { isSeen, PAGE_GROUND } from '../office/look.ts';
import { codePageOf, decoderOf, SYMBOL_CHARSET } from './code-pages.ts';
import { type Destination, destinationOf, type Group, isEdge } from './groups.ts';
import { RtfLines } from './rtf-lines.ts';
import { RtfPage } from './rtf-page.ts';
import type { RtfToken } from './tokens.ts';

const DEPTH_MAX = 500;

const CHARACTERS: Readonly<Record<string, string>> = {
	tab: '\t',
	line: '\n',
	lbr: '\n',
	emdash: '—',
	endash: '–',
	bullet: '•',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	emspace: ' ',
	enspace: ' ',
	qmspace: ' ',
	'~': ' ',
	_: '-',
	'{': '{',
	'}': '}',
	'\\': '\\',
};

/** Reads the tokens of an RTF into lines. The state is that of the group which is open. */
export class RtfReader {
	readonly #lines = { body: new RtfLines(), header: new RtfLines(), footer: new RtfLines() };
	readonly #page = new RtfPage();
	readonly #stack: Group[] = [];
	readonly #colors: (string | null)[] = [];
	readonly #fonts = new Map<number, number | null>();
	#group: Group = { destination: 'body', look: {}, skipAfterUnicode: 1, font: 0, edges: {} };
	#codePage = 1252;
	#pending: number[] = [];
	#toSkip = 0;
	#starred = false;
	#color = { red: 0, green: 0, blue: 0, set: false };
	#hidden = 0;
	#depthOver = 0;
	sawText = false;

	take(token: RtfToken): void {
		if (token.kind === 'byte') {
			if (this.#toSkip > 0) this.#toSkip--;
			else this.#byte(token.byte);
			return;
		}
		this.#flush();
		if (token.kind === 'word') this.#word(token.word, token.value);
		else {
			this.#toSkip = 0;
			this.#starred = false;
			if (token.kind === 'open') this.#open();
			else this.#close();
		}
	}

	finish() {
		this.#flush();
		const { body, header, footer } = this.#lines;
		return {
			body: body.finish(),
			header: header.finish(),
			footer: footer.finish(),
			hidden: this.#hidden,
			columns: body.columns,
		};
	}

	#open(): void {
		if (this.#stack.length >= DEPTH_MAX) this.#depthOver++;
		else this.#stack.push({ ...this.#group });
	}

	#close(): void {
		if (this.#depthOver > 0) this.#depthOver--;
		else this.#group = this.#stack.pop() ?? this.#group;
	}

	#word(word: string, value: number | null): void {
		if (word === '*') {
			this.#starred = true;
			return;
		}
		const starred = this.#starred;
		this.#starred = false;
		const destination = destinationOf(word, starred);
		if (destination !== null) this.#enter(destination);
		else if (word === 'u') this.#unicode(value ?? 0);
		else if (CHARACTERS[word] !== undefined) this.#text(CHARACTERS[word]);
		else if (this.#group.destination === 'fonts') this.#fontWord(word, value);
		else if (this.#group.destination === 'colors') this.#colorWord(word, value);
		else if (!this.#lookWord(word, value) && !this.#placeWord(word, value ?? 0)) this.#structureWord(word, value);
	}

	#enter(destination: Destination): void {
		if (this.#group.destination === 'skip') return;
		this.#group.destination = destination;
		if (destination === 'mark') this.#current()?.mark();
	}

	#unicode(value: number): void {
		this.#toSkip = this.#group.skipAfterUnicode;
		const code = value < 0 ? value + 65_536 : value;
		if (code <= 0xffff) this.#text(String.fromCharCode(code));
	}

	#fontWord(word: string, value: number | null): void {
		if (word === 'f') this.#group.font = value ?? 0;
		else if (word === 'fcharset') {
			this.#fonts.set(this.#group.font, value === SYMBOL_CHARSET ? SYMBOL_CHARSET : codePageOf(value ?? 0));
		}
	}

	#colorWord(word: string, value: number | null): void {
		if (word === 'red' || word === 'green' || word === 'blue') {
			this.#color = { ...this.#color, [word]: Math.min(255, Math.max(0, value ?? 0)), set: true };
		}
	}

	/** Character formatting that can hide text. */
	#lookWord(word: string, value: number | null): boolean {
		const group = this.#group;
		if (word === 'v') group.look = { ...group.look, hidden: value !== 0 };
		else if (word === 'plain') group.look = {};
		else if (word === 'cf') group.look = { ...group.look, color: this.#colors[value ?? 0] ?? null };
		else if (word === 'charscalex') group.look = { ...group.look, stretch: (value ?? 100) / 100 };
		else if (word === 'fs') group.look = { ...group.look, size: (value ?? 24) / 2 };
		else if (word === 'cb' || word === 'highlight' || word === 'chcbpat') {
			if (value) group.look = { ...group.look, ground: this.#colors[value] ?? null };
		} else if (word === 'cbpat') this.#current()?.setGround(value ? (this.#colors[value] ?? null) : PAGE_GROUND);
		else if (word === 'clcbpat') this.#current()?.shadeCells();
		else return false;
		return true;
	}

	#placeWord(word: string, value: number): boolean {
		if (word === 'pard') this.#page.resetParagraph();
		if (!isEdge(word)) return this.#page.take(word, value);
		this.#group.edges = { ...this.#group.edges, [word]: value };
		return true;
	}

	#structureWord(word: string, value: number | null): void {
		const lines = this.#current();
		if (word === 'ansicpg') this.#codePage = value ?? 1252;
		else if (word === 'mac') this.#codePage = 10_000;
		else if (word === 'uc') this.#group.skipAfterUnicode = Math.min(8, Math.max(0, value ?? 1));
		else if (word === 'f') this.#group.font = value ?? 0;
		else if (word === 'par' || word === '\n' || word === '\r') lines?.endParagraph();
		else if (word === 'sect' || word === 'page' || word === 'column') lines?.endParagraph();
		else if (word === 'pard') lines?.resetParagraph();
		else if (word === 'intbl') lines?.inTable();
		else if (word === 'cell' || word === 'nestcell') lines?.endCell();
		else if (word === 'row' || word === 'nestrow') lines?.endRow();
		else if (word === 'shptxt' || word === 'footnote') lines?.endParagraph();
	}

	#byte(byte: number): void {
		this.#pending.push(byte);
	}

	/** Decodes the bytes that came together: characters of some code pages take two. */
	#flush(): void {
		if (this.#pending.length === 0) return;
		const bytes = Uint8Array.from(this.#pending);
		this.#pending = [];
		const page = this.#fonts.get(this.#group.font) ?? null;
		if (page === SYMBOL_CHARSET && this.#group.destination !== 'fonts') {
			this.#text(
				[...bytes].map((byte) => (byte === 0x20 ? ' ' : byte > 0x7f ? '•' : String.fromCharCode(byte))).join(''),
			);
		} else this.#text(decoderOf(page ?? this.#codePage).decode(bytes));
	}

	#text(text: string): void {
		const { destination, look, edges } = this.#group;
		if (destination === 'colors') {
			for (const sign of text) if (sign === ';') this.#endColor();
			return;
		}
		const lines = this.#current();
		if (lines === null) return;
		this.sawText = true;
		if (destination === 'mark') return;
		if (isSeen(look, lines.ground) && !this.#page.isOff(edges)) lines.add(text);
		else this.#hidden += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	}

	#endColor(): void {
		const { red, green, blue, set } = this.#color;
		const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('');
		this.#colors.push(set ? `#${hex}` : null);
		this.#color = { red: 0, green: 0, blue: 0, set: false };
	}

	#current(): RtfLines | null {
		const { destination } = this.#group;
		if (destination === 'header' || destination === 'footer') return this.#lines[destination];
		return destination === 'body' || destination === 'mark' ? this.#lines.body : null;
	}
}
