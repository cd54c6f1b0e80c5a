import { describe, expect, it } from 'vitest';
import { groups, type Line, only, readLines } from './small-world.ts';

const lists: readonly (readonly [string | Line, ...string[]])[] = [
	// All of them.
	['Experience with Python, AWS and MySQL', 'all: aws mysql python'],
	['Strong Python and Kotlin skills', 'all: kotlin python'],
	['HTML/CSS', 'all: css html'],
	['MS Office (Word, Excel)', 'all: excel ms-office word'],
	// Any of them.
	['Java or Kotlin', 'any: java kotlin'],
	['Experience of Quillon or another hull tool', 'open: unlisted:quillon'],
	['Some weeks with Figma, Quillon or Brask', 'any: figma unlisted:brask unlisted:quillon'],
	['Drawn hulls: Jira, Figma and HullTesting (or similar)', 'all: figma jira', 'open: unlisted:hulltesting'],
	['Quillon or Figma training', 'any: figma unlisted:quillon'],
	['A solid grasp of Quillon, Brask or Kubernetes', 'any: kubernetes unlisted:brask unlisted:quillon'],
	['Stream processing (Spark, Jira or Flink)', 'open: flink jira spark'],
	[{ text: 'For more information on payroll contact Larkfield Payroll.', section: 'preferred', importance: 'nice' }],
	['Four years drawing hulls with Figma or Quillon Brask', 'any: figma unlisted:quillon-brask'],
	['Hull drawing – Figma or Quillon', 'any: figma unlisted:quillon'],
	['Draw hulls with Figma, or send Quillon notes to us', 'all: figma'],
	['Fluent in Python, Java or Scala', 'any: java python scala'],
	['Java/Scala', 'any: java scala'],
	['Photoshop and/or Figma', 'any: figma photoshop'],
	['Either Java or Ruby, plus SQL', 'all: sql', 'any: java ruby'],
	['Jira and a red or blue Excel badge', 'all: excel jira'],
	['Stream or batch processing', 'any: batch-processing stream-processing'],
	['Batch or stream processing', 'any: batch-processing stream-processing'],
	['AWS and Java or Kotlin', 'all: aws', 'any: java kotlin'],
	['One or more of the following: Java, Python, Scala', 'any: java python scala'],
	['At least two of Python, Java, Scala', 'any2: java python scala'],
	['AWS (GCP, Azure)', 'any: aws azure gcp'],
	// Examples, of which others will do too.
	['Declarative UI frameworks like React or Angular', 'open: angular react'],
	['Technologies like Python, Kotlin, AWS, MySQL', 'open: aws kotlin mysql python'],
	['Hull programs (Kotlin/React, Java, AWS, etc.)', 'open: aws java kotlin react'],
	['Hull programs i.e. Jira, Figma, Quillon a plus', 'open?: figma jira unlisted:quillon'],
	['Knowledge of the following is a plus: Java and Scala', 'all?: java scala'],
	['Three summers with Java, (preferred)', 'all?: java'],
	['Java, Scala, or some combination of such things', 'open: java scala'],
	['Able to teach business intelligence, business planning', 'all: business-intelligence'],
	['Good at insurance and team building', 'all: insurance'],
	['Good at insurance in a team'],
	['Must hold a degree (or foreign equivalent) in payroll'],
	['Your degree must be in insurance or payroll'],
	['Use of one or more of the following harbour maps wanted: Quillon, Brask', 'any: unlisted:brask unlisted:quillon'],
	['Skilled in Java, Jira, AWS, etc.', 'open: aws java jira'],
	['Skilled in Java, Jira, etc.', 'all: java jira'],
	['Hull technologies: Java, Kubernetes, insurance, etc.', 'open: insurance java kubernetes'],
	['One or a combination of: payroll, insurance', 'any: insurance payroll'],
	[
		{ text: 'Skippers are required to have a driving licence and hand it in.', section: 'summary' },
		'all: driving-licence',
	],
	['Hull programs: Jira, Figma, Quillon etc.', 'open: figma jira unlisted:quillon'],
	['Tide tables (e.g. payroll, insurance)', 'open: insurance payroll'],
	['Tide tables (payroll, insurance, etc.)', 'all: insurance payroll'],
	['Web pages, e.g. HTML, CSS', 'all: css html'],
	['Technologies like AWS, MySQL and Kubernetes', 'all: aws kubernetes mysql'],
	// A whole that only leads in its examples is no second requirement.
	['At least one stream processing framework like Spark, Flink etc', 'open: flink spark'],
	['Knowledge of stream processing (Spark or Flink)', 'open: flink spark'],
	['Programming in Java or Kotlin', 'any: java kotlin'],
	['Stream processing using frameworks like Spark or Flink', 'all: stream-processing', 'open: flink spark'],
	['CI/CD, Scrum and languages like Java or Kotlin', 'all: ci-cd scrum', 'open: java kotlin'],
	['3 years of experience in payroll'],
	['3 years of payroll experience with Excel', 'all: excel'],
	['3 years of experience in welding, and knowledge of payroll', 'all: payroll'],
	['2 years of experience in insurance or payroll', 'any: insurance payroll'],
	['2 years of demanding payroll work experience'],
	['A Spark or Flink stream processing project', 'any: flink spark'],
	['2 years of experience in batch or stream processing', 'any: batch-processing stream-processing'],
	['Databases such as MySQL, PostgreSQL', 'open: mysql postgresql'],
	['Programming languages (e.g. Python, Java)', 'open: java python'],
	['Design software (Photoshop, Figma)', 'open: figma photoshop'],
	['A stack of tools, e.g. Jenkins, AWS and MySQL', 'open: aws jenkins mysql'],
	['Knowledge of Quillon or Brask tidal sorting systems', 'any: unlisted:brask unlisted:quillon'],
	['Experience operating Quillon or Brask machines', 'any: unlisted:brask unlisted:quillon'],
	[{ text: 'We are looking for a clerk who knows Jira.', section: 'summary' }, 'all: jira'],
	[{ text: 'We are looking for a clerk who will teach Jira.', section: 'summary' }],
	[{ text: 'The ideal candidate will arrange the payroll of three ships.', section: 'summary' }],
	[{ text: 'The successful candidate will be responsible for payroll.', section: 'summary' }],
	[{ text: 'The ideal candidate will bring Python and Scrum to the ship.', section: 'summary' }, 'all: python scrum'],
	[{ text: 'The ideal candidate will develop payroll skills.', section: 'summary' }, 'all: payroll'],
	[{ text: 'Conduct at least two payroll meetings a week.', section: 'responsibilities' }],
	[{ text: 'We are interviewing for a clerk with Jira experience.', section: 'summary' }, 'all: jira'],
	[
		{ text: 'If you are a keen sailor and have long experience in Python and AWS, write to us.', section: 'summary' },
		'all: aws python',
	],
	[{ text: 'If you like ships and have a question on Python, write to us.', section: 'summary' }],
	['Stream processing (Batch processing or welding)', 'any: batch-processing welding'],
	// What implies one of a list stands for it as the others do.
	['Drawing software (office suites, Excel, Figma)', 'open: excel figma ms-office'],
	// A sign at both ends of a list.
	['Hulls drawn from data (e.g. with SQL, MySQL, etc.)', 'open: mysql sql'],
	['Good in any language – Python, Java, Scala etc.', 'open: java python scala'],
	['Small scripts in a language – Python, Java etc.', 'open: java python'],
	// A bracket does not end the list that it stands in.
	['Jira (Figma) and/or Excel', 'all: figma', 'any: excel jira'],
	['Hulls sorted with Spark or a comparable engine (e.g., Flink or Django)', 'any: django flink spark'],
	['Tools such as Kubernetes and Jenkins', 'open: jenkins kubernetes'],
	['Front-end frameworks: Angular, React, etc.', 'open: angular react'],
	['CI/CD, specifically Jenkins and/or Jira', 'all: ci-cd', 'any: jenkins jira'],
	['CI/CD (Jenkins, Jira)', 'open: jenkins jira'],
	// Names that lost what stood between them.
	['Experience with MySQLAWSJira', 'all: aws jira mysql'],
	['Java or MySQLAWS or Jira', 'any: aws jira', 'any: java mysql'],
	['Java or a similar language', 'open: java'],
	['Two winters of payroll, welding, mail sorting or similar', 'open: payroll welding'],
	['Experience of payroll, welding, work in teams or similar', 'all: payroll welding'],
	['Experience in penetration testing and scoping', 'all: penetration-scoping penetration-testing'],
	['Penetration testing, scoping or Excel', 'any: excel penetration-scoping penetration-testing'],
	['Experience in penetration testing and scoping ships', 'all: penetration-testing'],
	['Skilled in naval welding and scoping', 'all: naval-scoping naval-welding'],
	['Skilled in naval welding, scoping and Excel', 'all: excel naval-welding'],
	['Experience of Quillon  Brask or Figma', 'any: figma unlisted:quillon-brask'],
	['Experience in office and Excel suites', 'all: excel ms-office'],
	['Tools like Jira, #URL_0123456789abcdef0123#, Figma', 'open: figma jira'],
	['Tools like Jira, #12, Figma', 'open: jira', 'all: figma'],
	['Experience with Python, Java, and/or other languages', 'open: java python'],
	['Knowledge of Jira, Figma, or/and other tools', 'open: figma jira'],
	['Familiar with web technologies like Python/AWS/MySQL', 'open: aws mysql python'],
	['Knowledge of React or equivalent', 'open: react'],
	// Must and nice in one sentence.
	['Excel is required; Photoshop is a plus', 'all: excel', 'all?: photoshop'],
	['Excel experience required, Photoshop a plus', 'all: excel', 'all?: photoshop'],
	['Two years as a clerk, preferably with Jira, and good knowledge of Excel', 'all: excel', 'all?: jira'],
	['Knowledge of Jira, experience with Scrum is a bonus', 'all: jira', 'all?: scrum'],
	['Python, ideally with Django', 'all: python', 'all?: django'],
	['Python (required), Ruby (preferred)', 'all: python', 'all?: ruby'],
	['3+ years of payroll, Jira or Excel preferred', 'any?: excel jira'],
	['3+ years of payroll experience, welding or scrum preferred', 'any?: scrum welding'],
	['3 years of Python, Java or Scala preferred', 'any?: java python scala'],
	['OSHA 40-hour payroll, Jira or Excel preferred', 'any?: excel jira payroll'],
	['Java, Kotlin is a plus', 'all: java', 'all?: kotlin'],
	['CPR, a diver certification or the like is also desirable', 'all: cpr', 'open?: diver'],
	['Strong Java, Kotlin a plus', 'all: java', 'all?: kotlin'],
	['Java, Kotlin, SQL a plus', 'all?: java kotlin sql'],
	['Preferred: Java or Kotlin', 'any?: java kotlin'],
	['Bonus points if you know Cassandra', 'all?: cassandra'],
	['SQL is not required'],
	['No previous experience in the wide field of insurance is required'],
	['Jira is a big plus (Excel counts, too)', 'all?: excel jira'],
	['As our Java developer, you should have:'],
	['Able to work with HTML, although SQL is not a requirement', 'all: html'],
	['Jira and Excel are useful in this job', 'all?: excel jira'],
	['Ideally you know Java (we use it, too!) or Kotlin', 'any?: java kotlin'],
	[{ text: 'Experience owning Kubernetes clusters', section: 'preferred' }, 'all?: kubernetes'],
	[{ text: 'Python is a must', section: 'preferred' }, 'all: python'],
	// Only spoken of.
	[{ text: 'Operate our Kubernetes clusters', section: 'responsibilities' }],
	[{ text: 'We use Python and React.', section: 'company' }],
	[{ text: 'Free Excel courses', section: 'benefits' }],
	[{ text: 'You must know Python.', section: 'responsibilities' }, 'all: python'],
	[{ text: 'The ideal candidate has experience with Jenkins.', section: 'summary' }, 'all: jenkins'],
	['Office experience in the insurance industry'],
	['Experience with insurance products'],
	['Knowledge of Excel and a keen interest in insurance', 'all: excel'],
	['Excellent customer service skills'],
	['Previous experience in customer service', 'all: customer-service'],
	['Experience in payroll or customer service', 'any: customer-service payroll'],
	['Insurance, design, content, business intelligence', 'all: business-intelligence insurance'],
	[
		'Scrum methods, e.g. batch processing, tidal sorting or stream processing',
		'open: batch-processing stream-processing unlisted:tidal-sorting',
	],
	[{ text: 'All employees receive Excel training.', section: 'requirements' }],
	['Knowledge of insurance', 'all: insurance'],
	['Bachelor’s degree in psychology'],
	['Collaborate closely with the Kubernetes and payroll people every day'],
	['Maintains the payroll and identifies what is missing on board'],
	['Leverage Kubernetes expertise for compute orchestration', 'all: kubernetes'],
	// A list that lost its line ends.
	[
		{
			text: '5+ years of experience with payroll Experience with modern frameworks (React, Kubernetes, Jenkins) Familiarity with Jira or Excel Proficiency in SQL',
			section: 'other',
		},
		'all: sql',
		'any: excel jira',
		'open: jenkins kubernetes react',
	],
	['Some Python (3 years) is a plus for our Strong team', 'all?: python'],
	// What a sentence of running text says is important or would help.
	[{ text: 'For this post it is important to have done payroll.', section: 'summary' }, 'all: payroll'],
	[{ text: 'It would be beneficial to have some knowledge of payroll.', section: 'summary' }, 'all?: payroll'],
	[
		{ text: 'You are experienced in Python, and Scala skills are a plus.', section: 'summary' },
		'all: python',
		'all?: scala',
	],
	['Python, Java, and Scala are a plus', 'all?: java python scala'],
	// Papers.
	['CISSP/RN license', 'any: cissp rn'],
	['Experience with Angular, React or a comparable framework', 'open: angular react'],
	[{ text: 'We are looking for a clerk who can write in Jira.', section: 'summary' }, 'all: jira'],
	['CISSP or CISM certification', 'any: cism cissp'],
	['Master rigger or diver certification', 'any: diver master-rigger'],
	['Rigger or diver certification', 'any: diver rigger'],
	['QRB/TLV License', 'any: unlisted:qrb-licence unlisted:tlv-licence'],
	['Valid driver’s license and Excel', 'all: driving-licence', 'all: excel'],
	['XYZ or QRB qualified', 'any: unlisted:qrb-certification unlisted:xyz-certification'],
	['UK qualified'],
	['CISSP certification (Quillon Heart Association)', 'all: cissp'],
	['RN license in the State of Texas, or a CISSP certification', 'any: cissp rn'],
	['LESS, or Django or similar Python tools', 'open: django'],
	['Web technologies such as HTML and CSS', 'all: css html'],
	['Python (Django, Spark)', 'all: django python spark'],
	['Experience with Jira, stream processing e.g. Spark or Flink', 'all: jira', 'open: flink spark'],
	// Names that nobody knows yet, beside names that are known.
	['Frameworks like Spark, Quandrix, Flink', 'open: flink spark unlisted:quandrix'],
	['Design tools like Quillon or Brask', 'open: unlisted:brask unlisted:quillon'],
	['Methods such as Scrum, tidal sorting or batch processing', 'open: batch-processing scrum unlisted:tidal-sorting'],
	['Companies like Quillon or Brask'],
	[
		'Familiarity with Quillon, Brask or Tarnish would be advantageous',
		'any?: unlisted:brask unlisted:quillon unlisted:tarnish',
	],
	['Experience with Quillon/Brask', 'any: unlisted:brask unlisted:quillon'],
	['Ticketing: Quillon, QX-102 or Python', 'any: python unlisted:quillon unlisted:qx-102'],
	['Tidal sorting (Quillon or Brask)', 'any: unlisted:brask unlisted:quillon'],
	['At least one of the following tools: Quillon, Brask', 'any: unlisted:brask unlisted:quillon'],
	['Quillon or Brask experience', 'any: unlisted:brask unlisted:quillon'],
	['Quillon, Brask or Tarnish', 'any: unlisted:brask unlisted:quillon unlisted:tarnish'],
	['Quillon, Brask'],
	['Skilled in Jira, eQuill, Brask', 'all: jira unlisted:brask unlisted:equill'],
	['Experience in installing and configuring Quillon and Brask', 'all: unlisted:brask unlisted:quillon'],
	['Jira and Certifications', 'all: jira'],
	['Experience of tickets for vendors (Quillon, Brask)'],
	['There is no Scrum here, but experience in Python is needed', 'all: python'],
	// One name alone, the beginning of a longer one, places and ordinary words are none.
	['Experience with Quillon'],
	['Experience in Interaction design and Quillon'],
	['Experience in Paris or London'],
	['EXPERIENCE WITH QUILLON OR BRASK'],
	['Generous help (Languages, Platforms)'],
	['Experience with Spark, Teamwork, Flink', 'all: flink spark'],
];

describe('skills and their lists', () => {
	it.each(lists.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		expect(groups(readLines(line))).toEqual([...expected].sort());
	});
});

describe('years before a wish', () => {
	it.each([
		['3+ years of payroll, Jira or Excel preferred', 'must'],
		['3 years of Python, Java or Scala preferred', 'nice'],
	])('%s', (line, importance) => {
		expect(only(readLines(line), 'experience').map((one) => one.importance)).toEqual([importance]);
	});
});

describe('a list below its lead', () => {
	const below = (lead: string): readonly string[] =>
		groups(readLines('Good manners', { text: lead, section: 'summary' }, { text: 'Jira', section: 'summary' }));

	it.each(['You have some experience in', 'You know:'])('is wanted as "%s" says', (lead) => {
		expect(below(lead)).toEqual(['all: jira']);
	});

	it('is not wanted below a sentence that is whole', () => {
		expect(below('You have some experience.')).toEqual([]);
	});
});
