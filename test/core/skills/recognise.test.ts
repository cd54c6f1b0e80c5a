import { describe, expect, it } from 'vitest';
import { SkillFile } from '../../../src/core/model/skill.ts';
import { skillRecogniser } from '../../../src/core/skills/recognise.ts';
import { compileTaxonomy } from '../../../src/core/skills/taxonomy.ts';

const file = SkillFile.parse({
	domain: 'testing',
	source: 'Invented for this test; MIT.',
	skills: [
		{
			id: 'go',
			name: 'Go',
			aliases: ['golang'],
			kind: 'programming_language',
			ordinary: { names: ['Go'], near: ['goroutines'], never: ['go to market'] },
		},
		{ id: 'rust', name: 'Rust', kind: 'programming_language', ordinary: { names: ['Rust'] } },
		{ id: 'swift', name: 'Swift', kind: 'programming_language', ordinary: { names: ['Swift'] } },
		{ id: 'c', name: 'C', kind: 'programming_language', ordinary: { names: ['C'], near: ['language'] } },
		{ id: 'cpp', name: 'C++', kind: 'programming_language' },
		{ id: 'csharp', name: 'C#', kind: 'programming_language' },
		{ id: 'dotnet', name: '.NET', kind: 'framework' },
		{ id: 'nodejs', name: 'Node.js', aliases: ['NodeJS'], kind: 'framework' },
		{ id: 'python', name: 'Python', kind: 'programming_language' },
		{ id: 'kotlin', name: 'Kotlin', kind: 'programming_language' },
		{ id: 'aws', name: 'AWS', aliases: ['Amazon Web Services'], kind: 'cloud' },
		{ id: 'mysql', name: 'MySQL', kind: 'database' },
		{ id: 'vue', name: 'Vue.js', aliases: ['Vue'], kind: 'framework' },
		{ id: 'distributed-systems', name: 'Distributed Systems', kind: 'field' },
		{ id: 'ci-cd', name: 'CI/CD', kind: 'method' },
		{
			id: 'microsoft-excel',
			name: 'Microsoft Excel',
			aliases: ['Excel', 'MS Excel'],
			kind: 'tool',
			ordinary: { names: ['Excel'], near: ['spreadsheets'], never: ['excel in', 'excel at'] },
		},
		{ id: 'sap', name: 'SAP', kind: 'platform', exact: ['SAP'] },
		{ id: 'rest-api', name: 'REST API', kind: 'protocol' },
		{ id: 'sao', name: 'Método São', kind: 'method' },
		{ id: 'machine-learning', name: 'Machine learning', kind: 'field' },
		{ id: 'github', name: 'GitHub', kind: 'platform' },
		{ id: 'salesforce', name: 'Salesforce', aliases: ['Salesforce.com'], kind: 'platform' },
		{ id: 'mergers', name: 'Mergers and acquisitions', aliases: ['M&A'], kind: 'field' },
		{
			id: 'sales',
			name: 'Sales',
			aliases: ['sales'],
			kind: 'field',
			ordinary: { names: ['Sales', 'sales'], near: ['quota'] },
		},
		{
			id: 'catering',
			name: 'Catering',
			aliases: ['catering'],
			kind: 'field',
			ordinary: { names: ['Catering', 'catering'] },
		},
		{ id: 'order-picker', name: 'Order picker', kind: 'equipment', ordinary: { names: ['Order picker'] } },
		{
			id: 'gcp',
			name: 'Google Cloud',
			aliases: ['GCP'],
			kind: 'cloud',
			ordinary: { names: ['GCP'], near: ['kubernetes'] },
		},
		{
			id: 'good-clinical-practice',
			name: 'Good clinical practice',
			aliases: ['GCP'],
			kind: 'regulation',
			ordinary: { names: ['GCP'], near: ['trials', 'clinical'] },
		},
	],
});
const recognise = skillRecogniser(compileTaxonomy([file]));
const ids = (text: string): string[] => recognise(text).map((hit) => hit.skillId);

