import { describe, expect, it } from 'vitest';
import { read, shape } from './reading.ts';

/** What a careful person reads out of each shape; absent fields are not judged. */
const expected = {
	'board-glued-stack': {
		title: 'Senior Data Engineer, Platform (Warehouse Reliability)',
		company: 'Aktina',
		team: 'Warehouse Reliability',
		locations: [{ city: null, region: null, country: 'PT' }],
		workMode: null,
		employmentType: 'full_time',
		seniority: 'senior',
		salary: { min: 62_000, max: 78_500, currency: 'EUR', period: 'year' },
		sponsorship: null,
		onCall: true,
		postedAt: '2024-05-03',
	},
	'aggregator-half-menu': {
		title: 'Ward Nurse, Surgery (Day Unit)',
		company: 'Brannock Hospital',
		team: 'Day Surgery',
		locations: [{ city: 'Dublin', region: null, country: 'IE' }],
		workMode: null,
		remoteWithin: [],
		employmentType: 'full_time',
		salary: null,
		sponsorship: 'offered',
		onCall: true,
	},
	'summary-board': {
		title: 'Staff Accountant, Group Reporting',
		company: 'Tessalo Foods',
		team: 'Group Consolidation',
		locations: [],
		workMode: null,
		employmentType: null,
		seniority: null,
		salary: null,
		onCall: null,
	},
	'remote-board': {
		title: 'Principal Product Designer, Payments (Merchant Onboarding)',
		company: 'Pellworm',
		team: 'Merchant Onboarding',
		locations: [
			{ city: null, region: null, country: 'DE' },
			{ city: null, region: null, country: 'AT' },
		],
		workMode: 'remote',
		remoteWithin: ['DE', 'AT'],
		seniority: 'principal',
		salary: null,
	},
	'streaming-style': {
		title: 'Senior Engineer, Backend (Ledger Services)',
		company: 'Corvane',
		team: 'Ledger',
		locations: [{ city: null, region: null, country: 'CA' }],
		workMode: 'remote',
		remoteWithin: ['CA'],
		employmentType: null,
		seniority: 'senior',
		salary: { min: 118_000, max: 142_000, currency: 'CAD', period: 'year' },
		sponsorship: null,
		onCall: null,
	},
	'lost-line-breaks': {
		title: 'Office Administrator',
		company: 'Hallam & Wright',
		locations: [{ city: 'Leeds', region: null, country: 'GB' }],
		employmentType: 'part_time',
		salary: { min: 22_000, max: 24_000, currency: 'GBP', period: 'year' },
		sponsorship: 'not_offered',
	},
} as const;

describe.each(Object.entries(expected))('%s', (name, facts) => {
	const reading = read(shape(name));
	it.each(Object.entries(facts))('%s', (field, value) => {
		expect(reading[field as keyof typeof reading]).toEqual(value); // the fields named above are fields of a reading
	});
});

describe('noise', () => {
	it('of an aggregator becomes no skill, requirement, pay or place', () => {
		const reading = read(shape('aggregator-half-menu'));
		expect(reading.skills).toEqual([]);
		expect(reading.requirements.map((requirement) => requirement.text).join(' ')).not.toMatch(/Python|HR|alert/);
		expect(reading.warnings.map((warning) => warning.code)).toContain('mostly_chrome');
	});

	it('is marked as chrome', () => {
		const text = shape('streaming-style');
		const chrome = read(text).sections.filter((section) => section.kind === 'chrome');
		const shown = chrome.map(({ start, end }) => text.slice(start, end)).join('\n');
		expect(shown).toContain('How to Apply Below');
		expect(shown).toContain('applications are not being accepted');
		expect(shown).toContain('Search for further Jobs');
		expect(shown).not.toContain('10+ Years');
		expect(shown).not.toContain('CAN base pay');
	});
});
