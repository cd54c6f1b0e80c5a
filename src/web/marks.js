import { html } from './vendor/htm-preact.js';
import { labels } from './wording.js';

/** What each mark draws in a 16 × 16 field: a mark is told by its shape and its word, its colour comes on top. */
const shapes = {
	met: 'M4 8.5l2.8 2.8L12 5.4',
	partial: 'M4 8h8',
	unmet: 'M5 5l6 6M11 5l-6 6',
	unknown: 'M6.2 6.2a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.3M8 11.6v.1',
	warning: 'M8 4.4v4.4M8 11.5v.1',
	up: 'M8 12V4.6M4.8 7.6L8 4.4l3.2 3.2',
};

export function Mark({ of }) {
	return html`<svg class=${`mark mark-${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
		<circle cx="8" cy="8" r="7.5" /><path d=${shapes[of]} />
	</svg>`;
}

/** Whether a requirement is met, as a mark and a word. */
export function Status({ of }) {
	return html`<span class=${`status status-${of}`}><${Mark} of=${of} />${labels.status[of]}</span>`;
}

export function Badge({ verdict }) {
	return html`<span class=${`badge badge-${verdict}`}>${labels.verdict[verdict]}</span>`;
}
