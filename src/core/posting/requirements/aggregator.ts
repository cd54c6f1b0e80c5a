import type { Conflict } from '../../model/posting.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { Draft } from './drafts.ts';

/** What counts after the employer's word has been set against the job board's. */
export type Settled = { readonly drafts: readonly Draft[]; readonly conflicts: readonly Conflict[] };

/**
 * A job board's own fields count only where the employer says nothing of that kind. Where they say something else,
 * that is a conflict and the board's is left out.
 */
export function settle(drafts: readonly Draft[]): Settled {
	const { implied } = skillAsking.confidence;
	const isToldInWords = drafts.some(
		({ requirement }) => requirement.kind === 'experience' && requirement.confidence >= implied,
	);
	const own = drafts.filter((draft) => !isField(draft, isToldInWords));
	const kinds = new Set(own.map(({ requirement }) => requirement.kind));
	const boards = drafts.filter((draft) => isField(draft, isToldInWords));
	const conflicts = boards.flatMap((draft) => conflictOf(own, draft));
	return { drafts: [...own, ...boards.filter(({ requirement }) => !kinds.has(requirement.kind))], conflicts };
}

/** A field by its place, or by its look: a number of years alone where a sentence of the employer states years. */
function isField({ block, requirement }: Draft, isToldInWords: boolean): boolean {
	if (block.origin === 'aggregator') return true;
	return isToldInWords && requirement.kind === 'experience' && requirement.confidence === skillAsking.confidence.bare;
}

function conflictOf(own: readonly Draft[], { requirement: said }: Draft): readonly Conflict[] {
	if (said.kind === 'experience') {
		const asked = own.flatMap(({ requirement }) =>
			requirement.kind === 'experience' && requirement.importance === 'must' ? [requirement] : [],
		);
		const most = asked.reduce<(typeof asked)[number] | null>(
			(a, b) => ((b.years.min ?? 0) > (a?.years.min ?? -1) ? b : a),
			null,
		);
		if (most === null || asked.some((one) => one.years.min === said.years.min)) return [];
		return [
			{
				field: 'years',
				values: [
					{ value: most.years.min, evidence: most.evidence },
					{ value: said.years.min, evidence: said.evidence },
				],
			},
		];
	}
	if (said.kind === 'education') {
		const asked = own.flatMap(({ requirement }) => (requirement.kind === 'education' ? [requirement] : []));
		const first = asked[0];
		if (first === undefined || asked.some((one) => one.education.level === said.education.level)) return [];
		return [
			{
				field: 'education',
				values: [
					{ value: first.education.level, evidence: first.evidence },
					{ value: said.education.level, evidence: said.evidence },
				],
			},
		];
	}
	return [];
}
