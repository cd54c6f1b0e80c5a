import { z } from 'zod';
import json from '../../../../data/resume/not-held.json' with { type: 'json' };

const Cues = z.array(z.string().min(1));

/** Words by which a résumé says that a skill is wished for or missing, folded. */
export const notHeldCues = z
	.strictObject({
		source: z.string().min(20),
		before: Cues,
		after: Cues,
		/** Where a cue stops reaching. */
		ends: Cues,
	})
	.parse(json);
