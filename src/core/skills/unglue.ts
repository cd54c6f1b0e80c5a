import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { type Line, lines } from '../text/lines.ts';
import { matches } from '../text/matches.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { SkillHit } from './recognise.ts';

/** Longer lines are prose, and the work per line stays bounded. */
const lineMax = 400;
const nameMax = 40;
/** So much of a glued stretch must be names for it to be a list. */
const coverMin = 0.8;
const namesMin = 3;
const stopWordsMin = 3;

/**
 * Splits lists whose separators were lost ("AWSKotlinMySQLReactVue.js"), as boards print them, at the names' own case.
 * A stretch is split only where at least three names cover four fifths of it.
 */
export function gluedNames(taxonomy: Taxonomy): (text: string, span: Span) => readonly SkillHit[] {
	let written: WrittenNames | undefined;
	return (text, span) => {
		const found: SkillHit[] = [];
		for (const line of linesWithSeams(text, span)) {
			if (line.end - line.contentStart > lineMax) continue;
			for (const stretch of gluedStretches(text, line.contentStart, line.end)) {
				written ??= writtenNames(taxonomy);
				const names = segment(text, stretch, written);
				const covered = names.reduce((sum, name) => sum + name.end - name.start, 0);
				if (names.length >= namesMin && covered >= coverMin * (stretch.end - stretch.start)) found.push(...names);
			}
		}
		return found;
	};
}

type WrittenNames = {
	readonly skills: ReadonlyMap<string, TaxonomySkill>;
	/** How long the names are that begin with these two characters (or are this one), longest first. */
	readonly lengths: ReadonlyMap<string, readonly number[]>;
};

function writtenNames(taxonomy: Taxonomy): WrittenNames {
	const skills = new Map<string, TaxonomySkill>();
	const lengths = new Map<string, Set<number>>();
	for (const skill of taxonomy.skills.values()) {
		for (const name of [skill.name, ...skill.aliases]) {
			if (name.length > nameMax || skills.has(name)) continue;
			skills.set(name, skill);
			const start = name.slice(0, 2);
			lengths.set(start, (lengths.get(start) ?? new Set()).add(name.length));
		}
	}
	const sorted = [...lengths].map(([start, sizes]) => [start, [...sizes].sort((a, b) => b - a)] as const);
	return { skills, lengths: new Map(sorted) };
}

/** The lines in which two seams show at a first glance; only they are looked at closely. */
function linesWithSeams(text: string, span: Span): readonly Line[] {
	const found: Line[] = [];
	let [lineStart, seams] = [span.start, 0];
	for (let at = span.start; at <= span.end; at++) {
		const code = at < span.end ? text.charCodeAt(at) : newline;
		if (code === newline) {
			if (seams >= seamsMin) found.push(...lines(text, { start: lineStart, end: at }));
			[lineStart, seams] = [at + 1, 0];
		} else if (mayBeginName(code) && at > lineStart && mayEndName(text.charCodeAt(at - 1))) seams++;
	}
	return found;
}

const stretch = /[^,;|•·\t]+/g;
const newline = 10;
const seamsMin = 2;

function mayBeginName(code: number): boolean {
	return (code >= 65 && code <= 90) || code >= 128;
}

function mayEndName(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 128;
}

/** Stretches without separators in which capitals follow small letters or digits at least twice within words. */
function gluedStretches(text: string, from: number, to: number): readonly Span[] {
	const found: Span[] = [];
	for (const match of matches(stretch, text.slice(from, to))) {
		const raw = match[0];
		if (/[.!?] /.test(raw) || isProse(raw) || (raw.match(/[\p{Ll}\p{N}]\p{Lu}/gu)?.length ?? 0) < seamsMin) continue;
		const lead = raw.length - raw.trimStart().length;
		const start = from + match.index + lead;
		found.push({ start, end: start + raw.trim().length });
	}
	return found;
}

/** Names hold few stop words; a stretch with several is a sentence, and the search for names in it would be in vain. */
function isProse(stretch: string): boolean {
	return stretch.split(' ').filter((word) => isStopWord(word)).length >= stopWordsMin;
}

/** The names that cover most of a stretch, by dynamic programming from its end. */
function segment(text: string, stretch: Span, { skills, lengths }: WrittenNames): readonly SkillHit[] {
	const length = stretch.end - stretch.start;
	const best = new Float64Array(length + 1);
	const taken = new Int32Array(length + 1);
	for (let at = length - 1; at >= 0; at--) {
		best[at] = best[at + 1] as number;
		const start = stretch.start + at;
		if (!startsName(text, stretch.start, start)) continue;
		for (const size of [...(lengths.get(text.slice(start, start + 2)) ?? []), 1]) {
			// What ends within a word is seen faster than what is no name.
			if (size > length - at || !endsName(text, start + size, stretch.end)) continue;
			if (!skills.has(text.slice(start, start + size))) continue;
			// A longer name beats two short ones that cover as much.
			const value = size - 0.1 + (best[at + size] as number);
			if (value > (best[at] as number)) {
				best[at] = value;
				taken[at] = size;
			}
		}
	}
	const found: SkillHit[] = [];
	for (let at = 0; at < length; ) {
		const size = taken[at] as number;
		const start = stretch.start + at;
		const skill = size > 0 ? skills.get(text.slice(start, start + size)) : undefined;
		if (skill !== undefined)
			found.push({ start, end: start + size, skillId: skill.id, name: skill.name, kind: skill.kind });
		at += Math.max(1, size);
	}
	return found;
}

function startsName(text: string, from: number, at: number): boolean {
	return at === from || /[\p{Lu}\p{N}.]/u.test(text[at] ?? '') || /\s/.test(text[at - 1] ?? '');
}

/** A name ends where the next one can begin: before a capital, a space or the end. */
function endsName(text: string, at: number, end: number): boolean {
	const unit = text.charCodeAt(at);
	return at >= end || (!(unit >= 0x61 && unit <= 0x7a) && /[\p{Lu}\s.]/u.test(text[at] ?? ''));
}
