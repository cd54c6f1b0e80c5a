import type { Requirement, RequirementKind, SkillRef } from '../../model/requirement.ts';
import { isProfessionBound } from '../../rules/certification.ts';
import type { RuleContext } from '../../rules/context.ts';
import { ruleWeights } from '../../rules/rule-weights.ts';
import { followingAt, frameAt } from '../../search/asked.ts';
import type { Lists } from '../../search/lists.ts';
import { isMainYears, maxOfYears } from '../limits.ts';
import { skillWeight, worthOfGroup } from '../part-skills.ts';
import { scoreNumbers } from '../weights.ts';
import type { FrameCredits } from './frame-credits.ts';
import type { KnownNames } from './known-names.ts';
import type { SkillTables } from './person-tables.ts';

/** What the requirements of one role come to, at most: weights and weighed credits by part, and limits. */
export type Tally = {
	skills: number;
	skillsCredit: number;
	years: number;
	yearsCredit: number;
	degrees: number;
	degreesCredit: number;
	/** The most years that are a must; −1 where none are. */
	longest: number;
	/** The lowest limit for years of that length, and that of all else. */
	maxOfLongest: number;
	max: number;
	/** A must of a gated kind is surely unmet. */
	isOut: boolean;
};

export type AskedTables = {
	readonly known: KnownNames;
	readonly credits: FrameCredits;
	readonly tables: SkillTables;
	readonly gates: readonly RequirementKind[];
	readonly rules: Pick<RuleContext, 'taxonomy'>;
};

const { importance } = scoreNumbers;
const { partial } = ruleWeights.status;

export function emptyTally(): Tally {
	return {
		skills: 0,
		skillsCredit: 0,
		years: 0,
		yearsCredit: 0,
		degrees: 0,
		degreesCredit: 0,
		longest: -1,
		maxOfLongest: 100,
		max: 100,
		isOut: false,
	};
}

const nothing = emptyTally();

/** Adds up what a role asks for. */
export function tallyInto(tally: Tally, asks: Lists<Uint32Array>, place: number, by: AskedTables): void {
	Object.assign(tally, nothing);
	const { values } = asks;
	const end = asks.starts[place + 1] ?? 0;
	for (let i = asks.starts[place] ?? 0; i < end; ) {
		const entry = values[i++] ?? 0;
		const frame = frameAt(entry);
		const requirement = by.known.frames[frame];
		if (requirement === undefined) continue;
		const following = followingAt(entry);
		if (following > 0) addListed(tally, requirement, { values, from: i, to: i + following }, by);
		else {
			add(tally, requirement, by.credits.most(frame), by.credits.worth(frame), by);
			if (requirement.kind !== 'experience') tally.max = Math.min(tally.max, by.credits.limit(frame));
		}
		i += following;
	}
	if (isMainYears(tally.longest, tally.longest)) tally.max = Math.min(tally.max, tally.maxOfLongest);
}

type Refs = { readonly values: Uint32Array; readonly from: number; readonly to: number };

/** A requirement of skills that stand beside its frame. */
function addListed(tally: Tally, requirement: Requirement, refs: Refs, by: AskedTables): void {
	if (requirement.kind !== 'skill' && requirement.kind !== 'certification') return;
	const { tables, known } = by;
	const { group } = requirement;
	const strength = group.op === 'any' && group.open ? tables.openStrength : tables.strength;
	let worth = 0;
	let held = 0;
	let best = 0;
	for (let i = refs.from; i < refs.to; i++) {
		const skill = known.skillOfRef[refs.values[i] ?? 0] ?? 0;
		const own = strength[skill] ?? 0;
		const weight = tables.worth[skill] ?? 0;
		worth += weight;
		held += weight * own;
		if (own > best) best = own;
	}
	let credit = group.op === 'all' ? (worth === 0 ? 0 : held / worth) : best;
	const size = refs.to - refs.from;
	const mean = worth / size;
	if (requirement.kind === 'certification' && credit < partial) {
		const skills = Array.from(
			refs.values.subarray(refs.from, refs.to),
			(ref): SkillRef => known.refs[ref] ?? { id: '', name: '' },
		);
		if (!isProfessionBound({ ...requirement, skills }, by.rules)) credit = Math.max(credit, ruleWeights.unknown);
		else if (requirement.importance === 'must') tally.max = Math.min(tally.max, scoreNumbers.limits.missingLicence);
	}
	add(tally, requirement, credit, worthOfGroup(mean, group, size), by);
}

/** @param credit at most */
function add(tally: Tally, requirement: Requirement, credit: number, worth: number, by: AskedTables): void {
	const weight = importance[requirement.importance];
	const isUnmetMust = credit < partial && requirement.importance === 'must';
	if (isUnmetMust && by.gates.includes(requirement.kind)) tally.isOut = true;
	switch (requirement.kind) {
		case 'language':
		case 'skill':
		case 'certification':
			tally.skills += skillWeight(requirement, worth);
			tally.skillsCredit += skillWeight(requirement, worth) * credit;
			break;
		case 'education':
			tally.degrees += weight;
			tally.degreesCredit += weight * credit;
			break;
		case 'experience':
			tally.years += weight;
			tally.yearsCredit += weight * credit;
			if (requirement.importance === 'must') addYears(tally, requirement.years.min, isUnmetMust ? credit : 1);
			break;
		case 'location':
		case 'authorisation':
	}
}

function addYears(tally: Tally, min: number | null, credit: number): void {
	const years = min ?? -1;
	const max = credit < partial ? maxOfYears(credit) : 100;
	if (years > tally.longest) {
		tally.longest = years;
		tally.maxOfLongest = max;
	} else if (years === tally.longest) tally.maxOfLongest = Math.min(tally.maxOfLongest, max);
}
