import { inChild } from './child.ts';
import type { ChangesRun } from './run-changes.ts';
import { bytes, count, ms, printTable } from './table.ts';

/** What does the whole index cost: candidates for a match, additions, deletions, memory? */
export function changes(roles: number): void {
	const run = inChild<ChangesRun>('run-changes.ts', [roles]);
	printTable(
		`The whole index with ${count(roles)} roles of ${run.termsPerRole.toFixed(0)} field-terms`,
		['what', 'p50', 'p99'],
		[
			['1,000 candidates by words and skills, ms', ms(run.candidates.p50), ms(run.candidates.p99)],
			['the same with a filter, ms', ms(run.filtered.p50), ms(run.filtered.p99)],
			['one role more, ms', ms(run.addOne.p50), ms(run.addOne.p99)],
			['1,000 roles more, ms', ms(run.addThousand.p50), ms(run.addThousand.p99)],
			['one role less, µs', ms(run.remove.p50 * 1000), ms(run.remove.p99 * 1000)],
			['bytes a role, all in', run.bytesPerRole.toFixed(0), ''],
			['  of it columns', run.arrayBytesPerRole.toFixed(0), ''],
			...run.columns.map(([name, size]) => [`    ${name}`, size.toFixed(1), '']),
			['kept for the next start, MB', bytes(run.kept.bytes), ''],
			['  made in, ms', ms(run.kept.saveMs), ''],
			['  taken up again in, ms', ms(run.kept.restoreMs), ''],
		],
	);
}