describe('names as people write them', () => {
	it.each([
		['C++, C# and .NET', ['cpp', 'csharp', 'dotnet']],
		['Node.js or NodeJS or node js', ['nodejs', 'nodejs', 'nodejs']],
		['CI/CD, ci-cd and CI / CD', ['ci-cd', 'ci-cd', 'ci-cd']],
		['a distributed/systems view', []],
		['design of REST APIs', ['rest-api']],
		['metodo sao', ['sao']],
		['amazon web services (AWS)', ['aws', 'aws']],
		['SAP consultant; the sap of a tree', ['sap']],
		['net sales, ASP.NET, .net', ['dotnet']],
		['Nothing to see here.', []],
	])('%s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});

	it('joins a name over a line break only where the line was full', () => {
		expect(ids('Five years of work in teams that applied modern machine\nlearning to payments')).toEqual([
			'machine-learning',
		]);
		expect(ids('The machine\nlearning never stops')).toEqual([]);
	});

	it('does not join words over the end of a sentence', () => {
		expect(ids('We run a CI. CD players are sold.')).toEqual([]);
	});
});

describe('versions behind names', () => {
	it.each([
		['Python3, Kotlin2.1', ['python', 'kotlin']],
		['Vue3+', ['vue']],
		['MySQL8c', ['mysql']],
		['C++17', ['cpp']],
	])('need no space before them: %s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});

	it.each(['Pythonic4', 'AWS101', 'SAPPHIRE7', 'excel4'])('make no name of what is none: %s', (text) => {
		expect(ids(text)).toEqual([]);
	});
});

describe('names that are ordinary words too', () => {
	it.each([
		['You go the extra mile and excel in support.', []],
		['Go to market strategy', []],
		['Excel at what you do', []],
		['Services written in Go, deployed daily by developers', ['go']],
		['Golang services', ['go']],
		['Python, Go, AWS', ['python', 'go', 'aws']],
		['python, go, aws', ['python', 'go', 'aws']],
		['Go, Rust, Swift', ['go', 'rust', 'swift']],
		['Reports in Excel with large spreadsheets', ['microsoft-excel']],
		['MS Excel', ['microsoft-excel']],
		['C/C++', ['c', 'cpp']],
		['Vitamin C is good for you', []],
		['The rust on the car was swift to spread', []],
	])('%s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('names that skills share', () => {
	it.each([
		['Clinical trials under GCP', ['good-clinical-practice']],
		['Kubernetes on GCP', ['gcp']],
		['GCP, then lunch', []],
	])('%s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('ordinary words in lists', () => {
	it.each([
		['Languages: R and D are letters, Go, Basic', ['go']],
		['Technologies: Go, Terraform', ['go']],
		['Answer: Go', []],
		['Go (2 years), Python (Less than 1 year)', ['go', 'python']],
		['Python\nGo\nRust', ['python', 'go', 'rust']],
		['We know Python\nGo to the office by bus', ['python']],
		['A business that uses Python sales people', ['python']],
		['sales, catering and fun', []],
		['SALES with a quota, Catering, Python', ['sales', 'catering', 'python']],
		['Fine with roofs, catering, a machine\nlearning and go', []],
		['Order pickers and other machines', ['order-picker']],
	])('%j', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('letters that name nothing', () => {
	it.each([
		['https://github.com/python/kotlin and github.com/aws', []],
		['Write to python@example.com or see www.example.com/machine-learning', []],
		['Salesforce.com and GitHub', ['salesforce', 'github']],
		['M.A. in History; M&A; M & A', ['mergers', 'mergers']],
		['Carpenter, C., Bryant, J.: a language of code. Jones, R. C. (2003)', []],
		['Firmware in the language C. Java too.', ['c']],
		['A language by J. Gowan, and C. Konopaske; C. Smith; a C.K. language', []],
		['E D U C A T I O N: languages', []],
		['Software development ) C. Manage code', []],
	])('%s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('lists whose separators were lost', () => {
	it('splits them by the names', () => {
		const text = 'Tech Stack\n\nAWSDistributed SystemsKotlinMySQLPythonVue.js\n\nAbout the role';
		expect(ids(text)).toEqual(['aws', 'distributed-systems', 'kotlin', 'mysql', 'python', 'vue']);
		for (const hit of recognise(text))
			expect(text.slice(hit.start, hit.end).toLowerCase()).toContain(hit.name.toLowerCase().slice(0, 3));
	});

	it.each([
		['Experience in PythonKnowledge of AWSExperience with KotlinMySQL', ['python', 'aws', 'kotlin', 'mysql']],
		['You know C#Passionate people know machine learningAWS', ['csharp', 'machine-learning', 'aws']],
		['the machineLearning; Pythonista, aPython, iKotlin', []],
	])('finds names at the seams of glued prose: %s', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});

	it('leaves glued prose alone', () => {
		expect(ids('Writing contentResearching blogsSupporting events in many placesWorking with developers')).toEqual([]);
	});

	it('reads a page that is one word with a seam every few letters, which would take hours if each were looked back from', () => {
		expect(ids('abcDefGhij'.repeat(60_000))).toEqual([]);
	});
});
