import { z } from 'zod';
import table from '../../../../data/ranking/neighbours.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

/** Ids of occupations with a blank between them. */
const Ids = z
	.string()
	.min(1)
	.transform((ids): readonly string[] => ids.split(' '));

const Grade = z.enum(['4', '3.5', '3', '2.5', '2', '1.5', '1', '0.5']);

const NeighbourTable = z.strictObject({
	source: z.string().min(20),
	/** By the occupation held: the wanted ones by how well its work goes for theirs, 4 at best; all others have 0. */
	neighbours: z.record(z.string(), z.partialRecord(Grade, Ids)),
});

/** How well the work of one occupation goes for that of another, as grades. */
export const neighbourTable: Frozen<z.infer<typeof NeighbourTable>> = NeighbourTable.parse(table);
