import { MarkedText } from './marked-text.js';
import { Mark } from './marks.js';
import { html } from './vendor/htm-preact.js';
import { country, labels, pay, places, plain, years } from './wording.js';

const groups = ['must', 'nice', 'context'];

/** What was understood of a posting, beside its text with the evidence marked. */
export function PostingReading({ reading }) {
	return html`
		<dl class="card facts">
			${factsOf(reading).map(
				([name, value]) =>
					html`<div><dt>${name}</dt><dd class=${value ? '' : 'quiet'}>${value || 'not stated'}</dd></div>`,
			)}
		</dl>
		${[...reading.warnings.map(({ detail }) => detail), ...reading.conflicts.map(conflictWords)].map(
			(detail) => html`<p class="note"><${Mark} of="warning" /><span>${detail}</span></p>`,
		)}
		<section class="card asked" aria-labelledby="asked">
			<h2 id="asked">What it asks for</h2>
			${reading.requirements.length === 0 && html`<p class="quiet">Nothing that was understood as a requirement.</p>`}
			${groups.map((importance) => html`<${Group} importance=${importance} requirements=${reading.requirements} />`)}
			<${OtherSkills} skills=${reading.skills} />
		</section>
		<section class="card" aria-labelledby="marked">
			<h2 id="marked">The text, with what was understood marked</h2>
			<p class="legend"><mark class="mark-must">must-have</mark> <mark class="mark-nice">nice to have</mark> <mark class="mark-context">mentioned</mark></p>
			<${MarkedText} text=${reading.text} requirements=${reading.requirements} />
		</section>
	`;
}

function factsOf(reading) {
	return [
		['Company', reading.company],
		['Place', places(reading.locations)],
		['Work mode', workModeWords(reading)],
		['Type', reading.employmentType && labels.employmentType[reading.employmentType]],
		['Level', reading.seniority && plain(reading.seniority)],
		['Pay', pay(reading.salary)],
		['Permit', reading.sponsorship && labels.sponsorship[reading.sponsorship]],
		['Posted', reading.postedAt],
	];
}

function workModeWords({ workMode, remoteWithin }) {
	if (workMode === null) return null;
	return labels.workMode[workMode] + (remoteWithin.length > 0 ? ` within ${remoteWithin.map(country).join(', ')}` : '');
}

function conflictWords({ field, values }) {
	const quotes = values.map(({ evidence }) => evidence && `“${evidence.quote}”`).filter(Boolean);
	return `The text says different things about ${plain(field).toLowerCase()}${quotes.length > 0 ? `: ${quotes.join(' and ')}` : '.'}`;
}

function Group({ importance, requirements }) {
	const group = requirements.filter((requirement) => requirement.importance === importance);
	if (group.length === 0) return null;
	return html`<h3>${labels.importance[importance]}</h3>
		<ul class="understood">
			${group.map(
				(requirement) => html`<li>
					<span class="understood-as"><strong>${understoodAs(requirement)}</strong> <span class="quiet">${labels.kind[requirement.kind]}</span></span>
					<q>${requirement.text}</q>
				</li>`,
			)}
		</ul>`;
}

/** The reading of a requirement in a few words. */
function understoodAs(requirement) {
	switch (requirement.kind) {
		case 'skill':
		case 'certification':
			return skillWords(requirement);
		case 'experience':
			return yearWords(requirement.years);
		case 'education':
			return [
				labels.level[requirement.education.level],
				requirement.education.fields.length > 0 && `in ${requirement.education.fields.join(', ')}`,
				requirement.education.orEquivalentExperience && 'or equivalent experience',
			]
				.filter(Boolean)
				.join(' ');
		case 'language':
			return [requirement.language, ...(requirement.language.alternatives ?? [])].map(({ name }) => name).join(' or ');
		case 'location':
			return [...requirement.location.places, ...requirement.location.countries.map(country)].join(', ') || 'A place';
		case 'authorisation':
			return [plain(requirement.authorisation.of), requirement.authorisation.countries.map(country).join(', ')]
				.filter(Boolean)
				.join(': ');
		default:
			return plain(requirement.kind);
	}
}

function skillWords({ skills, group }) {
	const names = skills.map(({ name }) => name);
	if (names.length === 1) return names[0] + (group.open ? ' or alike' : '');
	const last = names.at(-1);
	const list = `${names.slice(0, -1).join(', ')} ${group.op === 'any' ? 'or' : 'and'} ${last}`;
	const least = group.op === 'any' && group.min > 1 ? `at least ${group.min} of ` : '';
	return `${least}${list}${group.open ? ', or alike' : ''}`;
}

function yearWords({ min, max, of }) {
	const what = of === 'total' ? 'any work' : of;
	if (min === null) return max === null ? `Experience: ${what}` : `Up to ${years(max)}: ${what}`;
	return max === null ? `${years(min)} or more: ${what}` : `${years(min)} to ${years(max)}: ${what}`;
}

/** Skills that stand in the text without a requirement of their own. */
function OtherSkills({ skills }) {
	const others = skills.filter(({ importance }) => importance === 'context');
	if (others.length === 0) return null;
	return html`<h3>Skills that it speaks of</h3>
		<ul class="chips">${others.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
}
