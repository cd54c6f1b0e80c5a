import type { Part, PartName, RankedRole, RequirementVerdict } from '../model/match.ts';
import type { Role } from '../model/role.ts';
import { confidenceOf } from './confidence.ts';
import { limitsOf } from './limits.ts';
import type { Judged } from './part.ts';
import type { Scored } from './score-role.ts';
import { partOrder } from './weights.ts';

/** A scored role in words and quotes. Nothing is computed here that the score was not made of. */
export function explain(scored: Scored<Role>, placed: Pick<RankedRole, 'rank' | 'verdict' | 'gaps'>): RankedRole {
	const { role, parts } = scored;
	const part = (name: PartName): Part => {
		const { fit, weight, points } = parts[name];
		return { score: fit.score, weight, points, reason: fit.reason() };
	};
	return {
		roleId: role.id,
		rank: placed.rank,
		score: scored.score,
		confidence: confidenceOf(scored.judged),
		verdict: placed.verdict,
		title: role.title,
		company: role.company,
		locations: role.locations,
		workMode: role.workMode,
		salary: role.salary,
		postings: role.postings,
		parts: {
			text: part('text'),
			skills: part('skills'),
			experience: part('experience'),
			education: part('education'),
			title: part('title'),
		},
		limits: limitsOf(scored.raw, scored.holds).slice(),
		requirements: scored.judged.map((one) => inWords(one, scored)),
		gaps: placed.gaps,
	};
}

function inWords(one: Judged, scored: Scored<Role>): RequirementVerdict {
	const { requirement, judgement } = one;
	const { reason, ask, quotes } = judgement.explain();
	// Merging a role names the posting of each of its requirements.
	const postingId = scored.role.requirementSources[requirement.id] as string;
	return {
		requirementId: requirement.id,
		kind: requirement.kind,
		importance: requirement.importance,
		text: requirement.text,
		status: judgement.status,
		...pointsOf(one, scored),
		reason,
		ask,
		evidence: { posting: { ...requirement.evidence, postingId }, resume: [...quotes] },
	};
}

/** A requirement's points: its share of its part's, so that those of a part's requirements add up to it. */
function pointsOf(one: Judged, scored: Scored): Pick<RequirementVerdict, 'points' | 'maxPoints'> {
	const scale = scored.raw === 0 ? 0 : scored.score / scored.raw;
	for (const name of partOrder) {
		const { fit, weight } = scored.parts[name];
		const row = fit.rows.find(({ judged }) => judged === one);
		if (row === undefined) continue;
		const maxPoints = 100 * weight * scale * fit.factor * row.share;
		return { points: maxPoints * row.credit, maxPoints };
	}
	return { points: 0, maxPoints: 0 };
}
