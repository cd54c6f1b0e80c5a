import { permitWords } from '../model/tables/permits.ts';
import type { Quote } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import type { Page } from './page.ts';
import { countryOf } from './places.ts';

export type Permit = { readonly country: string; readonly evidence: Quote };

const before = new RegExp(`\\b(?:${anyOf(permitWords.phrases)}) (?:the |der |die |den )?([a-z][a-z. ]{1,40})`, 'g');
const after = new RegExp(`\\b([a-z][a-z.]{0,20}(?: [a-z.]{2,20})?)[ -](?:${anyOf(permitWords.endings)})\\b`, 'g');
/** Nearly all résumés hold none of these words, and are done with them. */
const anyWord = new RegExp(
	anyOf([...permitWords.phrases, ...permitWords.endings, ...permitWords.alone.flatMap((row) => row.phrases)]),
);
const groups = new Map(
	permitWords.groups.flatMap((group) => group.names.map((name) => [name, group.countries] as const)),
);
const permitsMax = 60;

/** The countries in which the text says outright that the person may work. */
export function permitsOf(page: Page): readonly Permit[] {
	const found = new Map<string, Permit>();
	const add = (countries: readonly string[], start: number, end: number) => {
		if (isDenied(page, start)) return;
		for (const country of countries) {
			if (!found.has(country) && found.size < permitsMax)
				found.set(country, { country, evidence: quoteAt(page.text, { start, end }) });
		}
	};
	if (!anyWord.test(page.folded)) return [];
	for (const match of page.folded.matchAll(before)) {
		const name = match[1] ?? '';
		add(countriesNamed(name, 'first'), match.index, match.index + match[0].trimEnd().length);
	}
	for (const match of page.folded.matchAll(after)) {
		add(countriesNamed(match[1] ?? '', 'last'), match.index, match.index + match[0].length);
	}
	for (const { phrases, countries } of permitWords.alone) {
		for (const phrase of phrases) {
			const at = page.folded.indexOf(phrase);
			if (at >= 0) add(countries, at, at + phrase.length);
		}
	}
	return [...found.values()];
}

/** A country, a group of countries or an adjective in the first (or last) words of a phrase; the longest wins. */
function countriesNamed(phrase: string, from: 'first' | 'last'): readonly string[] {
	const words = phrase.replace(/\./g, ' ').split(/\s+/).filter(Boolean);
	for (let count = Math.min(4, words.length); count > 0; count--) {
		const name = (from === 'first' ? words.slice(0, count) : words.slice(-count)).join(' ');
		const one = permitWords.adjectives[name] ?? countryOf(name.length <= 3 ? name.toUpperCase() : name);
		const known = groups.get(name) ?? (one === null ? null : [one]);
		if (known !== null) return known;
	}
	return [];
}

function isDenied(page: Page, at: number): boolean {
	const from = Math.max(page.folded.lastIndexOf('\n', at), page.folded.lastIndexOf('. ', at), at - 120, 0);
	const sentence = page.folded
		.slice(from, at + 120)
		.split(/\n|\. /, 2)
		.join(' ');
	return permitWords.never.some((phrase) => sentence.includes(phrase));
}
