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
const taxonomy = await loadTaxonomy();
const recognise = skillRecogniser(taxonomy);
const software = new Set(['programming', 'infrastructure', 'data']);

/** Prose of adverts and résumés in which a careful reader sees no skill named. */
const everydayLines = [
	'School leavers with grades A*-C, or with grades A to C of the language of their school.',
	'We go to the market in spring and react with joy when the word is out.',
	'You excel at what you do and access every room.',
	'Our teams look to the outlook with a spark in their eyes; a swift answer, a sharp mind, a flash of wit, no rust.',
	'She will express her view, chef and all, on the beam of the bridge.',
	'The discovery of a new adoption family made our summer.',
	'Candidates pass a physical exam, and three benefits make up our rewards.',
	'Translating ideas of the crew into plans for the yard.',
	'The wage is based on the union contract.',
	'Lean back, zoom out, and take the rest of the day off: notice the go-ahead, the asset and the base camp.',
	'Weigh concrete variables, keep to the type systems, read EIA programming, mind insurance coverage and answer emergency calls.',
	'On-the-job training is given, and the position description is not complete; the float pool fills the staffing demands of summer.',
	// What is offered
	'Own truck, uniform and boots, an allowance for nights out, 28 days of holiday, workplace pension, medical paid for.',
	'Benefits: health insurance, dental, vision, life insurance, 401(k) with company match, pension, paid time off.',
	'We offer a competitive salary, commission, an attractive pay structure and a great compensation package.',
	'Maternity and paternity leave, adoption assistance, fertility support, free mental health support and wellness programs.',
	'Free fruit, coffee, table tennis, a massage chair, weekly yoga classes, gym membership and a summer party.',
	'You will receive full product training, coaching from your manager and a generous learning and development budget.',
	'Airfare reimbursed, housing provided, visa sponsorship and a relocation package.',
	'A company car, a phone, childcare vouchers, cycle to work, and an employee discount in our stores.',
	// What the law has employers say
	'We are an Equal Opportunity Employer (EEO) and take affirmative action to employ women, minorities and veterans.',
	'All applicants are considered without regard to race, color, religion, sex, national origin, genetics, disability or age.',
	'In accordance with Title VII we do not discriminate against any employee or applicant.',
	'Employment is subject to a background check, a credit check, a drug test and proof of the right to work.',
	'Candidates must successfully pass a criminal background check, and we participate in E-Verify.',
	'We celebrate diversity and are committed to an inclusive environment for all employees.',
	// How firms speak of themselves
	'Founded in 1998, we are a fast growing company backed by venture capital with offices in London and New York.',
	'Our customers love us, and we are known for a great customer experience and the delivery of results.',
	'We are hiring! Join our team, follow us on Facebook, Twitter and LinkedIn, or visit https://www.example.com/java/python.',
	'The recruitment process takes two weeks; the hiring manager will call you for an interview via Skype.',
	'Please send your curriculum vitae and a cover letter to jobs@oracle-python.example.com, quoting reference 42.',
	'Transportation is provided to the site; reliable transportation and a positive attitude are a must.',
	'You make decisions, take ownership, boost morale, and rest assured that your voice is heard.',
	'A leading fintech company that maintains constant contact with its clients all over the world.',
	// What people say of themselves
	'Hobbies: reading, hiking with the dog, travelling, family, films and good food.',
	'Motivated and hard-working team player with a can-do attitude, keen to learn and to grow.',
	'References available upon request. Married, two children, non-smoker, date of birth 1 May 1980.',
	"Awarded best employee of the month; spring semester 2015, dean's list, M.A., Ph.D., J. C. Carpenter prize.",
	'I enjoy long walks, cold drinks, puzzles, and the company of friends in my spare time.',
];

