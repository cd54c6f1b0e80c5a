import { describe, expect, it } from 'vitest';
import { type Line, only, readLines } from './small-world.ts';

describe('languages', () => {
	const asked: readonly (readonly [string | Line, ...string[]])[] = [
		['Fluent in German', 'de must'],
		['Excellent command of English, both written and oral', 'en must'],
		['fluent in german or english', 'de/en must'],
		['good writing, and polish your drafts'],
		['Fluency in English and French', 'en must', 'fr must'],
		['Bilingual English/Spanish is a plus', 'en nice', 'es nice'],
		['Very good level of Polish required', 'pl must'],
		['Verhandlungssichere Deutschkenntnisse', 'de must'],
		['Sehr gute Englischkenntnisse', 'en must'],
		['German or French at business level', 'de/fr must'],
		['German, French or Italian', 'de/fr/it must'],
		['Fluent in English and isiXhosa or isiZulu', 'en must', 'xh/zu must'],
		['Fluent in English and kiSwahili', 'en must', 'sw must'],
		['English and French or Welsh', 'en must', 'fr/cy must'],
		[{ text: 'We are looking for a native English speaker.', section: 'summary' }, 'en must'],
		['Basic German is necessary in the kitchen; English or Italian is a plus.', 'de must', 'en/it nice'],
		['Native German, Dutch and/or Italian speakers', 'de/nl/it must'],
		['Any non-English languages are welcome'],
		['Knowledge of the German market'],
		['Degree in English'],
		['Polish our silverware with good cloths'],
		[{ text: 'Our French office is bilingual.', section: 'company' }],
	];
	it.each(asked.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		const read = only(readLines(line), 'language').map(({ language, importance }) => {
			const codes = [language, ...(language.alternatives ?? [])].map(({ code }) => code);
			return `${codes.join('/')} ${importance}`;
		});
		expect(read).toEqual(expected);
	});
});

describe('where one must live', () => {
	const asked: readonly (readonly [string | Line, ...(readonly [countries: string, places: string])[]])[] = [
		['Must be based in Spain', ['ES', '']],
		[{ text: 'Visa sponsorship is available, but the role requires based in Spain.', section: 'benefits' }, ['ES', '']],
		['Candidates must reside in the United States or Canada', ['US CA', '']],
		['Must live within commuting distance of Leeds', ['', 'Leeds']],
		['Willing to relocate to Oslo, Norway', ['NO', 'Oslo']],
		[{ text: 'The role is based in Dallas.', section: 'summary' }],
		[{ text: 'We are based in Berlin.', section: 'company' }],
	];
	it.each(asked.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		const found = only(readLines(line), 'location').map(({ location }) => [
			location.countries.join(' '),
			location.places.join(' '),
		]);
		expect(found).toEqual(expected);
	});
});

describe('what one must be allowed', () => {
	const asked: readonly (readonly [string | Line, ...string[]])[] = [
		['Must be authorized to work in the US', 'work_permit US'],
		['Right to work in the UK', 'work_permit GB'],
		['The right to live and work in Ireland', 'work_permit IE'],
		['U.S. citizens only', 'citizenship US'],
		['South African passport only', 'citizenship ZA'],
		['Canada/US passport holders only', 'citizenship CA US'],
		['Citizen of USA, Canada, UK, Ireland, Australia, New Zealand or South Africa', 'citizenship US CA GB IE AU NZ ZA'],
		['Must be a US citizen to join our offices in Ohio, Texas or in Canada', 'citizenship US'],
		['Must be a U.S. Person as defined by ITAR', 'citizenship US'],
		['Active security clearance required', 'clearance '],
		['Successful completion of a criminal background check', 'background_check '],
		[{ text: 'An enhanced DBS check is carried out on all staff.', section: 'process' }, 'background_check '],
		[
			{ text: 'We ask everybody for a criminal record check before they start.', section: 'company' },
			'background_check ',
		],
		[{ text: 'Security clearance is a plus', section: 'preferred' }, 'clearance '],
		[{ text: 'Willing to undergo a background check', section: 'preferred' }, 'background_check '],
		['Security clearance is not required'],
		['Support in obtaining a work permit'],
		[{ text: 'We hire without regard to citizenship of any kind, to citizens of all countries.', section: 'legal' }],
	];
	it.each(asked.map(([line, ...expected]) => ({ line, expected })))('%j', ({ line, expected }) => {
		const found = only(readLines(line), 'authorisation').map(
			(one) => `${one.authorisation.of} ${one.authorisation.countries.join(' ')}`,
		);
		expect(found).toEqual(expected);
	});
});
