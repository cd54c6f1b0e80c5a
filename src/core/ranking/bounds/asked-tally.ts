import type { RequirementKind } from '../../model/requirement.ts';
import { ruleWeights } from '../../rules/rule-weights.ts';
import { followingAt, frameAt } from '../../search/asked.ts';
import type { Lists, WholeNumbers } from '../../search/lists.ts';
import { isMainYears, maxOfYears } from '../limits.ts';
import { weightAsked } from '../part-skills.ts';
import { scoreNumbers } from '../weights.ts';
import { framePart } from './frame-columns.ts';
import type { FrameCredits } from './frame-credits.ts';
import type { KindTime } from './kind-time.ts';
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
	/** The lowest limit. */
	max: number;
	/** A must of a gated kind is surely unmet. */
	isOut: boolean;
	/** The requirements of years, which are looked at last. */
	readonly yearFrames: number[];
};

export type AskedTables = {
	readonly known: KnownNames;
	readonly credits: FrameCredits;
	readonly tables: SkillTables;
	readonly gates: readonly RequirementKind[];
	/** By the number of a skill as it is listed. */
	bindsProfession(ref: number): boolean;
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
		max: 100,
		isOut: false,
		yearFrames: [],
	};
}

function clear(tally: Tally): void {
	tally.skills = tally.skillsCredit = 0;
	tally.years = tally.yearsCredit = 0;
	tally.degrees = tally.degreesCredit = 0;
	tally.longest = -1;
	tally.max = 100;
	tally.isOut = false;
	tally.yearFrames.length = 0;
}

/** Adds up what a role asks for; the years are taken as met. */
export function tallyInto(tally: Tally, asks: Lists, place: number, time: KindTime, by: AskedTables): void {
	clear(tally);
	const { values } = asks;
	const { parts } = by.known.frameColumns;
	const end = asks.starts[place + 1] as number;
	for (let i = asks.starts[place] as number; i < end; ) {
		const entry = values[i++] as number;
		const frame = frameAt(entry);
		const following = followingAt(entry);
		if (following > 0) addListed(tally, frame, { values, from: i, to: i + following }, by);
		else if (parts[frame] === framePart.experience) addYears(tally, frame, by);
		else {
			add(tally, frame, by.credits.most(frame, time), by.credits.worth(frame), by);
			tally.max = Math.min(tally.max, by.credits.limit(frame));
		}
		i += following;
	}
}

/** The same with the years as they are, at most. */
export function tallyYears(tally: Tally, time: KindTime, by: AskedTables): void {
	const { weights, years } = by.known.frameColumns;
	tally.yearsCredit = 0;
	// Of the role's main experience: the most that one of its requirements is met, and the least that one is.
	let most = 0;
	let least = 1;
	for (const frame of tally.yearFrames) {
		const credit = by.credits.most(frame, time);
		tally.yearsCredit += (weights[frame] as number) * credit;
		if (!isMust(frame, by)) continue;
		if (credit < partial && isGated(frame, by)) tally.isOut = true;
		if (years[frame] !== tally.longest) continue;
		most = Math.max(most, credit);
		least = Math.min(least, Math.max(credit, by.credits.ofOwnKind(frame, time)));
	}
	if (isMainYears(tally.longest, tally.longest)) tally.max = Math.min(tally.max, maxOfYears(Math.max(most, least)));
}

type Refs = { readonly values: WholeNumbers; readonly from: number; readonly to: number };

/** A requirement of skills that stand beside its frame. */
function addListed(tally: Tally, frame: number, refs: Refs, by: AskedTables): void {
	const { tables, known } = by;
	const { alls, opens, roots, parts } = known.frameColumns;
	const strength = opens[frame] === 1 ? tables.openStrength : tables.strength;
	let worth = 0;
	let held = 0;
	let best = 0;
	for (let i = refs.from; i < refs.to; i++) {
		const skill = known.skillOfRef[refs.values[i] as number] as number;
		const own = strength[skill] as number;
		const weight = tables.worth[skill] as number;
		worth += weight;
		held += weight * own;
		if (own > best) best = own;
	}
	const isAll = alls[frame] === 1;
	const size = refs.to - refs.from;
	let credit = isAll ? held / worth : best;
	if (parts[frame] === framePart.certification && credit < partial) {
		if (!demandsLicence(refs, by)) credit = Math.max(credit, ruleWeights.unknown);
		else if (isMust(frame, by)) tally.max = Math.min(tally.max, scoreNumbers.limits.missingLicence);
	}
	add(tally, frame, credit, (worth / size) * (isAll ? Math.sqrt(size) : (roots[frame] as number)), by);
}

/** See `isProfessionBound`. */
function demandsLicence(refs: Refs, by: AskedTables): boolean {
	for (let i = refs.from; i < refs.to; i++) if (!by.bindsProfession(refs.values[i] as number)) return false;
	return true;
}

/** @param credit at most */
function add(tally: Tally, frame: number, credit: number, worth: number, by: AskedTables): void {
	const { parts, weights } = by.known.frameColumns;
	const weight = weights[frame] as number;
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
	}
}

function addYears(tally: Tally, frame: number, by: AskedTables): void {
	const { weights, years } = by.known.frameColumns;
	tally.yearFrames.push(frame);
	tally.years += weights[frame] as number;
	tally.yearsCredit = tally.years;
	if (isMust(frame, by)) tally.longest = Math.max(tally.longest, years[frame] as number);
}

function isMust(frame: number, { known }: AskedTables): boolean {
	return known.frameColumns.musts[frame] === 1;
}

function isGated(frame: number, { gates, known }: AskedTables): boolean {
	const kind = known.frames[frame]?.kind;
	return kind !== undefined && gates.includes(kind);
}
