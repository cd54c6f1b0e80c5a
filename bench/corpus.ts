import type { IndexDocument, IndexQuery, TextField } from '../src/core/model/search.ts';
import { random } from './random.ts';

/**
 * Roles and résumés whose words are made up and whose numbers are those of real ones: some 165 field-terms a role, 79 %
 * of them once; the most frequent in nearly every role, the 50th in 30 %, the 500th in some 5 %; trades share the
 * frequent words only. Role `i` is the same in every run and in a corpus of any size.
 */
const wordsMax = 60_000;
/** Words so frequent that all trades say them. */
const sharedWords = 300;
export const trades = 40;
const skillsMax = 3_000;
/** Offset of the Zipf–Mandelbrot law: how much flatter than Zipf's the curve is at its top. */
const flatness = 10;

export function roleIdOf(i: number): string {
	return `r_${i.toString(36).padStart(8, '0')}`;
}

/** @param ofTrade the trade whose words it uses; any one where absent */
export function roleDocument(i: number, ofTrade?: number): IndexDocument {
	const next = random(i * 2 + 1);
	const any = Math.floor(next() * trades);
	const trade = ofTrade ?? any;
	const size = Math.exp(0.45 * normal(next));
	const terms: Record<TextField, ReadonlyMap<string, number>> = {
		title: drawn(next, trade, 3),
		requirements: drawn(next, trade, Math.round(42 * size)),
		body: drawn(next, trade, Math.round(114 * size)),
	};
	const skills = new Map<string, number>();
	while (skills.size < 11) skills.set(drawSkill(next, trade), Math.round((0.2 + 0.8 * next()) * 20) / 20);
	return {
		roleId: roleIdOf(i),
		terms,
		facts: {
			countries: [pick(next, ['DE', 'ES', 'FR', 'GB', 'US', 'US', 'US'])],
			workMode: pick(next, ['remote', 'hybrid', 'onsite', null]),
			employmentType: pick(next, ['full_time', 'full_time', 'part_time', 'contract']),
			seniority: pick(next, ['junior', 'mid', 'senior', null]),
			salary: next() < 0.4 ? { max: Math.round(30 + 90 * next()) * 1000, currency: 'EUR' } : null,
			company: `Company ${Math.floor(next() * 20_000)}`,
			sources: [pick(next, ['board', 'feed', 'careers'])],
			postedOn: `2026-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
			skills,
		},
		asked: { title: [...terms.title.keys()].join(' '), seniority: null, requirements: [], skills: [] },
	};
}

export function resumeQuery(i: number, limit: number, ofTrade?: number): IndexQuery {
	const next = random(1_000_003 + i * 2);
	const any = Math.floor(next() * trades);
	const trade = ofTrade ?? any;
	const skills = new Map<string, number>();
	while (skills.size < 80) skills.set(drawSkill(next, trade), next() < 0.5 ? 1 : 0.6);
	return { terms: drawn(next, trade, 200), titleTerms: drawn(next, trade, 9), skills, filters: {}, limit };
}

/** The text of a role for engines that take text: each word as often as the role has it. */
export function textOf(document: IndexDocument): string {
	const words: string[] = [];
	for (const field of ['title', 'requirements', 'body'] as const) {
		for (const [term, tf] of document.terms[field]) for (let n = 0; n < tf; n++) words.push(term);
	}
	return words.join(' ');
}

/** Words of a trade, with how often each is said. */
export function drawn(next: () => number, trade: number, tokens: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (let n = 0; n < tokens; n++) {
		const word = wordOf(drawWord(next, trade));
		// Who says a word once tends to say it again.
		const times = next() < 0.84 ? 1 : next() < 0.7 ? 2 : 4;
		counts.set(word, (counts.get(word) ?? 0) + times);
	}
	return counts;
}

function drawWord(next: () => number, trade: number): number {
	const rank = Math.floor(flatness * ((wordsMax + flatness) / flatness) ** next() - flatness);
	if (rank < sharedWords || next() < 0.25) return rank;
	return sharedWords + (((rank - sharedWords) * trades + trade) % (wordsMax - sharedWords));
}

function drawSkill(next: () => number, trade: number): string {
	const rank = Math.floor(8 * ((skillsMax + 8) / 8) ** next() - 8);
	return `skill-${next() < 0.3 ? rank : (rank * trades + trade) % skillsMax}`;
}

const onsets = 'b d f g k l m n p r s t v z br st'.split(' ');
const vowels = 'a e i o u ai'.split(' ');

/** A word that can be spoken, a different one for each number. */
function wordOf(n: number): string {
	let word = '';
	for (let rest = n + 96; rest > 0; rest = Math.floor(rest / 96)) {
		word += (onsets[rest % 16] ?? '') + (vowels[Math.floor(rest / 16) % 6] ?? '');
	}
	return `${word}x`;
}

function pick<T>(next: () => number, values: readonly T[]): T {
	// An index below the length of a list that is never empty.
	return values[Math.floor(next() * values.length)] as T;
}

function normal(next: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
