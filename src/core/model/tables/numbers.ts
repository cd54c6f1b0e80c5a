import { z } from 'zod';
import table from '../../../../data/language/numbers.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

const NumberTable = z.strictObject({
	source: z.string().min(20),
	/** Folded word or words → value. */
	words: z.record(z.string(), z.number().positive()),
	/** Folded unit of time → years. */
	units: z.record(z.string(), z.number().positive()),
	/** What years are called beside a number that stands for them by itself: "5 years". */
	yearWords: z.array(z.string().regex(/^[a-z]+$/)),
	/** The same of months. */
	monthWords: z.array(z.string().regex(/^[a-z]+$/)),
});

/** Numbers in words, and units of time in years. */
export const numberTable: Frozen<z.infer<typeof NumberTable>> = NumberTable.parse(table);
