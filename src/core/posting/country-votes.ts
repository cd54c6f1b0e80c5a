import type { Place } from '../model/posting.ts';
import type { Draft } from './draft.ts';
import { findPlaceNames } from './gazetteer.ts';
import { isWrittenAsName } from './place-parts.ts';
import type { ReadSection } from './sections.ts';

/** The country that a posting is most likely of: of its places, or else the one that its text speaks of by far the most. */
export function likelyCountry(draft: Draft, sections: readonly ReadSection[], places: readonly Place[]): string | null {
	const own = new Set(places.flatMap((place) => (place.country === null ? [] : [place.country])));
	if (own.size > 0) return own.size === 1 ? ([...own][0] ?? null) : null;
	const votes = new Map<string, number>();
	for (const section of sections) {
		if (section.kind === 'chrome' || section.kind === 'legal') continue;
		for (const piece of section.pieces) {
			for (const hit of findPlaceNames(draft, piece.from, piece.to)) {
				if (hit.value.ordinary || !isWrittenAsName(draft, hit.from)) continue;
				votes.set(hit.value.country, (votes.get(hit.value.country) ?? 0) + 1);
			}
		}
	}
	const [first, second] = [...votes.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	if (first === undefined) return null;
	return second === undefined || first[1] > second[1] ? first[0] : null;
}
