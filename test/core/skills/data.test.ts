import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SkillEntry, SkillFile } from '../../../src/core/model/skill.ts';
import { nameKey } from '../../../src/core/skills/atoms.ts';
import { skillRecogniser } from '../../../src/core/skills/recognise.ts';
import { isStopWord } from '../../../src/core/text/stop-words.ts';
import { loadTaxonomy } from '../../../src/taxonomy.ts';

const folder = join(import.meta.dirname, '../../../data/skills');
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.json') && name !== 'contexts.json')
	.map((name) => SkillFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const entries = files.flatMap((file) => file.skills);
const software = new Set(['programming', 'infrastructure', 'data']);

describe('the skills that ship with the project', () => {
	it('are at least 3,000, more than half of them outside of software', () => {
		const outside = files.filter((file) => !software.has(file.domain)).flatMap((file) => file.skills);
		expect(entries.length).toBeGreaterThan(3_000);
		expect(outside.length).toBeGreaterThan(entries.length / 2);
	});

	it('have an id each', () => {
		expect(doubles(entries.map((entry) => entry.id))).toEqual([]);
	});

	it('share no spelling', () => {
		const spellings = entries.flatMap((entry) => [...new Set([entry.name, ...entry.aliases].map(nameKey))]);
		expect(doubles(spellings)).toEqual([]);
	});

	it('refer to skills that exist, and not to themselves', () => {
		const ids = new Set(entries.map((entry) => entry.id));
		const references = entries.flatMap((entry) =>
			[...entry.implies, ...Object.keys(entry.resembles)].map((to) => ({ from: entry.id, to })),
		);
		expect(references.filter(({ from, to }) => from === to || !ids.has(to))).toEqual([]);
	});

	it('imply no circle', async () => {
		const { implied } = await loadTaxonomy();
		const circles = [...implied].filter(([id, others]) => others.some((other) => implied.get(other)?.includes(id)));
		expect(circles).toEqual([]);
	});

	it('name in `exact` and `ordinary` only spellings of their own', () => {
		const strange = entries.flatMap((entry) => {
			const own = new Set([entry.name, ...entry.aliases]);
			return [...entry.exact, ...(entry.ordinary?.names ?? [])]
				.filter((name) => !own.has(name))
				.map((name) => `${entry.id}: ${name}`);
		});
		expect(strange).toEqual([]);
	});

	it('guard the spellings that are words of every text', () => {
		const bare = entries.flatMap((entry) => unguarded(entry).filter((name) => isStopWord(name.toLowerCase())));
		expect(bare).toEqual([]);
	});

	it.each([
		['EKS', ['kubernetes', 'aws']],
		['Flink', ['stream-processing']],
		['Ruby on Rails', ['ruby']],
		['ACLS', ['bls']],
		['AutoCAD', ['cad']],
	])('%s implies %j', async (name, implied) => {
		const taxonomy = await loadTaxonomy();
		const id = taxonomy.byName.get(nameKey(name)) ?? '';
		expect(taxonomy.implied.get(id)).toEqual(expect.arrayContaining(implied));
	});

	it('are not found in a text of everyday words', async () => {
		const recognise = skillRecogniser(await loadTaxonomy());
		const text = [
			'We go to the market in spring and react with joy when the word is out. You excel at what you do and access every room.',
			'Our teams look to the outlook with a spark in their eyes; a swift answer, a sharp mind, a flash of wit, no rust.',
			'She will express her view, chef and all, on the beam of the bridge. The discovery of a new adoption family made our summer.',
			'Lean back, zoom out, and take the rest of the day off: notice the go-ahead, the asset and the base camp.',
		].join('\n');
		expect(recognise(text).map((hit) => `${hit.skillId}: ${text.slice(hit.start, hit.end)}`)).toEqual([]);
	});
});

function unguarded(entry: SkillEntry): readonly string[] {
	const guarded = new Set([...entry.exact, ...(entry.ordinary?.names ?? [])]);
	return [entry.name, ...entry.aliases].filter((name) => !guarded.has(name));
}

function doubles(list: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	return list.filter((one) => seen.size === seen.add(one).size);
}
