import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelledResume } from '../eval/labelled-resume.ts';
import { random } from './random.ts';

/** Postings and résumés by number; the same ones in every run. */
export type Texts = {
	readonly posting: (i: number) => { readonly text: string };
	readonly resume: (i: number) => string;
};

type Posting = { readonly title: string; readonly text: string };

/** Two pages. */
const resumeCharacters = { min: 3_500, max: 7_500 };
/** Of a posting's sentences so many are another's whose title shares a word, and so many are left out. */
const borrowedShare = 0.35;
const droppedShare = 0.1;

/**
 * As many postings as are wanted from the few of a folder of labelled sets (`relevance-…/postings.jsonl`), each put
 * together from sentences of one posting and of those of like titles; and the résumés of two pages of `resumes-…`.
 */
export function bootstrapped(folder: string): Texts {
	const postings = inSets(folder, 'relevance').flatMap((set) =>
		readFileSync(join(set, 'postings.jsonl'), 'utf8')
			.split('\n')
			.filter((line) => line !== '')
			// Each line of that file is a posting.
			.map((line) => JSON.parse(line) as Posting),
	);
	const resumes = inSets(folder, 'resumes')
		.flatMap((set) =>
			readdirSync(set)
				.sort()
				.map((file) => join(set, file)),
		)
		.filter((file) => file.endsWith('.xml'))
		.map((file) => labelledResume(readFileSync(file, 'utf8')).text)
		.filter(({ length }) => length >= resumeCharacters.min && length <= resumeCharacters.max);
	if (postings.length === 0 || resumes.length === 0) throw new Error('the folder has no postings, or no résumés');
	const sentences = postings.map(({ title, text }) => sentencesOf(text.slice(title.length)));
	const alike = alikeByTitle(postings);
	return {
		resume: (i) => resumes[i % resumes.length] ?? '',
		posting: (i) => {
			const next = random(i * 2 + 11);
			const at = Math.floor(postings.length * next());
			const own = sentences[at] ?? [];
			const others = sentences[pick(next, alike[at] ?? []) ?? at] ?? own;
			const body = own
				.map((sentence) => (next() < borrowedShare ? (pick(next, others) ?? sentence) : sentence))
				.filter(() => next() >= droppedShare);
			const { title = '' } = postings[at] ?? {};
			// Under a label, so that it is read: of advertisements that name nobody, all of one title would be one role.
			return { text: `${title}\n\nCompany: Ashmill ${Math.floor(12_000 * next())}\n\n${body.join('\n')}` };
		},
	};
}

function inSets(folder: string, name: string): readonly string[] {
	return readdirSync(folder)
		.filter((set) => set.startsWith(`${name}-`))
		.map((set) => join(folder, set));
}

function sentencesOf(text: string): readonly string[] {
	return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim().length > 3);
}

/** For each posting, those whose titles share a word with its own. */
function alikeByTitle(postings: readonly Posting[]): readonly (readonly number[])[] {
	const words = postings.map(({ title }) => new Set(title.toLowerCase().match(/[a-z]+/g)));
	return words.map((own, at) =>
		words.flatMap((others, other) => (other !== at && !own.isDisjointFrom(others) ? [other] : [])),
	);
}

function pick<T>(next: () => number, values: readonly T[]): T | undefined {
	return values[Math.floor(values.length * next())];
}
