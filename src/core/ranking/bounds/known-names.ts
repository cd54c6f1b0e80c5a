import type { Requirement, SkillRef } from '../../model/requirement.ts';
import { frameOf, readNames, refOf } from '../../search/asked.ts';
import type { Names } from '../../search/stored-role.ts';
import { type FrameColumns, frameColumns } from './frame-columns.ts';
import { type HeadColumns, headColumns } from './head-columns.ts';
import { keptColumns } from './kept-columns.ts';

/** What the numbers of an index stand for, read once and kept from query to query. */
export type KnownNames = {
	readonly heads: HeadColumns;
	readonly frames: readonly Requirement[];
	readonly frameColumns: FrameColumns;
	readonly refs: readonly SkillRef[];
	/** The number of a skill by that of a reference to it. */
	readonly skillOfRef: readonly number[];
	readonly columns: ReturnType<typeof keptColumns>;
};

/** @returns what is known now; it grows with the names */
export function knownNames(names: Names): () => KnownNames {
	const heads = headColumns(names.heads);
	const frames = readNames(names.frames, frameOf);
	const columns = frameColumns(frames);
	const refs = readNames(names.refs, refOf);
	// An index has a number for every skill that some role asks for.
	const skillOfRef = readNames(names.refs, (name) => names.skills.find(refOf(name).id) as number);
	const kept = keptColumns();
	return () => ({
		heads: heads(),
		frames: frames(),
		frameColumns: columns(),
		refs: refs(),
		skillOfRef: skillOfRef(),
		columns: kept,
	});
}
