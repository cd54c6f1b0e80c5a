import { companies } from '../../model/tables/companies.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { skillStanding as table } from '../../model/tables/skill-standing.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';

const streets: ReadonlySet<string> = new Set(table.streets);
const forms: ReadonlySet<string> = new Set(companies.writtenForms);
const units = new WordSet(Object.keys(numberTable.units));
const firmVerb = phraseReader(table.firmVerbs.map((phrase) => [phrase, true] as const));
/** Words of a street's name around those of the skill. */
const streetReach = 2;
const abbreviation = /^\p{Lu}{2,5}$/u;

/** Whether a skill's words, lexemes `from` to `to` (exclusive), are part of the name of something else. */
export function isOtherName(passage: Passage, hit: SkillHit, from: number, to: number): boolean {
	return isStreet(passage, from, to) || isFirm(passage, from, to) || isSpelledOtherwise(passage, hit, to);
}

/** "18 Sail Loft Road": capitals from the number to the street's word; not "3 years in sales, road haulage". */
function isStreet({ words, text }: Passage, from: number, to: number): boolean {
	const isName = ({ start }: Lexeme): boolean => /^\p{Lu}/u.test(text.charAt(start));
	const end = words.slice(to, to + streetReach).findIndex(({ word }) => streets.has(word));
	if (end < 0 || !words.slice(from, to + end + 1).every(isName)) return false;
	const number = words.slice(Math.max(0, from - streetReach), from).findLastIndex((word) => !isName(word));
	const at = Math.max(0, from - streetReach) + number;
	return number >= 0 && words[at]?.kind === 'number' && !units.has(words[at + 1]);
}

/** "Larkfield Carpentry, Inc.", "Larkfield Carpentry is seeking …". */
function isFirm({ words, text }: Passage, from: number, to: number): boolean {
	const form = words[/^[.,]$/.test(words[to]?.word ?? '') ? to + 1 : to];
	const isForm = form?.skill === null && forms.has(text.slice(form.start, form.end)) && text[form.end] !== '-';
	const [before, first] = [words[from - 1], words[from]];
	if (isForm || before === undefined || first === undefined) return isForm;
	const isName = [before, first].every((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end)));
	return isName && before.skill === null && firmVerb(words, to) !== null;
}

/** "PE (Polar Expeditions)": letters that the bracket behind them spells out as something else than the skill's name. */
function isSpelledOtherwise({ words, text, bracket }: Passage, hit: SkillHit, to: number): boolean {
	const short = text.slice(hit.start, hit.end);
	if (words[to]?.word !== '(' || !abbreviation.test(short) || !initials(hit.name).startsWith(short)) return false;
	let close = to + 1;
	while (close < words.length && bracket[close] === bracket[to] && words[close]?.word !== ')') close++;
	const spelled = text.slice(words[to + 1]?.start ?? 0, words[close - 1]?.end ?? 0);
	return initials(spelled) === short && !hit.name.toLowerCase().startsWith(spelled.toLowerCase());
}

function initials(name: string): string {
	return name
		.split(/[\s-]+/)
		.map((word) => word[0]?.toUpperCase() ?? '')
		.join('');
}
