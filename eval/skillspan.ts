import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { skillRecogniser } from '../src/core/skills/recognise.ts';
import type { Engine } from '../src/matching/engine.ts';
import { f1, type Measure, type Row } from './measure.ts';

const Sentence = z.object({
	idx: z.union([z.number(), z.string()]),
	tokens: z.array(z.string()),
	tags_knowledge: z.array(z.string()),
});

/** Skills in labelled sentences: whole spans, and tokens. */
export function measureSkillSpans(set: string, folder: string, engine: Engine): readonly Measure[] {
	const recognise = skillRecogniser(engine.taxonomy);
	const lines = readFileSync(join(folder, 'dev.json'), 'utf8').trim();
	const sentences = (
		lines.startsWith('[')
			? (JSON.parse(lines) as unknown[])
			: lines.split('\n').map((line) => JSON.parse(line) as unknown)
	).map((one) => Sentence.parse(one));
	const rows = sentences.map((sentence, at) => {
		const starts: number[] = [];
		let text = '';
		for (const token of sentence.tokens) {
			starts.push(text.length);
			text += `${token} `;
		}
		const ours = recognise(text).map((hit) => spanOfTokens(starts, hit.start, hit.end));
		return { id: String(at), sentence, ours, wanted: wantedSpans(sentence.tags_knowledge) };
	});
	const spanRow = ({ id, sentence, ours, wanted }: (typeof rows)[number]): Row => {
		const key = ([from, to]: readonly [number, number]): string => `${from}-${to}`;
		const found = new Set(ours.map(key));
		const right = wanted.filter((span) => found.has(key(span)));
		const missed = wanted.filter((span) => !found.has(key(span)));
		return {
			id,
			counts: [right.length, found.size, right.length, wanted.length],
			misses: missed.map(([from, to]) => `missed: ${sentence.tokens.slice(from, to).join(' ')}`),
		};
	};
	const tokenRow = ({ id, ours, wanted }: (typeof rows)[number]): Row => {
		const inside = (spans: readonly (readonly [number, number])[]): Set<number> =>
			new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
		const [found, gold] = [inside(ours), inside(wanted)];
		const right = found.intersection(gold).size;
		return { id, counts: [right, found.size, right, gold.size], misses: [] };
	};
	return [f1(set, 'spans F1', rows.map(spanRow)), f1(set, 'tokens F1', rows.map(tokenRow))];
}

function spanOfTokens(starts: readonly number[], start: number, end: number): readonly [number, number] {
	const first = starts.findLastIndex((at) => at <= start);
	const last = starts.findLastIndex((at) => at < end);
	return [first, last + 1];
}

function wantedSpans(tags: readonly string[]): readonly (readonly [number, number])[] {
	const spans: [number, number][] = [];
	tags.forEach((tag, at) => {
		const open = spans.at(-1);
		if (tag === 'I' && open?.[1] === at) open[1] = at + 1;
		else if (tag === 'B' || tag === 'I') spans.push([at, at + 1]);
	});
	return spans;
}
