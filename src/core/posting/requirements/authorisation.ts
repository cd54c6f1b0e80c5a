import type { SectionKind } from '../../model/posting.ts';
import type { RequirementOf } from '../../model/requirement.ts';
import { placesAndPermits as table } from '../../model/tables/places-and-permits.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { countriesIn, endOfCountries } from './country-names.ts';
import { phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

type Authorisation = RequirementOf<'authorisation'>['authorisation'];

/** A permission, clearance or check that a passage asks for. */
export type AuthorisationReading = {
	readonly at: number;
	readonly importance: Importance;
	readonly authorisation: Authorisation;
	readonly said: boolean;
};

const find = phraseReader(table.permits.flatMap(({ of, phrases }) => phrases.map((phrase) => [phrase, of] as const)));
const notPermits = phraseReader(table.notPermits.map((phrase) => [phrase, true] as const));
const carriedOut = phraseReader(table.carriedOut.map((phrase) => [phrase, true] as const));
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'chrome', 'company', 'responsibilities']);
const nationality = phraseReader(
	Object.entries(table.nationalities).flatMap(([country, words]) => words.map((word) => [word, country] as const)),
);
const countryReach = 8;
/** "Canada/US passport holders", "American, British or South African citizens". */
const countryReachBefore = 5;

/** What a person must be allowed, one of each sort; statements of equal opportunity are none. */
export function readAuthorisations(passage: Passage): readonly AuthorisationReading[] {
	const { words, wanted, block, text } = passage;
	const found: AuthorisationReading[] = [];
	for (let at = 0; at < words.length; at++) {
		const phrase = find(words, at);
		if (phrase === null) continue;
		const { importance = 'context', said = false } = wanted[at] ?? {};
		const isAsked = importance !== 'none' && (said || !silent.has(block.section) || isCarriedOut(passage, at));
		if (isAsked && !isEqualOpportunity(passage, at) && !isAmong(found, phrase.value)) {
			const from = phrase.value === 'citizenship' ? at - countryReachBefore : at - 2;
			const to = endOfCountries(text, words, phrase.to, phrase.to + countryReach);
			const countries = countriesIn(text, words, from, to);
			const nationals = phrase.value === 'citizenship' ? nationalitiesIn(passage, from, phrase.to) : [];
			found.push({
				at,
				importance: said && importance === 'nice' ? 'nice' : 'must',
				authorisation: { of: phrase.value, countries: [...new Set([...countries, ...nationals])] },
				said,
			});
		}
		at = phrase.to - 1;
	}
	return found;
}

function isAmong(found: readonly AuthorisationReading[], of: Authorisation['of']): boolean {
	return found.some((one) => one.authorisation.of === of);
}

function nationalitiesIn({ words }: Passage, from: number, to: number): readonly string[] {
	const found: string[] = [];
	for (let at = Math.max(0, from); at < to; at++) {
		const named = nationality(words, at);
		if (named !== null) found.push(named.value);
	}
	return found;
}

/** "A DBS check is carried out before your first shift", wherever it stands. */
function isCarriedOut(passage: Passage, at: number): boolean {
	if (passage.block.section === 'chrome') return false;
	const { from, to } = sentenceAround(passage, at);
	for (let i = from; i < to; i++) if (carriedOut(passage.words, i) !== null) return true;
	return false;
}

function isEqualOpportunity(passage: Passage, at: number): boolean {
	const { from, to } = sentenceAround(passage, at);
	for (let i = from; i < to; i++) if (notPermits(passage.words, i) !== null) return true;
	return false;
}
