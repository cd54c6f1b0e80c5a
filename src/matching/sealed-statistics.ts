import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { QueryCounts, Statistics } from '../core/model/search.ts';

/** All that the scores of one match took from the other roles. */
export type MatchStatistics = {
	readonly statistics: Statistics;
	readonly counted: QueryCounts;
};

const Kept = z.object({
	id: z.string(),
	roles: z.int(),
	counts: z.array(z.int()),
	/** Of the skills that were asked about, those of one rarity together. */
	skills: z.array(z.tuple([z.number(), z.array(z.string())])),
});

const cipher = 'aes-256-gcm';
const tagBytes = 16;
/** Every match has a key of its own, so that one nonce serves. */
const nonce = Buffer.alloc(12);

/**
 * Statistics that remember which skills they were asked about, as only these are kept.
 */
export function remembering(statistics: Statistics): Statistics & { readonly asked: ReadonlyMap<string, number> } {
	const asked = new Map<string, number>();
	return {
		id: statistics.id,
		roles: statistics.roles,
		asked,
		idfOfSkill(skillId) {
			const known = asked.get(skillId);
			if (known !== undefined) return known;
			const idf = statistics.idfOfSkill(skillId);
			asked.set(skillId, idf);
			return idf;
		},
	};
}

/**
 * What a match takes from the statistics, to be kept with it. How many roles say a word tells which word it is to whoever
 * has the roles; so the key is made of the résumé's own text, and only who brings it again can look.
 *
 * @param matchId never used twice, cannot be guessed
 */
export function sealStatistics(
	{ statistics, counted }: MatchStatistics & { readonly statistics: { readonly asked: ReadonlyMap<string, number> } },
	resumeText: string,
	matchId: string,
): Uint8Array {
	const skills = new Map<number, string[]>();
	for (const [id, idf] of statistics.asked) {
		const alike = skills.get(idf);
		if (alike === undefined) skills.set(idf, [id]);
		else alike.push(id);
	}
	const kept: z.infer<typeof Kept> = {
		id: statistics.id,
		...counted,
		counts: [...counted.counts],
		skills: [...skills],
	};
	const sealing = createCipheriv(cipher, keyOf(resumeText, matchId), nonce);
	const sealed = [sealing.update(deflateRawSync(JSON.stringify(kept))), sealing.final()];
	return Buffer.concat([...sealed, sealing.getAuthTag()]);
}

/** Null where the text is not the one it was sealed with. */
export function openStatistics(sealed: Uint8Array, resumeText: string, matchId: string): MatchStatistics | null {
	const opening = createDecipheriv(cipher, keyOf(resumeText, matchId), nonce);
	opening.setAuthTag(sealed.subarray(-tagBytes));
	let bytes: Buffer;
	try {
		bytes = Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()]);
	} catch {
		return null;
	}
	const { id, roles, counts, skills } = Kept.parse(JSON.parse(inflateRawSync(bytes).toString()));
	const idfs = new Map(skills.flatMap(([idf, ids]) => ids.map((skillId) => [skillId, idf] as const)));
	// A skill that nobody asked about then is as rare as can be.
	const unasked = Math.log(Math.max(1, roles));
	const idfOfSkill = (skillId: string): number => idfs.get(skillId) ?? unasked;
	return { statistics: { id, roles, idfOfSkill }, counted: { roles, counts } };
}

function keyOf(resumeText: string, matchId: string): Buffer {
	return Buffer.from(hkdfSync('sha256', resumeText, matchId, 'rolefit statistics of a match', 32));
}
