import type { Span } from '../../model/text.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import type { Block } from '../blocks.ts';

/** Longer items say enough by themselves. */
const itemMax = 60;
const marks = /^[\s,;|/•·()&:+*–—-]{1,24}$/;

type Recognise = (span: Span) => readonly SkillHit[];

/**
 * The skills of each block. Short items of one list are read together too: "Excel" is an ordinary word by itself and a
 * program among others that are named one an item.
 */
export function blockSkills(
	text: string,
	blocks: readonly Block[],
	recognise: Recognise,
): (block: Block) => readonly SkillHit[] {
	const together = new Map<Block, readonly SkillHit[]>();
	for (const list of shortLists(text, blocks)) {
		const hits = recognise({ start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 });
		let next = 0;
		for (const block of list) {
			const own: SkillHit[] = [];
			while (next < hits.length && (hits[next] as SkillHit).start < block.end) {
				const hit = hits[next++] as SkillHit;
				if (hit.start >= block.start && hit.end <= block.end) own.push(hit);
			}
			together.set(block, own);
		}
	}
	return (block) => {
		const own = recognise(block);
		const more = together.get(block)?.filter((hit) => !own.some((one) => hit.start < one.end && one.start < hit.end));
		return more === undefined || more.length === 0 ? own : [...own, ...more].sort((a, b) => a.start - b.start);
	};
}

/** Items of lists that stand right below each other, at least two. */
function shortLists(text: string, blocks: readonly Block[]): readonly (readonly Block[])[] {
	const found: Block[][] = [];
	for (const block of blocks) {
		if (!block.bullet || block.end - block.start > itemMax) continue;
		const list = found.at(-1);
		const last = list?.at(-1);
		const isNext = last !== undefined && last.section === block.section && block.start - last.end <= 24;
		if (isNext && marks.test(text.slice(last.end, block.start))) list?.push(block);
		else found.push([block]);
	}
	return found.filter((list) => list.length > 1);
}
