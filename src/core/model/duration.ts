import { z } from 'zod';

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90s`, `30m`, `24h`, `7d` → milliseconds. */
export const Duration = z
	.string()
	.regex(/^[1-9]\d{0,5}[smhd]$/, 'must be a whole number with a unit: 90s, 30m, 24h, 7d')
	.transform((text) => Number(text.slice(0, -1)) * unitMs[text.slice(-1) as keyof typeof unitMs]);
