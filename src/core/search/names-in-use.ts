import { followingAt, frameAt, refOf } from './asked.ts';
import type { Dictionary } from './dictionary.ts';
import { termOf } from './field-terms.ts';
import type { WholeNumbers } from './lists.ts';
import type { Segment } from './segment.ts';
import type { Names } from './stored-role.ts';

/** The names of each dictionary by number; empty those that no role has any more. */
export type NamesInUse = { readonly [name in keyof Names]: readonly string[] };

/** @param segments none of whose roles is gone */
export function namesInUse(names: Names, segments: readonly Segment[]): NamesInUse {
	const used = {
		terms: new Uint8Array(names.terms.size),
		skills: new Uint8Array(names.skills.size),
		labels: new Uint8Array(names.labels.size),
		heads: new Uint8Array(names.heads.size),
		frames: new Uint8Array(names.frames.size),
		refs: new Uint8Array(names.refs.size),
	};
	for (const { terms, skills, labels, heads, asks } of segments) {
		for (const dimension of terms.dimensions) used.terms[termOf(dimension)] = 1;
		for (const skill of skills.values) used.skills[skill] = 1;
		for (const label of labels.values) used.labels[label] = 1;
		for (const head of heads) used.heads[head] = 1;
		markAsks(asks.values, used);
	}
	for (let ref = 0; ref < used.refs.length; ref++) {
		// A skill may be asked for that the role does not list.
		if (used.refs[ref] === 1) used.skills[names.skills.find(refOf(names.refs.nameOf(ref)).id) ?? -1] = 1;
	}
	const named = (dictionary: Dictionary, marks: Uint8Array): readonly string[] =>
		Array.from(marks, (mark, number) => (mark === 1 ? dictionary.nameOf(number) : ''));
	return {
		terms: named(names.terms, used.terms),
		skills: named(names.skills, used.skills),
		labels: named(names.labels, used.labels),
		heads: named(names.heads, used.heads),
		frames: named(names.frames, used.frames),
		refs: named(names.refs, used.refs),
	};
}

/** Goes through the lists of `packedAsks`, which follow each other. */
function markAsks(asks: WholeNumbers, used: { readonly frames: Uint8Array; readonly refs: Uint8Array }): void {
	for (let i = 0; i < asks.length; ) {
		const entry = asks[i++] ?? 0;
		used.frames[frameAt(entry)] = 1;
		for (const end = i + followingAt(entry); i < end; i++) used.refs[asks[i] ?? 0] = 1;
	}
}
