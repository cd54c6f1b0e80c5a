import { Status } from './marks.js';
import { html, useState } from './vendor/htm-preact.js';
import { labels, points } from './wording.js';

const importances = ['must', 'nice', 'context'];
const quotesShownMax = 2;

/** What a role asks for and what the résumé shows, side by side in the words of both. */
export function Requirements({ requirements }) {
	return importances
		.map((importance) => requirements.filter((requirement) => requirement.importance === importance))
		.filter((group) => group.length > 0)
		.map((group) => html`<${Group} group=${group} />`);
}

function Group({ group }) {
	const met = group.filter(({ status }) => status === 'met').length;
	return html`<h3>${labels.importance[group[0].importance]} <span class="quiet">${met} of ${group.length} met</span></h3>
		<div class="sides side-names" aria-hidden="true"><p>The posting says</p><p>The résumé says</p></div>
		<ul class="requirements">
			${bySentence(group).map((sentence) => html`<${Sentence} requirements=${sentence} />`)}
		</ul>`;
}

/** A sentence that asks for several things is shown once, with a verdict for each of them. */
function bySentence(group) {
	const sentences = new Map();
	for (const requirement of group) {
		const { postingId, start, end } = requirement.evidence.posting;
		const key = `${postingId} ${start} ${end}`;
		sentences.set(key, [...(sentences.get(key) ?? []), requirement]);
	}
	return [...sentences.values()];
}

function Sentence({ requirements }) {
	const { text, evidence } = requirements[0];
	return html`<li class="sides">
		<div>
			<h4>The posting says</h4>
			<blockquote class="said-posting">${evidence.posting.quote || text}</blockquote>
		</div>
		<div class="verdicts">
			<h4>The résumé says</h4>
			${requirements.map((requirement) => html`<${Verdict} requirement=${requirement} />`)}
		</div>
	</li>`;
}

function Verdict({ requirement }) {
	const { kind, status, points: gained, maxPoints, reason, ask, evidence } = requirement;
	return html`<div class="requirement">
		<p class="requirement-head">
			<${Status} of=${status} />
			<span class="quiet">${labels.kind[kind]}</span>
			${maxPoints > 0 && html`<span class="quiet requirement-points">${points(gained)} of ${points(maxPoints)} points</span>`}
		</p>
		<p class="reason">${reason}</p>
		<${Quotes} quotes=${evidence.resume} />
		${ask !== null && html`<p class="ask"><strong>To ask:</strong> ${ask}</p>`}
	</div>`;
}

function Quotes({ quotes }) {
	const [areAllShown, setAllShown] = useState(false);
	const shown = areAllShown ? quotes : quotes.slice(0, quotesShownMax);
	return html`
		${shown.map(
			({ quote, section }) =>
				html`<blockquote class="said-resume"><span class="words">${quote}</span> <span class="section">${section}</span></blockquote>`,
		)}
		${
			shown.length < quotes.length &&
			html`<button type="button" class="link" onClick=${() => setAllShown(true)}>
				${quotes.length - shown.length} more<span class="sr-only"> from the résumé</span>
			</button>`
		}
	`;
}
