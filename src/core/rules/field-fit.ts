/** Fields asked for that any field answers. */
const anyField =
	/\b(?:related|relevant|any|similar|equivalent|technical) (?:field|discipline|subject|area)|^(?:any|related field)$/;
/** Words of fields that stand in unlike ones too. */
const empty: ReadonlySet<string> = new Set([
	'and',
	'the',
	'studies',
	'general',
	'related',
	'field',
	'degree',
	'applied',
	'management',
	'administration',
	'science',
	'sciences',
	'technology',
	'arts',
	'engineering',
]);
const prefixLength = 6;

/** 0..1: how well a field of study answers the fields asked for, by the words they share. */
export function fieldFit(asked: readonly string[], field: string): number {
	const own = field.toLowerCase();
	let best = 0;
	for (const one of asked.map((text) => text.toLowerCase())) {
		if (own.includes(one) || one.includes(own)) return 1;
		const shared = telling(one).some((word) => telling(own).includes(word));
		const sharedGroup = groupOf(own) !== null && groupOf(own) === groupOf(one);
		best = Math.max(best, shared ? 1 : sharedGroup ? 0.8 : anyField.test(one) ? 0.6 : 0);
	}
	return best;
}

/** The first letters of the words that tell a field: "accounting" and "accountancy" are one. */
function telling(field: string): readonly string[] {
	const words = field.split(/[^a-z]+/).filter((word) => word.length > 2 && !empty.has(word));
	return words.map((word) => word.slice(0, prefixLength));
}

/** Fields that recruiters take for each other. */
const groups: readonly (readonly [string, RegExp])[] = [
	['computing', /\b(?:comput|software|informati|data scien|cyber|electrical|electronic)/],
	['numbers', /\b(?:math|statist|econom|physic|quantit|actuar|operations research)/],
	['business', /\b(?:business|commerce|management|marketing|mba|administration|econom)/],
	['money', /\b(?:account|financ|bank|audit|tax)/],
	['engineering', /\b(?:engineer|mechanic|industrial|chemic|civil|manufactur)/],
	['health', /\b(?:nurs|health|medic|clinic|pharm)/],
	['words', /\b(?:english|journalis|communicat|literature|media|writing|public relations)/],
	['design', /\b(?:design|fine art|graphic|visual|illustrat|multimedia)/],
	['people', /\b(?:human resource|psycholog|sociolog|social|organi[sz]ational)/],
	['teaching', /\b(?:educat|teach|pedagog)/],
	['life', /\b(?:biolog|chemi|biochem|life scien|environment|geolog)/],
];

function groupOf(field: string): string | null {
	return groups.find(([, words]) => words.test(field))?.[0] ?? null;
}
