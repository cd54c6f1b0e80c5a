import { experienceWords as table } from '../../model/tables/experience-words.ts';
import { importanceCues } from '../../model/tables/importance-cues.ts';
import { hasPhrase, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

const seeking = phraseReader(table.seeking.map((phrase) => [phrase, true] as const));
const asking = phraseReader(importanceCues.asked.before.map((phrase) => [phrase, true] as const));
const achievements: ReadonlySet<string> = new Set(table.achievements);
const owners: ReadonlySet<string> = new Set(table.owners);
const ownerLinks: ReadonlySet<string> = new Set(table.ownerLinks);
const demanding: ReadonlySet<string> = new Set(table.demanding);
const ofOthers: ReadonlySet<string> = new Set(table.beforeOwners);
const havingFirst: ReadonlySet<string> = new Set(table.havingFirst);
const selfSubjects: ReadonlySet<string> = new Set(table.selfSubjects);
const ownsYears: ReadonlySet<string> = new Set(table.ownsYears);
const askers: ReadonlySet<string> = new Set(table.askers);

/** How far behind "the" its owner may stand, in words. */
const ownerReach = 3;
/** How far behind the first word of a sentence it may be said that somebody has something, in words. */
const ownReach = 5;

/** "Larkfield has 28 years of experience", "a workplace with 20 years of safe operation": a sentence about somebody else. */
export function isCompanys({ words, wanted, text, block }: Passage, quantity: Quantity, from: number): boolean {
	const [first] = words.slice(from, quantity.start);
	if (first === undefined || first.skill !== null || first.kind !== 'word' || wanted[quantity.from]?.said === true)
		return false;
	// "Our ideal candidate has 5 years".
	if (hasPhrase(seeking, words, from, quantity.start) || asking(words, from + 1) !== null) return false;
	// "Our company has over 40 years of experience": whose years they are is said, even in a list.
	if (selfSubjects.has(first.word) && saysOfItself(words, from, quantity)) return true;
	if (ofOthers.has(first.word) && isOwners(words, from, quantity)) return true;
	if (havingFirst.has(first.word)) return false;
	const deeds = words.slice(quantity.to, quantity.to + 4).some((word) => achievements.has(word.word));
	if (deeds) return true;
	const isName = /^\p{Lu}/u.test(text.slice(first.start, first.end)) && !askers.has(first.word) && !block.bullet;
	return isName && saysOfItself(words, from, quantity);
}

function saysOfItself(words: readonly Lexeme[], from: number, quantity: Quantity): boolean {
	return hasOwn(words, from + 1, Math.min(quantity.start, from + ownReach));
}

/** "The owner of the yard has 40 years", "The sales team has 40 years"; "the team leader has 5" is somebody else. */
function isOwners(words: readonly Lexeme[], from: number, quantity: Quantity): boolean {
	for (let at = from + 1; at <= from + ownerReach; at++) {
		if (!owners.has(words[at]?.word ?? '')) continue;
		const next = words[at + 1]?.word ?? '';
		if (ownsYears.has(next) || (ownerLinks.has(next) && hasOwn(words, at + 2, quantity.start))) return true;
	}
	return false;
}

/** Whether somebody is said to have something, and not that they should: "our new cook should have 5 years". */
function hasOwn(words: readonly Lexeme[], from: number, to: number): boolean {
	for (let at = from; at < to; at++)
		if (ownsYears.has(words[at]?.word ?? '') && !demanding.has(words[at - 1]?.word ?? '')) return true;
	return false;
}
