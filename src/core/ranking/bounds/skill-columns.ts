import { Importance } from '../../model/vocabulary.ts';
import type { Segment } from '../../search/segment.ts';
import { standingOf } from '../part-text.ts';
import { type AskedReader, askedReader } from './asked-reader.ts';
import type { KnownNames } from './known-names.ts';
import { standings } from './shared-skills.ts';

/**
 * Skill → the roles of a segment that speak of it or ask for it, with what each role says of skills in all. Worths are
 * those of the time when the columns were made.
 */
export type SkillColumns = {
	/** Ascending; list `i` is that of `skills[i]`. */
	readonly skills: Uint32Array;
	readonly starts: Uint32Array;
	readonly places: Uint16Array;
	/** How strongly a role speaks of it: the low bit says that it is only a wish, the rest counts in 127ths, rounded up. */
	readonly strengths: Uint8Array;
	/** How much of all that it asks for the skill meets, in 255ths, rounded up: by itself, and beside open lists. */
	readonly shares: Uint8Array;
	readonly openShares: Uint8Array;
	readonly sums: RoleSums;
	readonly runs: Runs;
};

/** What skills come to in each role, by place. */
type RoleSums = {
	/** The worth of all skills spoken of, wishes less; and with wishes in full. */
	readonly mentioned: Float32Array;
	readonly all: Float32Array;
	/** What all that the skills part is made of weighs, and the share of it that is met at most without any skill listed. */
	readonly asked: Float32Array;
	readonly untold: Float32Array;
	/** What is said of other parts; see `sayings`. */
	readonly sayings: Uint8Array;
};

/** Neighbours whose titles have one calling: run `i` goes from place `starts[i]` to `starts[i + 1]`. */
export type Runs = { readonly callings: Uint32Array; readonly starts: Uint32Array };

/** By the byte: how strongly a role speaks of a skill; and the same, less where it is only a wish. */
export const strengthOf = Float64Array.from({ length: 256 }, (_, byte) => (byte >>> 1) / 127);
export const standingStrengthOf = strengthOf.map(
	(strength, byte) => strength * standingOf((byte & 1) === 1 ? 'nice' : 'must'),
);
/** The least part of a share. */
export const shareUnit = 1 / 255;

/** Beside degrees in sixteenths of the part's weight, rounded up: years count, and nobody knows what all asked for weighs. */
export const sayings = { degrees: 31, ofDegrees: 16, years: 32, endless: 64 } as const;

type Known = Pick<KnownNames, 'frames' | 'frameColumns' | 'skillOfRef' | 'heads'>;

/** Yields where other work may go between. */
export function* skillColumns(segment: Segment, worth: Float64Array, known: Known): Generator<void, SkillColumns> {
	const reader = askedReader(segment, worth, known);
	// 1. How long the list of each skill is, and where it starts.
	const counts = new Uint32Array(worth.length);
	yield* eachRole(segment, reader, (own) => {
		for (const skill of own) counts[skill] = (counts[skill] as number) + 1;
	});
	const skills = Uint32Array.from(counts.keys()).filter((skill) => (counts[skill] as number) > 0);
	const starts = new Uint32Array(skills.length + 1);
	const next = counts;
	skills.forEach((skill, list) => {
		const start = starts[list] as number;
		starts[list + 1] = start + (counts[skill] as number);
		next[skill] = start;
	});
	// 2. The entries and the sums, role after role.
	const length = starts[skills.length] as number;
	const places = new Uint16Array(length);
	const strengths = new Uint8Array(length);
	const shares = new Uint8Array(length);
	const openShares = new Uint8Array(length);
	const sums = emptySums(segment.heads.length);
	const strengthIn = strengthReader(segment, worth.length);
	const shareOf = (met: number): number => Math.min(255, Math.ceil((met / reader.mass) * 255));
	yield* eachRole(segment, reader, (own, place) => {
		strengthIn.read(place);
		for (const skill of own) {
			const at = next[skill] as number;
			next[skill] = at + 1;
			places[at] = place;
			strengths[at] = strengthIn.of(skill);
			const [met, metOpenly] = [reader.met(skill), reader.metOpenly(skill)];
			if (met > 0) shares[at] = shareOf(met);
			if (metOpenly > 0) openShares[at] = shareOf(metOpenly);
		}
		sumInto(sums, place, segment, worth, reader, known);
	});
	return { skills, starts, places, strengths, shares, openShares, sums, runs: runsOf(segment, known) };
}

