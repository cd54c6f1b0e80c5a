import { neighbourTable } from '../model/tables/neighbours.ts';
import { occupationTable } from '../model/tables/occupations.ts';

const { families, occupations } = occupationTable;

/** Closeness that a grade stands for, from 0 to 4; between two of them it rises in a straight line. */
const closenessOfGrade = [0, 0.2, 0.5, 0.8, 0.95] as const;
/** Lines of work that are near each other say less than one line of work says within itself. */
const ofOtherFamilies = 0.7;

/**
 * How close each two occupations are, 0..1: a row for each that is held, in the order of the table, with a column for
 * each that is wanted. What the table says of the two themselves, both ways; else halfway between what their lines of work
 * say and what their grade does, since either alone ranks worse (docs/decisions/0003).
 */
export function closenessOfEachTwo(): Float64Array {
	const size = occupations.length;
	const all = new Float64Array(size ** 2);
	const graded = closenessByGrades();
	const families = closenessOfFamilies();
	occupations.forEach((held, row) => {
		const ofFamily = families.get(held.family);
		const ofGrades = graded.get(held.id);
		occupations.forEach((wanted, column) => {
			const byGrade = ofGrades?.get(wanted.id) ?? 0;
			const byFamily = ofFamily?.get(wanted.family) ?? 0;
			all[row * size + column] = held === wanted ? 1 : (statedOf(held, wanted) ?? (byFamily + byGrade) / 2);
		});
	});
	return all;
}

type Occupation = (typeof occupations)[number];

function statedOf(one: Occupation, other: Occupation): number | null {
	const [there, back] = [one.near[other.id], other.near[one.id]];
	return there === undefined && back === undefined ? null : Math.max(there ?? 0, back ?? 0);
}

function closenessByGrades(): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const held = Object.entries(neighbourTable.neighbours);
	return new Map(
		held.map(([id, byGrade]) => {
			const wanted = Object.entries(byGrade).flatMap(([grade, ids]) => {
				const closeness = closenessAt(Number(grade));
				return ids.map((one) => [one, closeness] as const);
			});
			return [id, new Map(wanted)];
		}),
	);
}

function closenessAt(grade: number): number {
	const below = Math.min(Math.floor(grade), closenessOfGrade.length - 2);
	const [from, to] = [closenessOfGrade[below] as number, closenessOfGrade[below + 1] as number];
	return from + (grade - below) * (to - from);
}

/** How close occupations of a line of work come to those of another, where they do. */
function closenessOfFamilies(): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const all = Object.entries(families);
	return new Map(
		all.map(([name, { within, near }]) => {
			const others = all.map(
				([other, its]) => [other, Math.max(near[other] ?? 0, its.near[name] ?? 0) * ofOtherFamilies] as const,
			);
			return [name, new Map([...others.filter(([, closeness]) => closeness > 0), [name, within]])];
		}),
	);
}
