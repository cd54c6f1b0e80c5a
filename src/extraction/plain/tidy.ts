/** Characters that a reader cannot see: soft hyphens, zero-width, bidirectional and tag marks, fillers. */
const UNSEEN = /[\p{Cf}\u115f\u1160]/gu;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
/** Marks that stand for a bullet at the start of a line; the last are those of symbol fonts. */
const BULLET =
	/^([ \t]*)[\u2022\u2023\u2043\u2219\u25a0-\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7\u25c9-\u25cf\u25e6\u2756\u2794\u27a2\u27a4\u2b25\u2b29\u00b7\u2713\u2714\uf0a7\uf0b7\uf0d8\uf0fc\uf076][ \t]*/;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** The same plain characters whatever the format: one kind of space, newline and bullet, at most one blank line. */
export function tidy(text: string): string {
	const plain = text
		.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
		.replace(/\f/g, '\n\n')
		.replace(UNSEEN, '')
		.replace(CONTROLS, ' ')
		.replace(SPACES, ' ')
		.replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
		.normalize('NFC');
	const lines: string[] = [];
	for (const raw of plain.split('\n')) {
		const line = raw.replace(BULLET, '$1• ').replace(PRIVATE_USE, '').trimEnd();
		if (line !== '' || (lines.length > 0 && lines[lines.length - 1] !== '')) lines.push(line);
	}
	while (lines.at(-1) === '') lines.pop();
	return lines.join('\n');
}
