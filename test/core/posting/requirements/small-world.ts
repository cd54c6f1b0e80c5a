import type { SectionKind } from '../../../../src/core/model/posting.ts';
import type { RequirementKind, RequirementOf } from '../../../../src/core/model/requirement.ts';
import { SkillFile } from '../../../../src/core/model/skill.ts';
import type { Importance } from '../../../../src/core/model/vocabulary.ts';
import type { Block } from '../../../../src/core/posting/blocks.ts';
import { draft } from '../../../../src/core/posting/draft.ts';
import { type RequirementsReading, readRequirements } from '../../../../src/core/posting/requirements/read.ts';
import { skillRecogniser } from '../../../../src/core/skills/recognise.ts';
import { compileTaxonomy } from '../../../../src/core/skills/taxonomy.ts';

const skill = (id: string, name: string, kind: string, more: object = {}): object => ({ id, name, kind, ...more });

/** A few skills of each kind: enough for every shape of a list. */
const taxonomy = compileTaxonomy([
	SkillFile.parse({
		domain: 'testing',
		source: 'Invented for this test; MIT.',
		skills: [
			...['Python', 'Kotlin', 'Java', 'Scala', 'Ruby', 'JavaScript', 'HTML', 'CSS', 'SQL'].map((name) =>
				skill(name.toLowerCase(), name, 'programming_language'),
			),
			...['React', 'Angular', 'Django', 'Spark', 'Flink'].map((name) => skill(name.toLowerCase(), name, 'framework')),
			...['MySQL', 'PostgreSQL', 'Cassandra'].map((name) => skill(name.toLowerCase(), name, 'database')),
			skill('aws', 'AWS', 'cloud', { resembles: { gcp: 0.5, azure: 0.5 } }),
			skill('gcp', 'GCP', 'cloud', { resembles: { azure: 0.5 } }),
			skill('azure', 'Azure', 'cloud'),
			skill('kubernetes', 'Kubernetes', 'platform'),
			...['Jenkins', 'Photoshop', 'Figma', 'QuickBooks', 'Excel', 'Jira'].map((name) =>
				skill(name.toLowerCase(), name, 'tool'),
			),
			skill('ms-office', 'MS Office', 'tool', { aliases: ['office suites'], implies: ['excel', 'word'] }),
			skill('word', 'MS Word', 'tool', { aliases: ['Word'] }),
			skill('ci-cd', 'CI/CD', 'method'),
			skill('software-development', 'software development', 'field', { aliases: ['programming'] }),
			skill('scrum', 'Scrum', 'method'),
			skill('batch-processing', 'batch processing', 'method', { aliases: ['batch processing experience'] }),
			skill('stream-processing', 'stream processing', 'method'),
			skill('insurance', 'insurance', 'field'),
			skill('business-intelligence', 'business intelligence', 'field'),
			skill('customer-service', 'customer service', 'field'),
			skill('psychology', 'psychology', 'field'),
			skill('penetration-testing', 'penetration testing', 'method'),
			skill('penetration-scoping', 'penetration scoping', 'method'),
			skill('naval-welding', 'naval welding', 'technique'),
			skill('naval-scoping', 'naval scoping', 'technique'),
			skill('welding', 'welding', 'technique'),
			skill('payroll', 'payroll', 'technique'),
			skill('cissp', 'CISSP', 'certification'),
			skill('cpr', 'CPR', 'certification'),
			skill('first-aid', 'First Aid', 'certification'),
			skill('cism', 'CISM', 'certification'),
			skill('rescue-warden', 'Rescue Warden', 'certification', { aliases: ['RW'] }),
			skill('diver', 'Diver certification', 'certification'),
			skill('master-rigger', 'Master rigger', 'licence'),
			skill('rigger', "Rigger's licence", 'licence', { aliases: ['rigger certification'] }),
			skill('driving-licence', "driver's license", 'licence', { aliases: ['driving licence'] }),
			skill('rn', 'Registered Nurse', 'licence', { aliases: ['RN license'] }),
		],
	}),
]);
const recognise = skillRecogniser(taxonomy);

export type Line = {
	readonly text: string;
	readonly section?: SectionKind;
	readonly importance?: Importance;
	readonly heading?: string | null;
	readonly origin?: Block['origin'];
};

/** A posting of given lines, each a block of its own; by default a bullet of the requirements. */
export function readLines(...lines: readonly (Line | string)[]): RequirementsReading & { readonly text: string } {
	const blocks: Block[] = [];
	let text = '';
	for (const given of lines) {
		const line: Line = typeof given === 'string' ? { text: given } : given;
		const { section = 'requirements', heading = null, origin = 'employer' } = line;
		const implied = section === 'requirements' ? 'must' : section === 'preferred' ? 'nice' : 'context';
		const start = text.length;
		text += `${line.text}\n`;
		blocks.push({
			start,
			end: start + line.text.length,
			section,
			importance: line.importance ?? implied,
			bullet: true,
			heading,
			origin,
		});
	}
	recognise.prepare();
	return { ...readRequirements(draft(text), blocks, recognise, taxonomy), text };
}

/** The requirements of one kind in a reading. */
export function only<K extends RequirementKind>(reading: RequirementsReading, kind: K): readonly RequirementOf<K>[] {
	return reading.requirements.filter((one): one is RequirementOf<K> => one.kind === kind);
}

/** Skill groups in short: "any: kotlin python", "open: react", "all: aws", with "?" where only nice to have. */
export function groups(reading: RequirementsReading): readonly string[] {
	return [...only(reading, 'skill'), ...only(reading, 'certification')]
		.map(({ skills, group, importance }) => {
			const how = group.op === 'all' ? 'all' : group.open ? 'open' : 'any';
			const ids = skills.map((one) => one.id).sort();
			return `${how}${group.op === 'any' && group.min > 1 ? group.min : ''}${importance === 'nice' ? '?' : ''}: ${ids.join(' ')}`;
		})
		.sort();
}
