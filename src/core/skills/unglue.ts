import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import type { SkillHit } from './recognise.ts';

/** Longer lines are prose, and the work per line stays bounded. */
const lineMax = 400;
const nameMax = 40;
/** So much of a glued stretch must be names for it to be a list. */
const coverMin = 0.8;
const namesMin = 3;

/**
 * Splits lists whose separators were lost ("AWSKotlinMySQLReactVue.js"), as boards print them, at the names' own case.
 * A stretch is split only where at least three names cover four fifths of it.
 */
export function gluedNames(taxonomy: Taxonomy): (text: string, span: Span) => readonly SkillHit[] {
	const byWritten = new Map<string, TaxonomySkill>();
	for (const skill of taxonomy.skills.values()) {
		for (const name of [skill.name, ...skill.aliases]) {
			if (name.length <= nameMax && !byWritten.has(name)) byWritten.set(name, skill);
		}
	}
	return (text, span) => {
		const found: SkillHit[] = [];
		for (const line of lines(text, span)) {
			if (line.blank || line.end - line.contentStart > lineMax) continue;
			for (const stretch of gluedStretches(text, line.contentStart, line.end)) {
				const names = segment(text, stretch, byWritten);
				const covered = names.reduce((sum, name) => sum + name.end - name.start, 0);
				if (names.length >= namesMin && covered >= coverMin * (stretch.end - stretch.start)) found.push(...names);
			}
		}
		return found;
	};
}

/** Stretches without separators in which capitals follow small letters or digits at least twice within words. */
function gluedStretches(text: string, from: number, to: number): readonly Span[] {
	const found: Span[] = [];
	for (const match of text.slice(from, to).matchAll(/[^,;|•·\t]+/g)) {
		const raw = match[0];
		if (/[.!?] /.test(raw) || (raw.match(/[\p{Ll}\p{N}]\p{Lu}/gu)?.length ?? 0) < 2) continue;
		const lead = raw.length - raw.trimStart().length;
		const start = from + match.index + lead;
		found.push({ start, end: start + raw.trim().length });
	}
	return found;
}

/** The names that cover most of a stretch, by dynamic programming from its end. */
function segment(text: string, stretch: Span, byWritten: ReadonlyMap<string, TaxonomySkill>): readonly SkillHit[] {
	const length = stretch.end - stretch.start;
	const best = new Float64Array(length + 1);
	const taken = new Int32Array(length + 1);
	for (let at = length - 1; at >= 0; at--) {
		best[at] = best[at + 1] as number;
		if (!startsName(text, stretch.start, stretch.start + at)) continue;
		for (let size = 1; size <= Math.min(nameMax, length - at); size++) {
			const start = stretch.start + at;
			if (!byWritten.has(text.slice(start, start + size))) continue;
			// A longer name beats two short ones that cover as much.
			const value = size - 0.1 + (best[at + size] as number);
			if (value > (best[at] as number) && endsName(text, start + size, stretch.end)) {
				best[at] = value;
				taken[at] = size;
			}
		}
	}
	const found: SkillHit[] = [];
	for (let at = 0; at < length; ) {
		const size = taken[at] as number;
		const start = stretch.start + at;
		const skill = size > 0 ? byWritten.get(text.slice(start, start + size)) : undefined;
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
	return at >= end || /[\p{Lu}\s.]/u.test(text[at] ?? '');
}
