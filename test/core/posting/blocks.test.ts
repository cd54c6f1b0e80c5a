import { describe, expect, it } from 'vitest';
import { outline, shape } from './reading.ts';

describe('blocks', () => {
	it('come out of lines that lost their breaks, each under its own heading', () => {
		const lines = outline(shape('lost-line-breaks'));
		expect(lines).toContain('responsibilities context | Answering the telephone');
		expect(lines).toContain('responsibilities context | Keeping the diary of five surveyors');
		expect(lines).toContain('benefits context | Free parking');
		expect(lines).toContain('requirements must | Minimum 2 years’ experience in an office');
		expect(lines).toContain('requirements must | Strong knowledge of MS Office and PowerPoint');
		expect(lines).toContain('preferred nice | Experience with QuickBooks is preferred');
		expect(lines).toContain('preferred nice | Driving licence');
		expect(lines).toContain('company context | We have worked in Yorkshire for forty years.');
	});

	it('keep names with a capital inside in one piece', () => {
		const lines = outline('Requirements\n• JavaScript, GitHub and PowerPoint\n• iPhone apps for McDonalds on macOS');
		expect(lines).toEqual([
			'requirements must | JavaScript, GitHub and PowerPoint',
			'requirements must | iPhone apps for McDonalds on macOS',
		]);
	});

	it('keep names in one piece only as they are written', () => {
		expect(
			outline(
				'Requirements\n• Experience with PostgresSQL of yards\n• Charts of the boats that we testComplete all of them',
			),
		).toEqual([
			'requirements must | Experience with PostgresSQL of yards',
			'requirements must | Charts of the boats that we test',
			'requirements must | Complete all of them',
		]);
	});

	it('take a bare number of years below the employer’s own list for the board’s', () => {
		const lines = outline(shape('streaming-style'));
		expect(lines).toContain('requirements must board | 10+ Years');
		expect(lines).toContain('requirements must | You have 3+ years of experience developing backend systems.');
	});

	it('come apart after the name of a tool', () => {
		const lines = outline(
			'Requirements:\nAdvanced knowledge of ExcelHeavy lifting\nUnit tests in Java or C#Passionate about boats',
		);
		expect(lines).toEqual([
			'requirements must | Advanced knowledge of Excel',
			'requirements must | Heavy lifting',
			'requirements must | Unit tests in Java or C#',
			'requirements must | Passionate about boats',
		]);
	});

	it('come apart where a demand begins behind a space', () => {
		const lines = outline(
			'Requirements:\nExperience with sails and hull doors Experience using tide tables Excellent command of English LanguageUniversity degree',
		);
		expect(lines).toEqual([
			'requirements must | Experience with sails and hull doors',
			'requirements must | Experience using tide tables',
			'requirements must | Excellent command of English Language',
			'requirements must | University degree',
		]);
		const whole = 'You have Professional Experience in sails and the Ability to mend them';
		expect(outline(`Requirements:\n${whole}`)).toEqual([`requirements must | ${whole}`]);
	});

	it('come apart between a word of prose and a name beside an "or"', () => {
		expect(outline('Requirements:\n2 years in crewing/managementQRB or TLV')).toEqual([
			'requirements must | 2 years in crewing/management',
			'requirements must | QRB or TLV',
		]);
	});

	it('come apart behind the last of several names in one word', () => {
		expect(outline('Requirements:\nWeb-based SecurityLinuxQRB, Jira')).toEqual([
			'requirements must | Web-based SecurityLinux',
			'requirements must | QRB, Jira',
		]);
	});

	it('come apart before a heading in capitals that no space parts from what follows', () => {
		expect(outline('Requirements:\nA car of your own is an advantage RESPONSIBILITIESGreet the guests')).toEqual([
			'requirements must | A car of your own is an advantage',
			'responsibilities context | Greet the guests',
		]);
	});

	it('come apart behind a bracket, whatever begins there', () => {
		expect(outline('Requirements\nKnowledge of an editor (Quill, Brask, Tarn)QR codes desired')).toEqual([
			'requirements must | Knowledge of an editor (Quill, Brask, Tarn)',
			'requirements must | QR codes desired',
		]);
	});

	it('come apart before an item of years behind a star, and before a degree', () => {
		const lines = outline(
			'Requirements\nYou love boats * You love people * Skills you should have * 2+ years as a clerk * Good writing',
		);
		expect(lines).toContain('requirements must | 2+ years as a clerk');
		expect(
			outline(
				'Requirements\nBachelor of Business/FinanceMBA or CPA preferred, for a yard on the coast of the sea that builds many boats of wood and paints them in all colours, by hand and by brush, in each month of the year, come rain or shine, and in winter',
			)[0],
		).toBe('requirements must | Bachelor of Business/Finance');
	});

	it('come apart before the short form of a degree', () => {
		expect(outline('Requirements\nGood writingBSc or MSc in rigging, of any school on the coast')).toContain(
			'requirements must | Good writing',
		);
	});

	it('leave the names of tools and the plurals of abbreviations whole', () => {
		expect(outline('Requirements:\n- Quillon, BraskineMPNN or Tarn\n- Writing JSAs, daily')).toEqual([
			'requirements must | Quillon, BraskineMPNN or Tarn',
			'requirements must | Writing JSAs, daily',
		]);
		expect(outline('Requirements:\n- Knowledge of Quillon or eClinicalBoats')).toEqual([
			'requirements must | Knowledge of Quillon or eClinicalBoats',
		]);
	});

	it('take a line with a bracket for one of the list', () => {
		const text = 'Candidate requirements\nwork with care\nhold a licence (desirable)\nwrite Python';
		expect(outline(`We build boats.\n\n${text}`)).toContain('requirements must | write Python');
	});

	it.each([
		['We think you should have', 'requirements must'],
		['Knowledge, Skills & Abilities / Competencies', 'requirements must'],
		['Management Preferences', 'preferred nice'],
		['Good to know', 'preferred nice'],
		['Required Skills/Experience', 'requirements must'],
		['You must', 'requirements must'],
		['Desired candidate profile', 'requirements must'],
		['What Counts', 'requirements must'],
		['You will need:', 'requirements must'],
		['You may be a good fit if you have:', 'requirements must'],
		['Meriting', 'preferred nice'],
		['Helpful but not required', 'preferred nice'],
		['It would be a bonus if you have', 'preferred nice'],
		['Useful for some of our customers', 'preferred nice'],
		['What we would like to see (but this part is not essential)', 'preferred nice'],
		['Strong candidates may also have:', 'preferred nice'],
	])('know what is asked for below “%s”', (heading, kind) => {
		const text = `About us\nWe build boats.\n\n${heading}\n• Two years in a yard\n• A calm voice`;
		expect(outline(text)).toContain(`${kind} | Two years in a yard`);
	});

	it('begin anew at a heading that spaces join to the text before it', () => {
		const text =
			'Clerk\n\nExperience: 10 Years Job Description: A clerk for the yard is wanted Job Responsibilities: You keep the books';
		expect(outline(text)).toContain('responsibilities context | You keep the books');
		expect(outline(text)).toContain('responsibilities context | A clerk for the yard is wanted');
	});

	it('begin anew at a heading behind two spaces', () => {
		const text =
			'Clerk\n\nRequired Skills: 10 years with boats, in yards of any sort  Preferred Qualifications: Some sums';
		expect(outline(text)).toContain('preferred nice | Some sums');
	});

	it('begin anew at each dot of a list that lost its lines', () => {
		const text =
			'Clerk\n\nBasic Hiring Criteria:·         Some sums·         Two summers with boats.·      Good manners';
		expect(outline(text).slice(-3)).toEqual([
			'requirements must | Some sums',
			'requirements must | Two summers with boats.',
			'requirements must | Good manners',
		]);
	});

	it("begin anew at each section sign that was Word's bullet, and at no section of a law", () => {
		const text =
			'Clerk\n\nRequirements\n§  Some sums\n§ 12 of the Boats Act\nTwo summers with boats. §  Good manners.   §  Sums under § 7 Boats Act';
		expect(outline(text).slice(-5)).toEqual([
			'requirements must | Some sums',
			'requirements must | § 12 of the Boats Act',
			'requirements must | Two summers with boats.',
			'requirements must | Good manners.',
			'requirements must | Sums under § 7 Boats Act',
		]);
	});

	it('begin anew at a heading that lost both its colon and its space behind a sentence', () => {
		const read = outline(
			'Cook\n\nKey RequirementsAt least two years with grills. ResponsibilitiesFry the fish. BenefitsFree meals.',
		);
		expect(read).toContain('requirements must | At least two years with grills.');
		expect(read).toContain('responsibilities context | Fry the fish.');
	});

	it('go on with what is asked for under a heading right below another', () => {
		const text =
			'Requirements\n\nConditions of employment\n• You are a citizen of Norway.\n\nQualifications\n• A degree in law';
		expect(outline(text)).toContain('requirements must | You are a citizen of Norway.');
	});

	it('go by the sentence that leads in a list', () => {
		const text = [
			'Requirements',
			'The duties of this position include, but are not limited to:',
			'• Welcoming visitors',
			'Qualified candidates should possess the following:',
			'• A calm voice',
		].join('\n');
		expect(outline(text)).toContain('responsibilities context | Welcoming visitors');
		expect(outline(text)).toContain('requirements must | A calm voice');
	});

	it('read one sentence of a paragraph each, and one bullet as a whole', () => {
		const text = 'About us\nWe build boats. We like them.\n\nRequirements\n• You build boats. You like them.';
		expect(outline(text)).toEqual([
			'company context | We build boats.',
			'company context | We like them.',
			'requirements must | You build boats. You like them.',
		]);
	});

	it('go back to the section above after a line that is a field of its own', () => {
		const text = 'Requirements\n• A degree in law\nLocation: Oslo\n• Two years in a court';
		expect(outline(text)).toContain('requirements must | Two years in a court');
		expect(outline(text)).toContain('location context | Oslo');
	});

	it('take a preferred label for all that follows in its list', () => {
		const text = 'Requirements\nDesired Experience:Experience managing clinicsPreferred: Two years in a ward';
		expect(outline(text)).toEqual([
			'preferred nice | Experience managing clinics',
			'preferred nice | Two years in a ward',
		]);
	});
});
