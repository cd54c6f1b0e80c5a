import table from '../../../data/roles/sources.json' with { type: 'json' };
import type { Posting } from '../model/posting.ts';
import { companyKey } from './company-key.ts';

/**
 * How near a posting's source is to the employer, 0..1: its own site, then the systems that employers post from,
 * then boards; of two alike the one with less site chrome in its text.
 */
export function directness(posting: Posting): number {
	const host = hostOf(posting.source?.url ?? null) ?? posting.source?.name.toLowerCase() ?? '';
	const company = companyKey(posting.company)?.replaceAll(' ', '') ?? null;
	const chrome = posting.sections
		.filter((section) => section.kind === 'chrome')
		.reduce((sum, section) => sum + section.end - section.start, 0);
	const clean = 1 - chrome / Math.max(1, posting.text.length);
	return (2 * byHost(host, company) + clean) / 3;
}

function byHost(host: string, company: string | null): number {
	if (host === '') return table.unknown;
	if (company !== null && company.length >= 3 && host.replace(/[^a-z0-9]/g, '').includes(company))
		return table.employer;
	if (table.systems.some((name) => host.includes(name))) return table.system;
	return table.boards.some((name) => host.includes(name)) ? table.board : table.unknown;
}

function hostOf(url: string | null): string | null {
	return url === null ? null : (URL.parse(url)?.hostname.toLowerCase() ?? null);
}
