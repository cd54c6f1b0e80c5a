import { z } from 'zod';
import employers from '../../../../data/resume/employers.json' with { type: 'json' };
import titles from '../../../../data/resume/job-titles.json' with { type: 'json' };

const Words = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));

/** Words of job titles, folded. */
export const jobTitleWords = z
	.strictObject({
		source: z.string().min(20),
		/** Occupations. */
		nouns: Words,
		/** Those that are names of departments and other things too. */
		weak: Words,
		/** Posts that say nothing without what they are posts of: "Manager, Network Operations". */
		posts: Words,
		/** Behind what the work is, they name who does it: "Audit Senior". */
		ranks: Words,
		/** Words that stand before an occupation. */
		modifiers: Words,
		/** Behind what it was done in or on, they tell of work as an occupation does: "Bar work", "odd jobs". */
		doings: Words,
		/** Ends of compound words that make an occupation of them. */
		endings: Words,
		/** What one does in a job, in sentences that tell of one. */
		verbs: Words,
		/** Signs that nobody paid for it. */
		unpaid: z.array(z.string()),
		/** Behind "volunteer": work with volunteers, which is paid. */
		withVolunteers: z.array(z.string()),
		/** Seats and offices: in a body that others elect or appoint to they are no job. */
		offices: Words,
		/** What time without a job is called. */
		away: z.array(z.string()),
		/** Signs that there was no employer. */
		selfEmployed: z.array(z.string()),
		/** Where the work is for, behind a title: "Community Lead DACH". */
		markets: Words,
		/** First words of a title whose second is "of" or "for": "Head of Kitchen". */
		/** Behind a word of training that leads a title: "Stage de fin d'études". */
		behindPlacement: Words,
		leads: Words,
		/** Who heads a part of an employer, before the same: "Assistant Head of the English Department". */
		heads: Words,
		/** Words that a full stop shortens, as they are written. */
		shortened: Words,
		/** Beside a length of time: it is of work. */
		experience: Words,
		/** Signs of work that is done beside other work, beside those of `selfEmployed`. */
		besideOther: z.array(z.string()),
		/** Before what time without a job is called. */
		awayLeads: z.array(z.string()),
	})
	.parse(titles);

/** Words of employers' names and of the lines that name them, folded. */
export const employerWords = z
	.strictObject({
		source: z.string().min(20),
		/** Legal forms. */
		forms: Words,
		/** What organisations call themselves. */
		words: Words,
		/** Words right before an employer's name. */
		before: Words,
		/** Labels of fields and of table columns ("Employer: …"). */
		labels: z.strictObject({
			title: Words,
			company: Words,
			dates: Words,
			place: Words,
			/** Whom the work was done for, beside the employer, and what it was called. */
			client: Words,
		}),
		/** Names of fields in the description of a job or a project: none of them names anything. */
		fields: Words,
		/** What stands where a name would, and is none: parts of a page, and words for the time. */
		notNames: Words,
		/** What employers' names end with and do not begin with: "the Hexley family". */
		ends: Words,
		/** What a kind of employer is called, and no name by itself. */
		kinds: Words,
		/** What stands for the employer of the job before. */
		sameAs: Words,
		/** The same in one word, which has to stand alone. */
		sameAlone: Words,
		/** First words of employers' names right behind a title: "Receptionist Hotel Hexley". */
		leading: Words,
		/** Last words of what parts of a page are called ("Relevant Experience"): no name ends so. */
		parts: Words,
		/** Bodies in which one has a seat beside one's work: who is a member there has no job by it. */
		bodies: Words,
		/** First or last words of the names of departments: behind a title's comma they are no employer. */
		departments: Words,
		/** Last words of what an organisation does that may as well end its name: "Coronary Care", "Hexley Care". */
		wards: Words,
		/** Fields of work within any organisation: of these words alone a piece behind a title's comma is what the post is of. */
		functions: Words,
		/** What the size of an employer is counted in: "$240M revenue, 900 employees". */
		measures: Words,
		/** What is held and not worked in: no title ends so. */
		papers: Words,
		/** What is attended: no short title ends so. */
		courses: Words,
		/** Words of employers' names that end a town's as well. */
		towns: Words,
		/** Words between a title and an employer, and what the employer's name needs for them to be meant so. */
		links: z.array(z.strictObject({ words: Words, needs: z.enum(['word', 'form']) })),
		/** First words of the names of parts of an organisation ("Department of …"). */
		units: Words,
		/** Between a title and an employer, or before it: "Welder at Hexley Metalworks". */
		at: Words,
		/** Between one of `at` and the employer's name. */
		articles: Words,
		/** How long a job took, told beside it: "1 year 3 months". */
		lengths: z.strictObject({ numbers: Words, units: Words }),
		/** Between the parts of such a length, and between the times of one job. */
		joins: Words,
		/** Sentences that tell of a job: "Worked as a welder at Hexley Metalworks from …". */
		told: z.strictObject({
			/** What a stay with an employer begins and ends with. */
			begins: Words,
			ends: Words,
			/** Behind one job, what leads another one in within the sentence. */
			carriers: Words,
			/** Before the title. */
			titleLeads: Words,
			/** Between these and the title. */
			titleArticles: Words,
			/** Behind the title. */
			titleEnds: Words,
			/** Before the employer. */
			employerLeads: Words,
			/** Behind the employer. */
			employerEnds: Words,
			/** Of `employerLeads`, those behind which whoever says "I" works for it. */
			ownLeads: Words,
		}),
		/** Behind the number of `measures`, beside single letters. */
		multiples: Words,
		/** Between that number and one of `measures`. */
		currencies: Words,
	})
	.parse(employers);
