import { expect, test } from 'vitest';
import { openStatistics, remembering, sealStatistics } from '../../src/matching/sealed-statistics.ts';

const text = 'Robin Vale\nBaker of sourdough and brioche';
const counted = { roles: 300, counts: [0, 17, 299, 3] };

function sealed(): Uint8Array {
	const statistics = remembering({ id: '300-abc', roles: 300, idfOfSkill: (id) => Math.log(300 / id.length) });
	for (const id of ['baking', 'sourdough', 'milling', 'baking']) statistics.idfOfSkill(id);
	return sealStatistics({ statistics, counted }, text, 'm_1');
}

test('opens with the text that it was sealed with, to the last bit', () => {
	const opened = openStatistics(sealed(), text, 'm_1');
	expect(opened?.counted).toEqual(counted);
	expect(opened?.statistics).toMatchObject({ id: '300-abc', roles: 300 });
	expect(opened?.statistics.idfOfSkill('sourdough')).toBe(Math.log(300 / 9));
	expect(opened?.statistics.idfOfSkill('milling')).toBe(Math.log(300 / 7));
	// Never asked about then: as rare as can be.
	expect(opened?.statistics.idfOfSkill('welding')).toBe(Math.log(300));
});

test('stays shut for another text, another match, and when a byte was changed', () => {
	expect(openStatistics(sealed(), `${text} `, 'm_1')).toBeNull();
	expect(openStatistics(sealed(), text, 'm_2')).toBeNull();
	for (const at of [0, 20, -1]) {
		const altered = Buffer.from(sealed());
		altered.writeUInt8((altered.at(at) ?? 0) ^ 1, at < 0 ? altered.length + at : at);
		expect(openStatistics(altered, text, 'm_1')).toBeNull();
	}
});
