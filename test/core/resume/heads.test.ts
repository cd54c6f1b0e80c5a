import { describe, expect, test } from 'vitest';
import { jobsReader } from './fixtures.ts';

const jobs = jobsReader();

describe('the lines that name a job', () => {
	test.each([
		[
			'a pay grade is no employer and no date',
			'WORK EXPERIENCE\n\nSupply Technician, GS-2005-07    06/2019 - Present\nHexley Supply Center, Norfolk VA\nDuties: Receipt and storage of parts\n\nLogistics Specialist (E-5)    07/2011 - 05/2019\nTarn Harbour Board, Norfolk VA\nDuties: Stores',
			[
				'Supply Technician | Hexley Supply Center | 2019-06 | present',
				'Logistics Specialist | Tarn Harbour Board | 2011-07 | 2019-05',
			],
		],
		[
			'a town tied to its employer by a hyphen',
			'Work Experience\n\nHome Health Aide\nHexley Home Care-Memphis, TN\nJune 2016 to February 2020\nHousekeeping',
			['Home Health Aide | Hexley Home Care | 2016-06 | 2020-02'],
		],
		[
			'a bare post goes on with what it is a post of',
			'EXPERIENCE\n\nManager, Network Operations - Hexley Telecom (2018 - Present)\n• Led\n\nDirector, Clinical Quality, Tarn Health, Boston, MA    2015 – 2018\n• Audited\n\nManager, Fell Ltd, Leeds\n2010 – 2015',
			[
				'Manager, Network Operations | Hexley Telecom | 2018-01 | present',
				'Director, Clinical Quality | Tarn Health | 2015-01 | 2018-01',
				'Manager | Fell Ltd | 2010-01 | 2015-01',
			],
		],
		[
			'what a post is of behind its dash, with the employer in a line of its own',
			'EXPERIENCE\n\nAssistant Manager – Strategic Sourcing\nHexley Ltd., Bath\nMay 2019 to Present\n• Tenders\n\nDesignation : Team Lead - Medical Coding (Inpatient)\nCompany : Tarn Health Pvt Ltd\nDuration : May 2015 to April 2019',
			[
				'Assistant Manager, Strategic Sourcing | Hexley Ltd. | 2019-05 | present',
				'Team Lead, Medical Coding (Inpatient) | Tarn Health Pvt Ltd | 2015-05 | 2019-04',
			],
		],
		[
			'commas without a space, numbered grades and short forms that a full stop ties to their noun',
			'WORK\n\nQuality Assurance Tech II,Hexley Juices,Feb/2022-present\n  *lab\n\nAsst.Waiter , Tarn Hotel ( Jan 2020-Jan 2022 )',
			['Quality Assurance Tech II | Hexley Juices | 2022-02 | present', 'Asst.Waiter | Tarn Hotel | 2020-01 | 2022-01'],
		],
		[
			'the markets that a post is for; what was certified since then is no job',
			'WORK\n\n01/2025 – present   Community Lead DACH (remote), Tarn Apps\nAnswers users\n\n2008 – 2015   Freelance translator (legal)\nCertified by the Regional Court since 2009.\n\n2004 – 2008   Letter and parcel sorter, Hexley Post, Leeds',
			[
				'Community Lead DACH (remote) | Tarn Apps | 2025-01 | present',
				'Freelance translator (legal) | null | 2008-01 | 2015-01',
				'Letter and parcel sorter | Hexley Post | 2004-01 | 2008-01',
			],
		],
		[
			'a length of time is no employer',
			'EXPERIENCE\n\nSenior Welder\nFebruary 2013 to April 2014\n1 Year 3 Months\nHexley Boats Pvt. Ltd.',
			['Senior Welder | Hexley Boats Pvt. Ltd. | 2013-02 | 2014-04'],
		],
		[
			'a town stands below the employer',
			'EXPERIENCE\n\nHexley Smiths\nBowling Brook, Kentucky\nFarrier\nMay 2015 – June 2018',
			['Farrier | Hexley Smiths | 2015-05 | 2018-06'],
		],
		[
			'a town stands beside the dates',
			'EXPERIENCE\n\nRising Moon\nRapid Falls, SD | January 2015 – March 2016\nSpecial Education Teacher',
			['Special Education Teacher | Rising Moon | 2015-01 | 2016-03'],
		],
		[
			'a label in brackets',
			'EXPERIENCE\n\nHexley Dairy Ltd\nMay 2015 – July 2017\n(Designation: Cheese Maker)\n• Turned the wheels',
			['Cheese Maker | Hexley Dairy Ltd | 2015-05 | 2017-07'],
		],
		[
			'braces in place of bullets',
			'EXPERIENCE\n\n2012 – 2014\n\nBaker, Tarn Mills, Wexcombe.\n{ Kneaded the dough\n{ Owner of the cake counter\n\n2008 – 2012\n\nConfectioner, Hexley Sweets, Wexcombe.',
			['Baker | Tarn Mills | 2012-01 | 2014-01', 'Confectioner | Hexley Sweets | 2008-01 | 2012-01'],
		],
		[
			'departments, under an employer with dates of its own',
			'EXPERIENCE\n\nHEXLEY FOODS PLC, Bath (September 2015 – present)\n\nHead of Procurement (Jan 2022 – present)\n• Bought\n\nSenior Category Manager, Ingredients (May 2018 – Dec 2021)\n• Bought\n\nCategory Buyer (Sep 2015 – Apr 2018)\n• Bought',
			[
				'Head of Procurement | HEXLEY FOODS PLC | 2022-01 | present',
				'Senior Category Manager | HEXLEY FOODS PLC | 2018-05 | 2021-12',
				'Category Buyer | HEXLEY FOODS PLC | 2015-09 | 2018-04',
			],
		],
		[
			'wards of one hospital',
			'EXPERIENCE\n\nTarn General Hospital, Bath\nSenior Nurse, Lung Ward    Sept 2019 – Present\n• Led\nStaff Nurse, Acute Medical Unit    Feb 2016 – Aug 2019\n• Nursed',
			[
				'Senior Nurse | Tarn General Hospital | 2019-09 | present',
				'Staff Nurse | Tarn General Hospital | 2016-02 | 2019-08',
			],
		],
		[
			'short lines of what was done below names and dates',
			'EXPERIENCE\n\nMARKETING MANAGER\nHexley Travel, Bath\nJune 2021 – Present\nOwn the budget of paid search and all that goes with it\n\nMARKETING EXECUTIVE\nTarn Events, Bath\nJanuary 2018 – May 2021\nEvent pages, partner letters, webinars\n\nMARKETING ASSISTANT\nFell Books, Bath\nSeptember 2016 – December 2017\nAuthor tours, press lists, calendar',
			[
				'MARKETING MANAGER | Hexley Travel | 2021-06 | present',
				'MARKETING EXECUTIVE | Tarn Events | 2018-01 | 2021-05',
				'MARKETING ASSISTANT | Fell Books | 2016-09 | 2017-12',
			],
		],
		[
			'clients of somebody without an employer',
			'EXPERIENCE\n\nFreelance Illustrator, Jan 2015 – Dec 2019\nBooks and papers. Clients: The Hexley Post, Tarn & Fell Publishing',
			['Freelance Illustrator | null | 2015-01 | 2019-12'],
		],
		[
			'an occupation in its female form',
			'BERUFSERFAHRUNG\n\nFebruar 2016 – Januar 2019\nElektronikerin\nElektro Baumhorn, Halle\n- Prüfte Anlagen',
			['Elektronikerin | Elektro Baumhorn | 2016-02 | 2019-01'],
		],
		[
			'a career in the army',
			'MILITARY EXPERIENCE\n\nArmy of Freedonia\nPlatoon Sergeant\nJune 2014 – May 2018',
			['Platoon Sergeant | Army of Freedonia | 2014-06 | 2018-05'],
		],
		[
			'a list on one line',
			'EXPERIENCE\n\nEarlier: Tarn Foundry (2010 – 2012), Fell Shipyard Ltd (Mar 2012 – May 2014), Ashmill Steel (2014 – 2015).',
			[
				'null | Ashmill Steel | 2014-01 | 2015-01',
				'null | Fell Shipyard Ltd | 2012-03 | 2014-05',
				'null | Tarn Foundry | 2010-01 | 2012-01',
			],
		],
		[
			'how it is worked, before a long title',
			'EXPERIENCE\n\nMay 2015 – June 2018\n\nPart time lecturer and member of the school of trees at\nTarn University',
			['Part time lecturer and member of the school of trees at | Tarn University | 2015-05 | 2018-06'],
		],
		[
			'an occupation without capitals',
			'EXPERIENCE\n\nvoice and accent trainer\n\nhexley calls -  Bath, Somerset -\n\nOctober 2014 to February 2015',
			['voice and accent trainer | hexley calls | 2014-10 | 2015-02'],
		],
		[
			'a sentence that names the employer alone',
			'EXPERIENCE\n\n• Worked for the Wexcombe Institute of Metals from April 2014 to October 2015',
			['null | Wexcombe Institute of Metals | 2014-04 | 2015-10'],
		],
		[
			'a sentence that begins with the dates',
			'EXPERIENCE\n\nFrom July 2011 to January 2015 I was a Security Guard with Hexley Guarding. I did nights.',
			['Security Guard | Hexley Guarding | 2011-07 | 2015-01'],
		],
		[
			'a title below, and a superior beyond the gap',
			'EXPERIENCE\n\nDepartment of Maps\n05/2019 – 06/2020\nHours per week: 40\nProgram Analyst\nSupervisor: Dana Reed\n\nBureau of Coasts\nBath, UK\n10/2015 – 04/2019\nHours per week: 40\nManagement Assistant',
			[
				'Program Analyst | Department of Maps | 2019-05 | 2020-06',
				'Management Assistant | Bureau of Coasts | 2015-10 | 2019-04',
			],
		],
		[
			'Markdown',
			'## Experience\n\n### Welder, Hexley Gates\n*Aug 2022 – Present · Remote*\n\n- Welded\n\n### Tarn Boats\n**Senior Fitter** *Mar 2019 – Jul 2022*\n- Fitted\n\n**Fitter** *Jan 2017 – Feb 2019*\n- Fitted',
			[
				'Welder | Hexley Gates | 2022-08 | present',
				'Senior Fitter | Tarn Boats | 2019-03 | 2022-07',
				'Fitter | Tarn Boats | 2017-01 | 2019-02',
			],
		],
		[
			'numbered fields',
			'EXPERIENCE\n\n1) Organisation : Hexley Paints Ltd\n   Designation : Area Manager\n   Duration : June 2015 to May 2019\n   > Sold',
			['Area Manager | Hexley Paints Ltd | 2015-06 | 2019-05'],
		],
		[
			'a department in the title, and the employer beside the dates',
			'EXPERIENCE\n\nMarch – August 2014    CAISSE DU TARN, Lyon\n                       Intern, risk department',
			['Intern | CAISSE DU TARN | 2014-03 | 2014-08'],
		],
		[
			'an occupation made of two words',
			'EXPERIENCE\n\nCITY OF HEXLEY                    Hexley, NJ\nCaseworker                        June 2012 – March 2015',
			['Caseworker | CITY OF HEXLEY | 2012-06 | 2015-03'],
		],
		[
			'labels of dates',
			'EXPERIENCE\n\nHexley Stores\nReach Truck Driver\nFrom: 11/2015 To: 12/2017\nDrove',
			['Reach Truck Driver | Hexley Stores | 2015-11 | 2017-12'],
		],
		[
			'an employer told of below what was done',
			'EXPERIENCE\n\nDates: January 2017 – March 2019\nOccupation or position held: Executive Assistant\nMain activities: Agenda, travel, minutes\nName of employer: Hexley Forwarding, Bath',
			['Executive Assistant | Hexley Forwarding | 2017-01 | 2019-03'],
		],
		[
			'the next employer right below the last job',
			'EXPERIENCE\n\nHexley College\nProfessor of History, 2012–2018\nLecturer in History, 2006–2012\nTarn State University\nTutor, 2004–2006',
			[
				'Professor of History | Hexley College | 2012-01 | 2018-01',
				'Lecturer in History | Hexley College | 2006-01 | 2012-01',
				'Tutor | Tarn State University | 2004-01 | 2006-01',
			],
		],
		[
			'a paragraph that begins with employer and dates',
			'EXPERIENCE\n\nHexley Garage, Bath, March 2015 to June 2018. Vehicle Technician. Testing, diagnostics, clutches, timing belts and all that a car may ever come to need.',
			['Vehicle Technician | Hexley Garage | 2015-03 | 2018-06'],
		],
		[
			'work with volunteers',
			'EXPERIENCE\n\nVolunteer Coordinator, Hexley Rescue Trust\nOctober 2012 – August 2014',
			['Volunteer Coordinator | Hexley Rescue Trust | 2012-10 | 2014-08'],
		],
		[
			'fields for the first and the last day',
			'EXPERIENCE\n\nCompany: Hexley Calls Inc.\nPosition: Team Leader\nStart Date: May 16, 2015\nEnd Date: January 31, 2019',
			['Team Leader | Hexley Calls Inc. | 2015-05 | 2019-01'],
		],
		[
			'the end of what was done above a title with dates',
			'EXPERIENCE\n\nHexley Law LLP, Bath\nAssociate Solicitor (1 September 2019 to present)\nProperty, partnership disputes, farm succession\n\nTrainee Solicitor (4 September 2017 to 31 August 2019)\n• Learned',
			[
				'Associate Solicitor | Hexley Law LLP | 2019-09 | present',
				'Trainee Solicitor | Hexley Law LLP | 2017-09 | 2019-08',
			],
		],
		[
			'a sentence behind the names',
			'EXPERIENCE\n\n2009 – 2011: Programme Coordinator, Department of Forestry. Responsibilities included the nursery and its staff',
			['Programme Coordinator | Department of Forestry | 2009-01 | 2011-01'],
		],
		[
			'the title before what was done',
			'EXPERIENCE\n\nHexley Mechanical, Inc., Boston, MA\n2007 – 2010\nVice President of Operations - Promoted to review the plans of every site and to look after sixty fitters',
			['Vice President of Operations | Hexley Mechanical, Inc. | 2007-01 | 2010-01'],
		],
		[
			'a list of jobs without dates',
			'EARLIER CAREER\n\nTARN DRILLING LTD., Engineer\nHEXLEY OILFIELD SERVICES, Field Technician\nVERBENA DGC, Roustabout',
			[
				'Engineer | TARN DRILLING LTD. | null | null',
				'Field Technician | HEXLEY OILFIELD SERVICES | null | null',
				'Roustabout | VERBENA DGC | null | null',
			],
		],
		[
			'an employer and its place above a title, without dates and bullets',
			'EXPERIENCE\n\nTeach the Valleys, Miami, FL\nEnglish Teacher\nDesigned and taught lessons that raised the reading level of two classes within a year.',
			['English Teacher | Teach the Valleys | null | null'],
		],
		[
			'the head of a course of study',
			'EXPERIENCE\n\nDirector, Nursing PhD Program, Wexcombe University, 1999 – 2006',
			['Director, Nursing PhD Program | Wexcombe University | 1999-01 | 2006-01'],
		],
		[
			'an occupation, and at length whose it is',
			'EXPERIENCE\n\nHexley Harbour Ltd\n2008 – 2009\nSpecial Adviser to the Joint Harbour Authorities Training Organisation and the Northern Pilots',
			[
				'Special Adviser to the Joint Harbour Authorities Training Organisation and the Northern Pilots | Hexley Harbour Ltd | 2008-01 | 2009-01',
			],
		],
		[
			'a season and its length before what was done',
			'EXPERIENCE\n\nSurvey Intern, Hexley Ltd, summer 2019 (12 weeks): counted terns and plovers on two islands and wrote it all up',
			['Survey Intern | Hexley Ltd | 2019-06 | 2019-08'],
		],
		[
			'a weak title beside a plain employer, as a sentence is written',
			'EXPERIENCE\n\n2011 to 2013: Administrative Fellow, College of Forest and Moorland Sciences.\nResponsibilities included the timetable',
			['Administrative Fellow | College of Forest and Moorland Sciences | 2011-01 | 2013-01'],
		],
		[
			'a sentence that goes on from the line above',
			'EXPERIENCE\n\nAt present I am associated with Tarn Technologies as a Fish Farm Technician\nsince July 2021 to till date.',
			['Fish Farm Technician | Tarn Technologies | 2021-07 | present'],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});

	test.each([
		['a seat in a committee', 'Member, Dean Search Committee, 2010 – 2012'],
		['the chair of a panel', 'Co-Chair, Harbour Dredging Panel, 2010 – 2012'],
		['a part of the page', 'Relevant Experience, 2010 – 2012'],
	])('%s is none', (_, line) => {
		expect(jobs(`EXPERIENCE\n\n${line}`)).toEqual([]);
	});

	test('a clerk of a committee has a job', () => {
		expect(jobs('EXPERIENCE\n\nClerk, Harbour Committee, 2010 – 2012')).toEqual([
			'Clerk | Harbour Committee | 2010-01 | 2012-01',
		]);
	});
});
