import type { SkillMention } from '../../model/posting.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { type Quote, quoteAt } from '../../model/text.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { PassageReading } from './drafts.ts';
import { type Passage, sentenceAround } from './passage.ts';
import type { SkillChoice } from './skill-groups.ts';
import type { SkillItem } from './skill-items.ts';

const { weights } = table;
const strong = new WordSet(table.strong);
const weak = new WordSet(table.weak);
const rank: Readonly<Record<Importance, number>> = { must: 2, nice: 1, context: 0 };
const evidenceMax = 5;
const strengthReach = 8;

type Tally = {
	readonly id: string;
	readonly name: string;
	importance: Importance;
	/** By importance: one minus the product of what each mention leaves open. */
	readonly missing: Record<Importance, number>;
	readonly evidence: Quote[];
};

/** Every skill that a posting names, once, weighed by where, how and how often it is asked for; strongest first. */
export function skillMentions(readings: readonly PassageReading[]): readonly SkillMention[] {
	const tallies = new Map<string, Tally>();
	for (const { passage, choices, languages } of readings) {
		const evidence = quoteAt(passage.text, passage.block);
		for (const choice of choices) {
			for (const item of choice.items) count(tallies, item, weightOf(passage, choice, item), evidence);
		}
		for (const { language, importance, alternatives, isAlternative } of languages) {
			const share = isAlternative || alternatives.length > 0 ? weights.any : 1;
			count(
				tallies,
				{ id: `language:${language.code}`, name: language.name, importance },
				placeWeight(passage, importance) * share,
				evidence,
			);
		}
	}
	const mentions = [...tallies.values()].map(({ id, name, importance, missing, evidence }) => {
		const weight = Math.min(1 - missing[importance], weights.ceiling[importance]);
		return { id, name, weight: Math.round(weight * 1000) / 1000, importance, evidence };
	});
	return mentions.sort(
		(a, b) => rank[b.importance] - rank[a.importance] || b.weight - a.weight || (a.id < b.id ? -1 : 1),
	);
}

function count(
	tallies: Map<string, Tally>,
	item: Pick<SkillItem, 'id' | 'name' | 'importance'>,
	weight: number,
	evidence: Quote,
): void {
	const { id, name, importance } = item;
	const known = tallies.get(id);
	const tally = known ?? { id, name, importance, missing: { must: 1, nice: 1, context: 1 }, evidence: [] };
	if (known === undefined) tallies.set(id, tally);
	if (rank[importance] > rank[tally.importance]) tally.importance = importance;
	tally.missing[importance] *= 1 - weight;
	if (tally.evidence.length < evidenceMax && tally.evidence.at(-1)?.start !== evidence.start)
		tally.evidence.push(evidence);
}

/** 0..1: the place × how well it must be known × what an any-of list leaves of it. */
function weightOf(passage: Passage, choice: SkillChoice, item: SkillItem): number {
	const { op, open } = choice.group;
	const share = op === 'all' ? 1 : open ? weights.openAny : weights.any;
	const known = item.id.startsWith('unlisted:') ? weights.unlisted : 1;
	return placeWeight(passage, item.importance) * strengthOf(passage, item) * share * known;
}

function placeWeight({ block }: Passage, importance: Importance): number {
	if (importance !== 'context') {
		const isAsking = block.section === 'requirements' || block.section === 'preferred' || block.section === 'skills';
		return weights[importance][isAsking ? 'requirements' : 'other'];
	}
	const places: Readonly<Record<string, number>> = weights.context;
	return places[block.section] ?? weights.context.other;
}

function strengthOf(passage: Passage, item: SkillItem): number {
	const { from } = sentenceAround(passage, item.from);
	for (let at = item.from - 1; at >= Math.max(from, item.from - strengthReach); at--) {
		const word = passage.words[at];
		if (strong.has(word)) return weights.strong;
		if (weak.has(word)) return weights.weak;
	}
	return weights.plain;
}
