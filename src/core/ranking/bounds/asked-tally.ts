import type { RequirementKind, SkillRef } from '../../model/requirement.ts';
import { isProfessionBound } from '../../rules/certification.ts';
import type { RuleContext } from '../../rules/context.ts';
import { ruleWeights } from '../../rules/rule-weights.ts';
import { followingAt, frameAt } from '../../search/asked.ts';
import type { Lists } from '../../search/lists.ts';
import { isMainYears, maxOfYears } from '../limits.ts';
import { weightAsked } from '../part-skills.ts';
import { scoreNumbers } from '../weights.ts';
import { framePart } from './frame-columns.ts';
import type { FrameCredits } from './frame-credits.ts';
import type { KnownNames } from './known-names.ts';
import type { SkillTables } from './person-tables.ts';
import type { KindTime } from './years-at-most.ts';

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

function clear(tally: Tally): void {
	tally.skills = tally.skillsCredit = 0;
	tally.years = tally.yearsCredit = 0;
	tally.degrees = tally.degreesCredit = 0;
	tally.longest = -1;
	tally.maxOfLongest = tally.max = 100;
	tally.isOut = false;
}

/** Adds up what a role asks for. */
export function tallyInto(
	tally: Tally,
	asks: Lists<Uint32Array>,
	place: number,
	by: AskedTables,
	time: KindTime,
): void {
	clear(tally);
	const { values } = asks;
	const { parts } = by.known.frameColumns;
	const end = asks.starts[place + 1] ?? 0;
	for (let i = asks.starts[place] ?? 0; i < end; ) {
		const entry = values[i++] ?? 0;
		const frame = frameAt(entry);
		const following = followingAt(entry);
		if (following > 0) addListed(tally, frame, { values, from: i, to: i + following }, by);
		else {
			add(tally, frame, by.credits.most(frame, time), by.credits.worth(frame), by);
			if (parts[frame] !== framePart.experience) tally.max = Math.min(tally.max, by.credits.limit(frame));
		}
		i += following;
	}
	if (isMainYears(tally.longest, tally.longest)) tally.max = Math.min(tally.max, tally.maxOfLongest);
}

type Refs = { readonly values: Uint32Array; readonly from: number; readonly to: number };

/** A requirement of skills that stand beside its frame. */
function addListed(tally: Tally, frame: number, refs: Refs, by: AskedTables): void {
	const { tables, known } = by;
	const { alls, opens, roots, parts } = known.frameColumns;
	const strength = opens[frame] === 1 ? tables.openStrength : tables.strength;
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
	const isAll = alls[frame] === 1;
	const size = refs.to - refs.from;
	let credit = isAll ? (worth === 0 ? 0 : held / worth) : best;
	if (parts[frame] === framePart.certification && credit < partial) {
		if (!demandsLicence(frame, refs, by)) credit = Math.max(credit, ruleWeights.unknown);
		else if (isMust(frame, by)) tally.max = Math.min(tally.max, scoreNumbers.limits.missingLicence);
	}
	add(tally, frame, credit, (worth / size) * (isAll ? Math.sqrt(size) : (roots[frame] ?? 1)), by);
}

function demandsLicence(frame: number, refs: Refs, { known, rules }: AskedTables): boolean {
	const requirement = known.frames[frame];
	if (requirement?.kind !== 'certification') return false;
	const listed = refs.values.subarray(refs.from, refs.to);
	const skills = Array.from(listed, (ref): SkillRef => known.refs[ref] ?? { id: '', name: '' });
	return isProfessionBound({ ...requirement, skills }, rules);
}

/** @param credit at most */
function add(tally: Tally, frame: number, credit: number, worth: number, by: AskedTables): void {
	const { parts, weights, years } = by.known.frameColumns;
	const weight = weights[frame] ?? 0;
	const isUnmetMust = credit < partial && isMust(frame, by);
	if (isUnmetMust && isGated(frame, by)) tally.isOut = true;
	const part = parts[frame];
	if (part === framePart.skills || part === framePart.certification) {
		const asked = weightAsked(weight * worth, isMust(frame, by));
		tally.skills += asked;
		tally.skillsCredit += asked * credit;
	} else if (part === framePart.education) {
		tally.degrees += weight;
		tally.degreesCredit += weight * credit;
	} else if (part === framePart.experience) {
		tally.years += weight;
		tally.yearsCredit += weight * credit;
		if (isMust(frame, by)) addYears(tally, years[frame] ?? -1, isUnmetMust ? credit : 1);
	}
}

function isMust(frame: number, { known }: AskedTables): boolean {
	return known.frameColumns.musts[frame] === 1;
}

function isGated(frame: number, { gates, known }: AskedTables): boolean {
	const kind = known.frames[frame]?.kind;
	return kind !== undefined && gates.includes(kind);
}

function addYears(tally: Tally, years: number, credit: number): void {
	const max = credit < partial ? maxOfYears(credit) : 100;
	if (years > tally.longest) {
		tally.longest = years;
		tally.maxOfLongest = max;
	} else if (years === tally.longest) tally.maxOfLongest = Math.min(tally.maxOfLongest, max);
}
