import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import { isSameEmployer } from './glued-employer.ts';
import { companyScore, isFunction, isPlace, isRegion, likely, looksNamed, titleScore } from './job-evidence.ts';
import type { Segment } from './job-segments.ts';

/** A legal form or a label says that it is an employer. */
const sureEmployer = 3;

/** Longer, it is told what was done there. */
const tailWordsMax = 5;

/** What the lines of one job name. Scores are those of the job's evidence tables. */
export type JobNames = {
	readonly title: readonly Segment[];
	readonly titleScore: number;
	readonly company: Segment | null;
	readonly companyScore: number;
};

/**
 * Which of the segments is the title and which the employer: the pair with the most evidence in its favour.
 * @param guess take a named segment without a telling word for a title, beside a sure employer
 */
export function namesIn(segments: readonly Segment[], guess: boolean): JobNames {
	const titles = segments.map((segment, i) => (isTown(segments, i, 1) ? -1 : titleScore(segment)));
	const companies = segments.map(companyScore);
	let at = indexOfBest(titles);
	// Two occupations in a row ("Sales Associate — Assistant Manager"): the first is the title.
	let company = bestCompany(segments, companies, at);
	if ((titles[at] ?? 0) < likely && guess) {
		company = bestCompany(segments, companies, -1);
		at = bestGuess(segments, titles, company);
	}
	const isTitle = at >= 0 && ((titles[at] ?? 0) >= likely || guess);
	const whole = isTitle ? postWithField(segments, companies, at, company) : null;
	if (whole !== null) company = whole.company;
	const title = isTitle ? (whole?.title ?? titleWithTail(segments, at, company)) : [];
	return {
		title,
		titleScore: isTitle ? (titles[at] ?? 0) : 0,
		company: segments[company] ?? null,
		companyScore: company < 0 ? 0 : (companies[company] ?? 0),
	};
}

/** "Macon, GA": a word before a region is where it was, whatever else it means. */
function isTown(segments: readonly Segment[], at: number, wordsMax: number): boolean {
	const [town, region] = [segments[at], segments[at + 1]];
	if (town === undefined || region === undefined || town.joint === 'start' || town.words.length > wordsMax)
		return false;
	return region.joint === 'comma' && region.row === town.row && isRegion(region);
}

function indexOfBest(scores: readonly number[]): number {
	let best = -1;
	for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
	return best;
}

/** The segment that is most likely an employer; what stands beside the title or begins a line is preferred. */
function bestCompany(segments: readonly Segment[], scores: readonly number[], title: number): number {
	let best = -1;
	let bestScore = 0.3;
	for (let i = 0; i < segments.length; i++) {
		const segment = segments[i];
		if (segment === undefined || i === title || (i === title + 1 && isFieldOnly(segments, i))) continue;
		let score = scores[i] ?? 0;
		if (i === title + 1) score += isWard(segments, scores, i) ? -1.2 : 0.3;
		const begins = segment.joint === 'start' || (segment.joint === 'break' && segments[i - 1]?.row !== segment.row);
		if (begins) score += 0.35;
		const after = segments[i + 1];
		// "Hexley Metalworks - Bath": what begins a line and stands before a place.
		if (begins && after?.row === segment.row && isPlace(after)) score += 0.6;
		// "Springfield, IL": what stands before a region or a country is a town.
		if (segment.joint !== 'start' && segment.joint !== 'at' && after?.joint === 'comma' && isRegion(after)) score -= 1;
		if (score > bestScore) {
			best = i;
			bestScore = score;
		}
	}
	return wholeOf(segments, scores, best, title);
}

/** "Senior Associate, Hexley Vale Executive Search, Leeds": where nothing is told to be an employer, the name right behind the title. */
export function withEmployerByPlace(segments: readonly Segment[], names: JobNames): JobNames {
	const [first] = names.title;
	const at = names.company === null && first !== undefined ? segments.indexOf(first) : -1;
	const company = at < 0 ? -1 : employerByPlace(segments, at);
	const employer = segments[company];
	if (employer === undefined) return names;
	const title = titleWithTail(segments, at, company);
	return { ...names, title, company: employer, companyScore: companyScore(employer) };
}

