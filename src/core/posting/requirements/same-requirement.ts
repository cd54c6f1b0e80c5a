import type { SectionKind } from '../../model/posting.ts';
import type { Importance } from '../../model/vocabulary.ts';
import type { Draft, PassageReading } from './drafts.ts';

const rank: Readonly<Record<Importance, number>> = { must: 2, nice: 1, context: 0 };
const asking: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'skills']);
/** Statements of one sort that a new one is compared with; more of them is no posting. */
const comparedMax = 40;

/** Each requirement once: what a summary says and a bullet repeats is kept where it is most specific. */
export function withoutRepeats(drafts: readonly Draft[], readings: readonly PassageReading[]): readonly Draft[] {
	const kept = new Map<string, Draft[]>();
	for (const draft of drafts) {
		const key = keyOf(draft);
		const like = kept.get(key) ?? [];
		kept.set(key, like);
		const at = like.findLastIndex((other, i) => like.length - i <= comparedMax && isSame(other, draft));
		const other = like[at];
		if (other === undefined) like.push(draft);
		else like[at] = merged(other, draft);
	}
	const all = [...kept.values()].flat().sort((a, b) => a.at - b.at);
	return withoutSummaries(all, readings);
}

function keyOf({ requirement }: Draft): string {
	const { kind } = requirement;
	if (kind === 'experience') return `${kind} ${requirement.years.min} ${requirement.years.max}`;
	if (kind === 'education') return `${kind} ${requirement.education.level}`;
	if (kind === 'language') {
		const codes = [requirement.language, ...(requirement.language.alternatives ?? [])].map(({ code }) => code);
		return `${kind} ${codes.sort().join(' ')}`;
	}
	if (kind === 'authorisation') return `${kind} ${requirement.authorisation.of}`;
	if (kind === 'location')
		return `${kind} ${[...requirement.location.places, ...requirement.location.countries].join('|')}`;
	const { op, min } = requirement.group;
	const ids = requirement.skills.map((skill) => skill.id).sort();
	return `${kind} ${op} ${min} ${ids.join(' ')}`;
}

function isSame(a: Draft, b: Draft): boolean {
	const [one, other] = [a.requirement, b.requirement];
	if (one.kind === 'experience' && other.kind === 'experience') return isSameWork(a, b, one.years.of, other.years.of);
	if (one.kind === 'education' && other.kind === 'education') {
		const fields = new Set(one.education.fields.map((field) => field.toLowerCase()));
		const isPlain = fields.size === 0 || other.education.fields.length === 0;
		return isPlain || areApart(a, b) || other.education.fields.some((field) => fields.has(field.toLowerCase()));
	}
	return true;
}

/** "5+ years in backend systems" of the summary and "5+ years designing backend systems" of the list are one. */
function isSameWork(a: Draft, b: Draft, of: string, other: string): boolean {
	if (areApart(a, b)) return true;
	// "A year of office work; a year of experience preferred": a wish beside the demand, in the employer's own lists.
	if (of === 'total' || other === 'total') return a.requirement.importance === b.requirement.importance;
	const words = new Set(contentWords(of));
	const others = contentWords(other);
	const shared = others.filter((word) => words.has(word)).length;
	return a.block !== b.block && !nameDifferent(of, other) && shared >= Math.min(words.size, others.length) * 0.6;
}

/** "Complex applications for the iPhone" and "complex applications for Android": each names what the other does not. */
function nameDifferent(of: string, other: string): boolean {
	const own = (a: string, b: string): boolean => {
		const known = new Set(contentWords(b));
		return a.split(/\s+/).some((word) => /\p{Lu}/u.test(word) && contentWords(word).some((one) => !known.has(one)));
	};
	return own(of, other) && own(other, of);
}

function contentWords(of: string): readonly string[] {
	return of
		.toLowerCase()
		.split(/[^\p{L}\p{N}+#]+/u)
		.filter((word) => word.length > 2);
}

/** Whether one stands in a list of requirements and the other in running text about the role. */
function areApart(a: Draft, b: Draft): boolean {
	return asking.has(a.block.section) !== asking.has(b.block.section);
}

/** The more specific of two, with the stronger demand of both. */
function merged(a: Draft, b: Draft): Draft {
	const [best, other] = specificity(b) > specificity(a) ? [b, a] : [a, b];
	const importance =
		rank[other.requirement.importance] > rank[best.requirement.importance]
			? other.requirement.importance
			: best.requirement.importance;
	const [one, two] = [best.requirement, other.requirement];
	if (one.kind === 'education' && two.kind === 'education') {
		const orEquivalentExperience = one.education.orEquivalentExperience || two.education.orEquivalentExperience;
		return { ...best, requirement: { ...one, importance, education: { ...one.education, orEquivalentExperience } } };
	}
	return { ...best, requirement: { ...one, importance } };
}

function specificity({ block, requirement }: Draft): number {
	const place = asking.has(block.section) ? 100 : 0;
	if (requirement.kind === 'experience')
		return place + (requirement.years.of === 'total' ? 0 : 10 + Math.min(20, requirement.years.of.length / 4));
	if (requirement.kind === 'education') return place + requirement.education.fields.length;
	return place + requirement.confidence;
}

/** Skills that running text asks for are left out where the lists of requirements ask for all of them too. */
function withoutSummaries(drafts: readonly Draft[], readings: readonly PassageReading[]): readonly Draft[] {
	const listed = new Map<string, number>();
	for (const { passage, choices } of readings) {
		if (!asking.has(passage.block.section)) continue;
		for (const { id, importance } of choices.flatMap(({ items }) => items))
			listed.set(id, Math.max(listed.get(id) ?? 0, rank[importance]));
	}
	return drafts.filter(({ block, requirement }) => {
		if (asking.has(block.section) || !('skills' in requirement)) return true;
		return !requirement.skills.every(({ id }) => (listed.get(id) ?? -1) >= rank[requirement.importance]);
	});
}
