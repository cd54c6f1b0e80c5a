import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());

const advert = (place: string): string =>
	`Harbour Crane Operator\n\n${place}Company: Osprey Quays Ltd\n\nWhat you do\n- Lift containers from ships to lorries and back, by day and by night\n- Check ropes, hooks and brakes before each shift and write down what you find\n\nWhat you need\n- 2 years of experience with harbour cranes\n`;

async function roleOf(id: string, place: string): Promise<string> {
	const answer = await request(service.app.server)
		.post(`/postings?source=board&sourceId=${id}`)
		.set('content-type', 'text/plain')
		.send(advert(place));
	return answer.body.roleId;
}

describe('a posting that names no place', () => {
	it('brings no two places into one role', async () => {
		const silent = await roleOf('1', '');
		const leith = await roleOf('2', 'Location: Leith, Scotland\n');
		const hull = await roleOf('3', 'Location: Hull, England\n');
		expect(leith).toBe(silent);
		expect(hull).not.toBe(leith);
		expect(await roleOf('4', 'Location: Hull, England\n\n')).toBe(hull);
	});

	it('leaves a role that it no longer fits when it names another place', async () => {
		const leith = await roleOf('2', 'Location: Leith, Scotland\n');
		const moved = await roleOf('1', 'Location: Grimsby, England\n');
		expect(moved).not.toBe(leith);
	});
});
