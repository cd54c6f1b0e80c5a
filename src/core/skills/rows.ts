import type { Taxonomy } from '../model/taxonomy.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './walk.ts';

/** Names in a row with nothing but separators between them: a list. */
export type ListRow = readonly Candidate[];

/** What may stand between two members of a list; also how long or how well each is known: "Go (2 years), …". */
const separator = /^(?:\s?\([^()\n]{1,30}\))?[ \u00a0\t,;|/•·()&:+-]{0,12}(?:(?:and|or|und|et|y)\s{1,3})?$/i;
const separatorMax = 45;
const label = /^[^\p{L}\n]{0,10}(\p{L}[\p{L} &/,-]{2,40})[:–-][ \t]{0,8}$/u;
const labelMax = 60;
const leadMax = 24;
const indentMax = 12;

/** The lists that candidates stand in; a candidate alone is a list of one. */
export function listRows(text: string, candidates: readonly Candidate[]): readonly ListRow[] {
	const inLines: Candidate[][] = [];
	for (const one of candidates) {
		const row = inLines.at(-1);
		const last = row?.at(-1);
		if (row !== undefined && last !== undefined && isSeparated(text, last, one)) row.push(one);
		else inLines.push([one]);
	}
	const rows: Candidate[][] = [];
	for (const row of inLines) {
		const above = rows.at(-1);
		if (above !== undefined && runsOn(text, above, row)) above.push(...row);
		else rows.push(row);
	}
	return rows;
}

function isSeparated(text: string, before: Candidate, one: Candidate): boolean {
	if (one.start - before.end > separatorMax) return false;
	const between = text.slice(before.end, one.start);
	if (between !== ' ' && !separator.test(between)) return false;
	// Words of a sentence have only spaces between them, as have the names of some lists: the latter are written as names.
	return between.trim() !== '' || (isNameLike(before) && isNameLike(one));
}

function isNameLike({ readings, caseFits }: Candidate): boolean {
	return readings[0].rule !== 'ordinary' || (caseFits && readings[0].written !== null);
}

/** A list goes on in the next line when it fills its lines: as a column of names, or wrapped. */
function runsOn(text: string, above: readonly Candidate[], below: readonly Candidate[]): boolean {
	const [last, first] = [above.at(-1), below[0]];
	if (last === undefined || first === undefined || first.start - last.end > separatorMax) return false;
	const between = text.slice(last.end, first.start);
	if (!between.includes('\n') || !/^[\s,;|/•·()&:+*-]{1,24}$/.test(between)) return false;
	return fillsOrLists(text, below) && fillsOrLists(text, above);
}

function fillsOrLists(text: string, row: readonly Candidate[]): boolean {
	return row.length >= 2 || fillsItsLine(text, row[0] as Candidate);
}

function fillsItsLine(text: string, { start, end }: Candidate): boolean {
	const before = text.slice(Math.max(0, start - indentMax - 1), start);
	const lineStart = before.lastIndexOf('\n');
	if (lineStart < 0 && start > indentMax) return false;
	const after = text.slice(end, end + separatorMax).split('\n', 1)[0] ?? '';
	return !/[\p{L}\p{N}]/u.test(before.slice(lineStart + 1)) && separator.test(after.trim());
}

/** Whether a row is a single name that fills its line. */
export function standsAlone(text: string, row: ListRow): boolean {
	return row.length === 1 && fillsItsLine(text, row[0] as Candidate);
}

/** Whether a row begins right behind a label that announces skills: "Languages: …". */
export function isLabelled(text: string, [first]: ListRow, { labels }: Taxonomy): boolean {
	if (first === undefined) return false;
	const before = text.slice(Math.max(0, first.start - labelMax), first.start);
	const words = label.exec(before.slice(before.lastIndexOf('\n') + 1))?.[1];
	return words?.split(/[^\p{L}]+/u).some((word) => labels.has(word.toLowerCase())) ?? false;
}

/** Whether a row stands behind words after which nothing ordinary is meant as a skill: "Follow us on …". */
export function isLedOff(text: string, [first]: ListRow, { leadsOff }: Taxonomy): boolean {
	if (first === undefined) return false;
	const before = fold(text.slice(Math.max(0, first.start - leadMax), first.start)).trimEnd();
	return leadsOff.some((words) => before.endsWith(words));
}

/** What may stand behind names that are all there is of their clause: an end, a mark, or a word that goes on from them. */
const goesOn =
	/^(?:\s*(?:$|[.,;)(/:\n]|\p{Lu})|\s+(?:and|or|is|are|a|an|would|will|preferred|required|desired|desirable|essential|helpful|experience|skills|software|highly|strongly|preferably|ideally)(?!\p{L}))/u;

/** Whether a row of names in their own case is all that somebody is asked to know: "experience with Maven and Ant is a plus". */
export function isLedIn(text: string, row: ListRow, { leadsIn }: Taxonomy): boolean {
	const [first, last] = [row[0], row.at(-1)];
	if (first === undefined || last === undefined) return false;
	if (!row.every(({ start, end, caseFits }) => caseFits && end - start > 1 && /\p{Lu}/u.test(text[start] ?? '')))
		return false;
	const before = text.slice(Math.max(0, first.start - leadMax), first.start);
	// In a heading every word has its capital.
	if (!/(?:^|[^\p{L}])\p{Ll}+ $/u.test(before)) return false;
	const words = before.trimEnd().toLowerCase();
	return leadsIn.some((lead) => words.endsWith(lead)) && goesOn.test(text.slice(last.end, last.end + leadMax));
}
