import { Mark } from './marks.js';
import { Requirements } from './requirements.js';
import { PartBar, partNames } from './score-bar.js';
import { html } from './vendor/htm-preact.js';
import { labels, points, webAddress } from './wording.js';

const gapsShownMax = 5;
const verdictWords = {
	eligible: null,
	ask: 'Something this role cannot do without is not told by the résumé: ask before deciding.',
	ineligible: 'A must-have that you made a condition is not met, so the role stands last, whatever its score.',
};

/** Why a role has its score and its place. */
export function RoleDetail({ role }) {
	return html`
		${verdictWords[role.verdict] && html`<p class="note">${verdictWords[role.verdict]}</p>`}
		<${Parts} role=${role} />
		<${Limits} role=${role} />
		<${Gaps} role=${role} />
		<${Requirements} requirements=${role.requirements} />
		<${Sources} postings=${role.postings} />
	`;
}

function Parts({ role }) {
	return html`<h3>Where the points come from</h3>
		<ul class="parts">
			${partNames.map((name) => {
				const part = role.parts[name];
				return html`<li>
					<span class="part-name"><i class=${`swatch part-${name}`}></i>${labels.part[name]}</span>
					<span class="part-points">
						${part.weight > 0 ? html`<strong>${points(part.points)}</strong> of ${points(part.weight * 100)}` : 'not counted'}
					</span>
					<${PartBar} name=${name} part=${part} />
					<span class="part-reason">${part.reason}</span>
				</li>`;
			})}
		</ul>`;
}

/** What holds the score down; all parts are lowered alike, so the parts' own scores give the score without it. */
function Limits({ role }) {
	if (role.limits.length === 0) return null;
	const free = partNames.reduce((sum, name) => sum + role.parts[name].score * role.parts[name].weight * 100, 0);
	return html`<div class="note">
		<${Mark} of="warning" />
		<div>
			<p>Held down from ${points(free)} to ${points(role.score)} points:</p>
			<ul>${role.limits.map((limit) => html`<li>${limit.reason} <span class="quiet">At most ${points(limit.maxScore)}.</span></li>`)}</ul>
		</div>
	</div>`;
}

/** What one requirement would change, the greatest change first. */
function Gaps({ role }) {
	const seen = new Set();
	const gaps = role.gaps
		.map((gap) => ({
			...gap,
			gain: gap.scoreIfMet - role.score,
			text: role.requirements.find(({ requirementId }) => requirementId === gap.requirementId)?.text,
		}))
		.filter(({ gain, text }) => gain >= 0.05 && text !== undefined)
		.sort((a, b) => b.gain - a.gain)
		// A sentence that asks for several things stands there once, with the greatest of its gains.
		.filter(({ text }) => !seen.has(text) && seen.add(text))
		.slice(0, gapsShownMax);
	if (gaps.length === 0) return null;
	return html`<h3>What would change it most</h3>
		<ul class="gaps">
			${gaps.map(
				(gap) => html`<li>
					<${Mark} of="up" />
					<span>
						<strong>+${points(gap.gain)} points</strong>${rankWords(role.rank, gap.rankIfMet)}, if this were met:${' '}
						<q>${gap.text}</q>
					</span>
				</li>`,
			)}
		</ul>`;
}

function rankWords(rank, rankIfMet) {
	return rankIfMet < rank ? `, rank ${rank} → ${rankIfMet}` : '';
}

function Sources({ postings }) {
	return html`<h3>Advertised at</h3>
		<ul class="sources">
			${postings.map(({ id, source, url }) => {
				const address = webAddress(url);
				const name = source ?? 'a source without a name';
				return html`<li>
					${
						address === null
							? html`<span>${name}</span>`
							: html`<a href=${address} target="_blank" rel="noopener noreferrer">${name}: ${new URL(address).host}</a>`
					}
					${' '}<a class="quiet" href=${`/postings/${encodeURIComponent(id)}`}>as it was read<span class="sr-only"> from ${name}, as JSON</span></a>
				</li>`;
			})}
		</ul>`;
}
