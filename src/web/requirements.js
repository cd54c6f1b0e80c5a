import { Status } from './marks.js';
import { html } from './vendor/htm-preact.js';
import { labels, points } from './wording.js';

const groups = ['must', 'nice', 'context'];

/** What a role asks for, each with its verdict and the words of both texts. */
export function Requirements({ requirements }) {
	return groups
		.map((importance) => requirements.filter((requirement) => requirement.importance === importance))
		.filter((group) => group.length > 0)
		.map((group) => html`<${Group} group=${group} />`);
}

function Group({ group }) {
	const met = group.filter(({ status }) => status === 'met').length;
	return html`<h3>${labels.importance[group[0].importance]} <span class="quiet">${met} of ${group.length} met</span></h3>
		<ul class="requirements">
			${group.map((requirement) => html`<${Requirement} requirement=${requirement} />`)}
		</ul>`;
}

function Requirement({ requirement }) {
	const { kind, text, status, points: gained, maxPoints, reason, ask, evidence } = requirement;
	return html`<li>
		<div class="requirement-head">
			<${Status} of=${status} />
			<span class="quiet">${labels.kind[kind]}</span>
			${maxPoints > 0 && html`<span class="quiet requirement-points">${points(gained)} of ${points(maxPoints)} points</span>`}
		</div>
		<div class="sides">
			<div>
				<h4>The posting says</h4>
				<blockquote class="said-posting">${evidence.posting.quote || text}</blockquote>
			</div>
			<div>
				<h4>The résumé says</h4>
				${evidence.resume.map(
					({ quote, section }) =>
						html`<blockquote class="said-resume">${quote} <span class="section">${section}</span></blockquote>`,
				)}
				${evidence.resume.length === 0 && html`<p class="quiet nothing">Nothing on it.</p>`}
			</div>
		</div>
		<p class="reason">${reason}</p>
		${ask !== null && html`<p class="ask"><strong>To ask:</strong> ${ask}</p>`}
	</li>`;
}
