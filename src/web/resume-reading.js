import { Mark } from './marks.js';
import { html, useState } from './vendor/htm-preact.js';
import { count, duration, labels, month, plain } from './wording.js';

const skillsShownMax = 24;

/** What was read of the résumé, folded to one line, so that a person can correct it. */
export function ResumeReading({ resume }) {
	const { experience, skills, education, warnings } = resume;
	const facts = [
		`${duration(resume.totalMonths)} of work`,
		count(experience.length, 'job'),
		count(skills.length, 'skill'),
	];
	return html`<details class="card reading">
		<summary>
			<h2 class="reading-title">What was read of the résumé</h2>
			<span class="quiet">${facts.join(' · ')}</span>
			${
				warnings.length > 0 &&
				html`<span class="badge badge-ask"><${Mark} of="warning" />${count(warnings.length, 'finding')}</span>`
			}
		</summary>
		${
			warnings.length > 0 &&
			html`<h3>What a machine stumbled over</h3>
			<ul class="warnings">
				${warnings.map((warning) => html`<li><${Mark} of="warning" /><span>${warning.detail}</span></li>`)}
			</ul>`
		}
		<h3>Jobs <span class="quiet">${duration(resume.totalMonths)} in all, overlaps counted once</span></h3>
		${experience.length === 0 && html`<p class="quiet">None found.</p>`}
		<ul class="jobs">${experience.map((job) => html`<${Job} job=${job} />`)}</ul>
		<h3>Skills <span class="quiet">with the time of the jobs they stand in</span></h3>
		<${Skills} skills=${skills} />
		<h3>Education</h3>
		${education.length === 0 && html`<p class="quiet">None found.</p>`}
		<ul class="jobs">${education.map((entry) => html`<${Education} entry=${entry} />`)}</ul>
		${resume.text !== undefined && html`<${Text} text=${resume.text} />`}
	</details>`;
}

function Job({ job }) {
	return html`<li>
		<span>
			<strong>${job.title ?? 'Title not found'}</strong>${job.company !== null && html`<span class="quiet"> · ${job.company}</span>`}
		</span>
		<span class="quiet when">
			${job.start === null ? 'no dates' : `${month(job.start, job.precision ?? undefined)} – ${endOf(job)}`}
			${job.months !== null && html` <strong>${duration(job.months)}</strong>`}
		</span>
	</li>`;
}

function endOf({ current, end, precision }) {
	if (current) return 'now';
	return end === null ? '?' : month(end, precision ?? undefined);
}

function Skills({ skills }) {
	const [areAllShown, setAllShown] = useState(false);
	if (skills.length === 0) return html`<p class="quiet">None found.</p>`;
	const ordered = [...skills].sort((a, b) => (b.months ?? -1) - (a.months ?? -1));
	const shown = areAllShown ? ordered : ordered.slice(0, skillsShownMax);
	return html`<ul class="chips">
			${shown.map(
				({ name, months }) =>
					html`<li>${name}${months !== null && html` <span class="quiet">${duration(months)}</span>`}</li>`,
			)}
		</ul>
		${
			shown.length < skills.length &&
			html`<button type="button" class="link" onClick=${() => setAllShown(true)}>Show all ${skills.length}</button>`
		}`;
}

function Education({ entry }) {
	const level = entry.level === null ? 'Level not found' : (labels.level[entry.level] ?? plain(entry.level));
	return html`<li>
		<span>
			<strong>${level}</strong>${entry.field !== null && html`<span class="quiet"> · ${entry.field}</span>`}
			${!entry.completed && html`<span class="quiet"> · not completed</span>`}
		</span>
		<span class="quiet when">${entry.year ?? ''}</span>
	</li>`;
}

function Text({ text }) {
	return html`<details class="inner">
		<summary>The text as it was read</summary>
		<pre tabindex="0" role="region" aria-label="What was read">${text}</pre>
	</details>`;
}
