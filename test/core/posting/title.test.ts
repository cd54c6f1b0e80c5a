import { describe, expect, it } from 'vitest';
import { seniorityOfTitle } from '../../../src/core/posting/seniority.ts';
import { read } from './reading.ts';

const body = '\n\nAbout us\nAktina is a maker of small boats. About 200 people work at Aktina.\n';

describe('title', () => {
	it.each([
		[
			'Senior Software Engineer, Backend – Platform Reliability',
			'Senior Software Engineer, Backend (Platform Reliability)',
		],
		['Senior Engineer, Backend; Ledger Services', 'Senior Engineer, Backend (Ledger Services)'],
		['Data Engineer, Platform (continuous Delivery)', 'Data Engineer, Platform (Continuous Delivery)'],
		['Web Developer - PHP', 'Web Developer - PHP'],
		['Senior Developer at a Startup Studio', 'Senior Developer'],
		['Commissioning Machinery Assistant (CMA)', 'Commissioning Machinery Assistant'],
		['DN4 Apprentice Admin Assistant', 'Apprentice Admin Assistant'],
		['L3 Support Engineer', 'L3 Support Engineer'],
		['Aktina Ferry Pilot', 'Ferry Pilot'],
		['Aktina Platform', 'Aktina Platform'],
		['Outside Sales Professional-St. Larkfield', 'Outside Sales Professional'],
		['Backup Technician-SAN Storage', 'Backup Technician-SAN Storage'],
		['Graduates: Boat Teacher', 'Boat Teacher'],
		['Boat Painter (2026 Trainee)', 'Boat Painter (Trainee)'],
		['Manchester Apprentice Rigger', 'Apprentice Rigger'],
		['Leeds based Boat Painter', 'Boat Painter'],
		['New Vacancy – Boat Painter', 'Boat Painter'],
		['Boat Painter - Person Specification', 'Boat Painter'],
		['BOAT PAINTER III, Job Grade H', 'Boat Painter III'],
		['Boat Painter (Mid Level)', 'Boat Painter'],
		['Boat Painter - To start ASAP', 'Boat Painter'],
		['Reading Teacher', 'Reading Teacher'],
		['Manchester University Porter', 'Manchester University Porter'],
		['Boat Building Intern Spring 2027', 'Boat Building Intern'],
		['Boat Painter Positions', 'Boat Painter'],
		['Boat Painter (f/m/div)', 'Boat Painter'],
		['Boat Painter Glasgow', 'Boat Painter'],
		['Boat Painter Jobs Glasgow', 'Boat Painter'],
		['Area Manager (Boat Yards) Cheshire', 'Area Manager (Boat Yards)'],
		['Boat Paint Glasgow', 'Boat Paint Glasgow'],
		['Boat Painter Reading', 'Boat Painter Reading'],
		['Boat Painter - UK & Europe', 'Boat Painter'],
		['Pastry Cook - Luxury Hotel - Share of Tips', 'Pastry Cook - Luxury Hotel'],
		['Yard Engineer - TX', 'Yard Engineer'],
		['Boat Technicians- Residential', 'Boat Technicians - Residential'],
		['(Senior) Boat Painter (m/w)', '(Senior) Boat Painter'],
		['Yard Analyst - 6 month contract', 'Yard Analyst'],
		['Boat Building Internship, 6 months', 'Boat Building Internship'],
		['Junior Boat Painter in London', 'Junior Boat Painter'],
		['Yard Manager in New York, NY', 'Yard Manager'],
		['Specialist in Oncology', 'Specialist in Oncology'],
		['Head of Yards (London or Berlin)', 'Head of Yards'],
		['Shop Manager - Larkfield Street, London', 'Shop Manager'],
		['Contract Boat Painter', 'Boat Painter'],
		['Contract Manager', 'Contract Manager'],
		['Boat Painter - Relocate to Larkfield', 'Boat Painter'],
		['Account Manager (Fashion)', 'Account Manager (Fashion)'],
		['Boat Teacher (2026-27 School Year)', 'Boat Teacher'],
		['Registered Boat Nurse, Part Time – Larkfield Vets', 'Registered Boat Nurse'],
		['Ferry Drivers - Days & Nights', 'Ferry Drivers'],
		['Staff Nurse - Day Surgery (Band 5)', 'Staff Nurse - Day Surgery'],
		['Band 6 Physiotherapist', 'Physiotherapist'],
		['Coach Driver - Paid Licence Training!', 'Coach Driver'],
		['Electrician – FIFO 2:1', 'Electrician'],
		['Forklift Operator (Reach Truck) 2nd Shift', 'Forklift Operator (Reach Truck)'],
		['Area Manager – Boats (Midwest)', 'Area Manager – Boats'],
		['Delivery Driver - Christmas Temp', 'Delivery Driver'],
		['Head Baker (m/f/d) 80-100%', 'Head Baker'],
		['Cost Accountant (Part-Qualified or Finalist)', 'Cost Accountant'],
		['Maths Teacher, Grades 10-12', 'Maths Teacher, Grades 10-12'],
		['Mobile Engineer - No-Code Tools', 'Mobile Engineer - No-Code Tools'],
		['Nurse Educator - Full-Time Training Manager', 'Nurse Educator - Full-Time Training Manager'],
		['Boat Building Intern (Summer 2026)', 'Boat Building Intern'],
		['Veterinary Nurse – no nights, no on call!', 'Veterinary Nurse'],
		['Assistant Shop Manager -- Must LOVE Birds', 'Assistant Shop Manager'],
		['Customer Service Apprenticeship 16-18 Year Olds Only', 'Customer Service Apprenticeship'],
		['Full-Time Caregiver for Cheerful, Outgoing Woman', 'Caregiver'],
		['Mediator for Family Courts', 'Mediator for Family Courts'],
		['Sales Agent with Management Training - Larkfield', 'Sales Agent'],
		['Sales Manager - Aktina', 'Sales Manager'],
		['Sales Manager at Aktina', 'Sales Manager'],
		['Job Title: Commercial Quernwright', 'Commercial Quernwright'],
		['Stained Glass Conservator', 'Stained Glass Conservator'],
		['Account Executive - Sydney', 'Account Executive'],
		['Production Supervisor - St. Louis, MO', 'Production Supervisor'],
		['.NET Developer, Hong Kong', '.NET Developer'],
		['Head of Sales (India)', 'Head of Sales'],
		['Head of Content (m/f/d)', 'Head of Content'],
		['Talent Sourcer (6 months fixed-term contract)', 'Talent Sourcer'],
		['Customer Service Associate - Part Time', 'Customer Service Associate'],
		['Full-Time Caregiver', 'Caregiver'],
		['Production Operator $16.50/hr', 'Production Operator'],
		['Urgent! Ward Nurse Job Opening in Madrid – Now Hiring Aktina', 'Ward Nurse'],
		['Hiring for Senior Research Executive', 'Senior Research Executive'],
		['IT Consultant Position Available', 'IT Consultant'],
		['2025 MBA Internship - Advisory & Consulting', 'MBA Internship - Advisory & Consulting'],
		['PROJECT MANAGER', 'Project Manager'],
		['Quality Assurance (QA) Engineer', 'Quality Assurance (QA) Engineer'],
		['Vice President, Sales and Sponsorship', 'Vice President, Sales and Sponsorship'],
		['Community Ambassador (Remote)', 'Community Ambassador'],
		['Class Teacher – Year 4', 'Class Teacher – Year 4'],
		['Ship Welder (Remote, UK) | Finch Jobs', 'Ship Welder'],
		['Inside Sales Representative-Denver', 'Inside Sales Representative'],
		['Test Engineer [QA]: Cucumber / Selenium / Jenkins', 'Test Engineer [QA]'],
		['Role: Tile Setter', 'Tile Setter'],
		['Flutter Developer (1-3 yrs)', 'Flutter Developer'],
		['Content Editor – Vienna or remote (EU)', 'Content Editor'],
		['HOUSING OFFICER - TEMPORARY (6 MONTHS)', 'Housing Officer'],
		['Graduate Actuary - Sept 2026 Intake', 'Graduate Actuary'],
		['Cloud Engineer – SC Cleared', 'Cloud Engineer'],
		['Probate Solicitor (3+ Years) | Boutique Firm', 'Probate Solicitor'],
		['Pastry Chef - The Larches House Hotel, Larkfield', 'Pastry Chef'],
		['Probate Solicitor - Marsh Bentley LLP (Toronto)', 'Probate Solicitor'],
		['Sous Chef — Bistro Larkfield', 'Sous Chef'],
		['Class Teacher - Primary School', 'Class Teacher - Primary School'],
		['Ward Nurse (RN) - PRN - All Shifts', 'Ward Nurse (RN)'],
		['Kitchen Porter x 3', 'Kitchen Porter'],
		['Boat Clerk (Bilingual)', 'Boat Clerk'],
		['Part-time Kitchen Porter – Galway City', 'Kitchen Porter'],
		['Boat Building Intern, Fall 2026', 'Boat Building Intern'],
		['Boat Building Intern, September 2026', 'Boat Building Intern'],
		// Neither a month nor a season: the work itself.
		['Crew Manager, Regatta 2027', 'Crew Manager, Regatta 2027'],
		['Kitchen Porter | Larkfieldbury VIC', 'Kitchen Porter'],
		['Kitchen Porter, 20 hours per week', 'Kitchen Porter'],
		['Sous Chef for busy gastropub', 'Sous Chef'],
		['Elektroniker (m/w/d) in Vollzeit', 'Elektroniker'],
		['Boat Painter (31726KX)', 'Boat Painter'],
		['Boat Painter (0417-31-002)', 'Boat Painter'],
		['Boat Painter #41702', 'Boat Painter'],
		['Boat Painter- CO', 'Boat Painter'],
		['Boat Painter, West Larkfield, OH', 'Boat Painter'],
		['Boat Painter – Central London', 'Boat Painter'],
		['Boat Painter Full-Time', 'Boat Painter'],
		['Up to $50,000 - Boat Painter', 'Boat Painter'],
		['Boat Painter PRN Nights', 'Boat Painter'],
		['Boat Full Time', 'Boat Full Time'],
		['Boat Painter (Hull Division)', 'Boat Painter'],
		['Boat Painter ( NOC: 4177 )', 'Boat Painter'],
		['Boat Painter (JOB CODE: QX7041)', 'Boat Painter'],
		['Boat Painter (ISO 9001)', 'Boat Painter (ISO 9001)'],
		['Yard Developer (Remote )', 'Yard Developer'],
		['#40917 - Boat Painter', 'Boat Painter'],
		['40917 Boat Painter', 'Boat Painter'],
		['4091 - Boat Painter', 'Boat Painter'],
		['4000 Series Boat Painter', '4000 Series Boat Painter'],
		['Experience of Yard Manager', 'Experience of Yard Manager'],
		['You Are Welcome Host at the Quay', 'You Are Welcome Host at the Quay'],
		['1 Boat Painter', 'Boat Painter'],
		['1 to 1 Boat Teacher', '1 to 1 Boat Teacher'],
		['10 BOAT PAINTERS REQUIRED', 'Boat Painters'],
		['Boat Painter urgently required', 'Boat Painter'],
		['Boat Painter - Passport Required', 'Boat Painter - Passport Required'],
		['24 Hour Carers', '24 Hour Carers'],
		['5 Axis Machinists', '5 Axis Machinists'],
		['6 Sigma Consultants', '6 Sigma Consultants'],
		['12 Step Counsellors', '12 Step Counsellors'],
		['4 Color Press Operators', '4 Color Press Operators'],
		['Vacancy for a Boat Painter', 'Boat Painter'],
		['Boat Painter - US Or EU', 'Boat Painter'],
		['Boat Painter, London, To £40k DOE', 'Boat Painter'],
		['Boat Painter - Summer Season 2026', 'Boat Painter'],
		['Yard - Graduate Programme 2026', 'Yard - Graduate Programme 2026'],
		['Harbour Planner, Larkfield County Department of Ferries', 'Harbour Planner'],
		['Harbour Planner, Department of Ferries Projects', 'Harbour Planner, Department of Ferries Projects'],
	])('%s', (line, title) => {
		expect(read(line + body).title).toBe(title);
	});

	it('is not the town that the text tells of', () => {
		const posting = (where: string) => read(`Boat Rigger - Quillonbury\n\nThe work\nYou rig small boats ${where}.\n`);
		expect(posting('at our depot in Quillonbury').title).toBe('Boat Rigger');
		expect(posting('with experience in Quillonbury').title).toBe('Boat Rigger - Quillonbury');
	});

	it('is not the heading of the page', () => {
		const line = 'The City of Larkfield is accepting applications for a Boat Painter for its Department of Ferries.';
		expect(read(`Employment Opportunity\n\n${line}`).title).toBe('Boat Painter');
	});

	it('is told with trades of all sorts', () => {
		const line = 'Our client, a firm of forty people, is seeking a Boat Conveyancer to join their Larkfield office.';
		expect(read(line).title).toBe('Boat Conveyancer');
	});

	it.each([
		['Boat Painter - NOW HIRING Larkfield Yards', 'Larkfield Yards'],
		['Boat Painter - jobs at Larkfield Yards', 'Larkfield Yards'],
		['Boat Painter jobs at our yards', null],
		['Boat Painter now hiring in several yards', null],
	])('%s names the company %s behind its call: a name has its capital', (line, company) => {
		expect(read(`${line}\n\nRequirements\n- 2 years of experience\n`)).toMatchObject({
			title: 'Boat Painter',
			company,
		});
	});

	it('is not the company that stands above it', () => {
		expect(read('Aktina\n\nShip Welder\n\nAktina\n\nfull-time').title).toBe('Ship Welder');
	});

	it.each([
		[
			'We are looking for a part-time Legal Secretary to support two partners in our Larkfield office.',
			'Legal Secretary',
		],
		[
			'Payroll Administrator required for a well established maker of small boats in Larkfield, to start in May.',
			'Payroll Administrator',
		],
		[
			'Busy small animal practice seeks an experienced Veterinary Nurse. You will join a team of four.',
			'Veterinary Nurse',
		],
		[
			'Our client, a leading housebuilder, is recruiting for a Site Manager to oversee 120 plots in Larkfield.',
			'Site Manager',
		],
		['An exciting opportunity has arisen for an Optometrist to join our friendly practice.', 'Optometrist'],
		[
			'Wir suchen ab sofort einen Buchhalter (m/w/d) in Teilzeit für unser Büro in Augsburg. Das ist alles, was zählt.',
			'Buchhalter',
		],
		['Join our team as a Bookkeeper! We are a small firm of architects.', 'Bookkeeper'],
		['As a Boat Accountant, you keep the books of three yards and sail with their crews.', 'Boat Accountant'],
		[
			'The harbour needs an experienced, hands-on Yard Manager to oversee the daily work of three yards.',
			'Yard Manager',
		],
		['By the recruitment of a Boat Designer, Aktina opens its third yard on the river.', 'Boat Designer'],
		['As a Boat Accountant you will keep the books of three yards and sail with their crews.', 'Boat Accountant'],
		['Could you be that cheerful person to be our assistant rigger?', 'Assistant rigger'],
		['We are looking for talented graduates who want to grow with our team in the years to come.', null],
	])('is told by the sentence "%s"', (sentence, title) => {
		expect(read(`${sentence} You will need good manners and a driving licence.`).title).toBe(title);
	});

	it.each([
		'Must have led a team of boat painters',
		'At least two years of boat building experience',
		'Bachelor’s degree in boat building or a related field',
		'5+ years as a boat painter or rigger',
		'Proven experience in a yard, with strong drawing skills',
		'Must Be A Skilled Yard Manager',
	])('is not the demand "%s" with which a fragment begins', (line) => {
		expect(read(`${line}\n\nGood manners\nPython`).title).not.toBe(line);
	});

	it('is not the word that only says where the work is done', () => {
		expect(read('Anywhere\nAktina, a maker of boats, is looking for a Boat Painter to join its yard.').title).toBe(
			'Boat Painter',
		);
	});

	it('is what a person specification calls so below its first lines', () => {
		const text = 'Person Specification\nAll that a yard asks of its clerks.\nJob Title: Boat Administrator\nPython';
		expect(read(text).title).toBe('Boat Administrator');
	});

	it('is nothing where no line looks like one', () => {
		const reading = read('We build small boats and have done so for forty years, in the same yard by the same river.');
		expect(reading.title).toBeNull();
		expect(reading.warnings.map((warning) => warning.code)).toContain('no_title');
	});
});

describe('seniority', () => {
	it.each([
		['Marketing Intern', 'intern'],
		['Junior HR Marketing Manager', 'junior'],
		['Graduate Engineer', 'junior'],
		['Software Engineer II', 'mid'],
		['Sr. Accountant', 'senior'],
		['Senior Manager, Tax', 'manager'],
		['Staff Software Engineer', 'staff'],
		['Staff Nurse', null],
		['Principal Scientist', 'principal'],
		['Technical Lead', 'lead'],
		['Customer Service Team Lead', 'lead'],
		['Product Manager', null],
		['Senior Product Manager', 'senior'],
		['Engineering Manager', 'manager'],
		['Head of Sales', 'director'],
		['VP of Product', 'director'],
		['Art Director', null],
		['Executive Assistant to the Director', null],
		['Data Entry Clerk', null],
		['Middle School Teacher', null],
		['Welder', null],
	])('%s is %s', (title, level) => {
		expect(seniorityOfTitle(title)).toBe(level);
	});

	it('comes from the board’s field where the title says nothing', () => {
		expect(read('Welder\n\nJob Level\n\nSenior\n\nAbout the role\nYou weld.').seniority).toBe('senior');
	});
});
