import table from '../../../data/roles/company-words.json' with { type: 'json' };
import { fold } from '../text/fold.ts';

const legalForms = new Set(table.legalForms);

/** A company's name without legal form, case and punctuation; null where nothing is left. */
export function companyKey(company: string | null): string | null {
	const words = fold(company ?? '')
		.replace(/['.]/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !legalForms.has(word));
	return words.length === 0 ? null : words.join(' ');
}
