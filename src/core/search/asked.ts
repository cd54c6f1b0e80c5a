import type { Requirement, SkillRef } from '../model/requirement.ts';
import type { ScorableRole } from '../model/role.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import type { WholeNumbers } from './lists.ts';
import type { Names } from './stored-role.ts';

/**
 * What a role asks, in numbers. A frame is a requirement without its skills and without its place in a text; many
 * roles share one. A role's list holds, for each requirement, its frame × 256 + how many skills follow, then these.
 */
type AskedNames = Pick<Names, 'heads' | 'frames' | 'refs'>;
type Head = Pick<ScorableRole, 'title' | 'seniority'>;

const skillsMax = 255;

export function askedNames(): AskedNames {
	return { heads: dictionary(), frames: dictionary(), refs: dictionary() };
}

export function headName({ title, seniority }: Head): string {
	return JSON.stringify([title, seniority]);
}

/** What `headName` was made of. */
export function headOf(name: string): Head {
	// Both ends are ours.
	const [title, seniority] = JSON.parse(name) as [Head['title'], Head['seniority']];
	return { title, seniority };
}

export function packedAsks(
	requirements: readonly Requirement[],
	names: AskedNames & Pick<Names, 'skills'>,
): Uint32Array {
	const asks: number[] = [];
	for (const requirement of requirements) {
		const skills = skillsOf(requirement);
		const isListed = skills.length > 0 && skills.length <= skillsMax;
		const frame = names.frames.numberOf(frameName(requirement, isListed));
		asks.push(frame * (skillsMax + 1) + (isListed ? skills.length : 0));
		if (!isListed) continue;
		for (const { id, name } of skills) {
			names.skills.numberOf(id);
			asks.push(names.refs.numberOf(JSON.stringify([id, name])));
		}
	}
	return Uint32Array.from(asks);
}

/** The frame of one entry of a role's list, and how many skills follow it. */
export function frameAt(entry: number): number {
	return entry >>> 8;
}

export function followingAt(entry: number): number {
	return entry & skillsMax;
}

/** The requirements of a role, without their places in a text. */
export function unpackedAsks(
	asks: WholeNumbers,
	frames: readonly Requirement[],
	refs: readonly SkillRef[],
): Requirement[] {
	const requirements: Requirement[] = [];
	for (let i = 0; i < asks.length; ) {
		const entry = asks[i++] ?? 0;
		const frame = frames[frameAt(entry)];
		const following = followingAt(entry);
		const skills = Array.from(asks.subarray(i, i + following), (ref) => refs[ref] ?? { id: '', name: '' });
		i += following;
		if (frame === undefined) continue;
		const isListed = following > 0 && (frame.kind === 'skill' || frame.kind === 'certification');
		requirements.push(isListed ? { ...frame, skills } : frame);
	}
	return requirements;
}

/**
 * Everything of a requirement that a score may read; `skills` only where they are too many to be listed. Its words are
 * read for places alone: they say whether one may move there.
 */
function frameName(requirement: Requirement, isListed: boolean): string {
	const text = requirement.kind === 'location' ? requirement.text : '';
	const frame = { ...requirement, id: '', text, evidence: { start: 0, end: 0, quote: '' }, confidence: 1 };
	return JSON.stringify(isListed ? { ...frame, skills: [] } : frame);
}

export function frameOf(name: string): Requirement {
	// Both ends are ours.
	return JSON.parse(name) as Requirement;
}

export function refOf(name: string): SkillRef {
	// Both ends are ours.
	const [id, skillName] = JSON.parse(name) as [string, string];
	return { id, name: skillName };
}

function skillsOf(requirement: Requirement): readonly SkillRef[] {
	return requirement.kind === 'skill' || requirement.kind === 'certification' ? requirement.skills : [];
}

/** What the names of a dictionary stand for, in an array that grows with it. */
export function readNames<T>(names: Dictionary, read: (name: string) => T): () => readonly T[] {
	const known: T[] = [];
	return () => {
		while (known.length < names.size) known.push(read(names.nameOf(known.length)));
		return known;
	};
}
