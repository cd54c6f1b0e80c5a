import type { SkillEntry, SkillKind } from '../../src/core/model/skill.ts';
import { compileTaxonomy } from '../../src/core/skills/taxonomy.ts';

const skill = (id: string, name: string, kind: SkillKind, more: Partial<SkillEntry> = {}): SkillEntry => ({
	id,
	name,
	aliases: [],
	kind,
	implies: [],
	resembles: {},
	suggests: {},
	exact: [],
	...more,
});

/** The skills that the stories speak of. */
export const taxonomy = compileTaxonomy([
	{
		domain: 'stories',
		source: 'Invented for the ranking stories.',
		skills: [
			skill('python', 'Python', 'programming_language'),
			skill('kotlin', 'Kotlin', 'programming_language'),
			skill('cobol', 'COBOL', 'programming_language'),
			skill('kubernetes', 'Kubernetes', 'platform'),
			skill('aws', 'AWS', 'cloud'),
			skill('gcp', 'GCP', 'cloud', { resembles: { aws: 0.5 } }),
			skill('eks', 'EKS', 'platform', { implies: ['kubernetes', 'aws'] }),
			skill('mysql', 'MySQL', 'database'),
			skill('grafana', 'Grafana', 'tool'),
			skill('excel', 'Excel', 'tool'),
			skill('ledger', 'General ledger', 'technique'),
			skill('audit', 'Auditing', 'technique'),
			skill('triage', 'Triage', 'technique'),
			skill('wound-care', 'Wound care', 'technique'),
			skill('rn-licence', 'Registered nurse licence', 'licence'),
			skill('driving-licence', "Driver's licence", 'licence'),
			skill('pmp', 'PMP', 'certification'),
			skill('epic', 'Epic', 'platform'),
			skill('cerner', 'Cerner', 'platform', { resembles: { epic: 0.6 } }),
			skill('quickbooks', 'QuickBooks', 'tool'),
			skill('xero', 'Xero', 'tool', { resembles: { quickbooks: 0.6 } }),
			skill('tally', 'Tally', 'tool', { suggests: { ledger: 0.6 } }),
			skill('month-end', 'Month-end close', 'technique', { implies: ['ledger'] }),
			skill('icu', 'Intensive care', 'technique', { implies: ['wound-care'] }),
			skill('tig', 'TIG welding', 'technique', { implies: ['welding'] }),
			skill('mig', 'MIG welding', 'technique', { resembles: { tig: 0.5 } }),
			skill('welding', 'Welding', 'technique'),
			skill('haccp', 'HACCP', 'method'),
			skill('menu', 'Menu planning', 'technique'),
			skill('journeyman', 'Journeyman licence', 'licence'),
			skill('bar', 'Bar admission', 'licence'),
			skill('cdl', 'Commercial driving licence', 'licence'),
		],
	},
]);

export const nameOf = (id: string): string => taxonomy.skills.get(id)?.name ?? id;
