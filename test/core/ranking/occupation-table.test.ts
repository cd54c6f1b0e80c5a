import { describe, expect, it } from 'vitest';
import { neighbourTable } from '../../../src/core/model/tables/neighbours.ts';
import { occupationTable } from '../../../src/core/model/tables/occupations.ts';
import { closeness, occupationsOf } from '../../../src/core/ranking/occupations.ts';

const close = (a: string, b: string): number => closeness(occupationsOf(a), occupationsOf(b));

describe('the table of occupations', () => {
	it('names only families and occupations that it has', () => {
		const ids = new Set(occupationTable.occupations.map((one) => one.id));
		const families = new Set(Object.keys(occupationTable.families));
		expect(occupationTable.occupations.length).toBe(ids.size);
		for (const { family, near } of occupationTable.occupations) {
			expect(families).toContain(family);
			for (const other of Object.keys(near)) expect(ids).toContain(other);
		}
		for (const { near } of Object.values(occupationTable.families)) {
			for (const other of Object.keys(near)) expect(families).toContain(other);
		}
	});

	it('grades each two occupations once at most, and each with others', () => {
		const ids = occupationTable.occupations.map((one) => one.id);
		expect(Object.keys(neighbourTable.neighbours)).toEqual(ids);
		for (const [held, byGrade] of Object.entries(neighbourTable.neighbours)) {
			const wanted = Object.values(byGrade).flat();
			expect(wanted.length).toBeGreaterThan(0);
			expect(new Set(wanted).size).toBe(wanted.length);
			expect(wanted).not.toContain(held);
			expect(ids).toEqual(expect.arrayContaining(wanted));
		}
	});

	it.each([
		['Theatre Nurse', 'Nursing Assistant'],
		['PE Teacher', 'Swimming Teacher'],
		['Paramedic', 'Nursing Assistant'],
		['Presales Engineer', 'Sales Representative'],
	])('knows a way that is easier than the way back: from %s to %s', (more, less) => {
		expect(close(more, less)).toBeGreaterThan(close(less, more));
	});

	it.each([
		['Tattoo Artist', 'tattoo-artist'],
		['Acupuncturist', 'complementary-therapist'],
		['Reiki Practitioner', 'complementary-therapist'],
		['Workshop Manager', 'auto-mechanic'],
		['Doula', 'midwife'],
		['Farrier', 'farrier'],
		['Door Supervisor', 'security-guard'],
		['Debt Adviser', 'advice-worker'],
		['Luthier', 'craft-worker'],
		['Prop Master', 'stage-technician'],
		['Ghostwriter', 'content-writer'],
		['Naval Architect', 'naval-architect'],
		['Alarm Engineer', 'security-installer'],
		['Lift Engineer', 'elevator-mechanic'],
		['Mudlogger', 'petroleum-engineer'],
		['Retail Buyer', 'merchandise-planner'],
		['Location Scout', 'video-producer'],
		['Stunt Performer', 'actor'],
		['Sales Floor Supervisor', 'store-manager'],
		['Front of House Manager', 'restaurant-manager'],
		['Diary Manager', 'executive-assistant'],
		['Post Room Assistant', 'office-clerk'],
		['eDiscovery Technician', 'paralegal'],
		['Customer Happiness Manager', 'customer-service'],
		['Creative Technologist', 'frontend-engineer'],
		['Desktop Engineer', 'it-support'],
		['Language Assistant', 'language-teacher'],
		['E&I Technician', 'controls-engineer'],
		['Metering Engineer', 'electrical-engineer'],
		['Exhibition Fitter', 'stage-technician'],
		['Destination Specialist', 'travel-agent'],
		['Revenue Cycle Specialist', 'medical-coder'],
		['Project Controls Engineer', 'project-controller'],
		['Shift Supervisor', 'production-supervisor'],
	])('knows trades of few: %s', (title, expected) => {
		expect(occupationsOf(title).map(({ occupation }) => occupation.id)).toContain(expected);
	});

	it.each([
		['Front End Architect', 'architect'],
		['Events Programmer', 'software-engineer'],
		['Demand Gen Manager', 'material-planner'],
		['Marketing Automation Specialist', 'controls-engineer'],
		['Post Room Assistant', 'early-childhood-teacher'],
	])('a part of a name is no trade: %s is no %s', (title, other) => {
		expect(occupationsOf(title).map(({ occupation }) => occupation.id)).not.toContain(other);
	});

	it('has an occupation of its own for each of these, all over the world of work', () => {
		const titles = [
			...['Paralegal', 'Corporate Counsel', 'Contract Administrator', 'Patent Examiner', 'Compliance Analyst'],
			...['Loan Processor', 'Mortgage Loan Originator', 'Mortgage Underwriter', 'Collections Agent', 'Bank Teller'],
			...['Financial Planner', 'Portfolio Manager', 'Settlements Analyst', 'Fraud Analyst', 'Claims Adjuster'],
			...[
				'Registered Nurse',
				'Nurse Manager',
				'Nurse Practitioner',
				'Midwife',
				'Care Home Manager',
				'Home Health Aide',
			],
			...['Dental Hygienist', 'Pharmacist', 'Radiographer', 'Paramedic', 'Optician', 'Dog Groomer', 'Veterinarian'],
			...[
				'High School Science Teacher',
				'University Lecturer',
				'Guidance Counselor',
				'Driving Instructor',
				'Librarian',
			],
			...[
				'Quantity Surveyor',
				'Land Surveyor',
				'Town Planner',
				'Architect',
				'Bricklayer',
				'Roofer',
				'Carpenter',
				'Welder',
			],
			...[
				'Electrician',
				'Plumber',
				'HVAC Technician',
				'Gardener',
				'Agronomist',
				'Pest Control Technician',
				'Meter Reader',
			],
			...[
				'Truck Driver',
				'Bus Driver',
				'Taxi Driver',
				'Train Driver',
				'Deckhand',
				'Airline Pilot',
				'Air Traffic Controller',
			],
			...[
				'Forklift Operator',
				'Postman',
				'Customs Broker',
				'Demand Planner',
				'Warehouse Operative',
				'Refuse Collector',
			],
			...[
				'Sous Chef',
				'Baker',
				'Butcher',
				'Dishwasher',
				'Bartender',
				'Travel Agent',
				'Tour Guide',
				'Hotel Receptionist',
			],
			...['Copywriter', 'Sub-Editor', 'Journalist', 'Technical Writer', 'Translator', 'Stage Manager', 'Photographer'],
			...['Physicist', 'Sociologist', 'Epidemiologist', 'Food Technologist', 'Economist', 'Market Research Analyst'],
			...[
				'IT Manager',
				'Penetration Tester',
				'Data Scientist',
				'Salesforce Administrator',
				'Game Designer',
				'UX Designer',
			],
			...['Store Manager', 'Beauty Consultant', 'Parts Advisor', 'Funeral Director', 'Hairdresser', 'Firefighter'],
			...['Podiatrist', 'Scrub Technician', 'Playworker', 'Emergency Dispatcher', 'Ticket Inspector', 'Croupier'],
			...['District Nurse', 'Theatre Nurse', 'Psychiatric Nurse', 'Clinical Nurse Educator', 'Utilization Review RN'],
			...['Neurosurgeon', 'Psychiatrist', 'Anaesthetist', 'Cardiologist', 'Histopathologist', 'Clinic Manager'],
			...['Phlebotomist', 'Ward Clerk', 'Sonographer', 'EEG Technician', 'Dialysis Technician', 'Dental Ceramist'],
			...['Clinical Psychologist', 'Psychotherapist', 'Addictions Counsellor', 'RBT', 'Dramatherapist', 'Osteopath'],
			...['Physiotherapist', 'COTA', 'Sports Therapist', 'Audiologist', 'Orthotist', 'Theatre Porter', 'DSP', 'HCA'],
			...['Detached Youth Worker', 'Parole Officer', 'Homelessness Officer', 'Welfare Rights Adviser', 'Houseparent'],
			...[
				'Community Organiser',
				'Volunteer Manager',
				'Donor Relations Officer',
				'NGO Manager',
				'Relief Worker',
				'Vicar',
			],
			...['Primary School Teacher', 'History Teacher', 'Piano Teacher', 'Art Teacher', 'PE Teacher', 'NVQ Assessor'],
			...['Midday Supervisor', 'Exam Invigilator', 'Careers Adviser', 'Museum Education Officer', 'Archives Assistant'],
			...['Museum Curator', 'Painting Restorer', 'Cultural Programmer', 'Admissions Officer', 'Senco', 'Hlta'],
			...[
				'Magistrate',
				'Mediator',
				'Legal Secretary',
				'Court Usher',
				'Police Constable',
				'PCSO',
				'Correctional Officer',
			],
			...[
				'Border Force Officer',
				'Private Detective',
				'Crime Analyst',
				'Fire Risk Assessor',
				'Emergency Planning Officer',
			],
			...['Lance Corporal', 'Consul', 'Councillor', 'Parish Clerk', 'Traffic Warden', 'Trading Standards Officer'],
			...[
				'Eligibility Worker',
				'Lobbyist',
				'Store Detective',
				'Safety Officer',
				'Environmental Consultant',
				'Recycling Officer',
			],
			...[
				'Zoologist',
				'Countryside Ranger',
				'Medical Physicist',
				'Ergonomist',
				'Crime Scene Investigator',
				'Virologist',
			],
			...['Dairy Farmer', 'Forestry Worker', 'Trawlerman', 'Arborist', 'Kennel Assistant', 'Zookeeper'],
			...['Guide Dog Trainer', 'Stable Hand', 'Dog Warden'],
			...['Masseuse', 'Beautician', 'Manicurist', 'Make-up Artist', 'Spa Manager'],
			...['Spin Instructor', 'Pilates Teacher', 'Football Coach', 'Swimming Teacher', 'Lifeguard', 'Ski Instructor'],
			...['Professional Cricketer', 'Leisure Centre Manager', 'Pastry Chef', 'Waitress', 'Barista', 'Sommelier'],
			...['Cinema Usher', 'Tourism Officer', 'Chambermaid', 'Executive Housekeeper', 'School Caretaker', 'Dry Cleaner'],
			...['Visual Merchandiser', 'Merchandise Planner', 'Shelf Stacker', 'Car Rental Agent', 'Auctioneer', 'Florist'],
			...['Shop Assistant', 'Hotel Manager', 'Pub Landlord', 'Wedding Celebrant', 'Wedding Planner'],
			...['Biomedical Scientist', 'School Laboratory Technician', 'Clinical Embryologist', 'Health Promotion Officer'],
			...['Mechanical Technician', 'Sales Support', 'Actuary', 'Credit Analyst', 'Stockbroker', 'Investment Banker'],
			...[
				'Structural Engineer',
				'Highway Engineer',
				'Drainage Engineer',
				'Geotechnical Engineer',
				'Aerospace Engineer',
			],
			...['Lineman', 'Fire Alarm Technician', 'Panel Beater', 'Locksmith', 'Wind Turbine Technician', 'Track Worker'],
			...['Animator', 'Sculptor', 'Set Designer', 'Video Editor', 'Sound Engineer', 'Cameraman', 'Radio Presenter'],
			...['Actor', 'Choreographer', 'Pianist', 'Theatre Director', 'Casting Director', 'Court Reporter'],
			...['Seamstress', 'Goldsmith', 'Upholsterer', 'Brewer', 'Ship Captain', 'Motorman', 'Flight Dispatcher'],
			...['Property Valuer', 'Property Developer', 'Pensions Administrator', 'Document Controller', 'Project Planner'],
		];
		const found = titles.map((title) => occupationsOf(title)[0]?.occupation.id ?? `none for ${title}`);
		expect(found.filter((id, i) => id.startsWith('none') || found.indexOf(id) !== i)).toEqual([]);
	});

	it.each([
		['Site Reliability Engineer', 'Site Engineer'],
		['Marine Biologist', 'Deckhand'],
		['Business Intelligence Manager', 'Office Manager'],
		['Supply Chain Analyst', 'Financial Analyst'],
		['Pest Control Technician', 'Control Engineer'],
		['Driving Instructor', 'University Lecturer'],
		['Refuse Collector', 'Debt Collector'],
		['Security Operations Supervisor', 'Penetration Tester'],
		['Surgical Registrar', 'School Registrar'],
		['Deputy Editor', 'Sheriff'],
		['Patient Care Technician', 'Customer Service Agent'],
		['Civil Enforcement Officer', 'Structural Engineer'],
		['Curriculum Developer', 'Java Developer'],
		['Software Design Engineer', 'Mechanical Engineer'],
		['Sound Designer', 'Graphic Designer'],
		['Radiation Therapist', 'Psychologist'],
		['Traffic Controller', 'Financial Controller'],
		['Principal Investigator', 'Detective'],
		['Company Secretary', 'Office Administrator'],
		['Education Coordinator', 'Headmaster'],
		['Railway Engineer', 'Rails Developer'],
		['Instructional Coach', 'Gym Instructor'],
		['Nurse Recruiter', 'Staff Nurse'],
		['Hearing Aid Dispenser', 'Pharmacy Technician'],
		['Brain Surgeon', 'Psychiatrist'],
		['Florist', 'Auctioneer'],
		['Careers Adviser', 'French Teacher'],
		['Chambermaid', 'Restaurant Manager'],
		['Tour Guide', 'Window Cleaner'],
		['Dive Instructor', 'Tennis Coach'],
		['Car Rental Agent', 'Shelf Stacker'],
		['Fire Alarm Engineer', 'Firefighter'],
		['Prison Officer', 'Customs Officer'],
		['Fisherman', 'Gardener'],
		['Jockey', 'Dog Groomer'],
		['Librarian', 'Primary School Teacher'],
		['Lunchtime Supervisor', 'High School Teacher'],
		['Parish Priest', 'Youth Worker'],
		['Audiologist', 'Optometrist'],
		['OT Technician', 'Occupational Therapist'],
		['Physical Therapy Aide', 'Registered Nurse'],
		['Naval Architect', 'Architectural Designer'],
		['Commissioning Editor', 'Commissioning Engineer'],
		['Executive Search Consultant', 'SEO Executive'],
		['Content Moderator', 'Copywriter'],
		['Sewing Machinist', 'CNC Machinist'],
		['Florist', 'Watchmaker'],
		['Actuary', 'Insurance Agent'],
		['Choreographer', 'Cellist'],
		['Security Systems Installer', 'Penetration Tester'],
		['Information Security Manager', 'Security Guard'],
		['Site Reliability Engineer', 'Maintenance Engineer'],
		['Analog Design Engineer', 'Mechanical Engineer'],
		['Energy Auditor', 'Internal Auditor'],
		['Accounts Receivable Clerk', 'Filing Clerk'],
	])('does not take %s for %s', (a, b) => expect(close(a, b)).toBeLessThan(0.5));
});
