import type { Role } from '../src/core/model/role.ts';
import { type BestRoles, bestRoles } from '../src/core/ranking/best-roles.ts';
import { knownNames } from '../src/core/ranking/bounds/known-names.ts';
import { prepareColumns } from '../src/core/ranking/bounds/prepare-columns.ts';
import { type Profile, profileOf } from '../src/core/ranking/profile.ts';
import { rank } from '../src/core/ranking/rank.ts';
import { defaultWeights } from '../src/core/ranking/weights.ts';
import { invertedIndex } from '../src/core/search/inverted-index.ts';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { open as plainScan } from './engines/plain-scan.ts';
import { jobMarket, today } from './job-market.ts';
import { askedAnew, bytesInUse, type Times, timed, timesOf } from './measure.ts';

export type WholeScoreRun = {
	/** All that a match asks: bounds, scores, order, and the best 20 in words. */
	readonly best20: Times;
	/** The same for the first questions of the process, in which the compiler is still at work. */
	readonly first: Times;
	/** The plain scan for words alone over the same roles, each question right after ours. */
	readonly plainScan: Times;
	readonly filtered: Times;
	/** In numbers only: as many as a kept match holds. */
	readonly best500: Times;
	/** Roles scored in full for the best 20. */
	readonly scored: { readonly p50: number; readonly most: number };
	/** Questions asked of every role one by one too, those with equal answers, and what one of them took. */
	readonly oneByOne: { readonly questions: number; readonly equal: number; readonly ms: number };
	readonly bytesPerRole: number;
};

const oneByOneMax = 3;

/** `node run-whole-score.ts <roles> <questions> <questions of others before>` */
async function main(roles: number, questions: number, warmUp: number): Promise<WholeScoreRun> {
	const taxonomy = await loadTaxonomy();
	const market = jobMarket(taxonomy);
	const before = bytesInUse();
	const index = invertedIndex();
	const known = knownNames(index.written().names);
	index.arrange((head) => known().heads.callings[head] as number);
	for (let i = 0; i < roles; i++) index.upsert(market.document(i));
	index.settle();
	for (const _ of index.merge());
	const bytes = bytesInUse() - before;
	const people = Array.from({ length: questions + warmUp }, (_, i) => market.resume(i));
	// A service does it after changes, before anybody asks.
	for (const _ of prepareColumns(index.written(), known()));
	const plain = plainScan();
	for (let i = 0; i < roles; i++) plain.add([market.document(i)]);
	plain.ready?.();

	const personOf = (i: number): ReturnType<typeof market.resume> => people[i % people.length] ?? market.resume(i);
	const profiled = (i: number): Profile => profileOf(personOf(i).resume, taxonomy, today);
	const best = (i: number, limit: number, filters = {}, profile = profiled(i)): BestRoles => {
		const { query } = personOf(i);
		const survey = index.survey(askedAnew({ ...query, filters }));
		const asked = { query, profile, weights: defaultWeights, gates: [], limit, minScore: 0 };
		for (const steps = bestRoles(asked, survey, known()); ; ) {
			const step = steps.next();
			if (step.done) return step.value;
		}
	};
	const rolesOf = ({ roles: found }: BestRoles): readonly Role[] =>
		found.map(({ hit }) => market.role(Number.parseInt(hit.roleId.slice(2), 36)));
	const inWords = (profile: Profile, found: BestRoles, told: readonly Role[]): void => {
		const hits = found.roles.map(({ hit }) => hit);
		const { statistics, scores } = found;
		rank({ roles: told, hits, profile, weights: defaultWeights, gates: [], statistics, scores });
	};
	const scored: number[] = [];
	const [first, ours, scans]: [number[], number[], number[]] = [[], [], []];
	for (let i = -warmUp; i < questions; i++) {
		const at = (i + people.length) % people.length;
		const start = performance.now();
		const profile = profiled(at);
		const found = best(at, 20, {}, profile);
		const searched = performance.now();
		// A service has read them before.
		const told = rolesOf(found);
		const again = performance.now();
		inWords(profile, found, told);
		const between = performance.now();
		plain.search({ ...personOf(at).query, limit: 20 });
		const end = performance.now();
		const took = searched - start + between - again;
		if (i + warmUp < questions) first.push(took);
		if (i < 0) continue;
		ours.push(took);
		scans.push(end - between);
		scored.push(found.scored);
	}
	scored.sort((a, b) => a - b);

	/** Whether scoring every role one by one gives the same. */
	const isEqual = (i: number): boolean => {
		const { hits } = index.search({ ...personOf(i).query, limit: roles });
		const person = { profile: profiled(i), weights: defaultWeights, gates: [] };
		const every = Array.from({ length: roles }, (_, role) => market.role(role));
		const ranked = rank({ ...person, roles: every, hits, statistics: index.statistics() });
		return best(i, 20).roles.every(
			({ score, hit }, place) => ranked[place]?.roleId === hit.roleId && ranked[place].score === score,
		);
	};
	const checked = roles <= 10_000 ? Math.min(oneByOneMax, questions) : 0;
	const from = performance.now();
	let equal = 0;
	for (let i = 0; i < checked; i++) if (isEqual(i)) equal++;
	const ms = checked === 0 ? 0 : (performance.now() - from) / checked;
	return {
		best20: timesOf(ours),
		first: timesOf(first),
		plainScan: timesOf(scans),
		filtered: timed(questions, 5, (i) => best(i, 20, { country: 'ES' })),
		best500: timed(Math.min(questions, 30), 3, (i) => best(i, 500)),
		scored: { p50: scored[scored.length >> 1] ?? 0, most: scored.at(-1) ?? 0 },
		oneByOne: { questions: checked, equal, ms },
		bytesPerRole: bytes / roles,
	};
}

console.log(JSON.stringify(await main(Number(process.argv[2]), Number(process.argv[3]), Number(process.argv[4]))));
