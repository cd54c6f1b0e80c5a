import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const posting = (line: string): string => `Office Clerk\n\nAbout the role\n${line}\nYou keep the books of a yard.`;

describe('work mode', () => {
	it.each([
		['This is a fully remote position.', 'remote'],
		['Location – Remote Canada', 'remote'],
		['We prefer someone local but are open to remote for the right candidate.', 'remote'],
		['You will be working from home.', 'remote'],
		['Hybrid working: 3 days a week in the office.', 'hybrid'],
		['Home-based (2-3 days a week), the rest at the yard in Oslo.', 'hybrid'],
		['The work will be carried out at customer premises.', 'onsite'],
		['This role is on-site.', 'onsite'],
		['Home working two days a week.', 'hybrid'],
		['You work three days per week from the office.', 'hybrid'],
		['Partial remote work after the first month.', 'hybrid'],
		['Remote working on Fridays.', 'hybrid'],
		['The position is in office, Monday to Friday.', 'onsite'],
		['Please note that remote work is not possible.', 'onsite'],
		['Work from office, six days a week.', 'onsite'],
		['Effective collaboration with our global and remote engineering team.', null],
		['Aktina is a remote-first company.', null],
		['Experience with hybrid cloud and remote access.', null],
		['Hybrid seed production', null],
		['An on-site gym and free parking.', null],
		['Option to work from home on some Fridays.', null],
		['You drive to remote villages.', null],
		['Two days a week at the yard and the rest from home.', 'hybrid'],
		['WFH setup stipend', null],
		['Remote is possible if your hours fit ours.', 'remote'],
		['Remote job: No', null],
		['Remote: yes', 'remote'],
		['The role is based in our office in Larkfield, but we are open to working at home as needed.', 'hybrid'],
		['You work out of one of our offices on the coast, and now and then from your home office.', 'hybrid'],
		['The role is based in our office, with no working from home.', 'onsite'],
		['You are based in our office and care for people at home.', null],
		['Our clerks can live anywhere.', 'remote'],
		['Our team is open to both on-site and remote work for this project.', 'remote'],
		['There is the possibility to work from wherever is convenient.', 'remote'],
		['Remote: Europe', 'remote'],
		['Remote status: hybrid', 'hybrid'],
		['Work Location: In person', 'onsite'],
		['Location: Larkfield, 1 day per week on site, rest remote', 'hybrid'],
		['Flexible, with two days per week working remotely.', 'hybrid'],
		['There is no option to work remotely.', 'onsite'],
		['Mode: WFO', 'onsite'],
		['Permanent contract, teleworking up to 2 days', 'hybrid'],
		['We work in a hybrid way.', 'hybrid'],
		['Larkfield - 3 days work-from-home and two at the yard', 'hybrid'],
		['Home working available up to 3 days.', 'hybrid'],
		['You work on-site from our yard.', 'onsite'],
		['This is a site based role.', 'onsite'],
	])('%s', (line, mode) => {
		expect(read(posting(line)).workMode).toBe(mode);
	});
});

