import { type Segment, segmentRolesMax } from '../../search/segment.ts';
import { indexIn } from '../../search/term-lists.ts';
import { shownShare } from '../kind-fit.ts';
import { textScore } from '../part-text.ts';
import { type HeadFits, shownAtMost, type TitleFit } from './head-fits.ts';
import type { KnownNames } from './known-names.ts';
import type { SkillTables } from './person-tables.ts';
import type { RoughScore } from './rough-score.ts';
import { skillColumns, standingWeightOf, weightOf } from './skill-columns.ts';

/** Bounds by place, in steps of 1/`boundSteps` of a point, rounded up: a few bytes for each of very many roles. */
export type RoughestBounds = Uint16Array;

export const boundSteps = 640;

type Sources = {
	readonly known: KnownNames;
	readonly heads: HeadFits;
	readonly tables: SkillTables;
	readonly roughly: RoughScore;
};

/**
 * Bounds of many roles at once, from titles and shared skills; words and all that is asked for are taken as met.
 * Shared skills are added up skill by skill over the roles that speak of them, so that a role which shares none, and a
 * title which shares no word with those held, cost no more than looking up what such roles may reach.
 */
export function roughestBounds(by: Sources): (segment: Segment, places: Uint16Array) => RoughestBounds {
	const { known, tables } = by;
	const titles = sharingTitles(by);
	const massesOf = known.masses(tables.worth);
	const sumsOf = sharedSums(tables);
	const { callings, occupations } = known.heads;
	const lowest = new Uint16Array(occupations.length);
	occupations.forEach((_, calling) => {
		lowest[calling] = steps(boundOf(by, by.heads.ofCalling(calling), calling, true, 0, 0));
	});
	return (segment, places) => {
		const { heads } = segment;
		const { had, shown } = sumsOf(segment);
		const { mentioned, all, atLeast } = massesOf(segment);
		const bounds = new Uint16Array(heads.length);
		for (let i = 0; i < places.length; i++) {
			const place = places[i] as number;
			const head = heads[place] as number;
			const calling = callings[head] as number;
			const row = titles.rowOfHead[head] as number;
			const mass = mentioned[place] as number;
			const some = had[place] as number;
			if (row === 0 && some === 0 && mass > 0 && shown[place] === 0) {
				bounds[place] = lowest[calling] as number;
				continue;
			}
			const share = mass === 0 ? null : Math.min(1, some / (mass * atLeast));
			const bySkills = shownShare(shown[place] as number, (all[place] as number) * atLeast);
			const fit = row === 0 ? by.heads.ofCalling(calling) : titles.fitOf(row);
			bounds[place] = steps(boundOf(by, fit, calling, row >= titles.titledFrom || row === 0, share, bySkills));
		}
		return bounds;
	};
}

function boundOf(
	{ heads, roughly }: Sources,
	fit: TitleFit,
	calling: number,
	hasTitle: boolean,
	share: number | null,
	bySkills: number,
): number {
	const title = hasTitle ? heads.titleAtMost(fit, calling, bySkills) : Number.NaN;
	const kind = shownAtMost(heads.kindAtMost(fit, calling, bySkills), bySkills > 0 || heads.isTold(calling), 1);
	return roughly(textScore(1, share), title, kind);
}

function steps(bound: number): number {
	return Math.min(65_535, Math.ceil(bound * boundSteps));
}

/** The titles that share a word with those held, and those that nothing can be compared with, by rows of their own. */
function sharingTitles({ known, heads }: Sources) {
	const rowOfHead = new Uint32Array(known.heads.size);
	const fits: TitleFit[] = [];
	const enter = (head: number): void => {
		if ((rowOfHead[head] as number) === 0) rowOfHead[head] = fits.push(heads.ofHead(head));
	};
	known.heads.untitled.forEach(enter);
	const titledFrom = fits.length + 1;
	for (const word of heads.words) known.heads.headsOfWord[word]?.forEach(enter);
	return {
		/** 0 where a title shares nothing. */
		rowOfHead,
		/** Rows below stand for no title. */
		titledFrom,
		fitOf: (row: number): TitleFit => fits[row - 1] as TitleFit,
	};
}

/** What roles share with the skills held, and with those that jobs show, at most; by place. The arrays are used again. */
function sharedSums(tables: SkillTables) {
	const held = Uint32Array.from(tables.worth.keys()).filter(
		(skill) => (tables.strength[skill] as number) > 0 || (tables.jobs[skill] as number) !== 0,
	);
	const hadBySegment = new Float64Array(segmentRolesMax);
	const shownBySegment = new Float64Array(segmentRolesMax);
	return (segment: Segment) => {
		const columns = skillColumns(segment);
		const [had, shown] = [hadBySegment, shownBySegment];
		had.fill(0, 0, segment.heads.length);
		shown.fill(0, 0, segment.heads.length);
		for (const skill of held) {
			const list = indexIn(columns.skills, skill);
			if (list < 0) continue;
			const worth = tables.worth[skill] as number;
			const ofHad = worth * Math.min(1, tables.strength[skill] as number);
			const ofShown = (tables.jobs[skill] as number) === 0 ? 0 : worth;
			const end = columns.starts[list + 1] as number;
			for (let i = columns.starts[list] as number; i < end; i++) {
				const place = columns.places[i] as number;
				const strength = columns.strengths[i] as number;
				had[place] = (had[place] as number) + ofHad * (standingWeightOf[strength] as number);
				shown[place] = (shown[place] as number) + ofShown * (weightOf[strength] as number);
			}
		}
		return { had, shown };
	};
}
