import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SkillFile } from './core/model/skill.ts';
import type { Taxonomy } from './core/model/taxonomy.ts';
import { compileTaxonomy } from './core/skills/taxonomy.ts';

const shipped = join(import.meta.dirname, '..', 'data', 'skills');
const notSkills = 'contexts.json';

/**
 * Reads every file of skills in a folder. Throws an error that names the file and the entry that is wrong.
 * @param without a file to pass over, because it is being written anew
 */
export async function loadTaxonomy(folder: string = shipped, without?: string): Promise<Taxonomy> {
	const passedOver = [notSkills, without];
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !passedOver.includes(name)).sort();
	const hash = createHash('sha256');
	const files: SkillFile[] = [];
	for (const name of names) {
		const text = await readFile(join(folder, name), 'utf8');
		const parsed = SkillFile.safeParse(JSON.parse(text));
		if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
		files.push(parsed.data);
		hash.update(`${name}\n${text}\n`);
	}
	return compileTaxonomy(files, hash.digest('hex').slice(0, 16));
}
