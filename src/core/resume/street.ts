import { personalWords } from '../model/tables/personal-words.ts';
import { fold } from '../text/fold.ts';

type Word = { readonly told: string; readonly folded: string };

const wordsMax = 14;
/** Words that may stand between a house's number and the word of a street. */
const reach = 5;
/** Shorter words end so by chance. */
const endingMin = 6;
/** A number of a house, and no year. */
const house = /^(?!(?:19|20)\d\d$)\d{1,5}[a-h]?$/i;
const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;
/** "2010 Alder Court", where nothing else stands before the comma: a house of that number. */
const yearLike = /^\s*(?:19|20)\d\d(?: \p{Lu}[\p{L}.]*){1,3}(?=,|\s*$)/u;
/** "12 mill lane, Ashford": nothing else stands before the comma, and the house's number first. */
const smallName = /^\s*(?:\d{1,3}\/)?\d{1,5}\p{L}?,?(?: ?\p{L}+)(?: \p{L}+){1,2}(?=\s*(?:,|$))/u;
const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/i;
/** "AZ 85006", "Rowville 3178", "Leeds LS6 3PP": the end of an address without a house's number. */
const postcode = /(?:\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?<!\p{Sc} ?)\b(?!(?:19|20)\d\d$)\d{4,6})$/u;

/**
 * Whether a piece of a line tells a street or a dwelling: "12 Mill Lane", "8 rue des Tilleuls", "Lindenstraße 5",
 * "Flat 3". Names are told from sentences ("close 4 deals in place of two") by their capitals, or by their place.
 */
export function isStreet(piece: string): boolean {
	const words = wordsOf(piece);
	if (words.length > wordsMax) return false;
	const hasPostcode = postcode.test(piece);
	return (
		isWholeName(piece) ||
		words.some(
			(word, at) =>
				isBehindName(words, at) ||
				isBeforeNumber(words, at) ||
				isBeforeName(words, at) ||
				isDwelling(words, at) ||
				(hasPostcode && personalWords.streets.has(word.folded) && capital.test(word.told)),
		)
	);
}

function wordsOf(piece: string): readonly Word[] {
	return (piece.match(/\p{L}+|\d+\p{L}{0,2}/gu) ?? []).map((told) => ({ told, folded: fold(told) }));
}

function isWholeName(piece: string): boolean {
	const name = (yearLike.exec(piece) ?? smallName.exec(piece))?.[0];
	const last = name === undefined ? undefined : wordsOf(name).at(-1);
	return last !== undefined && personalWords.streets.has(last.folded);
}

/** "12 Mill Lane", "221b Quarry street": the word of a street, to which words of a name lead from the house's number. */
function isBehindName(words: readonly Word[], at: number): boolean {
	if (!personalWords.streets.has(words[at]?.folded ?? '')) return false;
	const before = words.slice(Math.max(0, at - reach), at).reverse();
	return isNamedFrom(before) && (capital.test(words[at]?.told ?? '') || capital.test(before[0]?.told ?? ''));
}

/** Whether words of a name, or none, stand before the first number of a house. */
function isNamedFrom(words: readonly Word[]): boolean {
	const number = words.findIndex(isHouse);
	return number >= 0 && words.slice(0, number).every(isOfName);
}

/** "Alter Weg 5", "Lindenstraße 5", "King street 12", "Road No. 12". */
function isBeforeNumber(words: readonly Word[], at: number): boolean {
	const { told = '', folded = '' } = words[at] ?? {};
	if (!isNumbered(words, at)) return false;
	if (personalWords.streetsBeforeNumber.has(folded) || personalWords.streets.has(folded))
		return capital.test(told)
			? at > 0 || personalWords.numberWords.has(words[at + 1]?.folded ?? '')
			: isName(words[at - 1]);
	const isCompound = folded.length > endingMin && personalWords.streetEndings.some((ending) => folded.endsWith(ending));
	return isCompound && capital.test(told);
}

/** "8 rue des Tilleuls", "Calle Mayor 3". */
function isBeforeName(words: readonly Word[], at: number): boolean {
	const { told = '', folded = '' } = words[at] ?? {};
	if (!personalWords.streetsBeforeName.has(folded)) return false;
	if (isHouse(words[at - 1])) return true;
	const behind = words.slice(at + 1, at + 1 + reach);
	if (!capital.test(told) && at > 0) return false;
	return isNamedFrom(behind) || (!personalWords.streets.has(folded) && isHouse(behind[1]));
}

/** "Flat 3", "Flat No. 3", "Apt. B-12", "3rd Floor". */
function isDwelling(words: readonly Word[], at: number): boolean {
	const { told = '', folded = '' } = words[at] ?? {};
	if (!personalWords.dwellings.has(folded)) return false;
	return isNumbered(words, at) || (capital.test(told) && ordinal.test(words[at - 1]?.told ?? ''));
}

/** Whether a house's number is right behind, or behind "No." or one letter. */
function isNumbered(words: readonly Word[], at: number): boolean {
	const next = words[at + 1];
	if (isHouse(next)) return true;
	const isLead = next !== undefined && (personalWords.numberWords.has(next.folded) || /^[A-D]$/.test(next.told));
	return isLead && isHouse(words[at + 2]);
}

function isName(word: Word | undefined): boolean {
	return word !== undefined && capital.test(word.told);
}

function isHouse(word: Word | undefined): boolean {
	return word !== undefined && house.test(word.told);
}

function isOfName({ told, folded }: Word): boolean {
	return !small.test(told) || personalWords.streetParticles.has(folded) || personalWords.streets.has(folded);
}
