import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexDocument } from '../../src/core/search/index-document.ts';
import { adverts, life, weights } from './arbitrary.ts';
import { rankedFor, role } from './cast.ts';
import { resume } from './life.ts';
import { obviousScore } from './obvious-score.ts';

it('is the score of the obvious scorer to the last bit, over any roles', () => {
	fc.assert(
		fc.property(life, adverts(6), weights, (person, cast, weighed) => {
			const read = resume(person);
			const roles = Object.entries(cast).map(([id, advert]) => role(id, advert));
			const documents = roles.map((one) => {
				const asked = one.requirements.map((requirement) => requirement.text);
				return indexDocument(one, [{ text: [cast[one.id]?.text ?? '', ...asked].join('\n'), sections: [] }]);
			});
			for (const ranked of rankedFor(read, cast, { weights: weighed })) {
				const found = roles.find((one) => one.id === ranked.roleId);
				if (found === undefined) throw new Error('a role that nobody put in');
				const obvious = obviousScore(found, documents, read, weighed);
				expect(ranked.score).toBe(obvious.score);
				for (const name of ['text', 'skills', 'experience', 'education', 'title'] as const) {
					expect(ranked.parts[name].score).toBe(obvious.parts[name].score);
				}
			}
		}),
		{ numRuns: 120 },
	);
});