describe('employment type', () => {
	it.each([
		['This is a full-time position.', 'full_time'],
		['The crew insures paternity and maternity cover alike', null],
		['Half of the riggers splice at home, be it full-time or partially.', null],
		['Our pay rules hold for all who work 80% of full-time hours.', null],
		['You rig for us as an employee, or as a freelancer where we have no yard.', null],
		['• Full-time, Monday to Friday', 'full_time'],
		['We look for an agent (full-time) in Munich.', 'full_time'],
		['The part time position requires 24 hours a week.', 'part_time'],
		['Hiring for full time and per diem shifts.', null],
		['12 month contract', 'contract'],
		['You rig boats. Freelance, self-employed contract.', 'contract'],
		['All wages on this page assume full-time hours; for fewer, we pay a share.', null],
		['Job type: contract (6 months)', 'contract'],
		['The role is initially for 6 months.', 'contract'],
		['The internship lasts half a year.', 'internship'],
		['Duration: 12 months', 'contract'],
		['Contract: W2', 'contract'],
		['Duration: 3 months, internship position', 'internship'],
		['Contract to hire', 'contract'],
		['CONTRACT: 6 months (it may be extended)', 'contract'],
		['We are a growing contractor of small boats.', null],
		['A 6 months fixed-term contract.', 'contract'],
		['Full-time, fixed-term contract of two years', 'full_time'],
		['1 year temporary position', 'temporary'],
		['Ongoing temporary work, paid weekly', 'temporary'],
		['We help with a temporary work visa.', null],
		['This is an unpaid internship of three months.', 'internship'],
		['You lead contract negotiations and contract management.', null],
		['You plan 12 full-time equivalents.', null],
		['Health insurance for all full-time employees.', null],
		['Part-time, six to nine. We give full-time associates a boat.', 'part_time'],
		['A fine package for full-time employment, with a boat.', null],
		['Boat money for part-time service.', null],
		['Full/Part Time', null],
		['The yard offers full-time and part-timeposts.', null],
		['An upscale casual place with a garden.', null],
		['Two years of full-time experience.', null],
		['Full time or part time considered.', null],
		['A permanent role.', null],
		['Job Types: Full-time, Part-time', null],
		['You sign an employment contract.', null],
		['Contract: Permanent', null],
		['Contract: Full time, fixed term for one year (maternity cover)', 'full_time'],
		['Employment type: Full-Time, temp-to-hire', 'full_time'],
		['Temp-to-hire, starting in May', 'temporary'],
		[
			'You keep the books of a yard on the coast, from nine to five. Full-time, permanent. You report to the harbour master.',
			'full_time',
		],
		['The yard looks for a clerk who can start in May. Contract: full-time. Apply by letter.', 'full_time'],
		['We offer a full-time contract.', 'full_time'],
		['Monday to Friday, 40 hrs/wk', 'full_time'],
		['Working pattern Part-time', 'part_time'],
		['0.6 FTE', 'part_time'],
		['The yard is hiring part-time clerks for its office on the coast.', 'part_time'],
		['40h/week', 'full_time'],
		['Contract: Open ended, 1.0 FTE', 'full_time'],
		['The yard offers good tools, a warm shed and full-time, year-round work to its carpenters.', 'full_time'],
		['You help in the yard, part-time to begin with, and learn the trade of a sail maker.', 'part_time'],
		['The yard is looking for a temporary clerk for the summer.', 'temporary'],
		['Able to work as an independent 1099 representative', 'contract'],
		['The yard seeks a full-time clerk for its office on the coast.', 'full_time'],
		['A seasonal full-time position from April on.', 'temporary'],
		['Outside IR35', 'contract'],
		['A contractual position from May 2027 on', 'contract'],
		['A rate of 40 an hour on C2C.', 'contract'],
		['Max-term contract of two years', 'contract'],
		['Non-ongoing (specified term) for 12 months', 'contract'],
		['Riggers in a temporary capacity', 'temporary'],
	])('%s', (line, type) => {
		expect(read(posting(line)).employmentType).toBe(type);
	});

	it('is what a company says that it places nobody in other than', () => {
		const agency = (line: string): string => `Office Clerk\n\nYou keep the books.\n\nAbout the company\n${line}`;
		expect(read(agency('We provide full time permanent positions for many yards.')).employmentType).toBe('full_time');
		expect(read(agency('We fill temporary and full time positions.')).employmentType).toBeNull();
	});

	it('is read from the title first', () => {
		expect(read('Marketing Intern\n\nAbout the role\nA full-time position is possible later.').employmentType).toBe(
			'internship',
		);
		expect(read('Bookkeeper - Part Time\n\nAbout the role\nYou keep books.').employmentType).toBe('part_time');
	});
});

