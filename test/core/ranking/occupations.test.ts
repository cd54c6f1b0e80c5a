import { describe, expect, it } from 'vitest';
import { closeness, occupationsOf, occupationsOfWork } from '../../../src/core/ranking/occupations.ts';

const close = (a: string, b: string): number => closeness(occupationsOf(a), occupationsOf(b));

describe('closeness of titles', () => {
	it.each([
		['Software Engineer', 'Senior Developer'],
		['RN', 'Staff Nurse'],
		['Sr. Accountant', 'Accountant II'],
		['Truck Driver (CDL)', 'HGV driver'],
		['Human Resources Generalist', 'HR Manager'],
		['Ingeniera de software', 'Software Engineer'],
		['Sales Assistant', 'Shop Assistant'],
		['Reprographics Specialist', 'Print Operator'],
		['Engagement Executive', 'Account Manager'],
		['Growth Intern', 'Digital Marketer'],
		['Printing Production Assistant', 'Print Operator'],
		['Field Services Supervisor', 'Maintenance Technician'],
		['Exports Area Manager', 'Sales Manager'],
		['Digital Developer', 'Web Developer'],
		['Appointment Setter', 'Telemarketer'],
		['Head of Growth', 'Marketing Manager'],
		['Canvasser', 'Fundraiser'],
		['Control Systems Engineer', 'PLC Programmer'],
		['Power Systems Engineer', 'Electrical Engineer'],
		['Travel Designer', 'Travel Agent'],
		['Content Marketing Manager', 'Content Marketer'],
		['Teacher of Physics', 'Science Teacher'],
		['Backend Software Engineer', 'Backend Developer'],
		['Front End Software Developer', 'React Developer'],
		['QA Technician', 'Quality Control Technician'],
		['Night Audit Manager', 'Night Auditor'],
		['Community Lead', 'Community Manager'],
		['Supply Sergeant', 'Logistics Specialist'],
		['Membership Consultant', 'Sales Representative'],
		['Docket Clerk', 'Litigation Paralegal'],
		['Merchant Cash Advance Broker', 'Loan Officer'],
		['Scan Operator', 'Document Imaging Clerk'],
		['User Acquisition Manager', 'Performance Marketer'],
		['Web Designer + Developer', 'Website Designer'],
		['People & Culture Partner', 'HR Generalist'],
	])('%s and %s are one occupation', (a, b) => expect(close(a, b)).toBeGreaterThan(0.9));

	it.each([
		['Registered Nurse', 'Software Engineer'],
		['Accountant', 'Primary School Teacher'],
		['Electrician', 'Marketing Manager'],
		['Physician', 'Accountant'],
	])('%s and %s are two', (a, b) => expect(close(a, b)).toBeLessThan(0.1));

	it.each([
		['Sailor', 'Courier'],
		['Cook', 'Travel Agent'],
		['Seamstress', 'Roughneck'],
		['Musician', 'Technical Writer'],
		['Architect', 'Bricklayer'],
		['Cameraman', 'Translator'],
		['Stockbroker', 'Bookkeeper'],
		['Event Planner', 'Butcher'],
		['Driving Instructor', 'PE Teacher'],
		['Councillor', 'Security Guard'],
		['Hospital Porter', 'Houseparent'],
		['Printing Production Assistant', 'Brewer'],
		['Manager Plant Controller (Mills)', 'Production Supervisor'],
	])('%s and %s are two, though of families that meet', (a, b) => expect(close(a, b)).toBeLessThan(0.2));

	it.each([
		['Recruiter', 'HR Generalist'],
		['Backend Engineer', 'Data Engineer'],
		['Receptionist', 'Administrative Assistant'],
		['Loan Processor', 'Mortgage Underwriter'],
		['Truck Driver', 'Delivery Driver'],
		['Estimator', 'Construction Project Manager'],
		['Journalist', 'Copywriter'],
		['Buyer', 'Materials Planner'],
		['Staff Nurse', 'Nurse Manager'],
		['Quality Control Technician', 'Food Safety Technologist'],
		['Baker', 'Line Cook'],
		['Sales Assistant', 'Sales Representative'],
		['Account Manager', 'Digital Project Manager'],
		['Petroleum Engineer', 'Facilities Engineer'],
		['Bindery Operator', 'Office Clerk'],
		['Telesales Consultant', 'Customer Service Agent'],
		['Digital Producer', 'Digital Project Manager'],
		['Support Specialist', 'Helpdesk Technician'],
		['High School Mathematics Teacher', 'Middle School Spanish Teacher'],
		['Music Teacher', 'Primary School Teacher'],
		['Site Reliability Engineer', 'Software Developer'],
		['Structural Engineer', 'Civil Engineer'],
		['Quantity Surveyor', 'Estimator'],
		['Video Editor', 'Videographer'],
		['Credit Analyst', 'Mortgage Underwriter'],
		['Room Attendant', 'General Labourer'],
		['Agronomist', 'Farm Manager'],
		['Regional Manager', 'Operations Manager'],
		['Audit Senior', 'Financial Accountant'],
		['Patient Coordinator', 'Receptionist'],
		['Head Brewer', 'Food Production Manager'],
		['Fitness Manager', 'General Manager'],
		['Business Analyst', 'Product Owner'],
		['Podcast Producer', 'Features Editor'],
	])('%s and %s are neighbours', (a, b) => {
		expect(close(a, b)).toBeGreaterThan(0.4);
		expect(close(a, b)).toBeLessThan(0.95);
	});

	it('is taken from what the title is about, not from whom it serves', () => {
		expect(close('Recruiter - Software Engineers', 'Recruiter')).toBe(1);
		expect(close('Recruiter - Software Engineers', 'Software Engineer')).toBeLessThan(0.5);
		expect(close("Surgeons' Office Clerk", 'Surgeon')).toBeLessThan(0.5);
	});

	it.each([
		['Data Entry/Guest Service Rep', 'Customer Service Representative'],
		['Ledger Clerk / Front Desk', 'Receptionist'],
		['Mid-Level .NET or Flutter Developer', '.NET Developer'],
		['Mid-Level .NET or Flutter Developer', 'Flutter Developer'],
		['Dairy & Bakery Production Supervisor', 'Production Supervisor'],
		['HR Operations Manager', 'HR Manager'],
		['HR Operations Manager', 'Operations Manager'],
		['Marketing Strategy Manager', 'Marketing Assistant'],
		['Events Project Manager', 'Event Planner'],
	])('%s is %s too', (title, one) => expect(close(title, one)).toBe(1));

	it.each([
		['Research Associate', 'Equity Analyst'],
		['Research Associate', 'Market Researcher'],
		['Customer Service Associate', 'Mailroom Clerk'],
		['Service Delivery Manager', 'IT Manager'],
		['General Laborers', 'Warehouse Worker'],
		['Partnership Manager', 'Account Manager'],
		['Producer', 'Digital Producer'],
		['Duty Manager', 'Hotel Manager'],
		['Duty Manager', 'Store Manager'],
		['Coach', 'Football Coach'],
		['Producer', 'Video Producer'],
		['Engineering Graduate Trainee', 'Software Engineer'],
		['Engineering Graduate Trainee', 'Mechanical Engineer'],
		['Architect', 'Solutions Architect'],
		['Relationship Manager', 'Commercial Banker'],
	])('%s may be %s, among others', (title, one) => {
		expect(close(title, one)).toBeGreaterThan(0.65);
		expect(close(title, one)).toBeLessThan(0.9);
		expect(close(title, 'Nurse')).toBeLessThan(0.3);
	});

	it('is told by what an open title goes on to, and by a longer name for one', () => {
		expect(close('Customer Service Associate – Data Entry', 'Data Entry Clerk')).toBe(1);
		expect(close('Customer Service Associate – Data Entry', 'Receptionist')).toBeLessThan(0.8);
		expect(close('Software Engineering Intern', 'Mechanical Engineer')).toBeLessThan(0.3);
		expect(close('Equity Research Associate', 'Market Researcher')).toBeLessThan(0.3);
	});

	it('is that of the surest where a title may be several', () => {
		expect(occupationsOf('Customer Service Associate')[0]?.occupation.id).toBe('customer-service');
		expect(close('Customer Service Associate', 'Customer Service Representative')).toBe(1);
	});

	it('stands first where the title names it first, whatever else the table holds', () => {
		const first = (title: string) => occupationsOf(title)[0]?.occupation.id;
		expect(first('Sales and Operations Associate')).toBe('retail-salesperson');
		expect(first('Operations and Sales Associate')).toBe('operations-analyst');
		expect(first('Nurse / Accounts Payable Clerk')).toBe('nurse');
		expect(first('Accounts Payable Clerk / Nurse')).toBe('accounting-clerk');
	});

	it('is not doubled by what a title says at greater length', () => {
		const ids = occupationsOf('Accounts Payable/Receivable Clerk').map((one) => one.occupation.id);
		expect(ids).toEqual(['accounting-clerk']);
		expect(close('Machine Operator $17.20/hr', 'HR Manager')).toBeLessThan(0.5);
	});

	it('is the narrower one where a title goes on to it', () => {
		expect(close('Senior Software Engineer - Mobile', 'Mobile Developer')).toBe(1);
		expect(close('Senior Software Engineer - Mobile', 'Java Developer')).toBeLessThan(0.8);
		expect(close('Web Developer - PHP', 'Web Developer')).toBe(1);
		expect(close('Teacher, Special Education', 'Special Education Teacher')).toBe(1);
	});

	it.each([
		['Therapist, Occupational', 'Occupational Therapist', 'Psychotherapist'],
		['Teacher - Piano', 'Piano Teacher', 'Teacher'],
		['Designer, Furniture', 'Furniture Designer', 'Graphic Designer'],
	])('is that of the longer name where %s makes one across its comma', (title, longer, shorter) => {
		expect(close(title, longer)).toBe(1);
		expect(close(title, shorter)).toBeLessThan(0.8);
	});

	it.each([
		['Pharmacy Coordinator', 'Pharmacy Technician', 'Nurse'],
		['Ultrasound Lead', 'Sonographer', 'Team Leader'],
	])('is that of the trade where nobody is called %s', (title, trade, other) => {
		expect(close(title, trade)).toBeGreaterThan(0.65);
		expect(close(title, other)).toBeLessThan(0.3);
	});

	it.each([
		["Teacher's Aide", 'Teaching Assistant'],
		['Doctor’s Assistant', 'Medical Assistant'],
	])('is that of %s where somebody is called so', (title, whole) => expect(close(title, whole)).toBe(1));

	it('is not told by words that stand in titles of all trades', () => {
		expect(occupationsOf('Development Liaison')).toEqual([]);
		expect(occupationsOf('Anchor Handler')).toEqual([]);
		expect(occupationsOf('Electrocardiography & Neurophysiology Wizard')).toHaveLength(1);
	});

	it('is told by what follows on the same thing', () => {
		expect(close('Production Manager - Video Production', 'Video Producer')).toBeGreaterThan(0.9);
		expect(close('Customer Service Associate - Data Entry', 'Data Analyst')).toBeLessThan(0.5);
	});

	it.each([
		['English Teacher', 'ESL Instructor', 'Mathematics Teacher'],
		['Electrical Project Engineer', 'Electrical Engineer', 'Civil Engineer'],
		['PR Account Executive', 'Press Officer', 'Account Executive'],
		['Technical Lead', 'Software Engineer', 'Engineering Manager'],
		['Vulnerability Researcher', 'Penetration Tester', 'Research Scientist'],
		['Inbound Sales Agent', 'Telemarketer', 'Pre-Sales Consultant'],
		['School Administrator', 'Administrative Assistant', 'Head Teacher'],
		['Seamstress', 'Tailor', 'Fashion Designer'],
		['Scaffolder', 'General Labourer', 'Roofer'],
		['Patient Care Assistant', 'Nursing Assistant', 'Registered Nurse'],
		['Mental Health Nurse', 'Staff Nurse', 'Psychotherapist'],
		['Ward Manager', 'Nurse Manager', 'Operations Manager'],
		['Quality Engineering Manager', 'Quality Inspector', 'CTO'],
		['Process Engineering Manager', 'Chemical Engineer', 'CTO'],
		['Assistant Principal', 'Deputy Head Teacher', 'Executive Assistant'],
		['Sales Coordinator', 'Sales Administrator', 'Account Executive'],
		['Office Services Supervisor', 'Office Manager', 'Customer Service Supervisor'],
		['Building Inspector', 'Surveyor', 'Quality Inspector'],
		['HGV Mechanic', 'Car Mechanic', 'Lorry Driver'],
		['Fruit Picker', 'Farm Worker', 'Order Picker'],
		['Android Architect', 'Solutions Architect', 'Architectural Designer'],
	])('puts %s to %s rather than to %s', (title, near, far) => {
		expect(close(title, near)).toBeGreaterThanOrEqual(0.85);
		expect(close(title, far)).toBeLessThan(0.85);
		expect(close(title, far)).toBeLessThan(close(title, near));
	});

	it.each([
		['Production Manager', 'Materials Planner'],
		['Product Lead', 'UX Designer'],
		['Sales Consultant', 'Solutions Engineer'],
		['Payroll Administrator', 'Benefits Manager'],
		['Operations Analyst', 'Operations Manager'],
		['Brand Ambassador', 'Brand Manager'],
		['Site Supervisor', 'Construction Manager'],
	])('does not take %s for %s', (a, b) => expect(close(a, b)).toBeLessThan(0.7));

	it('is known for the work itself too', () => {
		const nursing = occupationsOfWork('bedside nursing');
		expect(closeness(nursing, occupationsOf('Registered Nurse'))).toBe(1);
		expect(closeness(nursing, occupationsOf('Software Engineer'))).toBeLessThan(0.1);
		expect(closeness(occupationsOfWork('planning in manufacturing'), occupationsOf('Materials Planner'))).toBe(1);
		expect(closeness(occupationsOfWork('Mathematics and Finance'), occupationsOf('Financial Analyst'))).toBe(1);
	});
});
