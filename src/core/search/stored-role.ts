import type { IndexDocument } from '../model/search.ts';
import { Importance } from '../model/vocabulary.ts';
import { headName, packedAsks } from './asked.ts';
import type { Dictionary } from './dictionary.ts';
import { factLabels } from './fact-labels.ts';
import { fieldTerms } from './field-terms.ts';
import { postingNorm } from './tf-idf.ts';

/** All names that roles are told by, numbered. */
export type Names = {
	readonly terms: Dictionary;
	readonly skills: Dictionary;
	readonly labels: Dictionary;
	/** Titles, each with what is stated of its level; see `asked.ts`, as for the next two. */
	readonly heads: Dictionary;
	readonly frames: Dictionary;
	readonly refs: Dictionary;
};

/** A document in numbers. */
export type StoredRole = {
	readonly roleId: string;
	/** Of the role in the store; 0 where it is of none. */
	readonly revision: number;
	readonly dimensions: Uint32Array;
	/** How often each dimension's term is said, at most 255. */
	readonly tfs: Uint8Array;
	/** Length of its `lnc` vector before it is made 1. */
	readonly norm: number;
	/** What filters ask for. */
	readonly labels: ArrayLike<number>;
	/** The most that it pays a year; 0 where it does not say. */
	readonly pay: number;
	readonly skills: ArrayLike<number>;
	/** 0..1, how strongly each skill is asked for. */
	readonly asked: ArrayLike<number>;
	/** How each skill is asked for, as a place in `Importance.options`. */
	readonly importances: ArrayLike<number>;
	readonly head: number;
	readonly asks: Uint32Array;
};

export function storedRole(document: IndexDocument, names: Names): StoredRole {
	const { facts } = document;
	const { dimensions, tfs } = fieldTerms(document.terms, names.terms);
	const importanceOf = importanceIn(document.asked);
	const [skills, asked, importances]: [number[], number[], number[]] = [[], [], []];
	for (const [id, strength] of facts.skills) {
		skills.push(names.skills.numberOf(id));
		asked.push(strength);
		importances.push(importanceOf(id));
	}
	return {
		roleId: document.roleId,
		revision: document.revision ?? 0,
		dimensions,
		tfs,
		norm: postingNorm(tfs),
		labels: factLabels(facts).map(names.labels.numberOf),
		pay: facts.salary?.max ?? 0,
		skills,
		asked,
		importances,
		head: names.heads.numberOf(headName(document.asked)),
		asks: packedAsks(document.asked.requirements, names),
	};
}

function importanceIn({ skills }: IndexDocument['asked']): (skillId: string) => number {
	const known = new Map<string, number>();
	for (const { id, importance } of skills) known.set(id, Importance.options.indexOf(importance));
	return (skillId) => known.get(skillId) ?? 0;
}
