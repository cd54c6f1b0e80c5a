import type { Match, RankedRole } from '../src/core/model/match.ts';

const columns = [
	{ title: 'Rank', width: 4 },
	{ title: 'Score', width: 5 },
	{ title: 'Role', width: 48 },
	{ title: 'Company', width: 18 },
	{ title: 'Verdict', width: 10 },
	{ title: 'Musts met', width: 10 },
	{ title: 'Biggest gap (points if it were met)', width: 48 },
] as const;

/** The ranking as a table, and why the first place is the first. */
export function printRanking(match: Match): void {
	printRow(columns.map((column) => column.title));
	printRow(columns.map((column) => '─'.repeat(column.width)));
	for (const role of match.roles) {
		printRow([
			String(role.rank),
			role.score.toFixed(1),
			role.title ?? '–',
			role.company ?? '–',
			role.verdict,
			mustsMet(role),
			biggestGap(role),
		]);
	}
	const [first] = match.roles;
	if (first !== undefined) explain(first);
}

function printRow(cells: readonly string[]): void {
	const padded = columns.map(({ width }, at) => {
		const cell = cells[at] ?? '';
		return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
	});
	console.log(padded.join('  ').trimEnd());
}

function mustsMet(role: RankedRole): string {
	const musts = role.requirements.filter((requirement) => requirement.importance === 'must');
	return musts.length === 0
		? 'none asked'
		: `${musts.filter((requirement) => requirement.status === 'met').length} of ${musts.length}`;
}

/** What would raise the score most if it were met. */
function biggestGap(role: RankedRole): string {
	const [gap] = [...role.gaps].sort((a, b) => b.scoreIfMet - a.scoreIfMet);
	const requirement = role.requirements.find((one) => one.requirementId === gap?.requirementId);
	if (gap === undefined || requirement === undefined) return '–';
	return `+${(gap.scoreIfMet - role.score).toFixed(1)} ${requirement.text}`;
}

function explain(role: RankedRole): void {
	console.log(`\nWhy “${role.title ?? 'it'}” comes first, with ${role.score.toFixed(1)} of 100 points:\n`);
	for (const [name, part] of Object.entries(role.parts)) {
		// What the role does not speak of neither gives nor takes.
		if (part.weight === 0) continue;
		console.log(
			`  ${part.points.toFixed(1).padStart(5)} of ${(100 * part.weight).toFixed(1).padStart(4)}  ${name.padEnd(10)}  ${part.reason}`,
		);
	}
	for (const requirement of role.requirements.filter((one) => one.importance === 'must')) {
		console.log(`\n  ${requirement.status.padEnd(7)} “${requirement.text}”`);
		console.log(`          ${requirement.reason}`);
		const [quote] = requirement.evidence.resume;
		if (quote !== undefined) console.log(`          résumé: “${quote.quote.replaceAll('\n', ' ').trim()}”`);
	}
}
