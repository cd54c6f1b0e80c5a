import type { ScorableRole } from '../../model/role.ts';
import { Importance } from '../../model/vocabulary.ts';
import { headOf, unpackedAsks } from '../../search/asked.ts';
import { bestOf } from '../../search/best.ts';
import type { Survey } from '../../search/inverted-index.ts';
import type { Candidate } from '../../search/search-segment.ts';
import { roleIdAt, type Segment } from '../../search/segment.ts';
import type { BestQuestion } from '../best-roles.ts';
import { eligibility } from '../eligibility.ts';
import { type ScoreInput, scoreRole } from '../score-role.ts';
import type { KnownNames } from './known-names.ts';

type Found = Omit<Candidate, 'rank'>;
type Placed = { readonly score: number; readonly rank: number; readonly roleId: string; readonly found: Found };

/** The roles that were scored in full, and what a role must reach to be of interest still. */
export type ScoredRoles = {
	/** Roles below this need not be scored. */
	readonly floor: number;
	score(found: Found): void;
	/** From now on, ineligible roles are looked for, as far as there is room behind the eligible ones. */
	turnToIneligible(): void;
	best(): readonly Placed[];
	/** Of eligible roles, best first. */
	eligibleScores(): readonly number[];
	/** Roles with the least score asked for. */
	reached(): number;
	count(): number;
};

/** A requirement taken as met may lower a score by rounding: its place is counted exactly down to here. */
const slack = 1e-6;

export function scoredRoles(
	{ gates, limit, minScore }: Pick<BestQuestion, 'gates' | 'limit' | 'minScore'>,
	person: ScoreInput,
	survey: Survey,
	known: KnownNames,
): ScoredRoles {
	const eligible: Placed[] = [];
	const ineligible: Placed[] = [];
	const best = bestOf<Placed>(limit, isBetter);
	let last = bestOf<Placed>(limit, isBetter);
	let looksFor = best;
	let floor = Number.NEGATIVE_INFINITY;
	const settle = (): void => {
		floor = Math.min(looksFor.threshold - slack, minScore > 0 ? minScore : Number.POSITIVE_INFINITY);
	};
	return {
		get floor() {
			return floor;
		},
		score(found) {
			const role = scorableRole(found.segment, found.place, survey, known);
			const { score, judged } = scoreRole(role, { roleId: role.id, text: found.text, terms: [] }, person);
			const placed = { score, rank: score, roleId: role.id, found };
			const isOut = eligibility(judged, gates) === 'ineligible';
			(isOut ? ineligible : eligible).push(placed);
			(isOut ? last : best).offer(placed);
			settle();
		},
		turnToIneligible() {
			const room = limit - Math.min(limit, eligible.length);
			last = bestOf<Placed>(room, isBetter);
			for (const placed of ineligible) last.offer(placed);
			looksFor = last;
			if (room > 0) settle();
			else floor = minScore > 0 ? minScore : Number.POSITIVE_INFINITY;
		},
		best: () => [...best.sorted(), ...last.sorted()].slice(0, limit),
		eligibleScores: () => eligible.map(({ score }) => score).sort((a, b) => b - a),
		reached: () => [...eligible, ...ineligible].filter(({ score }) => score >= minScore).length,
		count: () => eligible.length + ineligible.length,
	};
}

function isBetter(a: Placed, b: Placed): boolean {
	return a.rank > b.rank || (a.rank === b.rank && a.roleId < b.roleId);
}

/** A role as the index keeps it: all that its score is made of. */
function scorableRole(segment: Segment, place: number, { names }: Survey, known: KnownNames): ScorableRole {
	const { title, seniority } = headOf(names.heads.nameOf(segment.heads[place] as number));
	const { skills, mentions, asks } = segment;
	const from = skills.starts[place] as number;
	const ids = Array.from(skills.values.subarray(from, skills.starts[place + 1]));
	const wayOf = (i: number): number => mentions.ways[from + i] as number;
	return {
		id: roleIdAt(segment, place),
		title,
		seniority,
		skills: ids.map((skill, i) => ({
			id: names.skills.nameOf(skill),
			weight: mentions.strengths[wayOf(i)] as number,
			importance: Importance.options[mentions.importances[wayOf(i)] as number] as Importance,
		})),
		requirements: unpackedAsks(
			asks.values.subarray(asks.starts[place], asks.starts[place + 1]),
			known.frames,
			known.refs,
		),
	};
}
