import { repeatedFrom, type TermLists } from './term-lists.ts';

/**
 * Role → its dimensions: what term lists say, turned round. For every role the numbers of its lists, ascending, as
 * differences in bytes of seven bits (the eighth says that more follow); the lowest bit of the first says that a
 * frequency above 1 comes after. Some 1.6 bytes a term.
 */
export type RoleLists = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

export function roleLists(lists: TermLists, roles: number): RoleLists {
	const turns = roleListsInTurns(lists, roles);
	for (;;) {
		const turn = turns.next();
		if (turn.done) return turn.value;
	}
}

/** Entries turned round between two pauses: a few milliseconds. */
const entriesATurn = 200_000;

/** The same, yielding where other work may go between. */
export function* roleListsInTurns(lists: TermLists, roles: number): Generator<void, RoleLists> {
	const starts = yield* startsOf(lists, roles);
	const bytes = new Uint8Array(starts[roles] as number);
	const next = starts.slice();
	const last = new Uint32Array(roles);
	for (const turn of turnsOf(lists)) {
		for (let list = turn.from; list < turn.to; list++) {
			const often = repeatedFrom(lists, list);
			const end = lists.starts[list + 1] as number;
			let tf = lists.tfStarts[list] as number;
			for (let i = lists.starts[list] as number; i < end; i++) {
				const place = lists.places[i] as number;
				let at = next[place] as number;
				let rest = ((list - (last[place] as number)) << 1) | (i < often ? 0 : 1);
				last[place] = list;
				for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
				bytes[at++] = rest;
				if (i >= often) bytes[at++] = lists.tfs[tf++] as number;
				next[place] = at;
			}
		}
		yield;
	}
	return { starts, bytes };
}

/** Where the bytes of each role start. */
function* startsOf(lists: TermLists, roles: number): Generator<void, Uint32Array> {
	const starts = new Uint32Array(roles + 1);
	const last = new Uint32Array(roles);
	for (const turn of turnsOf(lists)) {
		for (let list = turn.from; list < turn.to; list++) {
			const often = repeatedFrom(lists, list);
			const end = lists.starts[list + 1] as number;
			for (let i = lists.starts[list] as number; i < end; i++) {
				const place = lists.places[i] as number;
				const difference = list - (last[place] as number);
				last[place] = list;
				const bytes =
					(difference < 64 ? 1 : difference < 8_192 ? 2 : difference < 1_048_576 ? 3 : 4) + (i < often ? 0 : 1);
				starts[place + 1] = (starts[place + 1] as number) + bytes;
			}
		}
		yield;
	}
	for (let place = 0; place < roles; place++)
		starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
	return starts;
}

/** Ranges of lists of so many entries. */
function* turnsOf({ starts }: TermLists): Generator<{ readonly from: number; readonly to: number }> {
	const lists = starts.length - 1;
	for (let from = 0, to = 0; from < lists; from = to) {
		const enough = (starts[from] as number) + entriesATurn;
		while (to < lists && (starts[to] as number) < enough) to++;
		yield { from, to };
	}
}

/** A role has no more entries than so many. */
export function entriesMax({ starts }: RoleLists, place: number): number {
	return (starts[place + 1] as number) - (starts[place] as number);
}

/** Tells each list of a role and the frequency in it. */
export function eachOfRole(roles: RoleLists, place: number, tell: (list: number, tf: number) => void): void {
	const { bytes } = roles;
	const end = roles.starts[place + 1] ?? 0;
	let list = 0;
	for (let at = roles.starts[place] ?? 0; at < end; ) {
		let code = 0;
		let byte = 128;
		for (let shift = 0; byte > 127; shift += 7) {
			byte = bytes[at++] ?? 0;
			code |= (byte & 127) << shift;
		}
		list += code >>> 1;
		tell(list, (code & 1) === 0 ? 1 : (bytes[at++] ?? 1));
	}
}
