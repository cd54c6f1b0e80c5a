import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/core/skills/atoms.ts';
import { skillRecogniser } from '../../../src/core/skills/recognise.ts';
import { loadTaxonomy } from '../../../src/taxonomy.ts';

const taxonomy = await loadTaxonomy();
const recognise = skillRecogniser(taxonomy);
const idOf = (name: string): string => taxonomy.byName.get(nameKey(name)) ?? '';

describe('the relations of the skills that ship with the project', () => {
	it('suggest nothing that they imply', () => {
		const doubled = [...taxonomy.skills.values()].flatMap(({ id, suggests }) =>
			Object.keys(suggests).flatMap((other) => (taxonomy.implied.get(id)?.includes(other) ? [`${id}: ${other}`] : [])),
		);
		expect(doubled).toEqual([]);
	});

	it('suggest no certificate or licence, which are held or not, so that they are asked for', () => {
		const papers = [...taxonomy.skills.values()].flatMap(({ id, suggests }) =>
			Object.keys(suggests).flatMap((other) =>
				/certification|licence/.test(taxonomy.skills.get(other)?.kind ?? '') ? [`${id}: ${other}`] : [],
			),
		);
		expect(papers).toEqual([]);
	});

	it('imply no circle', () => {
		const { implied } = taxonomy;
		const circles = [...implied].filter(([id, others]) => others.some((other) => implied.get(other)?.includes(id)));
		expect(circles).toEqual([]);
	});

	it.each([
		['EKS', ['kubernetes', 'aws']],
		['Flink', ['stream-processing']],
		['Ruby on Rails', ['ruby', 'oop', 'mvc', 'html', 'sql', 'rest', 'backend-development']],
		['React', ['html', 'css', 'frontend-development']],
		['MySQL', ['databases', 'relational-databases']],
		['Docker', ['containerization']],
		['Power BI', ['business-intelligence', 'dashboards']],
		['SPSS', ['statistical-software', 'statistics']],
		['Wireshark', ['tcp-ip']],
		['Microsoft Word', ['word-processing', 'computer-literacy']],
		['Trello', ['project-management-software']],
		['QuickBooks', ['accounting-software']],
		['Paychex', ['payroll-software']],
		['NetSuite', ['erp', 'accounting-software']],
		['Yardi', ['property-management-software']],
		['HubSpot', ['crm']],
		['Mailchimp', ['email-marketing']],
		['Google Ads', ['ppc', 'digital-marketing']],
		['Shopify', ['e-commerce']],
		['Zendesk', ['ticketing-systems']],
		['ServiceNow', ['ticketing-systems']],
		['Epic', ['electronic-health-records']],
		['ACLS', ['bls', 'cpr']],
		['Registered nurse', ['patient-care', 'vital-signs']],
		['Waiting tables', ['customer-service', 'food-service']],
		['Bartending', ['hospitality']],
		['Order picking', ['warehousing']],
		['Primary education', ['teaching', 'lesson-planning']],
		['AutoCAD', ['cad', 'technical-drawing']],
		['SolidWorks', ['cad', '3d-modelling']],
		['Carpentry', ['hand-tools', 'construction']],
		['HPLC', ['laboratory-work', 'sample-preparation']],
		['React', ['single-page-applications']],
		['Investment banking', ['capital-markets']],
		['Intensive care nursing', ['acute-care']],
		['Photoshop', ['graphic-design-software']],
	])('%s implies %j', (name, implied) => {
		const id = idOf(name);
		expect(taxonomy.implied.get(id)).toEqual(expect.arrayContaining(implied));
	});

	it.each([
		['Microsoft Excel', ['data-analysis', 'accounting', 'microsoft-office']],
		['HTML', ['software-development', 'frontend-development']],
		['SQL', ['software-development', 'database-administration']],
		['REST', ['api-development', 'backend-development']],
		['Jira', ['project-management', 'scrum']],
		['Waterfall', ['project-management']],
		['QuickBooks', ['accounting', 'bookkeeping']],
		['Photoshop', ['graphic-design']],
		['Salesforce', ['sales']],
		['Dentrix', ['dentistry']],
		['Sibelius', ['music-performance']],
		['Finance', ['accounting']],
		['Registered nurse', ['icu-nursing', 'acls']],
	])('%s does not imply any of %j', (name, others) => {
		const id = idOf(name);
		const implied = taxonomy.implied.get(id) ?? [];
		expect(others.filter((other) => implied.includes(other))).toEqual([]);
	});

	it.each([
		['Django', 'mvc'],
		['Microsoft Word', 'microsoft-office'],
		['Jira', 'project-management'],
		['QuickBooks', 'bookkeeping'],
		['Cooking', 'food-safety'],
		['Apache Kafka', 'stream-processing'],
		['Medical coding', 'icd-10'],
		['Recruiting', 'interview-scheduling'],
		['Order picking', 'rf-scanner'],
		['Machining', 'shop-maths'],
		['Litigation', 'trial-preparation'],
		['Figma', 'ux-design'],
	])('%s suggests %s, and is not suggested by it', (name, other) => {
		const id = idOf(name);
		expect(taxonomy.suggested.get(id)?.get(other)).toBeGreaterThan(0.3);
		expect(taxonomy.suggested.get(other)?.has(id) ?? false).toBe(false);
		expect(taxonomy.resembling.get(other)?.has(id) ?? false).toBe(false);
	});

	it.each([
		['Requirements: knowledge of accounting software', 'accounting-software', 'accounting'],
		['Experience with statistical software packages', 'statistical-software', 'statistics'],
		['Proficient in project management software', 'project-management-software', 'project-management'],
		['Experience with payroll software', 'payroll-software', 'payroll'],
		['Familiar with property management software', 'property-management-software', 'property-management'],
		['Knowledge of help desk software', 'ticketing-systems', 'it-support'],
	])('tell the software from the trade in %j', (line, software, trade) => {
		const found = recognise(line).map((hit) => hit.skillId);
		expect(found).toContain(software);
		expect(found).not.toContain(trade);
	});
});
