import { z } from 'zod';
import cityTable from '../../../../data/language/cities.json' with { type: 'json' };
import countryTable from '../../../../data/language/countries.json' with { type: 'json' };
import { Country } from '../vocabulary.ts';

const Names = z.array(z.string().min(1));

/** Names of countries, and names of regions by code, folded. */
export const countries = z
	.strictObject({
		source: z.string(),
		countries: z.record(Country, Names),
		regions: z.record(Country, z.record(z.string().regex(/^[A-Z]{2,3}$/), z.string())),
	})
	.parse(countryTable);

/** Well-known cities by country: "Dallas,TX" with the code of its region, "Oslo" without. */
export const cities = z
	.strictObject({
		source: z.string(),
		cities: z.record(Country, Names),
		/** Names that are ordinary words or first names too: not counted where nothing says that a place is meant. */
		words: Names.transform((words) => new Set(words)),
	})
	.parse(cityTable);
