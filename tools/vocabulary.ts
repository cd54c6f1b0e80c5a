import { parse } from 'csv-parse/sync';
import type { SkillKind } from '../src/core/model/skill.ts';

export type Vocabulary = {
	readonly source: string;
	readonly concepts: readonly {
		readonly name: string;
		readonly aliases: readonly string[];
		readonly kind: SkillKind;
	}[];
};

type Row = Readonly<Record<string, string>>;

/** A published vocabulary by its columns: ESCO's skills CSV or O*NET's tab-separated Technology Skills. Else null. */
export function readVocabulary(text: string): Vocabulary | null {
	const head = text.slice(0, 2_000).split('\n', 1)[0] ?? '';
	if (!/\bpreferredLabel\b|\bCommodity Title\b/.test(head)) return null;
	const delimiter = head.includes('\t') ? '\t' : ',';
	// O*NET quotes nothing; ESCO does, with line breaks inside of fields.
	const rows: readonly Row[] = parse(text, {
		columns: true,
		bom: true,
		delimiter,
		quote: delimiter === '\t' ? null : '"',
		relax_column_count: true,
		skip_empty_lines: true,
	});
	const [first] = rows;
	if (first === undefined) return null;
	if ('preferredLabel' in first && 'altLabels' in first) return esco(rows);
	return 'Example' in first && 'Commodity Title' in first ? onet(rows) : null;
}

/** ESCO: one row a concept; other labels one a line. Attitudes and languages are not skills of ours. */
function esco(rows: readonly Row[]): Vocabulary {
	const wanted = rows.filter(
		(row) => row.skillType !== undefined && !/language|transversal/i.test(`${row.skillType} ${row.reuseLevel ?? ''}`),
	);
	const concepts = wanted.map((row) => ({
		name: trimmed(row.preferredLabel),
		aliases: (row.altLabels ?? '')
			.split('\n')
			.map(trimmed)
			.filter((alias) => alias !== ''),
		kind: row.skillType === 'knowledge' ? ('field' as const) : ('technique' as const),
	}));
	return {
		source:
			'ESCO, European Skills, Competences, Qualifications and Occupations; European Union, reused under Decision 2011/833/EU.',
		concepts,
	};
}

/** O*NET: one row an occupation and product; each product once. */
function onet(rows: readonly Row[]): Vocabulary {
	const names = new Set(rows.map((row) => trimmed(row.Example)).filter((name) => name !== ''));
	const concepts = [...names].sort().map((name) => ({ name, aliases: [], kind: 'tool' as const }));
	return {
		source: 'O*NET Database, U.S. Department of Labor, Employment and Training Administration; CC BY 4.0.',
		concepts,
	};
}

function trimmed(text: string | undefined): string {
	return (text ?? '').trim();
}