describe('the skills that ship with the project', () => {
	it('are at least 3,000, more than half of them outside of software', () => {
		const outside = files.filter((file) => !software.has(file.domain)).flatMap((file) => file.skills);
		expect(entries.length).toBeGreaterThan(3_000);
		expect(outside.length).toBeGreaterThan(entries.length / 2);
	});

	it('have an id each', () => {
		expect(doubles(entries.map((entry) => entry.id))).toEqual([]);
	});

	it('share no spelling but those that every owner has as an ordinary word', () => {
		const spellings = entries.flatMap((entry) => {
			const ordinary = new Set((entry.ordinary?.names ?? []).map(nameKey));
			return [...new Set([entry.name, ...entry.aliases].map(nameKey))].map((key) => ({
				key,
				ordinary: ordinary.has(key),
			}));
		});
		const shared = new Set(doubles(spellings.map(({ key }) => key)));
		expect([
			...new Set(spellings.filter(({ key, ordinary }) => shared.has(key) && !ordinary).map(({ key }) => key)),
		]).toEqual([]);
	});

	it('refer to skills that exist, and not to themselves', () => {
		const ids = new Set(entries.map((entry) => entry.id));
		const references = entries.flatMap((entry) =>
			[...entry.implies, ...Object.keys(entry.resembles), ...Object.keys(entry.suggests)].map((to) => ({
				from: entry.id,
				to,
			})),
		);
		expect(references.filter(({ from, to }) => from === to || !ids.has(to))).toEqual([]);
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

	it.each([
		['CCNP; VLANs, ACLs and NAT on Cisco routers', ['nat'], ['acls']],
		['An extended ACL on Cisco routers', ['access-control-lists'], ['acls']],
		['ACLS and BLS certified nurse', ['acls'], ['access-control-lists']],
		['Rehabilitation after ACL repair', [], ['access-control-lists', 'acls']],
		['Welding to AWS D1.1', ['aws-cert'], ['aws']],
		['Writing of STP, STD, STR and SRS documents', ['test-planning'], ['spanning-tree']],
		['SS7, STP and SIGTRAN in the GSM core', ['ss7'], ['spanning-tree']],
		['Configuration management (preferably Chef) of our yards', ['chef'], []],
		['Screens by the Human Interface Guidelines and our pattern libraries', ['design-systems'], ['atomic-design']],
		['Our Configuration Management System (CMS) and websites', ['configuration-management'], ['cms']],
		['Testing in a production environment, quality and processes', [], ['manufacturing']],
		['Quality and processes in a production environment', ['manufacturing'], []],
		['VLAN, STP and HSRP', ['spanning-tree'], ['test-planning', 'ss7']],
		['Metrics, tracing and logging with Prometheus', ['log-management'], ['forestry']],
		['Skills: chainsaw, logging, skidder', ['forestry'], ['log-management']],
		['Licensed mortgage originator', ['nmls'], []],
		['Licensed P&C insurance producer', ['property-and-casualty-licence'], []],
		['Property & Casualty Producer (active)', ['property-and-casualty-licence'], []],
		['Device drivers: PCI, USB, NDIS', [], ['pci-dss']],
		['Production print and copy jobs in our copy center', ['reprographics'], []],
		['Product lead for mobile and B2B SaaS', ['saas'], ['b2b-sales']],
		['Closing B2B deals over quota', ['b2b-sales'], []],
		['Account executive selling marketing SaaS', ['saas'], []],
		['Library assistant (work-study)', [], ['time-and-motion-study']],
		['Release testing of the phone apps', [], ['laboratory-quality-control']],
		['Release testing of each batch by HPLC', ['laboratory-quality-control'], []],
		['Hand MQLs over to the sales team', [], ['mql']],
		['Expert advisors for forex in MQL', ['mql'], []],
		['Three years in the dairies of Arla', [], ['arla-propertymark']],
		['ARLA qualified negotiator of lettings', ['arla-propertymark'], []],
		['Teams whose work is closely interwoven', [], ['teamsite']],
		['Publishing with Documentum and Interwoven', ['documentum', 'teamsite'], []],
		['A pupil of the Blue Coat School', [], ['blue-coat']],
		['Firewalls and Blue Coat proxies', ['blue-coat'], []],
		['Our house in San Juan Capistrano', [], ['capistrano']],
		['Deployment of Rails with Capistrano', ['capistrano'], []],
		['Head of security, in Palo Alto, CA', [], ['palo-alto-networks']],
		['Palo Alto and Juniper firewalls', ['palo-alto-networks'], []],
		['A moral Compass, no more and no less', [], ['compass-css']],
		['Knowledge of PHP would be helpful', ['php'], []],
		['Nurses with experience in a PHP setting', [], ['php']],
		['CPIM or CPM', ['cpim', 'cpm-purchasing'], []],
		['Average CPM of the campaigns in euros', [], ['cpm-purchasing']],
		['Good with common desktop applications', [], ['desktop-development']],
		['Attendant of the tool room', [], ['tool-and-die-making']],
		['Calls made through an automated dialer', ['automatic-dialers'], []],
		['Backbone, Underscore and jQuery', ['underscore-js'], []],
		['Underscore why you fit in', [], ['underscore-js']],
		['Ipro Copy+ and LAW PreDiscovery', ['ipro', 'law-prediscovery'], ['relativity']],
		['Jenkins, SAMLDHCP, KAFKAIMAP, Figma', ['saml', 'dhcp', 'kafka', 'imap'], []],
		['A CARETAKERHOMES of capitals', [], ['home-care']],
		['Social media, including facebook and twitter', ['facebook', 'twitter'], []],
		['Rules of GMP, AIB and FDA', ['gmp', 'aib-inspection', 'fda-regulations'], []],
		['A site in Fulda, and its FDA', [], ['fda-regulations']],
		['OSI network layers and TCP/IP', ['osi-model', 'tcp-ip'], []],
		['Clear internal communications skills', [], ['corporate-communications']],
		['Xamarin or MonoTouch, Ember Data', ['xamarin', 'monotouch', 'ember-data'], []],
		['Scripting (shell, sed, awk)', ['shell-scripting'], []],
		['A shell company of Jersey', [], ['shell-scripting']],
		['Websites in a B2C environment', [], ['b2c-sales']],
		['B2B or B2C sales', ['b2b-sales', 'b2c-sales'], []],
		['Reports of GL systems by FDM', [], ['3d-printing']],
		['CPT and CPR for the gym floor', ['personal-training-certification'], ['cpt-coding']],
		['Billing by CPT codes', ['cpt-coding'], ['personal-training-certification']],
		['Master Tax or similar software', ['mastertax'], ['taxation']],
		['Hands-on with CVS', ['cvs'], []],
		[
			'Front-end, with Quill (https://quill.example.com/an-address/of-a-page/that-goes-on/and-on/for-very-long.html) and React',
			['react'],
			[],
		],
		['Front-end work on Quill and whatever else there is to do in an agency of our size, and React', [], ['react']],
		['Experience in web\u00a0application\u202ftesting', ['web-application-testing'], []],
		['Good at web\u00a0 application \u00a0testing', ['web-application-testing'], []],
		['A row of web  application  testing', [], ['web-application-testing']],
		['Experience with Maven and Ant is required', ['apache-maven', 'apache-ant'], []],
		['Proficient in Outlook.', ['microsoft-outlook'], []],
		['Experience With Outlook', [], ['microsoft-outlook']],
		['Experience with Access control of a harbour', [], ['microsoft-access']],
		['Your Outlook on life is sunny', [], ['microsoft-outlook']],
		['Returns of tax by SARS eFiling', [], ['court-filing']],
		['Dockets and e-filing in federal courts', ['court-filing'], []],
		['You sell with our Marketing and Customer Success Teams', ['customer-success'], ['microsoft-teams']],
		['A yard of Larkfield PLC, the boat builder', [], ['plc-programming']],
		['PLC and HMI for drives', ['plc-programming'], []],
		['Washing, oral hygiene and hair care', [], ['dental-hygiene']],
		['A daily round of informal health checks', [], ['hearing-screening']],
		['Breaking new ground, with advice and guidance of a mentor', [], ['journalism', 'benefits-advice']],
		['An employment contract of two years', [], ['contract-drafting']],
		['In line with state and federal regulations', [], ['building-codes-law']],
		[
			'Meals on wheels for local authority service users and private guests',
			[],
			['public-administration', 'household-staffing'],
		],
		['Experience of planning in a local authority', ['public-administration'], []],
		['Hulls that need TLC #LDN', [], ['chromatography', 'registered-dietitian']],
		['HPLC and TLC', ['chromatography'], []],
		['Lay decks with sealants around joints', ['waterproofing'], []],
		['Scaling, sealants and polishing of teeth', [], ['waterproofing']],
		['A lorry driver with CPC', ['driver-cpc'], ['cpc-coder']],
		['A certified coder (CPC) of medical bills', ['cpc-coder'], ['driver-cpc']],
		['A U.S. person as defined by ITAR', [], ['export-control']],
		['Knowledge of ITAR and export licensing', ['export-control'], []],
		['node.js / Express on a server', ['node-js', 'express'], []],
		['A reliable car, valid license and insurance', ['driving-licence'], ['insurance']],
		['Fingerprints and FBI clearance', [], ['dbs-check']],
		['Good at C#,\u00a0React', ['csharp', 'react'], []],
		['Tools: Salesforce, Outreach, Gong', ['salesforce'], ['community-outreach']],
		['Dashboards in Prometheus/Grafana', ['prometheus', 'grafana'], []],
		['Builds with Maven/Gradle or Ant/Maven', ['apache-maven', 'gradle', 'apache-ant'], []],
		['Design in Sketch/Figma, queues on SQS/SNS', ['sketch-app', 'figma', 'amazon-sqs', 'amazon-sns'], []],
		['Knowledge of GDPR/CCPA and DNS/DHCP', ['gdpr', 'ccpa', 'dns', 'dhcp'], []],
		['Work to GLP/GMP', ['glp', 'gmp'], []],
		['Transfer of vehicle lists by FTP transmissions', [], ['automotive-repair']],
		['Lists of trucks in SQL engines', [], ['automotive-repair']],
		['Repair of truck engines and transmissions', ['automotive-repair'], []],
		['Apply with a showreel', [], ['portfolio-platforms']],
		['Post designs on Behance', ['portfolio-platforms'], []],
		['Shipping applications to clouds, domestic or international', [], ['shipping']],
		['Shipping, packing and customs', ['shipping'], []],
		['Trade data by batch imports', [], ['import-and-export']],
		['Debug, triage, and fix the boards of a hospital', [], ['triage']],
		['Login of the sales team by Azure AD / B2C', [], ['b2c-sales']],
		['Business analyst for production use cases', [], ['use-cases']],
		['Requirements and use cases in UML', ['use-cases'], []],
		['Inspection of ovens by temperature gauges', [], ['precision-measuring-instruments']],
		['General product construction', [], ['construction']],
		['Games in C for PAYE, SDL and UIF', [], ['sdl']],
	])('read "%s" as meant', (text, named, notNamed) => {
		const ids = new Set(skillRecogniser(taxonomy)(text).map((hit) => hit.skillId));
		expect(named.filter((id) => !ids.has(id))).toEqual([]);
		expect(notNamed.filter((id) => ids.has(id))).toEqual([]);
	});

	it('guard the spellings that are words of every text', () => {
		const bare = entries.flatMap((entry) => unguarded(entry).filter((name) => isStopWord(name.toLowerCase())));
		expect(bare).toEqual([]);
	});

	it.each(everydayLines)('are not found in everyday prose: %s', (line) => {
		expect(recognise(line).map((hit) => `${hit.skillId}: ${line.slice(hit.start, hit.end)}`)).toEqual([]);
	});

	it.each([
		['PHP', 'php'],
		['Skills: GCP', 'gcp'],
		['API design', 'api-design'],
		['Running payroll and workplace pensions', 'pension-auto-enrolment'],
		['Tools: Excel, Go', 'microsoft-excel'],
		['Data structures and algorithms', 'algorithms'],
		['Pastel Partner', 'sage-pastel'],
		['Hibernate, JPA2', 'jpa'],
	])('are found in the bare line %j', (line, id) => {
		expect(recognise(line).map((hit) => hit.skillId)).toContain(id);
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
