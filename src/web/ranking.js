import { Badge } from './marks.js';
import { RoleDetail } from './role-detail.js';
import { partNames, ScoreBar } from './score-bar.js';
import { html, useState } from './vendor/htm-preact.js';
import { labels, pay, percent, places, points } from './wording.js';

/** The ranked roles, best first. */
export function Ranking({ match }) {
	if (match.roles.length === 0) return null;
	return html`<section aria-label="Ranking">
		<${Legend} />
		<ol class="ranking">
			${match.roles.map((role) => html`<${Role} key=${`${match.createdAt} ${role.roleId}`} role=${role} />`)}
		</ol>
	</section>`;
}

function Legend() {
	return html`<div class="legend">
		<span class="quiet">Parts of the score</span>
		${partNames.map((name) => html`<span class="key"><i class=${`swatch part-${name}`}></i>${labels.part[name]}</span>`)}
	</div>`;
}

function Role({ role }) {
	const [isOpen, setOpen] = useState(false);
	const detail = `detail-${role.roleId}`;
	return html`<li class=${`card role ${isOpen ? 'is-open' : ''}`}>
		<div class="role-head">
			<p class="rank"><span class="sr-only">Rank </span>${role.rank}</p>
			<div class="role-name">
				<h2>
					<button type="button" aria-expanded=${isOpen} aria-controls=${detail} onClick=${() => setOpen(!isOpen)}>
						${role.title ?? 'Role without a title'}
					</button>
				</h2>
			</div>
			<p class="role-facts">${factsOf(role).map((fact) => html`<span>${fact}</span>`)}</p>
			<p class="score"><strong>${points(role.score)}</strong><span class="sr-only"> points of 100</span></p>
			<div class="role-bar"><${ScoreBar} role=${role} /></div>
			<p class="role-tags">
				<${Badge} verdict=${role.verdict} />
				<span>${mustWords(role)}</span>
				<span>confidence ${percent(role.confidence)}</span>
			</p>
			<${Chevron} />
		</div>
		<div id=${detail} class="role-detail" hidden=${!isOpen}>${isOpen && html`<${RoleDetail} role=${role} />`}</div>
	</li>`;
}

function Chevron() {
	return html`<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M4 6l4 4 4-4" /></svg>`;
}

function factsOf({ company, locations, workMode, salary }) {
	return [company, places(locations), workMode && labels.workMode[workMode], pay(salary)].filter(Boolean);
}

function mustWords({ requirements }) {
	const musts = requirements.filter(({ importance }) => importance === 'must');
	if (musts.length === 0) return 'no must-haves named';
	return `must-haves met: ${musts.filter(({ status }) => status === 'met').length} of ${musts.length}`;
}
