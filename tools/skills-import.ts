import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SkillFile } from '../src/core/model/skill.ts';
import { nameKey } from '../src/core/skills/atoms.ts';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { readVocabulary } from './vocabulary.ts';

const folder = join(import.meta.dirname, '..', 'data', 'skills');
const usage = 'npm run skills:import -- <ESCO skills_*.csv | O*NET "Technology Skills.txt">';

/** Adds the skills of a published vocabulary that are not known yet, as one more file of `data/skills/`. */
async function main(): Promise<void> {
	const file = process.argv[2];
	if (file === undefined || !existsSync(file)) {
		console.error(`${file === undefined ? '' : `There is no file ${basename(file)}.\n`}usage: ${usage}`);
		process.exit(1);
	}
	const vocabulary = readVocabulary(readFileSync(file, 'utf8'));
	if (vocabulary === null) {
		console.error(
			`${basename(file)} has neither the columns of an ESCO skills file nor those of O*NET's Technology Skills.\nusage: ${usage}`,
		);
		process.exit(1);
	}
	const target = `imported-${idOf(basename(file, extname(file)))}.json`;
	const taxonomy = await loadTaxonomy(folder, target);
	const known = new Set(taxonomy.byName.keys());
	const ids = new Set(taxonomy.skills.keys());
	const added = vocabulary.concepts.flatMap((concept) => entryOf(concept, known, ids));
	const imported: SkillFile = { domain: 'imported', source: vocabulary.source, skills: added };
	writeFileSync(join(folder, target), inLines(imported));
	console.log(`${added.length} of ${vocabulary.concepts.length} skills are new; they stand in data/skills/${target}.`);
}

type Concept = NonNullable<ReturnType<typeof readVocabulary>>['concepts'][number];

/** One entry with the spellings that nobody has yet; none where the skill itself is known. */
function entryOf(concept: Concept, known: Set<string>, ids: Set<string>): SkillFile['skills'] {
	const key = nameKey(concept.name);
	const id = idOf(concept.name);
	if (key === '' || id === '' || known.has(key) || ids.has(id)) return [];
	known.add(key);
	ids.add(id);
	const aliases: string[] = [];
	for (const alias of concept.aliases) {
		const other = nameKey(alias);
		if (other === '' || known.has(other)) continue;
		known.add(other);
		aliases.push(alias);
	}
	return [{ id, name: concept.name, aliases, kind: concept.kind, implies: [], resembles: {}, suggests: {}, exact: [] }];
}

function idOf(name: string): string {
	return nameKey(name)
		.normalize('NFKD')
		.replaceAll('+', ' plus')
		.replaceAll('#', ' sharp')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** One entry a line, so that changes can be read. */
function inLines(file: SkillFile): string {
	const skills = file.skills.map((skill) => `\t\t${JSON.stringify(skill)}`).join(',\n');
	return `{\n\t"domain": ${JSON.stringify(file.domain)},\n\t"source": ${JSON.stringify(file.source)},\n\t"skills": [\n${skills}\n\t]\n}\n`;
}

await main();
