import type { PartName, Weights } from '../model/match.ts';
import type { ScorableRole } from '../model/role.ts';
import type { IndexHit, Statistics } from '../model/search.ts';
import type { RuleContext } from '../rules/context.ts';
import { judge } from '../rules/evaluate.ts';
import { bestKindFit, kindDoubt } from './kind-fit.ts';
import { levelFit } from './level-fit.ts';
import { type Hold, holdsIfMet, holdsOn, limited } from './limits.ts';
import { ifMet, type Judged, type PartFit } from './part.ts';
import { educationPart } from './part-education.ts';
import { experiencePart } from './part-experience.ts';
import { skillsPart } from './part-skills.ts';
import { textPart } from './part-text.ts';
import { titlePart } from './part-title.ts';
import type { Profile } from './profile.ts';
import { roleWork } from './role-work.ts';
import { partOrder, scoreNumbers } from './weights.ts';
import { workHistory } from './work-history.ts';

/** A score as the sum that it is. Every word of an explanation is read off this value. */
export type Scored<R extends ScorableRole = ScorableRole> = {
	readonly role: R;
	/** 0..100: the points of the parts, added up in their order. */
	readonly score: number;
	/** What the parts would give without limits. */
	readonly raw: number;
	readonly parts: Readonly<Record<PartName, ScoredPart>>;
	readonly judged: readonly Judged[];
	readonly holds: readonly Hold[];
	readonly beside: Beside;
};
type ScoredPart = { readonly fit: PartFit; readonly weight: number; readonly points: number };

type Fits = Readonly<Record<PartName, PartFit>>;

/** What a score is made of beside its parts. */
type Beside = { readonly kind: ToldKind; readonly weights: Weights };
/** How close the kinds of work come, and how far that cannot be told; both 0..1. */
type ToldKind = { readonly close: number; readonly doubt: number };

export type ScoreInput = {
	readonly profile: Profile;
	readonly weights: Weights;
	readonly statistics: Statistics;
};

/** One role against one person. A pure sum: weight × fit of each part × 100, pressed under the limits that hold. */
export function scoreRole<R extends ScorableRole>(role: R, hit: IndexHit | null, input: ScoreInput): Scored<R> {
	const { profile, statistics, weights } = input;
	// 1. What kind of work the role is, and what the person did of it.
	const worthOf = worthBy(statistics);
	const work = roleWork(role, profile.taxonomy, worthOf);
	const { resume, taxonomy, asOf, held } = profile;
	const context: RuleContext = { resume, taxonomy, asOf, held, worthOf, work: workHistory(profile, work) };
	const level = levelFit(profile, work, context.work.inRolesKind().months ?? 0);
	const kind = { close: bestKindFit(profile, work), doubt: kindDoubt(profile, work.occupations.length > 0) };
	// 2. The requirements, one by one.
	const judged = role.requirements.map((requirement) => ({ requirement, judgement: judge(requirement, context) }));
	// 3. The parts.
	const fits: Fits = {
		text: textPart(role, hit, statistics, work, profile),
		skills: skillsPart(judged, context),
		experience: experiencePart(judged, work, level, context),
		education: educationPart(judged),
		title: titlePart(role, work, profile, level),
	};
	// 4. The sum, under the limits.
	const holds = holdsOn(judged, kindOrEvidence(kind, fits), context);
	return { role, judged, holds, beside: { kind, weights }, ...summed(fits, weights, holds) };
}

/** The score if a requirement were met: the same sum over the same values, but for that one. */
export function scoreIfMet({ parts, holds, beside }: Scored, requirementId: string): number {
	const fits: Fits = {
		text: parts.text.fit,
		skills: ifMet(parts.skills.fit, requirementId),
		experience: ifMet(parts.experience.fit, requirementId),
		education: ifMet(parts.education.fit, requirementId),
		title: parts.title.fit,
	};
	const left = holdsIfMet(holds, requirementId, kindOrEvidence(beside.kind, fits));
	return summed(fits, beside.weights, left).score;
}

/** Rare skills tell more, and common ones something still. */
export function worthBy(statistics: Statistics): (skillId: string) => number {
	return (id) => worthOfIdf(statistics.idfOfSkill(id));
}

export function worthOfIdf(idf: number): number {
	const { commonWorth, rareIdf } = scoreNumbers.skills;
	return commonWorth + (1 - commonWorth) * Math.min(1, idf / rareIdf);
}

/** Shared rare skills and words show a kind of work too, above all where titles cannot tell. */
function kindOrEvidence(kind: ToldKind, fits: Fits): number {
	return shownKind(kind, Math.max(fits.text.score, fits.skills.score * fits.skills.spoken));
}

/** Rises with each of what it is made of. @param shared 0..1: what the texts and skills share */
export function shownKind({ close, doubt }: ToldKind, shared: number): number {
	const { evidence, untold, evidenceUntold } = scoreNumbers.kind;
	return Math.max(close, evidence * shared, doubt * (untold + evidenceUntold * shared));
}

function summed(fits: Fits, weights: Weights, holds: readonly Hold[]): Pick<Scored, 'score' | 'raw' | 'parts'> {
	let all = 0;
	for (const name of partOrder) all += weights[name] * fits[name].spoken;
	const shareOf = (name: PartName): number => (all === 0 ? 0 : (weights[name] * fits[name].spoken) / all);
	let raw = 0;
	for (const name of partOrder) raw += 100 * shareOf(name) * fits[name].score;
	const scale = raw === 0 ? 0 : limited(raw, holds) / raw;
	const part = (name: PartName): ScoredPart => {
		const weight = shareOf(name);
		return { fit: fits[name], weight, points: 100 * weight * fits[name].score * scale };
	};
	const parts = {
		text: part('text'),
		skills: part('skills'),
		experience: part('experience'),
		education: part('education'),
		title: part('title'),
	};
	let score = 0;
	for (const name of partOrder) score += parts[name].points;
	return { score: Math.min(100, score), raw, parts };
}