describe('sponsorship', () => {
	it.each([
		['Visa sponsorship is available.', 'offered'],
		['Opportunity for visa sponsorship', 'offered'],
		['This role does not meet the criteria for a Skilled Worker visa.', 'not_offered'],
		['Visa sponsorship: No', 'not_offered'],
		['You may work here and do not require work authorization sponsorship.', 'not_offered'],
		['Sponsorship: Not available', 'not_offered'],
		['Sponsorship available: Yes', 'offered'],
		['We do not hold a sponsor licence.', 'not_offered'],
		['We can provide visa assistance.', 'offered'],
		['The yard gives help in obtaining a work visa.', 'offered'],
		['All flights and visas paid', 'offered'],
		['Unfortunately, we are unable to sponsor visa applications.', 'not_offered'],
		['You must be authorized to work in the U.S. without sponsorship.', 'not_offered'],
		['Authorization to work without current or future sponsorship.', 'not_offered'],
		['The firm is not able to offer sponsorship for this vacancy.', 'not_offered'],
		['No C2C/visa.', 'not_offered'],
		['USC and GC holders only.', 'not_offered'],
		['We help with visas and relocation.', 'offered'],
		['No visa sponsorship.', 'not_offered'],
		['We are unable to offer work permits for this role.', 'not_offered'],
		['We help with your Blue Card.', 'offered'],
		['We will support the right overseas applicant with a visa.', 'offered'],
		['You sell sponsorship packages for events.', null],
		['Aktina does not provide immigration sponsorship.', 'not_offered'],
		['Sponsorship for a Skilled Worker visa cannot be offered; visa support is not part of the post.', 'not_offered'],
		['Applications from people who need a Skilled Worker visa are welcome.', 'offered'],
		['Certificates of sponsorship are available for this post.', 'offered'],
		['You need not speak Danish. We can sponsor your work permit.', 'offered'],
		['We apply for a highly skilled migrant visa for you.', 'offered'],
		['You must have the right to work in the UK.', null],
	])('%s', (line, sponsorship) => {
		expect(read(posting(line)).sponsorship).toBe(sponsorship);
	});
});

describe('on-call', () => {
	it.each([
		['Take part in the on-call rotation.', true],
		['You are on call for them one week in nine: be on call.', true],
		['Support on-call efforts with better tools.', null],
		['No on-call.', null],
		['You answer calls.', null],
	])('%s', (line, onCall) => {
		expect(read(posting(line)).onCall).toBe(onCall);
	});
});

describe('places', () => {
	it.each([
		['Location: Dallas, TX', [['Dallas', 'Texas', 'US']]],
		['Location: GB, LND, London', [['London', null, 'GB']]],
		['Location: Remote Spain', [[null, null, 'ES']]],
		['Location: Hamilton, New Zealand', [['Hamilton', null, 'NZ']]],
		['Location: London, Ontario', [['London', 'Ontario', 'CA']]],
		[
			'Location: Berlin, Germany or Vienna, Austria',
			[
				['Berlin', null, 'DE'],
				['Vienna', null, 'AT'],
			],
		],
		['The clerk will be based in Wausau, WI.', [['Wausau', 'Wisconsin', 'US']]],
		['Work in our Minneapolis, MN location.', [['Minneapolis', 'Minnesota', 'US']]],
		['Our headquarters are in Paris and our clients in India.', []],
		['For U.S. positions, qualified applicants with conviction records may be considered.', []],
		['Knowledge of IT, HR and MS Office.', []],
		['Location: Norwich, Norfolk, United Kingdom', [['Norwich', 'Norfolk', 'GB']]],
		['Location: Rochester, New York, United States', [['Rochester', 'New York', 'US']]],
		['Location: EDINBURGH', [['Edinburgh', null, 'GB']]],
		['Location: Quillon Lake, Michigan', [['Quillon Lake', 'Michigan', 'US']]],
		['Location: Ballarat VIC', [['Ballarat', 'Victoria', 'AU']]],
		['Sound knowledge of federal and New York employment law.', []],
		['Aktina is looking for people to work as clerks in Athens.', [['Athens', null, 'GR']]],
		['We are based in Berlin, close to the river.', [['Berlin', null, 'DE']]],
		['We are based in Berlin and have an office in Lisbon.', []],
		['This is a fully remote position. We are based in Berlin.', []],
	])('%s', (line, expected) => {
		const places = read(posting(line)).locations.map(({ city, region, country }) => [city, region, country]);
		expect(places).toEqual(expected);
	});
});

