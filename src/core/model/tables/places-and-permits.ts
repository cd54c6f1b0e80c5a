import { z } from 'zod';
import table from '../../../../data/posting/places-and-permits.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';
import { Country } from '../vocabulary.ts';

const Phrases = z.array(z.string().min(2));
const PlacesAndPermits = z.strictObject({
	source: z.string().min(20),
	/** Before a place: one must live there. `weak` counts only where the sentence demands. */
	residence: z.strictObject({ strong: Phrases, weak: Phrases }),
	/** Words right before a weak phrase that make it the place of the work or of the company. */
	notResidence: Phrases,
	permits: z.array(
		z.strictObject({ of: z.enum(['work_permit', 'citizenship', 'clearance', 'background_check']), phrases: Phrases }),
	),
	/** Words for the people of a country: "South African passport only". */
	nationalities: z.record(Country, Phrases),
	/** In a sentence with one of these a check is asked for wherever it stands. */
	carriedOut: Phrases,
	/** In a sentence with one of these no permission is asked for. */
	notPermits: Phrases,
	/** Between the names of countries in a list, words and marks. */
	betweenCountries: z.array(z.string().min(1)),
	/** Before and between the names of places. */
	amongPlaces: Phrases,
	/** Small words within such a name. */
	withinPlaces: Phrases,
});

/** Where one must live, and what one must be allowed. */
export const placesAndPermits: Frozen<z.infer<typeof PlacesAndPermits>> = PlacesAndPermits.parse(table);
