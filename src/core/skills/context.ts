import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { atoms } from './atoms.ts';
import type { Candidate } from './recognise.ts';

/** How far from a name its context is looked for, in characters on each side. */
const reach = 80;
/** What may stand between two members of a list. */
const separator = /^[\s,;|/•·()&:+-]{1,12}(?:(?:and|or|und|et|y)\s{1,3})?$/i;
/** That many ordinary words in a row with nothing else are a list of skills all the same: "Go, Rust, Swift". */
const ordinaryRowMin = 3;

type Judge = (text: string, span: Span, candidates: readonly Candidate[]) => readonly Candidate[];

/** Leaves out the names that are ordinary words in this place. */
export function contextJudge(taxonomy: Taxonomy): Judge {
	const nearWords = new Map<TaxonomySkill, ReadonlySet<string>>();
	const near = (skill: TaxonomySkill): ReadonlySet<string> => {
		const known = nearWords.get(skill);
		if (known !== undefined) return known;
		const given = [...(skill.ordinary?.near ?? []), ...(taxonomy.contexts.get(skill.kind) ?? [])].map(fold);
		const words = new Set(given.map((word) => (word.includes(' ') ? word : stem(word))));
		nearWords.set(skill, words);
		return words;
	};
	return (text, span, candidates) => {
		const kept: Candidate[] = [];
		for (const row of rows(text, candidates)) {
			const sure = row.filter((one) => one.found.rule !== 'ordinary').length;
			for (const one of row) {
				if (one.found.rule !== 'ordinary' || isMeant(text, span, one, sure, row, near)) kept.push(one);
			}
		}
		return kept;
	};
}

function isMeant(
	text: string,
	span: Span,
	one: Candidate,
	sure: number,
	row: readonly Candidate[],
	near: (skill: TaxonomySkill) => ReadonlySet<string>,
): boolean {
	const { skill } = one.found;
	const around = windowAround(text, span, one);
	if (isNever(around, one, skill)) return false;
	if (!one.caseFits) return sure >= 2;
	if (sure >= 1 || row.length >= ordinaryRowMin) return true;
	const words = near(skill);
	const others = atoms(around.text).filter(
		(word) => around.start + word.start >= one.end || around.start + word.end <= one.start,
	);
	if (others.some((word) => words.has(stem(word.folded)))) return true;
	return [...words].some((phrase) => phrase.includes(' ') && around.text.includes(phrase));
}

function isNever(around: Window, one: Candidate, skill: TaxonomySkill): boolean {
	for (const phrase of skill.ordinary?.never ?? []) {
		const folded = fold(phrase);
		for (let at = around.text.indexOf(folded); at >= 0; at = around.text.indexOf(folded, at + 1)) {
			const start = around.start + at;
			if (start < one.end && start + folded.length > one.start) return true;
		}
	}
	return false;
}

type Window = { readonly start: number; readonly text: string };

/** The folded surroundings of a name on its own line. */
function windowAround(text: string, span: Span, one: Span): Window {
	const from = Math.max(span.start, one.start - reach);
	const to = Math.min(span.end, one.end + reach);
	const lineBreak = text.lastIndexOf('\n', one.start - 1);
	const start = Math.max(from, lineBreak + 1);
	const next = text.slice(one.end, to).indexOf('\n');
	return { start, text: fold(text.slice(start, next < 0 ? to : one.end + next)) };
}

/** Names in a row with nothing but separators between them. */
function rows(text: string, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
	const found: Candidate[][] = [];
	for (const one of candidates) {
		const row = found.at(-1);
		const before = row?.at(-1);
		if (
			row !== undefined &&
			before !== undefined &&
			separator.test(text.slice(before.end, Math.min(one.start, before.end + 20))) &&
			one.start - before.end <= 20
		) {
			row.push(one);
		} else found.push([one]);
	}
	return found;
}
