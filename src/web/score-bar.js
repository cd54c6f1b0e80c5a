import { html } from './vendor/htm-preact.js';
import { labels, points } from './wording.js';

/** The parts of a score in the order in which bars and tables show them. */
export const partNames = ['title', 'skills', 'experience', 'education', 'text'];

/** A score out of 100 as one bar made of its parts, with its figures in words for those who do not see it. */
export function ScoreBar({ role }) {
	let from = 0;
	const segments = partNames.map((name) => {
		const segment = { name, from, width: role.parts[name].points };
		from += segment.width;
		return segment;
	});
	const words = partNames.map((name) => `${labels.part[name]} ${points(role.parts[name].points)}`).join(', ');
	return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label=${`${points(role.score)} of 100 points: ${words}`}>
		<rect class="bar-track" width="100" height="4" />
		${segments
			.filter(({ width }) => width > 0)
			.map(
				({ name, from: x, width }) =>
					html`<rect class=${`part-${name}`} x=${x} width=${Math.max(width - 0.3, 0.2)} height="4" />`,
			)}
	</svg>`;
}

/** What one part brought of what it could have brought. */
export function PartBar({ name, part }) {
	return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
		<rect class="bar-track" width="100" height="4" />
		<rect class=${`part-${name}`} width=${part.weight > 0 ? part.points / part.weight : 0} height="4" />
	</svg>`;
}
