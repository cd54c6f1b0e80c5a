import { describe, expect, it } from 'vitest';
import { occupationsOf } from '../../../src/core/ranking/occupations.ts';

describe('a title that shares its last word with many trades', () => {
	it.each([
		['Kernel Engineer', 'embedded-engineer'],
		['Prop Designer', 'set-designer'],
		['Battery Test Engineer', 'electrical-engineer'],
		['Crash Test Engineer', 'mechanical-engineer'],
		['Field Service Foreman', 'maintenance-technician'],
		['Coding Auditor', 'medical-coder'],
		['CSSD Technician', 'sterile-technician'],
		['Paddlesport Instructor', 'outdoor-instructor'],
		['CDL Trainer', 'driving-instructor'],
		['Boxing Judge', 'referee'],
		['Aerodrome Controller', 'air-traffic-controller'],
		['Radiology Coder', 'medical-coder'],
		['Dough Mixer', 'baker'],
		['Museum Docent', 'tour-guide'],
		['Godown Incharge', 'warehouse-manager'],
		['Tram and Streetcar Operator', 'train-driver'],
		['Linux Engineer', 'system-administrator'],
		['Goalkeeper', 'athlete'],
	])('is told by its first: %s', (title, expected) => {
		expect(occupationsOf(title)[0]?.occupation.id).toBe(expected);
	});
});
