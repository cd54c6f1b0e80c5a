import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Passage } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const papers: ReadonlyMap<string, 'licence' | 'certification'> = new Map([
	...table.papers.licence.map((word) => [word, 'licence'] as const),
	...table.papers.certification.map((word) => [word, 'certification'] as const),
]);
const notNames: ReadonlySet<string> = new Set(table.notNames);
const listMax = 8;

/** Licences and certificates that the taxonomy does not hold, by their abbreviations: "XYZ/QRS License", "ABCD certified". */
export function unlistedPapers(passage: Passage): readonly SkillItem[] {
	const { words, text, wanted } = passage;
	const found: SkillItem[] = [];
	for (const [noun, word] of words.entries()) {
		const kind = papers.get(word.word);
		if (kind === undefined || word.skill !== null) continue;
		for (const at of abbreviationsBefore(passage, noun)) {
			const { importance = 'none', said = false } = wanted[at] ?? {};
			const own = words[at];
			if (own === undefined || importance === 'none' || importance === 'context') continue;
			const short = text.slice(own.start, own.end);
			const name = namedBy(short, word.word, kind);
			const id = `unlisted:${short.toLowerCase()}-${kind}`;
			found.push({ from: at, to: at + 1, start: own.start, end: own.end, id, name, kind, importance, said });
		}
	}
	return found;
}

/** "XYZ license", but "XYZ qualified": there the letters alone are the name. */
function namedBy(short: string, noun: string, kind: 'licence' | 'certification'): string {
	if (noun === 'qualified') return short;
	return `${short} ${kind === 'licence' ? 'License' : 'certification'}`;
}

/** The abbreviations right before a noun, joined by slashes, commas and "or". */
function abbreviationsBefore({ words, text, degrees }: Passage, noun: number): readonly number[] {
	const found: number[] = [];
	for (let at = noun - 1; at >= Math.max(0, noun - listMax); at--) {
		const word = words[at];
		if (word === undefined || word.skill !== null) break;
		if (found.length > 0 && /^(?:\/|,|or|and)$/.test(word.word)) continue;
		const isDegree = degrees.some((degree) => degree.from <= at && at < degree.to);
		if (isDegree || notNames.has(word.word) || !/^\p{Lu}{2,7}$/u.test(text.slice(word.start, word.end))) break;
		found.unshift(at);
	}
	// Two letters alone are more often a country or a word in capitals.
	return found.some((at) => (words[at]?.word.length ?? 0) > 2) ? found : [];
}
