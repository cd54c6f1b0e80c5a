import type { SpokenLanguage } from '../model/resume.ts';
import { languageLevels } from '../model/tables/language-levels.ts';
import { languageTable } from '../model/tables/languages.ts';
import { quoteAt, type Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { matches } from '../text/matches.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';

type Known = {
	readonly code: string;
	readonly name: string;
	/** Written in small letters in the language that calls it so: "anglais". */
	readonly isSmall: boolean;
};
const byName = new Map<string, Known>();
for (const { code, name, names } of languageTable.languages) {
	for (const [tongue, list] of Object.entries(names)) {
		const isSmall = languageTable.uncapitalised.some((one) => one === tongue);
		for (const one of list) if (!byName.has(one)) byName.set(one, { code, name, isSmall });
	}
}
const levels = [...languageLevels.levels].sort((a, b) => b.length - a.length);
const levelPattern = new RegExp(`\\b(?:${anyOf(levels)})\\b`);
const cuePattern = new RegExp(`(?:^|[^a-z])(?:${anyOf(languageLevels.cues)})(?![a-z])`);
const wordPattern = /[a-z]+/g;
const headPattern = new RegExp(`^[^a-z]*(?:${anyOf(languageLevels.heads)})[^a-z]+([a-z]+)`);

/** The languages that a person speaks: those that a section on languages names, and those told of as spoken elsewhere. */
export function languagesOf(page: Page, sections: readonly SectionRows[]): readonly SpokenLanguage[] {
	const found = new Map<string, SpokenLanguage>();
	for (const section of sections) {
		if (section.kind === 'experience' || section.kind === 'education' || section.kind === 'publications') continue;
		for (const row of section.rows.slice(0, 200)) {
			const isOwn = section.kind === 'languages' || isHeaded(page.folded.slice(row.start, row.end));
			if (!isOwn && !cuePattern.test(page.folded.slice(row.start, row.end))) continue;
			for (const spoken of languagesIn(page, row, isOwn)) if (!found.has(spoken.code)) found.set(spoken.code, spoken);
		}
	}
	return [...found.values()];
}

/** "LANGUAGES English, Hindi": the heading of a section of one line, which nothing sets off. */
function isHeaded(row: string): boolean {
	return byName.has(headPattern.exec(row)?.[1] ?? '');
}

function languagesIn(page: Page, row: Row, isOwn: boolean): readonly SpokenLanguage[] {
	const text = page.folded.slice(row.start, row.end);
	const names: (Known & Span)[] = [];
	for (const match of matches(wordPattern, text)) {
		const known = byName.get(match[0]);
		if (known === undefined || !/\p{L}/u.test(text)) continue;
		// "polish" and "finnish" are words: a language has its capital, unless it never has or the whole line goes without.
		const isCapital = /\p{Lu}/u.test(page.readable[row.start + match.index] ?? '');
		const maySmall = isOwn && (known.isSmall || !/\p{Lu}/u.test(page.readable.slice(row.start, row.end)));
		if (!isCapital && !maySmall) continue;
		names.push({ ...known, start: match.index, end: match.index + match[0].length });
	}
	return names.flatMap((name, i) => {
		const next = names[i + 1]?.start ?? text.length;
		const before = text.slice(names[i - 1]?.end ?? 0, name.start);
		const level =
			levelPattern.exec(untilStop(text.slice(name.end, Math.min(next, name.end + 60))))?.[0] ?? levelBefore(before);
		if (!isOwn && level === null && !cuePattern.test(before.slice(-60)) && !cuePattern.test(text.slice(0, name.start)))
			return [];
		const evidence = quoteAt(page.text, { start: row.contentStart, end: row.end });
		return [{ code: name.code, name: name.name, level, evidence }];
	});
}

/** A level stands beside its language, not behind a full stop. */
function untilStop(text: string): string {
	return text.split(/[.;](?:\s|$)/, 1)[0] ?? '';
}

/** "fluent in French", "some Spanish". */
function levelBefore(text: string): string | null {
	const near = /(?:^|[.,;(])([^.,;()]{0,40})$/.exec(text)?.[1] ?? text.slice(-30);
	return levelPattern.exec(near)?.[0] ?? null;
}
