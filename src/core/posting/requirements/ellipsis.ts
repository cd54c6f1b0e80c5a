import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { nameKey } from '../../skills/atoms.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { Passage } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

/** What the two halves may be joined by; "and/or" is three of them. */
const joints = new WordSet(skillAsking.joints);
const listJoints = new WordSet([',', ...skillAsking.joints]);
const prefixMax = 2;

/**
 * Skills that share their last words with the next: "embedded or industrial control systems" names embedded systems
 * too, "Class A or Class B CDL" both licences. Only names that the taxonomy holds; before a paper the half may be a
 * skill of its own, as in "Hazmat or tanker endorsement".
 */
export function ellipticItems(passage: Passage, known: readonly SkillItem[], taxonomy: Taxonomy): readonly SkillItem[] {
	const found: SkillItem[] = [];
	for (const item of known) {
		const end = beforeJoint(passage, item.from);
		const half = end === null ? null : firstHalf(passage, item, end, taxonomy);
		if (half !== null) found.push(half);
		found.push(...laterHalves(passage, item, taxonomy));
	}
	return found;
}

/** "Data preparation, analysis and visualization": single words that share the first words of the name before them. */
function laterHalves(passage: Passage, item: SkillItem, taxonomy: Taxonomy): readonly SkillItem[] {
	const { words, text, sentence } = passage;
	if (item.to - item.from < 2) return [];
	const shared = text.slice(item.start, words[item.to - 2]?.end);
	// "Functional specifications, testing": behind a comma an adjective is no longer meant.
	const isAdjective = adjective.test(shared);
	const found: SkillItem[] = [];
	for (let at = behindJoint(passage, item.to); at !== null; at = behindJoint(passage, at + 1)) {
		const word = words[at];
		if (isAdjective && words[at - 1]?.word === ',') break;
		if (word?.kind !== 'word' || word.skill !== null || sentence[at] !== sentence[item.from]) break;
		const id = taxonomy.byName.get(nameKey(`${shared} ${text.slice(word.start, word.end)}`));
		const skill = id === undefined || id === item.id ? undefined : taxonomy.skills.get(id);
		if (skill === undefined || !endsItem(passage, at + 1)) break;
		const { id: own, name, kind } = skill;
		found.push({ ...item, from: at, to: at + 1, start: word.start, end: word.end, id: own, name, kind });
	}
	return found;
}

/** Behind the joint that begins at `at`; null where none does. */
function behindJoint({ words }: Passage, at: number): number | null {
	let end = at;
	while (end - at < 3 && words[end]?.skill === null && listJoints.has(words[end])) end++;
	return end > at ? end : null;
}

function endsItem({ words, sentence }: Passage, at: number): boolean {
	const next = words[at];
	return next === undefined || sentence[at] !== sentence[at - 1] || next.kind === 'mark' || nameEnds.has(next);
}

const adjective = /(?:al|ive|ic)$/i;
const nameEnds = new WordSet(skillAsking.nameEnds);

/** Behind the last word before the joint that ends at `at`; null where no joint is there. */
function beforeJoint({ words }: Passage, at: number): number | null {
	let end = at;
	while (end > 0 && at - end < 3 && words[end - 1]?.skill === null && joints.has(words[end - 1])) end--;
	return end < at ? end : null;
}

/** What the halves may share: the item's last words, or the word behind it, as in "email and Windows environments". */
function lastWords({ words, text, sentence }: Passage, { from, to, end }: SkillItem): readonly string[] {
	const own = words.slice(from + 1, to).map(({ start }) => text.slice(start, end));
	const next = words[to];
	const isShared = next?.kind === 'word' && next.skill === null && sentence[to] === sentence[from];
	return isShared ? [...own, text.slice(next.start, next.end)] : own;
}

function firstHalf(passage: Passage, item: SkillItem, end: number, taxonomy: Taxonomy): SkillItem | null {
	const { words, text, sentence } = passage;
	for (let length = prefixMax; length >= 1; length--) {
		const from = end - length;
		const prefix = words.slice(Math.max(0, from), end);
		const isPaper = item.kind === 'licence' || item.kind === 'certification';
		const isPlain = prefix.every((word) => word.kind !== 'mark' && (word.skill === null || isPaper));
		if (from < 0 || !isPlain || sentence[from] !== sentence[item.from]) continue;
		// "Journeyman electrician or CPR certification": the half is a paper already, and a longer one.
		if (words[from]?.skill !== null && words[from]?.skill === words[from - 1]?.skill) return null;
		const [start, stop] = [words[from]?.start ?? 0, words[end - 1]?.end ?? 0];
		for (const last of lastWords(passage, item)) {
			const id = taxonomy.byName.get(nameKey(`${text.slice(start, stop)} ${last}`));
			const skill = id === undefined || id === item.id ? undefined : taxonomy.skills.get(id);
			if (skill !== undefined)
				return { ...item, from, to: end, start, end: stop, id: skill.id, name: skill.name, kind: skill.kind };
		}
	}
	return null;
}
