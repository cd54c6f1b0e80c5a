import { type FieldName, fields as table } from '../model/tables/fields.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { ReadSection } from './sections.ts';

/** A labelled field: "Location – Remote Canada", "Job Level / Senior". */
export type Field = {
	readonly name: FieldName;
	/** The value: where it stands and its words (`from`..`to`, `to` exclusive). */
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
	/** Whether the value stands on a line below its label, as boards lay fields out. */
	readonly below: boolean;
	/** The words of the label. */
	readonly label: { readonly from: number; readonly to: number };
};

const labels = new Map<string, FieldName>();
for (const [name, phrases] of Object.entries(table)) {
	for (const phrase of phrases) labels.set(phrase, name as FieldName); // the keys of a strict object are its names
}

/** What labels begin with: most pieces begin with another word. */
const firstWords: ReadonlySet<string> = new Set([...labels.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''));

const labelWordsMax = 4;
const labelLengthMax = 40;
const valueLengthMax = 160;

/** The labelled fields of a posting, in text order; none from chrome. */
export function fields(draft: Draft, sections: readonly ReadSection[]): readonly Field[] {
	const found: Field[] = [];
	const shown = sections.filter((section) => section.kind !== 'chrome').flatMap((section) => section.pieces);
	shown.forEach((piece, at) => {
		const label = labelIn(draft, piece);
		if (label === null) return;
		const next = shown[at + 1];
		if (label.to < piece.to) found.push(inline(draft, piece, label.name, label.to));
		else if (next !== undefined && isValue(draft, next))
			found.push({ name: label.name, ...spanOf(next), below: true, label: { from: piece.from, to: label.to } });
	});
	return found;
}

/** The label that a piece begins with or is: words up to a colon or a dash between spaces. */
function labelIn(draft: Draft, piece: DraftPiece): { readonly name: FieldName; readonly to: number } | null {
	if (!firstWords.has(draft.words[piece.from]?.word ?? '')) return null;
	const head = draft.text.slice(piece.start, Math.min(piece.end, piece.start + labelLengthMax));
	const separator = /:|\s[–—-]\s?|\t/.exec(head);
	const end = separator === null ? piece.end : piece.start + separator.index;
	if (end - piece.start > labelLengthMax) return null;
	let phrase = '';
	let to = piece.from;
	for (; to < piece.to && (draft.words[to]?.start ?? end) < end; to++) {
		if (to - piece.from >= labelWordsMax) return null;
		phrase += `${phrase === '' ? '' : ' '}${draft.words[to]?.word ?? ''}`;
	}
	const name = labels.get(phrase);
	return name === undefined ? null : { name, to };
}

function isValue(draft: Draft, piece: DraftPiece): boolean {
	if (piece.end - piece.start > valueLengthMax || piece.to === piece.from) return false;
	return piece.heading?.meaning == null && labelIn(draft, piece) === null;
}

function inline(draft: Draft, piece: DraftPiece, name: FieldName, from: number): Field {
	const first = draft.words[from];
	let start = first?.start ?? piece.start;
	// A sign before the first word belongs to the value: "€85,000", ".NET".
	while (start > piece.start && /[^\s:–—-]/.test(draft.text[start - 1] ?? ' ')) start--;
	const end = Math.min(piece.end, start + valueLengthMax);
	return { name, start, end, from, to: piece.to, below: false, label: { from: piece.from, to: from } };
}

function spanOf(piece: DraftPiece): Pick<Field, 'start' | 'end' | 'from' | 'to'> {
	return { start: piece.start, end: piece.end, from: piece.from, to: piece.to };
}