/** -1 where there is none. A word of an occupation inside of a name makes it no title, unless it ends so. */
function employerByPlace(segments: readonly Segment[], title: number): number {
	const [post, next] = [segments[title], segments[title + 1]];
	if (post === undefined || next === undefined || next.row !== post.row || next.label !== null) return -1;
	if (isPlace(next) || isRegion(next) || !looksNamed(next) || next.words.length > 6) return -1;
	const last = next.words.at(-1) ?? '';
	if (jobTitleWords.nouns.has(last) && !jobTitleWords.weak.has(last)) return -1;
	const { functions, departments, units, wards } = employerWords;
	const own = next.words.filter(
		(word) =>
			word.length > 2 &&
			![functions, departments, units, wards, jobTitleWords.nouns, jobTitleWords.modifiers].some((set) =>
				set.has(word),
			),
	);
	return own.length > 1 || (own.length === 1 && next.words.length === 1) ? title + 1 : -1;
}

/** "Staff Nurse, Coronary Care - Hexley Hospital": a field behind the title's comma, and behind it who keeps it. */
function isWard(segments: readonly Segment[], scores: readonly number[], at: number): boolean {
	const [ward, whole] = [segments[at], segments[at + 1]];
	if (ward?.joint !== 'comma' || (whole?.joint !== 'break' && whole?.joint !== 'dash') || whole.row !== ward.row)
		return false;
	const isField = (segment: Segment): boolean => employerWords.wards.has(segment.words.at(-1) ?? '');
	return isField(ward) && !isField(whole) && (scores[at + 1] ?? 0) >= likely;
}

/** "Operations Manager, Customer Care | Hexley Outsourcing": of such words alone it is nobody's name, where one follows. */
function isFieldOnly(segments: readonly Segment[], at: number): boolean {
	const [field, whole] = [segments[at], segments[at + 1]];
	if (field?.joint !== 'comma' || whole?.joint !== 'break' || whole.row !== field.row) return false;
	const { wards, functions } = employerWords;
	if (!field.words.every((word) => wards.has(word) || functions.has(word))) return false;
	return looksNamed(whole) && !isPlace(whole) && whole.label === null;
}

/** "School of Nursing, University of Wexcombe": the employer is what the department belongs to. */
function wholeOf(segments: readonly Segment[], scores: readonly number[], part: number, title: number): number {
	const [unit, whole] = [segments[part], segments[part + 1]];
	if (unit === undefined || whole === undefined || part + 1 === title) return part;
	const isUnit =
		unit.words.slice(0, 2).some((word) => employerWords.departments.has(word)) ||
		employerWords.units.has(unit.words.at(-1) ?? '');
	const isWhole = (scores[part + 1] ?? 0) >= 1.9 && !employerWords.units.has(whole.words[0] ?? '');
	return isUnit && isWhole && (whole.joint === 'comma' || whole.row > unit.row) ? part + 1 : part;
}

/** Beside a sure employer, the named segment nearest to it. */
function bestGuess(segments: readonly Segment[], titles: readonly number[], company: number): number {
	let best = -1;
	let bestScore = -0.5;
	for (let i = 0; i < segments.length; i++) {
		const segment = segments[i];
		if (segment === undefined || i === company || isPlace(segment) || segment.words.length > 7) continue;
		if (isTown(segments, i, 3)) continue;
		if (
			!(looksNamed(segment) || isBeforeSame(segment, segments[company]) || isOwnField(segment, segments[company])) ||
			(segment.joint === 'comma' && i > 0)
		)
			continue;
		const score = (titles[i] ?? 0) - Math.abs(i - company) * 0.1;
		if (score > bestScore) {
			best = i;
			bestScore = score;
		}
	}
	return best;
}

/** "Van driver's mate, same employer": whoever says so tells what he was there. */
function isBeforeSame({ words, text }: Segment, company: Segment | undefined): boolean {
	return company !== undefined && isSameEmployer(company.words) && words.length <= 5 && /^\p{Lu}/u.test(text);
}

/** "Front desk and mail room | Hexley Trust | 2013 – 2015": a field of its own before that of a plain employer. */
function isOwnField({ joint, text, words, row, end }: Segment, company: Segment | undefined): boolean {
	if (joint !== 'start' || company?.row !== row || company.start < end || companyScore(company) < likely) return false;
	if (company.joint !== 'break' && company.joint !== 'comma') return false;
	return words.length > 1 && words.length <= 5 && /^\p{Lu}/u.test(text);
}

