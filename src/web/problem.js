import { Mark } from './marks.js';
import { html } from './vendor/htm-preact.js';

/** A problem document as a person reads it. */
export function ProblemMessage({ problem }) {
	if (problem === null) return null;
	const { title, detail, errors, retryAfter, requestId, status } = problem;
	return html`<div class="problem" role="alert">
		<h2><${Mark} of="unmet" />${title}</h2>
		${detail && html`<p>${detail}</p>`}
		${
			errors.length > 0 &&
			html`<ul>
			${errors.map((error) => html`<li><code>${error.pointer || '/'}</code> ${error.detail}</li>`)}
		</ul>`
		}
		${(status === 401 || status === 403) && html`<p><a href="#key">Enter a key</a>, then try again: what you chose is still there.</p>`}
		${retryAfter !== null && html`<p>${retryWords(retryAfter)}</p>`}
		${status >= 500 && requestId !== null && html`<p class="quiet">Request id: <code>${requestId}</code></p>`}
	</div>`;
}

/** Retry-After comes as seconds or as a date. */
function retryWords(value) {
	if (!/^\d+$/.test(value)) return `Try again after ${value}.`;
	return value === '1' ? 'Try again in a second.' : `Try again in ${value} seconds.`;
}
