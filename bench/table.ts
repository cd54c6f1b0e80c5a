export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const line = (cells: readonly string[]): string =>
		cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ');
	console.log(`\n${title}\n${line(head)}\n${rows.map(line).join('\n')}`);
}

export function ms(value: number): string {
	return value < 100 ? value.toFixed(2) : value.toFixed(0);
}

export function times(value: number): string {
	return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
}

export function percent(share: number): string {
	return `${(100 * share).toFixed(0)} %`;
}

export function bytes(value: number): string {
	return (value / 1e6).toFixed(0);
}

export function count(value: number): string {
	return value.toLocaleString('en-US');
}
