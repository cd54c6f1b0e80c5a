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
	// 1. How many bytes each role takes.
	const starts = new Uint32Array(roles + 1);
	yield* eachEntry(lists, roles, (place, code) => {
		starts[place + 1] = (starts[place + 1] ?? 0) + (code < 128 ? 1 : code < 16_384 ? 2 : 3) + (code & 1);
	});
	for (let place = 0; place < roles; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
	// 2. The bytes.
	const bytes = new Uint8Array(starts[roles] ?? 0);
	const next = starts.slice();
	yield* eachEntry(lists, roles, (place, code, tf) => {
		let at = next[place] ?? 0;
		let rest = code;
		while (rest > 127) {
			bytes[at++] = (rest & 127) | 128;
			rest >>>= 7;
		}
		bytes[at++] = rest;
		if (tf > 1) bytes[at++] = tf;
		next[place] = at;
	});
	return { starts, bytes };
}

/** Every entry, list after list, with its code: the difference to the role's last list, and whether tf > 1. */
function* eachEntry(
	lists: TermLists,
	roles: number,
	use: (place: number, code: number, tf: number) => void,
): Generator<void> {
	const last = new Int32Array(roles);
	const { dimensions, starts, tfStarts, places, tfs } = lists;
	let turn = 0;
	for (let list = 0; list < dimensions.length; list++) {
		const often = repeatedFrom(lists, list);
		const end = starts[list + 1] ?? 0;
		let tf = tfStarts[list] ?? 0;
		for (let i = starts[list] ?? 0; i < end; i++) {
			const place = places[i] ?? 0;
			const code = (list - (last[place] ?? 0)) << 1;
			last[place] = list;
			if (i < often) use(place, code, 1);
			else use(place, code | 1, tfs[tf++] ?? 2);
		}
		if (end - turn < entriesATurn) continue;
		turn = end;
		yield;
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
