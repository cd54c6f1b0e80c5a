import { html } from './vendor/htm-preact.js';

/** A text with the evidence of its requirements marked; offsets are UTF-16 code units into it, as the API gives them. */
export function MarkedText({ text, requirements }) {
	const pieces = [];
	let end = 0;
	for (const { evidence, importance } of [...requirements].sort((a, b) => a.evidence.start - b.evidence.start)) {
		// Two requirements of one sentence share its mark.
		if (evidence.start < end) continue;
		pieces.push(text.slice(end, evidence.start));
		pieces.push(html`<mark class=${`mark-${importance}`}>${text.slice(evidence.start, evidence.end)}</mark>`);
		end = evidence.end;
	}
	pieces.push(text.slice(end));
	return html`<div class="marked">${pieces}</div>`;
}
