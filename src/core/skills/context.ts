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
	const hintsOf = kept((skill: TaxonomySkill) => hintsFor(skill, taxonomy));
	return (text, span, words, candidates, known) => {
		if (!candidates.some(isOrdinary)) return candidates.map((one) => meantAs(one, one.readings[0]));
		const page = pageOf(text, span, words, known);
		const meant: Meant[] = [];
		for (const row of listRows(text, candidates)) {
			const list = row.some(isOrdinary) ? listOf(text, row, taxonomy) : null;
			for (const one of row) {
				const name = list !== null && isOrdinary(one) ? meantReading(page, one, list, hintsOf) : one.readings[0];
				if (name !== undefined) meant.push(meantAs(one, name));
			}
		}
		return meant;
	};
}

/** What the names of a row are together: worked out once for all of them, as a row may have thousands. */
type List = {
	/** How many of its names can be nothing but skills. */
	readonly sure: number;
	/** How many of those are akin to a skill. */
	readonly akinTo: (skill: TaxonomySkill) => number;
	readonly isLedOff: boolean;
	readonly isLedIn: () => boolean;
	/** Whether it is a list of skills, whatever the words before it. */
	readonly isOfSkills: () => boolean;
	readonly standsAlone: () => boolean;
};

function listOf(text: string, row: ListRow, taxonomy: Taxonomy): List {
	const sure = row.filter((one) => !isOrdinary(one)).map(({ readings: [{ skill }] }) => skill);
	return {
		sure: sure.length,
		akinTo: kept((skill) => sure.filter((other) => isAkin(skill, other)).length),
		isLedOff: isLedOff(text, row, taxonomy),
		isLedIn: once(() => isLedIn(text, row, taxonomy)),
		isOfSkills: once(
			() => sure.length > 0 || isRowOfProducts(row) || isColumnOfProducts(text, row) || isLabelled(text, row, taxonomy),
		),
		standsAlone: () => standsAlone(text, row),
	};
}

function once<T>(work: () => T): () => T {
	let done: { readonly value: T } | undefined;
	return () => {
		done ??= { value: work() };
		return done.value;
	};
}

function kept<K, V>(work: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key) ?? work(key);
		known.set(key, value);
		return value;
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
	list: List,
	hintsOf: (skill: TaxonomySkill) => Hints,
): Name | undefined {
	const possible = one.readings.filter(({ skill }) => !isNever(page, one, hintsOf(skill)));
	if (possible.length === 0 || list.isLedOff) return undefined;
	if (!one.caseFits) return mostLike(possible, list, 2);
	const scored = possible.map((name) => ({ name, score: hintsNear(page, one, hintsOf(name.skill)) }));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	if (best.score > 0) return best.name;
	const isInList =
		list.isOfSkills() ||
		(possible.every(({ skill }) => products.has(skill.kind)) && list.isLedIn()) ||
		(isAcronym(one) && list.standsAlone());
	return isInList ? mostLike(possible, list, 0) : undefined;
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
function mostLike(possible: readonly Name[], list: List, akinMin: number): Name | undefined {
	if (list.sure === 0) return akinMin === 0 ? possible[0] : undefined;
	const best = possible.reduce((a, b) => (list.akinTo(b.skill) > list.akinTo(a.skill) ? b : a));
	return list.akinTo(best.skill) >= akinMin ? best : undefined;
}

/** Of one field of work, or both of them products of software. */
function isAkin(a: TaxonomySkill, b: TaxonomySkill): boolean {
	return a.domain === b.domain || (products.has(a.kind) && products.has(b.kind));
}