/** Roles read between two pauses: a few milliseconds. */
const rolesATurn = 2_048;

/** Tells of each role the skills that it speaks of or asks for, each once. */
function* eachRole(
	{ skills }: Segment,
	reader: AskedReader,
	tell: (own: readonly number[], place: number) => void,
): Generator<void> {
	const own: number[] = [];
	for (let place = 0; place < skills.starts.length - 1; place++) {
		reader.read(place);
		own.length = 0;
		for (const skill of reader.skills) own.push(skill);
		const end = skills.starts[place + 1] as number;
		for (let i = skills.starts[place] as number; i < end; i++) {
			const skill = skills.values[i] as number;
			if (!reader.asks(skill)) own.push(skill);
		}
		tell(own, place);
		if (place % rolesATurn === rolesATurn - 1) yield;
	}
}

/** How strongly single roles speak of skills, in a byte. */
function strengthReader({ skills, mentions }: Segment, size: number) {
	const bytes = new Uint8Array(size);
	const nice = Importance.options.indexOf('nice');
	const { ways, strengths, importances } = mentions;
	const byteOfWay = Uint8Array.from(
		strengths,
		(strength, way) => 2 * Math.min(127, Math.ceil(127 * strength)) + Number(importances[way] === nice),
	);
	let [from, to] = [0, 0];
	return {
		read(place: number): void {
			for (let i = from; i < to; i++) bytes[skills.values[i] as number] = 0;
			from = skills.starts[place] as number;
			to = skills.starts[place + 1] as number;
			for (let i = from; i < to; i++) {
				bytes[skills.values[i] as number] = byteOfWay[ways[i] as number] as number;
			}
		},
		of: (skill: number): number => bytes[skill] as number,
	};
}

function emptySums(roles: number): RoleSums {
	return {
		mentioned: new Float32Array(roles),
		all: new Float32Array(roles),
		asked: new Float32Array(roles),
		untold: new Float32Array(roles),
		sayings: new Uint8Array(roles),
	};
}

function runsOf({ heads }: Segment, known: Known): Runs {
	const callings: number[] = [];
	const starts: number[] = [];
	heads.forEach((head, place) => {
		const calling = known.heads.callings[head] as number;
		if (place > 0 && calling === callings.at(-1)) return;
		callings.push(calling);
		starts.push(place);
	});
	return { callings: Uint32Array.from(callings), starts: Uint32Array.from([...starts, heads.length]) };
}

function sumInto(
	sums: RoleSums,
	place: number,
	{ skills, mentions, heads }: Segment,
	worth: Float64Array,
	reader: AskedReader,
	known: Known,
): void {
	let [some, every] = [0, 0];
	const end = skills.starts[place + 1] as number;
	for (let i = skills.starts[place] as number; i < end; i++) {
		const way = mentions.ways[i] as number;
		const one = (mentions.strengths[way] as number) * (worth[skills.values[i] as number] as number);
		every += one;
		some += one * (standings[mentions.importances[way] as number] as number);
	}
	sums.mentioned[place] = some;
	sums.all[place] = every;
	const { mass, untold, degrees, asksYears, isEndless } = reader;
	sums.asked[place] = mass;
	sums.untold[place] = mass === 0 ? 0 : untold / mass;
	const calling = known.heads.callings[heads[place] as number] as number;
	const saysYears = asksYears || known.heads.occupations[calling]?.length !== 0;
	sums.sayings[place] =
		Math.ceil(Math.min(1, degrees) * sayings.ofDegrees) +
		(saysYears ? sayings.years : 0) +
		(isEndless ? sayings.endless : 0);
}
