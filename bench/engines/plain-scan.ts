import { dictionary } from '../../src/core/search/dictionary.ts';
import { fieldTerms } from '../../src/core/search/field-terms.ts';
import { queryVector } from '../../src/core/search/query-vector.ts';
import { postingNorm, postingWeights } from '../../src/core/search/tf-idf.ts';
import type { Engine } from './engine.ts';

type List = { readonly slots: number[]; readonly tfs: number[] };
type FrozenList = { readonly slots: Int32Array; readonly tfs: Uint16Array };

/** The obvious exact way: one list of slots and frequencies a dimension, one sum a role. */
export function open(): Engine {
	const terms = dictionary();
	const growing = new Map<number, List>();
	const lists = new Map<number, FrozenList>();
	const norms: number[] = [];
	const roleIds: string[] = [];
	return {
		add(documents) {
			for (const document of documents) {
				const { dimensions, tfs } = fieldTerms(document.terms, terms);
				const slot = roleIds.push(document.roleId) - 1;
				norms.push(postingNorm(tfs));
				dimensions.forEach((dimension, i) => {
					const list = growing.get(dimension) ?? { slots: [], tfs: [] };
					growing.set(dimension, list);
					list.slots.push(slot);
					list.tfs.push(tfs[i] ?? 1);
				});
			}
		},
		ready() {
			for (const [dimension, { slots, tfs }] of growing) {
				lists.set(dimension, { slots: Int32Array.from(slots), tfs: Uint16Array.from(tfs) });
			}
			growing.clear();
		},
		search(query) {
			const df = (dimension: number): number => lists.get(dimension)?.slots.length ?? 0;
			const sums = new Float64Array(roleIds.length);
			for (const { dimension, weight } of queryVector(query, terms, { roles: roleIds.length, of: df })) {
				const { slots, tfs } = lists.get(dimension) ?? { slots: new Int32Array(), tfs: new Uint16Array() };
				for (let i = 0; i < slots.length; i++) {
					const slot = slots[i] ?? 0;
					sums[slot] = (sums[slot] ?? 0) + weight * (postingWeights[tfs[i] ?? 1] ?? 1);
				}
			}
			return largest(sums, norms, query.limit).map((slot) => roleIds[slot] ?? '');
		},
	};
}

/** Slots of the largest cosines; each one that is larger than the least of them is put in its place. */
function largest(sums: Float64Array, norms: readonly number[], limit: number): readonly number[] {
	const found: { slot: number; cosine: number }[] = [];
	for (let slot = 0; slot < sums.length; slot++) {
		const cosine = (sums[slot] ?? 0) / (norms[slot] ?? 1);
		if (found.length === limit && cosine <= (found[limit - 1]?.cosine ?? 0)) continue;
		let at = found.length;
		while (at > 0 && (found[at - 1]?.cosine ?? 0) < cosine) at--;
		found.splice(at, 0, { slot, cosine });
		if (found.length > limit) found.pop();
	}
	return found.map((one) => one.slot);
}
