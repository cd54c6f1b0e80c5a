import type { Place } from '../model/posting.ts';
import type { Resume } from '../model/resume.ts';
import { personalWords } from '../model/tables/personal-words.ts';
import { type Quote, quoteAt } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { contactPoints } from './contact-points.ts';
import type { Page, Row } from './page.ts';
import { placeOf } from './places.ts';
import type { SectionRows } from './sections.ts';

const label = new RegExp(`\\b(?:${anyOf(personalWords.residenceLabels)})\\b[\\s:.-]*`);
const topRows = 10;

/** Where the person lives: of the contact block, or of a line that says so. Null where neither names a place. */
export function residenceOf(page: Page, sections: readonly SectionRows[]): Resume['residence'] {
	const contact = sections.filter((section) => section.kind === 'contact' || section.kind === 'personal');
	const rows = [
		...new Set([...contact.flatMap((section) => section.rows.slice(0, 15)), ...page.rows.slice(0, topRows)]),
	];
	for (const row of rows) {
		const labelled = label.exec(page.folded.slice(row.start, Math.min(row.end, row.start + 200)));
		if (labelled === null) continue;
		const place = placeIn(page, row, row.start + labelled.index + labelled[0].length);
		if (place !== null) return place;
	}
	for (const row of rows) {
		// A dated line up there is a job, whose place is another matter.
		if (row.bullet || row.dates.length > 0 || row.end - row.start > 160) continue;
		const place = placeIn(page, row, row.contentStart);
		if (place !== null) return place;
	}
	return null;
}

function placeIn(page: Page, row: Row, from: number): Resume['residence'] {
	let text = page.readable.slice(from, Math.min(row.end, from + 160));
	for (const { start, end } of [...contactPoints(text)].reverse()) text = `${text.slice(0, start)}|${text.slice(end)}`;
	for (const piece of text.split(/[|•·;()]|\s{3,}|\t|\s[-–—]{1,2}\s/)) {
		const parts = piece.split(',').map((part) => part.replace(/[.\s]+$/, '').trim());
		const place = placeOf(parts.filter((part) => part !== '')) ?? lowerCase(piece);
		if (place !== null) return { ...place, evidence: evidenceOf(page, row, piece) };
	}
	return null;
}

/** The words that name the place and no more: the rest of the line may be an address or a telephone number. */
function evidenceOf(page: Page, row: Row, piece: string): Quote {
	const named = piece.replace(/^[\s,]+|[\s,]+$/g, '');
	const at = page.readable.slice(row.start, row.end).indexOf(named);
	const span = at < 0 ? row : { start: row.start + at, end: row.start + at + named.length };
	return quoteAt(page.text, span);
}

/** "designer, brooklyn ny": a page that shuns capitals. */
function lowerCase(piece: string): Place | null {
	if (/\p{Lu}/u.test(piece)) return null;
	const words = piece.split(/[,\s]+/).filter(Boolean);
	const region = words.at(-1) ?? '';
	const city = words.at(-2);
	if (region.length !== 2 || city === undefined) return null;
	return placeOf([city.charAt(0).toUpperCase() + city.slice(1), region.toUpperCase()]);
}
