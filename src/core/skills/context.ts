import type { SkillKind } from '../model/skill.ts';
import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import type { TextWords } from '../text/words.ts';
import type { Atom } from './atoms.ts';
import type { Name } from './names.ts';
import { isLabelled, isLedIn, isLedOff, type ListRow, listRows, standsAlone } from './rows.ts';
import { type Hints, hintsFor, hintsNear, isNever, type Page, pageOf } from './surroundings.ts';
import type { Candidate } from './walk.ts';

/** That many ordinary words in a row with nothing else are a list of products all the same: "Go, Rust, Swift". */
const ordinaryRowMin = 3;
const products: ReadonlySet<SkillKind> = new Set([
	'programming_language',
	'framework',
	'database',
	'cloud',
	'platform',
	'tool',
	'protocol',
]);

/** A name as it is meant in its place. */
export type Meant = Span & { readonly name: Name };

type Judge = (
	text: string,
	span: Span,
	words: readonly Atom[],
	candidates: readonly Candidate[],
	known?: TextWords,
) => readonly Meant[];

/** Leaves out the names that are ordinary words in this place, and chooses between skills that share a name. */
export function contextJudge(taxonomy: Taxonomy): Judge {
	const hints = new Map<TaxonomySkill, Hints>();
	const hintsOf = (skill: TaxonomySkill): Hints => {
		const known = hints.get(skill);
		if (known !== undefined) return known;
		const read = hintsFor(skill, taxonomy);
		hints.set(skill, read);
		return read;
	};
	return (text, span, words, candidates, known) => {
		if (!candidates.some(isOrdinary)) return candidates.map((one) => meantAs(one, one.readings[0]));
		const page = pageOf(text, span, words, known);
		const kept: Meant[] = [];
		for (const row of listRows(text, candidates)) {
			for (const one of row) {
				const name = isOrdinary(one) ? meantReading(page, one, row, taxonomy, hintsOf) : one.readings[0];
				if (name !== undefined) kept.push(meantAs(one, name));
			}
		}
		return kept;
	};
}

function isOrdinary({ readings }: Candidate): boolean {
	return readings[0].rule === 'ordinary';
}

function meantAs({ start, end }: Span, name: Name): Meant {
	return { start, end, name };
}

/** The reading that the surroundings speak for, by the number of its words near by; else the one that fits the list. */
function meantReading(
	page: Page,
	one: Candidate,
	row: ListRow,
	taxonomy: Taxonomy,
	hintsOf: (skill: TaxonomySkill) => Hints,
): Name | undefined {
	const possible = one.readings.filter(({ skill }) => !isNever(page, one, hintsOf(skill)));
	if (possible.length === 0 || isLedOff(page.text, row, taxonomy)) return undefined;
	const sure = row.filter((other) => !isOrdinary(other));
	if (!one.caseFits) return mostLike(possible, sure, 2);
	const scored = possible.map((name) => ({ name, score: hintsNear(page, one, hintsOf(name.skill)) }));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	if (best.score > 0) return best.name;
	const isInList =
		sure.length >= 1 ||
		isRowOfProducts(row) ||
		isColumnOfProducts(page.text, row) ||
		isLabelled(page.text, row, taxonomy) ||
		(possible.every(({ skill }) => products.has(skill.kind)) && isLedIn(page.text, row, taxonomy)) ||
		(isAcronym(one) && standsAlone(page.text, row));
	return isInList ? mostLike(possible, sure, 0) : undefined;
}

function isRowOfProducts(row: ListRow): boolean {
	return row.length >= ordinaryRowMin && row.every(({ readings: [{ skill }] }) => products.has(skill.kind));
}

/** Two names of one field that fill two lines, each in its own case: "dbt" above "Snowflake". */
function isColumnOfProducts(text: string, row: ListRow): boolean {
	const [first, second] = row;
	if (row.length !== 2 || first === undefined || second === undefined) return false;
	if (!text.slice(first.end, second.start).includes('\n') || !first.caseFits || !second.caseFits) return false;
	const [one, other] = [first.readings[0].skill, second.readings[0].skill];
	return products.has(one.kind) && products.has(other.kind) && one.domain === other.domain;
}

/** "PHP" on a line of its own can hardly be anything else; "Express" can. */
function isAcronym({ readings: [{ written }] }: Candidate): boolean {
	return written !== null && /\p{Lu}{2}/u.test(written.join(''));
}

/** The reading to which most of its sure neighbours are akin, and at least so many. */
function mostLike(possible: readonly Name[], sure: readonly Candidate[], akinMin: number): Name | undefined {
	if (sure.length === 0) return akinMin === 0 ? possible[0] : undefined;
	const akin = (name: Name): number => sure.filter(({ readings: [other] }) => isAkin(name.skill, other.skill)).length;
	const best = possible.reduce((a, b) => (akin(b) > akin(a) ? b : a));
	return akin(best) >= akinMin ? best : undefined;
}

/** Of one field of work, or both of them products of software. */
function isAkin(a: TaxonomySkill, b: TaxonomySkill): boolean {
	return a.domain === b.domain || (products.has(a.kind) && products.has(b.kind));
}
