import { PAGE_GROUND } from '../office/look.ts';
import { type Cell, setOff, tableLines } from '../office/table-lines.ts';
import { oneTab } from '../plain/cells.ts';

/** Paragraphs, cells and rows as they come → lines. */
export class RtfLines {
	readonly #lines: string[] = [];
	#text = '';
	#marked = false;
	#inTable = false;
	#cell: string[] = [];
	#row: Cell[] = [];
	#rows: Cell[][] = [];
	#shaded = false;
	#ground: string | null = PAGE_GROUND;
	columns = false;

	/** The colour behind the paragraph; null where it is not known. */
	get ground(): string | null {
		return this.#shaded && this.#inTable ? null : this.#ground;
	}

	add(text: string): void {
		this.#text += text;
	}

	/** The paragraph has a bullet or a number. */
	mark(): void {
		this.#marked = true;
	}

	setGround(ground: string | null): void {
		this.#ground = ground;
	}

	shadeCells(): void {
		this.#shaded = true;
	}

	resetParagraph(): void {
		this.#inTable = false;
		this.#ground = PAGE_GROUND;
	}

	inTable(): void {
		this.#inTable = true;
	}

	endParagraph(): void {
		const lines = this.#take();
		if (this.#inTable) this.#cell.push(...lines);
		else {
			this.#endTable();
			this.#lines.push(...lines);
		}
	}

	endCell(): void {
		this.#row.push([...this.#cell, ...this.#take()]);
		this.#cell = [];
	}

	endRow(): void {
		if (this.#row.length > 0) this.#rows.push(this.#row);
		this.#row = [];
		this.#shaded = false;
	}

	finish(): readonly string[] {
		if (this.#inTable) this.endCell();
		else this.endParagraph();
		this.endRow();
		this.#endTable();
		return this.#lines;
	}

	#take(): readonly string[] {
		const text = oneTab(this.#text).trim();
		const bullet = this.#marked && text !== '' ? '• ' : '';
		this.#text = '';
		this.#marked = false;
		return `${bullet}${text}`.split('\n').map((line) => line.trim());
	}

	#endTable(): void {
		if (this.#rows.length === 0) return;
		const { lines, columns } = tableLines(this.#rows);
		this.#rows = [];
		this.columns ||= columns;
		this.#lines.push(...setOff(lines));
	}
}
