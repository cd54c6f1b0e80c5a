import { personalWords } from '../model/tables/personal-words.ts';
import { fold } from '../text/fold.ts';

type Word = { readonly told: string; readonly folded: string };

const wordsMax = 14;
/** Words that may stand between a house's number and the word of a street. */
const reach = 5;
/** The same where nothing is written with capitals. */
const smallReach = 2;
/** Shorter words end so by chance. */
const endingMin = 6;
/** A number of a house, and no year. */
const house = /^(?!(?:19|20)\d\d$)\d{1,5}\p{L}?$/u;
const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;
/** "2010 Alder Court", where nothing else stands before the comma: a house of that number. */
const yearLike = /^\s*(?:19|20)\d\d(?: \p{Lu}[\p{L}.]*){1,3}(?=,|\s*$)/u;
/** "AZ 85006", "Rowville 3178", "Leeds LS6 3PP": the end of an address without a house's number. */
const postcode = /(?:\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?<!\p{Sc} ?)\b(?!(?:19|20)\d\d$)\d{4,6})$/u;

/**
 * Whether a piece of a line tells a street or a dwelling: "12 Mill Lane", "8 rue des Tilleuls", "Lindenstraße 5",
 * "Flat 3". Names are told from sentences ("close 4 deals in place of two") by their capitals.
 */
export function isStreet(piece: string): boolean {
	const words = wordsOf(piece);
	if (words.length > wordsMax) return false;
	const isSmall = !/\p{Lu}/u.test(piece);
	const hasPostcode = postcode.test(piece);
	return (
		isWholeName(piece) ||
		words.some(
			(word, at) =>
				isBehindName(words, at, isSmall) ||
				isNumbered(words, at) ||
				(hasPostcode && personalWords.streets.has(word.folded) && capital.test(word.told)) ||
				(personalWords.dwellings.has(word.folded) && isHouse(words[at + 1])),
		)
	);
}

function wordsOf(piece: string): readonly Word[] {
	return (piece.match(/\p{L}+|\d+\p{L}{0,2}/gu) ?? []).map((told) => ({ told, folded: fold(told) }));
}

function isWholeName(piece: string): boolean {
	const name = yearLike.exec(piece);
	const last = name === null ? undefined : wordsOf(name[0]).at(-1);
	return last !== undefined && personalWords.streets.has(last.folded);
}

/** "12 Mill Lane": the word of a street, to which words of a name lead from the house's number. */
function isBehindName(words: readonly Word[], at: number, isSmall: boolean): boolean {
	const { told = '', folded = '' } = words[at] ?? {};
	if (!personalWords.streets.has(folded) || (small.test(told) && !isSmall)) return false;
	const before = words.slice(Math.max(0, at - reach), at).reverse();
	return isNamedFrom(before) || (isSmall && before.slice(0, smallReach + 1).some(isHouse));
}

/** Whether words of a name, or none, stand before the first number of a house. */
function isNamedFrom(words: readonly Word[]): boolean {
	const number = words.findIndex(isHouse);
	return number >= 0 && words.slice(0, number).every(isOfName);
}

/** "8 rue des Tilleuls", "Calle Mayor 3", "Alter Weg 5", "Lindenstraße 5". */
function isNumbered(words: readonly Word[], at: number): boolean {
	const { told = '', folded = '' } = words[at] ?? {};
	const before = words[at - 1];
	const behind = words.slice(at + 1, at + 1 + reach);
	if (personalWords.streetsBeforeName.has(folded) && (capital.test(told) || at === 0 || isHouse(before)))
		return isHouse(before) || isNamedFrom(behind);
	if (!isHouse(behind[0])) return false;
	if (personalWords.streetsBeforeNumber.has(folded)) return capital.test(told) || capital.test(before?.told ?? '');
	return (
		capital.test(told) &&
		folded.length > endingMin &&
		personalWords.streetEndings.some((ending) => folded.endsWith(ending))
	);
}

function isHouse(word: Word | undefined): boolean {
	return word !== undefined && house.test(word.told);
}

function isOfName({ told, folded }: Word): boolean {
	return !small.test(told) || personalWords.streetParticles.has(folded) || personalWords.streets.has(folded);
}
