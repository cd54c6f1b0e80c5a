import { z } from 'zod';
import type { Frozen } from './frozen.ts';

/** What sort of thing a skill is. Members of one sort can stand for each other in an any-of list; others cannot. */
export const SkillKind = z.enum([
	'programming_language',
	'framework',
	'database',
	'cloud',
	'platform',
	'tool',
	'protocol',
	'method',
	'field',
	'technique',
	'equipment',
	'regulation',
	'certification',
	'licence',
]);
export type SkillKind = z.infer<typeof SkillKind>;

const SkillId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One skill of the taxonomy. Ids are stable: a kept match may name them years later. */
export const SkillEntry = z.strictObject({
	id: SkillId,
	name: z.string().min(1),
	/** Other spellings. Case and accents do not matter, except for the names listed in `exact` or `ordinary`. */
	aliases: z.array(z.string().min(1)).default([]),
	kind: SkillKind,
	/** Whoever has this skill has these too: EKS → Kubernetes, AWS. */
	implies: z.array(SkillId).default([]),
	/** How far having this skill (0..1) stands in for another: GCP → AWS 0.5. Read both ways. */
	resembles: z.record(SkillId, z.number().gt(0).lt(1)).default({}),
	/** How far having this skill (0..1) shows one that it does not imply outright: Django → MVC 0.8. Not read back. */
	suggests: z.record(SkillId, z.number().gt(0).lt(1)).default({}),
	/** Names that count only in exactly this case: SAP, CAD, IT. */
	exact: z.array(z.string()).default([]),
	/**
	 * Names that are ordinary words too (Go, Spark, Excel): they count in this case and only in context; in any case
	 * when they are given in lower case. Skills may share such a name (GCP): the context decides.
	 */
	ordinary: z
		.strictObject({
			names: z.array(z.string().min(1)).min(1),
			/** Words whose nearness makes the name a skill; the kind's own context words count as well. */
			near: z.array(z.string().min(1)).default([]),
			/** Phrases that hold the name and do not mean the skill: "go to market", "R&D". */
			never: z.array(z.string().min(1)).default([]),
		})
		.optional(),
});
export type SkillEntry = Frozen<z.infer<typeof SkillEntry>>;

/** One file of `data/skills/`: the skills of one field of work. */
export const SkillFile = z.strictObject({
	domain: z.string().regex(/^[a-z_]+$/),
	/** Where the entries come from, and under which licence. */
	source: z.string().min(20),
	skills: z.array(SkillEntry).min(1),
});
export type SkillFile = Frozen<z.infer<typeof SkillFile>>;

/** `data/skills/contexts.json`: what holds for all skills of a kind. */
export const SkillContexts = z.strictObject({
	source: z.string().min(20),
	/** Words whose nearness tells that an ordinary word is meant as a skill of the kind. */
	contexts: z.partialRecord(SkillKind, z.array(z.string().min(1)).min(1)),
	/** Words of the labels that announce a list of skills: "Languages: …". */
	labels: z.array(z.string().min(1)).min(1),
	/** Folded words after which a list of ordinary words is not one of skills: "follow us on". */
	leadsIn: z.array(z.string().min(1)).min(1),
	leadsOff: z.array(z.string().min(1)).min(1),
});
