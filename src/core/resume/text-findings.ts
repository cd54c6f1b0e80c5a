import type { Finding } from '../model/resume.ts';
import { employerWords } from '../model/tables/job-words.ts';
import { personalWords } from '../model/tables/personal-words.ts';
import { quoteAt, type Span } from '../model/text.ts';
import type { Read } from './findings.ts';
import { isHeadingText } from './headings.ts';
import { finding } from './new-finding.ts';
import type { Row } from './page.ts';
import { touchesAny } from './personal.ts';

const perCodeMax = 10;
/** A sign that stands for none, and the two marks of letters that were decoded as another code page. */
const broken =
	/[^\s]{0,20}(?:\ufffd|\u00c3[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u2122]|\p{L}[\ue000-\uf8ff]\p{L})[^\s]{0,20}/u;
/** Characters of which one is in all of these; nearly all texts hold none, and are done with them. */
const suspect = /[\ufffd\u00c3\u00e2\ue000-\uf8ff]/;
/** Up to the second of two pieces that a wide gap parts. */
const columns = /^\s*\S(?:\S| (?! ))* {3,}(?=\S)/;
const lineReach = 200;
const columnLinesMin = 4;
const spaced = /^(?:\p{L} {1,3}){4,}\p{L}$/u;

/** Letters and headings that machines stumble over. */
export function textFindings(read: Read): readonly Finding[] {
	return [...brokenLetters(read), ...spacedLetters(read), ...sideBySide(read), ...unknownHeadings(read)];
}

/** The quote, where it holds nothing that tells who someone is. */
function shown({ page, personal }: Read, span: Span): Finding['where'] {
	return touchesAny(personal, span) ? null : quoteAt(page.text, span);
}

function brokenLetters(read: Read): Finding[] {
	const match = suspect.test(read.page.text) ? broken.exec(read.page.text) : null;
	if (match === null) return [];
	return [
		finding(
			'broken_letters',
			'Some letters came out as other signs, so that words are not recognised.',
			'Export the file again with its fonts embedded, and check it by copying its text.',
			shown(read, { start: match.index, end: match.index + match[0].length }),
		),
	];
}

function spacedLetters(read: Read): Finding[] {
	const { page } = read;
	const row = page.rows.find(
		({ contentStart, end }) => end - contentStart < 80 && spaced.test(page.text.slice(contentStart, end)),
	);
	if (row === undefined) return [];
	return [
		finding(
			'spaced_letters',
			'Letters are set apart by blanks, so that many systems see no word.',
			'Type the word normally, and set its letters apart by the character spacing of the font.',
			shown(read, { start: row.contentStart, end: row.end }),
		),
	];
}

/** "EXPERIENCE        SKILLS": two headings in one line, above lines of two columns each. */
function sideBySide(read: Read): Finding[] {
	const { page } = read;
	const cells = page.rows.flatMap((row) => {
		const text = page.readable.slice(row.start, Math.min(row.end, row.start + lineReach));
		const right = text.includes('   ') ? columns.exec(text) : null;
		return right === null ? [] : [{ row, column: right[0].length, text: text.slice(right[0].length) }];
	});
	const counts = new Map<number, number>();
	for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
	const head = cells.find(({ column, text }) => (counts.get(column) ?? 0) >= columnLinesMin && isHeadingText(text));
	if (head === undefined) return [];
	return [
		finding(
			'columns_side_by_side',
			'Two columns stand side by side in the same lines, so that machines read across them.',
			'Put the parts one below the other, in one column.',
			shown(read, { start: head.row.contentStart, end: head.row.end }),
		),
	];
}

/** A skill, an employer or a detail of the person in capitals is no heading that somebody made up. */
function namesSomething({ page, skills, personal }: Read, row: Row): boolean {
	const words = page.folded.slice(row.contentStart, row.end).match(/[a-z]+/g) ?? [];
	const isEmployer = words.some((word) => employerWords.words.has(word) || employerWords.forms.has(word));
	const isSkill = skills.some(({ evidence }) => evidence.some(({ start, end }) => start < row.end && end > row.start));
	const isDetail = personalWords.labels.some(({ labels }) => labels.includes(words.join(' ')));
	return isEmployer || isSkill || isDetail || touchesAny(personal, row);
}

function unknownHeadings(read: Read): Finding[] {
	const found: Finding[] = [];
	const unknown = read.sections.filter((section) => section.isUnknown && section.rows.length > 0);
	const starts = new Set(unknown.map((section) => section.start));
	for (const row of read.page.rows) {
		if (found.length >= perCodeMax) break;
		if (!starts.has(row.start) || namesSomething(read, row)) continue;
		const where = shown(read, { start: row.contentStart, end: row.end });
		if (where === null) continue;
		found.push(
			finding(
				'unknown_heading',
				'A heading is not one that machines know, so what stands below it may be misread.',
				'Use the usual word, such as "Experience", "Education" or "Skills".',
				where,
			),
		);
	}
	return found;
}
