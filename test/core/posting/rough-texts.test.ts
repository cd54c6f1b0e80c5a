import { describe, expect, it } from 'vitest';
import { asked, outline, read, yearsAsked } from './reading.ts';

describe('lists that lost their form', () => {
	const items = (text: string): readonly string[] =>
		outline(`Fitter\n\nAbout the job\n${text}`).flatMap((line) =>
			line.startsWith('requirements') ? [line.slice(line.indexOf('|') + 2)] : [],
		);

	it.each([
		[
			'You run the shop.REQUIREMENTS* Use the press* Know the books* Good eyes',
			['Use the press', 'Know the books', 'Good eyes'],
		],
		[
			'Requirements:\nGood knowledge of Quillon OnlineCompletion of the Tarn course',
			['Good knowledge of Quillon Online', 'Completion of the Tarn course'],
		],
		['Requirements\nYou will be:\n- Strong\n- Kind', ['You will be:', 'Strong', 'Kind']],
		['Be kind. Requirements: Strong arms', ['Strong arms']],
		[
			'Requirements: You keep the books of all yards You must know the tides The ideal candidate is calm',
			['You keep the books of all yards', 'You must know the tides', 'The ideal candidate is calm'],
		],
		[
			'Requirements:-2 years on boats-Strong arms -Able to read plans',
			['2 years on boats', 'Strong arms', 'Able to read plans'],
		],
		[
			'Requirements: Strong arms, as at Quillon-Brask or Tarn-Wherry',
			['Strong arms, as at Quillon-Brask or Tarn-Wherry'],
		],
		['Requirements:1. Strong arms2. Good eyes.3. Able to read', ['1. Strong arms', '2. Good eyes.', '3. Able to read']],
		['Requirements: A licence is preferred Able and strong arms', ['A licence is preferred', 'Able and strong arms']],
		...[
			'Work on the quay is required Monday to Friday only',
			'Help at the yard is preferred June to August',
			'Sailing is required Europe wide',
			'A strong back is required Able hands too',
			'Yard experience preferred Oslo based',
		].map((line): [string, readonly string[]] => [`Requirements: ${line}`, [line]]),
		['Be kind EXPERIENCE REQUIREMENTS: Strong arms', ['Strong arms']],
		['Requirements:--Must lift 20 kg.--Must read plans.', ['Must lift 20 kg.', 'Must read plans.']],
		[
			'Requirements:\nKnow our APIsExperience with gearsA licence a PLUSYardi a PLUS',
			['Know our APIs', 'Experience with gears', 'A licence a PLUS', 'Yardi a PLUS'],
		],
	])('%s', (text, expected) => {
		expect(items(text)).toEqual(expected);
	});

	it('takes only the last sentence before a list for what leads it in', () => {
		const lines = outline(
			'Clerk\n\nThe right candidate will fit in with us. These are the duties:\n- Sort mail\n- Greet guests',
		);
		expect(lines.filter((line) => line.startsWith('requirements'))).toEqual([]);
	});
});

describe('texts in other languages', () => {
	it('reads a German advert as far as the tables know its words', () => {
		const reading = read(
			'Mitarbeiter Lager (m/w/d)\n\nWir suchen für unser Team in Hamburg eine Person, die unser Lager in Vollzeit unterstützt. An zwei Tagen pro Woche im Homeoffice werden die Listen geführt.\n\nIhr Profil\n- Mindestens 3 Jahre Berufserfahrung im Lager\n- Gute Kenntnisse in Python, HR von Vorteil\n- Fließend Deutsch\n\nWir bieten\n- Gehalt von 42.000 € bis 48.000 € brutto pro Jahr\n',
		);
		expect(reading.warnings.map(({ code }) => code)).toContain('not_english');
		expect([reading.workMode, reading.employmentType, yearsAsked(reading)]).toEqual(['hybrid', 'full_time', 3]);
		expect(reading.salary).toEqual({ min: 42_000, max: 48_000, currency: 'EUR', period: 'year' });
		expect(reading.skills.map(({ name, importance }) => `${name} ${importance}`).sort()).toEqual([
			'German must',
			'HR nice',
			'Python must',
		]);
	});

	it('reads a Spanish advert so', () => {
		const reading = read(
			'Conductor\n\nBuscamos para nuestro equipo de Sevilla una persona con ganas de conducir a jornada completa; el trabajo es presencial.\n\nRequisitos\n- Al menos 2 años de experiencia en reparto\n- Se valorará inglés\n\nOfrecemos\n- Salario de 1.900 € brutos al mes\n',
		);
		expect([reading.workMode, reading.employmentType, yearsAsked(reading)]).toEqual(['onsite', 'full_time', 2]);
		expect(reading.salary).toEqual({ min: 1_900, max: 1_900, currency: 'EUR', period: 'month' });
		expect(reading.skills.map(({ name, importance }) => `${name} ${importance}`)).toEqual(['English nice']);
	});
});

describe('bad input', () => {
	it('reads nothing of bytes that are no text', () => {
		const bytes = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode((at * 7_919) % 256)).join('');
		const reading = read(`R34pd ${bytes}`);
		expect(reading.warnings.map(({ code }) => code)).toContain('unreadable');
		expect([reading.title, reading.salary, reading.requirements]).toEqual([null, null, []]);
	});

	it('names two hundred skills of one line, each once', () => {
		const names = Array.from({ length: 200 }, (_, at) => `Tool${at}ware`);
		const reading = asked(`Python, ${names.join(', ')}`);
		expect(new Set(reading.skills.map(({ id }) => id)).size).toBe(reading.skills.length);
		expect(reading.skills.length).toBeGreaterThan(1);
	});

	it('says of a single sentence that it is short, and of an empty section nothing', () => {
		expect(read('Cook wanted').warnings.map(({ code }) => code)).toContain('short_text');
		expect(read('Clerk\n\nRequirements\n\nPreferred\n\nBenefits\n').requirements).toEqual([]);
	});
});
