import { z } from 'zod';
import table from '../../../../data/posting/fields.json' with { type: 'json' };

const Labels = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));

/** Labels of the fields that stand beside a posting: "Job Level: Senior". */
export const fields = z
	.strictObject({
		source: z.string(),
		fields: z.strictObject({
			title: Labels,
			company: Labels,
			team: Labels,
			location: Labels,
			workMode: Labels,
			employmentType: Labels,
			seniority: Labels,
			salary: Labels,
			postedAt: Labels,
		}),
	})
	.parse(table).fields;

export type FieldName = keyof typeof fields;
