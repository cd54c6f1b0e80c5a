import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../tools/vocabulary.ts';

describe('vocabularies as they are published', () => {
	it('reads ESCO, with labels over several lines', () => {
		const csv = [
			'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
			'KnowledgeSkillCompetence,http://example.com/1,skill/competence,sector-specific,glaze bread,"brush bread with egg',
			'egg-wash bread","Brush it, then bake."',
			'KnowledgeSkillCompetence,http://example.com/2,knowledge,cross-sector,types of flour,,',
			'KnowledgeSkillCompetence,http://example.com/3,skill/competence,transversal,think quickly,,',
		].join('\n');
		expect(readVocabulary(csv)?.concepts).toEqual([
			{ name: 'glaze bread', aliases: ['brush bread with egg', 'egg-wash bread'], kind: 'technique' },
			{ name: 'types of flour', aliases: [], kind: 'field' },
		]);
	});

	it('reads O*NET, each product once', () => {
		const tsv = [
			'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title',
			'51-3011.00\tOven "Pro" planner\t1\tPlanning',
			'51-3012.00\tOven "Pro" planner\t1\tPlanning',
			'51-3012.00\tDough Desk\t2\tOffice',
		].join('\r\n');
		expect(readVocabulary(tsv)?.concepts.map((concept) => concept.name)).toEqual(['Dough Desk', 'Oven "Pro" planner']);
	});

	it('refuses what is neither', () => {
		expect(readVocabulary('a,b\n1,2')).toBeNull();
		expect(readVocabulary('')).toBeNull();
		expect(readVocabulary('[{"name": "no table"}]')).toBeNull();
	});

	it('reads the columns of the files of today, with a byte order mark and Windows line ends', () => {
		const esco = [
			'\uFEFFconceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description',
			'KnowledgeSkillCompetence,http://example.com/1,skill/competence,sector-specific,glaze bread,,,released,2024-01-01T00:00:00.000Z,"A note, and more",,http://example.com/skills,"Say ""when"""',
			'',
		].join('\r\n');
		expect(readVocabulary(esco)?.concepts.map(({ name }) => name)).toEqual(['glaze bread']);
		const onet = [
			'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
			'51-3011.00\tDough Desk\t1\tOffice\tY\tN',
			'',
		].join('\r\n');
		expect(readVocabulary(onet)?.concepts.map(({ name }) => name)).toEqual(['Dough Desk']);
	});
});
