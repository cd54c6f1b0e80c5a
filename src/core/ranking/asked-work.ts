import { titleTable } from '../model/tables/job-titles.ts';
import { anyOf } from '../text/any-of.ts';
import { remembering } from '../text/remembering.ts';
import { leads } from './level.ts';
import { closeness, type Named, occupationsOfWork } from './occupations.ts';
import type { HeldJob } from './profile.ts';
import { titleWords } from './title-words.ts';

/** What "years of X, Y or Z" names. */
type AskedWork = {
	readonly kinds: readonly KindOfWork[];
	/** "In a food manufacturing environment" names where the work was done, and not what it was. */
	readonly isSetting: boolean;
};

export type KindOfWork = {
	/** Words that say what is meant, without those of every such sentence. */
	readonly words: readonly string[];
	readonly occupations: readonly Named[];
	/** Words beside the occupation that narrow it down: "IT", "software" of "sales of IT software". */
	readonly qualifiers: readonly string[];
	/** Having led people is part of what is asked. */
	readonly leading: boolean;
};

/** From this closeness on a job counts in full, below the other not at all, and in part between. */
const fullFrom = 0.85;
const nothingBelow = 0.35;
/** What is left of a job of the kind whose description has none of the words that narrow it down. */
const unqualified = 0.6;
/** …and of one that did not lead people, where that is asked for. */
const notLeading = 0.25;
/** A job whose description speaks of the work, without being called so. */
const spokenOf = 0.8;

const { vague, leading } = titleTable;
const between = /[,;/]|\bor\b/i;
/** "Management experience with payroll duties". */
const withDuties = new RegExp(String.raw` with (?:\S+ ){0,3}(?:${anyOf(titleTable.duties)})$`, 'i');

/** The kinds of work that the words of a requirement name; none where they name none. The same are judged for every résumé. */
export const askedWork = remembering(50_000, readAskedWork);

function readAskedWork(of: string): AskedWork {
	const isSetting = titleTable.settings.some((word) => ` ${of.toLowerCase()} `.includes(` ${word} `));
	const alternatives = of === 'total' ? [] : withoutDuties(of).split(between).map(one);
	const telling = alternatives.filter((work) => work.occupations.length > 0);
	return {
		kinds: telling.length > 0 ? telling : alternatives.filter((work) => work.words.length > 0),
		isSetting,
	};
}

/** What went with leading people is not what is asked for; with anything else it tells what the work was. */
function withoutDuties(of: string): string {
	const { words } = one(of.replace(withDuties, ''));
	return words.length > 0 && words.every((word) => leading.has(word)) ? of.replace(withDuties, '') : of;
}

function one(text: string): KindOfWork {
	const words = titleWords(text).filter((word) => !vague.has(word));
	// "Personnel management" is having led people, and no work in human resources.
	const isLeading = words.every((word) => leading.has(word));
	const occupations = isLeading ? [] : occupationsOfWork(words.join(' '));
	const ofKind = new Set(occupations.flatMap((named) => named.words));
	const beside = words.filter((word) => !ofKind.has(word));
	const qualifiers = beside.filter((word) => !leading.has(word));
	return { words, occupations, qualifiers, leading: qualifiers.length < beside.length };
}

/**
 * 0..1: how much of a job counts as a kind of work.
 * @param showsSkill its description shows a skill that the requirement names
 */
export function shareOfJob(job: HeldJob, work: KindOfWork, showsSkill: boolean): number {
	const { words, occupations, qualifiers } = work;
	const led = shareOfLeading(job, work);
	if (occupations.length === 0) {
		if (qualifiers.length === 0 && !showsSkill) return led > notLeading ? led : 0;
		return led * (showsSkill ? 1 : spokenOf * shareSpoken(job, qualifiers));
	}
	const found = qualifiers.filter((word) => job.words.has(word)).length;
	const qualified = qualifiers.length === 0 ? 1 : unqualified + (1 - unqualified) * (found / qualifiers.length);
	const byWords = spokenOf * shareSpoken(job, words);
	const ofKind = Math.max(showsSkill ? 1 : 0, shareOf(closeness(job.occupations, occupations)));
	return led * Math.max(byWords, ofKind * qualified);
}

/** 0..1: how much of what is asked a job's description speaks of; less than half is chance. */
function shareSpoken(job: HeldJob, words: readonly string[]): number {
	const said = words.filter((word) => job.words.has(word)).length;
	return said * 2 < words.length ? 0 : said / words.length;
}

/** What is left of a job where leading people is part of what is asked. */
export function shareOfLeading(job: HeldJob, work: KindOfWork): number {
	if (!work.leading || job.level.steps >= leads) return 1;
	return Math.max(notLeading, job.led);
}

/** How much of a job of such a closeness counts. */
export function shareOf(close: number): number {
	return Math.min(1, Math.max(0, (close - nothingBelow) / (fullFrom - nothingBelow)));
}
