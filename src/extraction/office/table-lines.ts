/** The lines of one cell, top down; a blank one is ''. */
export type Cell = readonly string[];

export type TableLines = {
	readonly lines: readonly string[];
	/** Cells were used as columns and read one after the other. */
	readonly columns: boolean;
};

/** A table on lines of its own. One of a single line is a line set with the help of a table, and no gap stands below it. */
export function setOff(lines: readonly string[]): readonly string[] {
	return lines.length === 1 ? ['', ...lines] : ['', ...lines, ''];
}

/**
 * Rows of cells as lines. A row of short cells is one line with tabs; a long cell beside short ones follows its first
 * line; several long cells are columns of a layout and are read one after the other.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): TableLines {
	const lines: string[] = [];
	let columns = false;
	for (const row of rows) {
		const cells = row.map(trimBlank).filter((cell) => cell.length > 0);
		const long = cells.filter((cell) => cell.length > 1);
		if (long.length === 0) lines.push(...shortRow(cells.map((cell) => cell[0] ?? '')));
		else if (long.length === 1) {
			lines.push(...shortRow(cells.map((cell) => cell[0] ?? '')), ...(long[0]?.slice(1) ?? []), '');
		} else {
			columns = true;
			for (const cell of cells) lines.push('', ...cell, '');
		}
	}
	return { lines, columns };
}

/** More than one row of more than one cell with something in it. */
export function isLayout(rows: readonly (readonly Cell[])[]): boolean {
	return rows.filter((row) => row.filter((cell) => trimBlank(cell).length > 0).length > 1).length > 1;
}

/** A heading in the margin is a line of its own. */
function shortRow(cells: readonly string[]): readonly string[] {
	const [label, ...rest] = cells;
	if (label === undefined) return [];
	const line = rest.join('\t');
	if (rest.length > 0 && isCapitals(label) && !rest.some(isCapitals)) return ['', label, line];
	return [cells.join('\t')];
}

function isCapitals(text: string): boolean {
	return text.length >= 4 && /\p{Lu}{3}/u.test(text) && !/[\p{Ll}\p{N}]/u.test(text);
}

function trimBlank(cell: Cell): Cell {
	const first = cell.findIndex((line) => line.trim() !== '');
	if (first < 0) return [];
	return cell.slice(first, cell.findLastIndex((line) => line.trim() !== '') + 1);
}
