import type { SkillKind } from '../model/skill.ts';
import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type Atom, atoms } from './atoms.ts';
import type { Name } from './names.ts';
import { type ListRow, listRows } from './rows.ts';
import type { Candidate } from './walk.ts';

/** How far from a name its context is looked for, in characters on each side. */
const reach = 80;
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

type Judge = (text: string, words: readonly Atom[], candidates: readonly Candidate[]) => readonly Meant[];

/** Leaves out the names that are ordinary words in this place, and chooses between skills that share a name. */
export function contextJudge(taxonomy: Taxonomy): Judge {
	const hints = new Map<TaxonomySkill, Hints>();
	const hintsOf = (skill: TaxonomySkill): Hints => {
		const known = hints.get(skill) ?? readHints(skill, taxonomy);
		hints.set(skill, known);
		return known;
	};
	return (text, words, candidates) => {
		if (candidates.every((one) => one.readings[0].rule !== 'ordinary')) {
			return candidates.map((one) => ({ start: one.start, end: one.end, name: one.readings[0] }));
		}
		const kept: Meant[] = [];
		for (const row of listRows(text, candidates, taxonomy)) {
			for (const one of row.members) {
				const [first] = one.readings;
				const name = first.rule === 'ordinary' ? meantReading(text, words, one, row, hintsOf) : first;
				if (name !== undefined) kept.push({ start: one.start, end: one.end, name });
			}
		}
		return kept;
	};
}

/** The reading that the surroundings speak for, by the number of its words near by; else the one that fits the list. */
function meantReading(
	text: string,
	words: readonly Atom[],
	one: Candidate,
	row: ListRow,
	hintsOf: (skill: TaxonomySkill) => Hints,
): Name | undefined {
	if (row.isLedOff) return undefined;
	const around = surroundings(text, words, one);
	const possible = one.readings.filter(({ skill }) => !isNever(around, one, hintsOf(skill).never));
	if (possible.length === 0) return undefined;
	const sure = row.members.filter(({ readings }) => readings[0].rule !== 'ordinary');
	if (!one.caseFits) return mostLike(possible, sure, 2);
	const scored = possible.map((name) => ({ name, score: hintsNear(around, hintsOf(name.skill)) }));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	if (best.score > 0) return best.name;
	const inList = sure.length >= 1 || row.isLabelled || isRowOfProducts(row) || (row.isAlone && isAcronym(one));
	return inList ? mostLike(possible, sure, 0) : undefined;
}

function isRowOfProducts({ members }: ListRow): boolean {
	return members.length >= ordinaryRowMin && members.every(({ readings: [{ skill }] }) => products.has(skill.kind));
}

/** "PHP" on a line of its own can hardly be anything else; "Express" can. */
function isAcronym({ readings: [{ written }] }: Candidate): boolean {
	return written !== null && /\p{Lu}{2}/u.test(written.join(''));
}

/** The reading to which most of its sure neighbours are akin, and at least so many. */
function mostLike(possible: readonly Name[], sure: readonly Candidate[], akinMin: number): Name | undefined {
	const akin = (name: Name): number => sure.filter(({ readings: [other] }) => isAkin(name.skill, other.skill)).length;
	const best = possible.reduce((a, b) => (akin(b) > akin(a) ? b : a));
	return akin(best) >= akinMin ? best : undefined;
}

/** Of one field of work, or both of them products of software. */
function isAkin(a: TaxonomySkill, b: TaxonomySkill): boolean {
	return a.domain === b.domain || (products.has(a.kind) && products.has(b.kind));
}

type Hints = {
	/** Stems of single words. */
	readonly words: ReadonlySet<string>;
	readonly phrases: readonly string[];
	readonly never: readonly string[];
};

function readHints(skill: TaxonomySkill, taxonomy: Taxonomy): Hints {
	// A letter alone is too often something else for the words that go with every skill of its kind.
	const isLetter = skill.name.length === 1;
	const given = [...(skill.ordinary?.near ?? []), ...((!isLetter && taxonomy.contexts.get(skill.kind)) || [])].map(
		fold,
	);
	const isWord = (word: string): boolean => atoms(word)[0]?.end === word.length;
	return {
		words: new Set(given.filter(isWord).map(stem)),
		phrases: given.filter((word) => !isWord(word)),
		never: (skill.ordinary?.never ?? []).map(fold),
	};
}

type Surroundings = {
	/** The folded text around, over line breaks too: a phrase may be wrapped. */
	readonly start: number;
	readonly folded: string;
	/** The part of it on the name's own line. */
	readonly line: string;
	/** The stems of the words around the name on its line. */
	readonly stems: readonly string[];
};

function surroundings(text: string, words: readonly Atom[], one: Candidate): Surroundings {
	const [start, end] = [Math.max(0, one.start - reach), Math.min(text.length, one.end + reach)];
	const lineStart = Math.max(text.lastIndexOf('\n', one.start - 1) + 1, start);
	const lineBreak = text.indexOf('\n', one.end);
	const lineEnd = lineBreak < 0 ? end : Math.min(lineBreak, end);
	const stems: string[] = [];
	for (let at = one.atoms.first - 1; at >= 0 && (words[at] as Atom).start >= lineStart; at--) {
		stems.push(stem((words[at] as Atom).folded));
	}
	for (let at = one.atoms.last; at < words.length && (words[at] as Atom).end <= lineEnd; at++) {
		stems.push(stem((words[at] as Atom).folded));
	}
	const folded = fold(text.slice(start, end)).replace(/\s/g, ' ');
	return { start, folded, line: folded.slice(lineStart - start, lineEnd - start), stems };
}

function hintsNear(around: Surroundings, hints: Hints): number {
	const words = around.stems.filter((word) => hints.words.has(word)).length;
	return words + hints.phrases.filter((phrase) => around.line.includes(phrase)).length;
}

function isNever(around: Surroundings, one: Span, never: readonly string[]): boolean {
	return never.some((phrase) => {
		for (let at = around.folded.indexOf(phrase); at >= 0; at = around.folded.indexOf(phrase, at + 1)) {
			const start = around.start + at;
			if (start < one.end && start + phrase.length > one.start) return true;
		}
		return false;
	});
}