/** "Cashier, later Service Desk Clerk", "Data Entry Clerk, part-time", "Manager – Finance": what belongs to the title behind it. */
function titleWithTail(segments: readonly Segment[], at: number, company: number): readonly Segment[] {
	const first = segments[at];
	if (first === undefined) return [];
	const title = [first];
	for (let i = at + 1; i < segments.length && i !== company; i++) {
		const next = segments[i];
		if (next === undefined || next.row !== first.row || next.joint === 'at') break;
		if (isNarrowing(next, first, segments[company])) {
			title.push(next);
			continue;
		}
		if (company >= 0 && isPlainTail(next)) {
			title.push(next);
			continue;
		}
		if (next.joint !== 'comma' && !isFunction(next)) break;
		const isModifier = next.words.length <= 2 && jobTitleWords.modifiers.has(next.words[0] ?? '');
		if (!isModifier && !isFunction(next) && (titleScore(next) < likely || companyScore(next) > likely)) break;
		title.push(next);
	}
	return title;
}

/** "foreman, residential roofing and siding", with its employer elsewhere: without a capital, what the work was. */
function isPlainTail({ joint, cased, words }: Segment): boolean {
	if (joint !== 'comma' || words.length > tailWordsMax || !words.some((word) => word.length > 3)) return false;
	return /^[\p{Ll} -]+$/u.test(cased) && !employerWords.departments.has(words.at(-1) ?? '');
}

/** "Assistant Manager – Strategic Sourcing", with its employer in a line of its own: what the post is of, and no part of the employer. */
function isNarrowing(tail: Segment, post: Segment, employer: Segment | undefined): boolean {
	if (tail.joint !== 'dash' || employer === undefined || employer.row === tail.row || isPlace(tail)) return false;
	const last = tail.words.at(-1) ?? '';
	const { units, departments, wards } = employerWords;
	if (units.has(last) || departments.has(last) || wards.has(last)) return false;
	const isShort = tail.words.length > 0 && tail.words.length <= tailWordsMax;
	return isShort && (post.label === 'title' || companyScore(tail) < likely);
}

/** "Manager, Network Operations - Lumen Ridge": what stands between a bare post, however high, and the employer belongs to the title. */
function postWithField(
	segments: readonly Segment[],
	companies: readonly number[],
	at: number,
	company: number,
): { readonly title: readonly Segment[]; readonly company: number } | null {
	const [post, field, employer] = segments.slice(at, at + 3);
	if (post === undefined || field === undefined || employer === undefined) return null;
	if (company !== at + 1 && company !== at + 2) return null;
	const isSureEmployer = (i: number): boolean => (companies[i] ?? 0) >= sureEmployer;
	const isBare = post.words.slice(0, -1).every((word) => jobTitleWords.modifiers.has(word));
	const isPost = isBare && jobTitleWords.posts.has(post.words.at(-1) ?? '');
	const isField = field.joint === 'comma' && field.row === post.row && !isPlace(field) && !isSureEmployer(at + 1);
	const isEmployer = employer.row === post.row && looksNamed(employer) && !isPlace(employer) && !isRegion(employer);
	return isPost && isField && isEmployer ? { title: [post, field], company: at + 2 } : null;
}

export function isComplete(names: JobNames): boolean {
	return names.titleScore >= likely && names.company !== null;
}

/** "Charge Nurse, Intensive Care": what stands behind the title's comma may be a department, with its employer on another line. */
export function hasDepartment({ title, company, companyScore: score }: JobNames): boolean {
	const last = title.at(-1);
	if (company === null || last === undefined || company.joint !== 'comma' || company.row !== last.row) return false;
	const isUnit = [company.words[0], company.words.at(-1)].some((word) => employerWords.units.has(word ?? ''));
	return score < 1 || (isUnit && score < sureEmployer);
}

/** No other line can tell more. */
export function isSure(names: JobNames): boolean {
	return isComplete(names) && !hasDepartment(names);
}

/** "Member of the BHA": an office, then the short name of an association; "Member of Technical Staff" is a job. */
const membership = /^\p{L}+ (?:\p{Ll}{2,3} ){1,2}\p{Lu}{2,}$/u;

/** "Member, Search Committee": a seat and no job. */
export function isSeat({ title: [first], company }: JobNames): boolean {
	if (first !== undefined && jobTitleWords.offices.has(first.words[0] ?? '') && membership.test(first.text))
		return true;
	if (company === null) return false;
	const isOfBody = company.words.some((word) => employerWords.bodies.has(word));
	if (first === undefined) return isOfBody || isOffice(company);
	return isOffice(first) && (isOfBody || first.words[0] === 'member');
}

function isOffice({ words }: Segment): boolean {
	return words.every((word) => jobTitleWords.offices.has(word));
}
