import { z } from 'zod';

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time as people write it: `90s`, `30m`, `24h`, `7d`. */
export const DurationText = z
	.string()
	.regex(/^[1-9]\d{0,5}[smhd]$/, 'must be a whole number with a unit: 90s, 30m, 24h, 7d')
	.meta({ examples: ['7d'] });

/** The same in milliseconds. */
export const Duration = DurationText.transform(durationMs);

export function durationMs(text: z.infer<typeof DurationText>): number {
	return Number(text.slice(0, -1)) * unitMs[text.slice(-1) as keyof typeof unitMs];
}
