import { describe, expect, it } from 'vitest';
import { type Line, readLines } from './small-world.ts';

describe('weights of skills', () => {
	const weight = (id: string, ...lines: readonly (Line | string)[]): number =>
		readLines(...lines).skills.find((skill) => skill.id === id)?.weight ?? 0;

	it('asks more of a requirement than of a wish, of a wish than of a duty, of a duty than of talk', () => {
		const must = weight('python', 'Experience with Python');
		const nice = weight('python', { text: 'Experience with Python', section: 'preferred' });
		const duty = weight('python', { text: 'Write services in Python', section: 'responsibilities' });
		const talk = weight('python', { text: 'We love Python.', section: 'company' });
		expect(must).toBeGreaterThan(nice);
		expect(nice).toBeGreaterThan(duty);
		expect(duty).toBeGreaterThan(talk);
	});

	it('asks more of an expert than of somebody familiar with it', () => {
		expect(weight('python', 'Expert in Python')).toBeGreaterThan(weight('python', 'Familiar with Python'));
	});

	it('saturates: a hundred mentions in talk are still no demand', () => {
		const talk = Array.from({ length: 100 }, () => ({ text: 'We love Python.', section: 'company' as const }));
		expect(weight('python', ...talk)).toBeLessThan(
			weight('python', { text: 'Experience with Python', section: 'preferred' }),
		);
	});

	it('names each skill once, under its strongest importance', () => {
		const { skills } = readLines(
			'Python required',
			{ text: 'Python', section: 'preferred' },
			{ text: 'Python', section: 'company' },
		);
		expect(skills.map(({ id, importance }) => [id, importance])).toEqual([['python', 'must']]);
		expect(skills[0]?.evidence).toHaveLength(3);
	});
});
