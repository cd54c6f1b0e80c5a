import { inChild } from './child.ts';
import type { WholeScoreRun } from './run-whole-score.ts';
import { count, ms, printTable, times } from './table.ts';

const questions = 200;
/** Of others, asked before any is timed: the compiler is at work for the first hundred. */
const warmUp = 200;

/** What does the best of all roles by the whole score cost, rules and words of the best 20 included? */
export function wholeScore(roles: number): void {
	const run = inChild<WholeScoreRun>('run-whole-score.ts', [roles, questions, warmUp]);
	const { oneByOne } = run;
	printTable(
		`Best by the whole score among ${count(roles)} roles, exactly; ${questions} résumés after ${warmUp} others`,
		['what', 'p50', 'p99'],
		[
			['best 20 and every reason, ms', ms(run.best20.p50), ms(run.best20.p99)],
			['  the first ones of a process, ms', ms(run.first.p50), ms(run.first.p99)],
			['  plain scan for words alone, in turns with it, ms', ms(run.plainScan.p50), ms(run.plainScan.p99)],
			['  ours is, of that', times(run.best20.p50 / run.plainScan.p50), ''],
			['  roles scored in full (at most, beside)', count(run.scored.p50), count(run.scored.most)],
			['with a filter, in numbers, ms', ms(run.filtered.p50), ms(run.filtered.p99)],
			['best 500, in numbers, ms', ms(run.best500.p50), ms(run.best500.p99)],
			['every role one by one, ms', oneByOne.questions === 0 ? 'not run' : ms(oneByOne.ms), ''],
			['  the same 20 with the same bits', `${oneByOne.equal} of ${oneByOne.questions}`, ''],
			['bytes a role, all in', run.bytesPerRole.toFixed(0), ''],
		],
	);
}