describe('company and team', () => {
	it.each([
		['Clerk\nAktina Foods, Graz, Austria\nFull-time\n\nYou keep the books.', 'Aktina Foods'],
		['Clerk\n\nAbout Aktina\nAktina builds boats.', 'Aktina'],
		['Clerk\n\nCompany: Aktina GmbH\n\nYou keep the books of a yard.', 'Aktina GmbH'],
		['Clerk\nSt. Agnes Hospital\nGraz, Austria\n\nYou keep the books of a yard.', 'St. Agnes Hospital'],
		['Clerk - Part Time\n\nYou keep the books of a yard.', null],
		['Clerk\n\nOddlow sells tickets for plays and football matches all over the north. Write to Oddlow.', 'Oddlow'],
		['Clerk\n\nRemote Spain Stavely runs the booking engine behind small hotels. Stavely welcomes all.', 'Stavely'],
		['Clerk\n\nSoftware eats the world, and we write software for boats and the people who sail them.', null],
		['Clerk\n\nAbout us\nW.M. Aktina designs and builds steel tanks. Work with Aktina customers.', 'W.M. Aktina'],
		['Clerk\n\nAbout the company:\nABC Boats Co., Inc. is the largest maker of boats.', 'ABC Boats Co'],
		[
			'CHEF DE PARTIE – THE HERON ROOMS, EDINBURGH\n\nThe Heron Rooms is a small restaurant in Leith.',
			'The Heron Rooms',
		],
	])('%s', (text, company) => {
		expect(read(text).company).toBe(company);
	});

	it('reads the team in a line below the title that names it', () => {
		const line = 'Aktina Aktina · Logistics · Porto, Portugal · Hybrid · Data Platform';
		expect(read(`Senior Engineer (Data Platform)\n\n${line}\n\nYou build pipelines.`).team).toBe('Data Platform');
	});

	it.each([
		['Join our Day Surgery team and help people.', 'Day Surgery'],
		['You work on the Continuous Delivery team.', 'Continuous Delivery'],
		['The Ledger team at aktina keeps the books.', 'Ledger'],
		['Join our growing team.', null],
		['Component/Team: Case Management', 'Case Management'],
	])('%s', (line, team) => {
		expect(read(posting(line)).team).toBe(team);
	});
});

describe('language and dates', () => {
	it.each([
		[
			'Wir suchen für die Werkstatt eine Person, die mit uns und der Mannschaft an den Booten arbeitet und das gern tut.',
			'de',
		],
		[
			'Nous cherchons une personne pour les bateaux de notre atelier, qui aime le bois et est à l’aise avec les outils.',
			'fr',
		],
		['We are looking for a person who will work with our team on the boats and has the will to learn.', 'en'],
		['Python, SQL, Airflow, Kafka', null],
	])('%s', (text, language) => {
		expect(read(text).language).toBe(language);
	});

	it.each([
		['Posted on: 2024-05-03', '2024-05-03'],
		['Date posted: May 3rd, 2024', '2024-05-03'],
		['Posted: 3 May 2024', '2024-05-03'],
		['Posted: 31/05/2024', '2024-05-31'],
		['Posted: 03/05/2024', null],
		['Posted: 3 days ago', null],
		['Posted: 2024-02-30', null],
	])('%s', (line, date) => {
		expect(read(`Clerk\n${line}\n\nYou keep the books.`).postedAt).toBe(date);
	});
});
