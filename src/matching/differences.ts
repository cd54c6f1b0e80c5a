import type { Match } from '../core/model/match.ts';
import type { Difference, Verification, VerifiedRole } from '../core/model/verification.ts';
import type { Engine } from './engine.ts';
import { hashOf, weightsFor } from './options.ts';

type Compared = {
	readonly kept: Match;
	readonly resumeSha256: string;
	readonly roles: readonly VerifiedRole[];
	/** Which statistics the scores were computed with. */
	readonly used: Verification['statistics']['used'];
	/** The statistics of now. */
	readonly present: string;
};

/** Everything that a score follows from, then and now; what is the same is left out. */
export function differencesOf(engine: Engine, { kept, resumeSha256, roles, used, present }: Compared): Difference[] {
	const { version, taxonomy, statistics, weightsHash } = kept.engine;
	const weights = hashOf(weightsFor(engine, kept.terms?.weights));
	const other = roles.filter((role) => role.postings !== 'same').length;
	const unequal = roles.filter((role) => !role.equal).length;
	const things: readonly Difference[] = [
		{ what: 'resume', kept: kept.resume.sha256, now: resumeSha256, detail: 'It is not the same résumé.' },
		{ what: 'engine', kept: version, now: engine.version, detail: 'Another release computes the scores.' },
		{ what: 'taxonomy', kept: taxonomy, now: engine.taxonomy.hash, detail: 'The skills are other ones.' },
		{
			what: 'statistics',
			kept: statistics,
			now: used === 'kept' ? statistics : present,
			detail: 'What the match took from the other roles cannot be opened with this résumé: those of now are used.',
		},
		{
			what: 'weights',
			kept: weightsHash,
			now: weights,
			detail: 'The weights of the engine are other ones now; those of the match are used.',
		},
		{
			what: 'postings',
			kept: `${roles.length} roles`,
			now: `${roles.length - other} roles`,
			detail: 'The others are gone or made of other content: see the roles.',
		},
		{
			what: 'scores',
			kept: `${roles.length} scores`,
			now: `${roles.length - unequal} scores`,
			detail: 'The others are not the same: see the roles.',
		},
	];
	return things.filter((thing) => thing.kept !== thing.now);
}
