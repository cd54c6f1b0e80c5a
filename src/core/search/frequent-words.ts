import { repeatedFrom, type TermLists } from './term-lists.ts';
import { postingWeights } from './tf-idf.ts';

/**
 * Words that more than a share of a segment's roles say. A search may leave them out at first: by Cauchy and Schwarz
 * they add no more to a cosine than the query's length over them times the role's (Anastasiu and Karypis, L2AP, 2014).
 */
export const frequentShares = [1 / 3, 1 / 2] as const;

/** By share, then by place: how much of a role's length lies in words so frequent, in 255ths, rounded up. */
export type FrequentLengths = readonly Uint8Array[];

/** Words of one role that more roles of the segment say than that, in parts of the length of all its words. */
export function frequentLengths(lists: TermLists, norms: Float64Array): FrequentLengths {
	return frequentShares.map((share) => {
		const squares = new Float64Array(norms.length);
		for (let list = 0; list < lists.dimensions.length; list++) {
			if (isFrequent(lists, list, share * norms.length)) addSquares(lists, list, squares);
		}
		return Uint8Array.from(squares, (square, place) => roundedUp(Math.sqrt(square) / (norms[place] ?? 1)));
	});
}

export const lengthUnit = 1 / 255;

export function isFrequent({ starts }: Pick<TermLists, 'starts'>, list: number, moreThan: number): boolean {
	return (starts[list + 1] ?? 0) - (starts[list] ?? 0) > moreThan;
}

function addSquares(lists: TermLists, list: number, squares: Float64Array): void {
	const repeated = repeatedFrom(lists, list);
	const end = lists.starts[list + 1] ?? 0;
	let tf = lists.tfStarts[list] ?? 0;
	for (let i = lists.starts[list] ?? 0; i < end; i++) {
		const place = lists.places[i] ?? 0;
		const weight = i < repeated ? 1 : (postingWeights[lists.tfs[tf++] ?? 1] ?? 1);
		squares[place] = (squares[place] ?? 0) + weight * weight;
	}
}

/** Never less than the share, whatever rounding did to it. */
function roundedUp(share: number): number {
	return Math.min(255, Math.ceil((share * (1 + 1e-9)) / lengthUnit));
}
