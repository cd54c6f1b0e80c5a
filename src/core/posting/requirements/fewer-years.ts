import { experienceWords as table } from '../../model/tables/experience-words.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import type { Subject } from './experience-subject.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Years that a passage states, and what they are of. */
export type Stated = { readonly quantity: Quantity; readonly subject: Subject };

/** Words that say nothing of what years are of, nor of what they are in. */
const empty: ReadonlySet<string> = new Set([...table.plain, ...table.counting, ...Object.keys(numberTable.words)]);

/** "10 years in one yard or 15 years in several": whether `one` asks for more of the same than its neighbour `other`, which will do. */
export function asksForMore({ words, sentence }: Passage, one: Stated, other: Stated | undefined): boolean {
	if (other === undefined || (other.quantity.min ?? Number.POSITIVE_INFINITY) >= (one.quantity.min ?? 0)) return false;
	const { quantity: next } = other.quantity.from < one.quantity.from ? one : other;
	const isOr = words[next.start - 1]?.word === 'or' && sentence[one.quantity.from] === sentence[other.quantity.from];
	if (!isOr) return false;
	const [things, others] = [thingsOf(words, one.subject), thingsOf(words, other.subject)];
	return things.isSubsetOf(others) || others.isSubsetOf(things);
}

/** "Several yards" and "one yard" are of the same. */
function thingsOf(words: Passage['words'], { stretch }: Subject): ReadonlySet<string> {
	const own = words.slice(stretch?.from ?? 0, stretch?.to ?? 0);
	const told = own.filter(({ kind, word }) => kind === 'word' && !empty.has(word));
	return new Set(told.map(({ word }) => word.replace(/s$/, '')));
}
