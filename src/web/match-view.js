import { eraseMatch, keptRoles, matchResume } from './api.js';
import { Mark } from './marks.js';
import { ProblemMessage } from './problem.js';
import { Ranking } from './ranking.js';
import { ResumeForm } from './resume-form.js';
import { ResumeReading } from './resume-reading.js';
import { html, useEffect, useRef, useState } from './vendor/htm-preact.js';
import { NoRoles, Welcome } from './welcome.js';
import { count, day } from './wording.js';

/** The most roles that one answer gives; a ranking that is not kept has no further pages. */
const limitMax = 100;

/** A résumé in, the ranking out. */
export function MatchView({ ready }) {
	const [match, setMatch] = useState(null);
	const [problem, setProblem] = useState(null);
	const [busy, setBusy] = useState(null);
	const asked = useRef(null);
	const heading = useRef(null);
	const shownAt = match?.createdAt;

	/** Runs one piece of work, shows that it runs, and shows its problem if it has one. */
	const run = async (what, work) => {
		const calledOff = new AbortController();
		setBusy({ what, callOff: () => calledOff.abort() });
		setProblem(null);
		try {
			setMatch(await work(calledOff.signal));
		} catch (error) {
			if (error.name !== 'AbortError') setProblem(error);
		} finally {
			setBusy(null);
		}
	};
	const submit = (resume, options) =>
		run('ranking', async (signal) => {
			asked.current = { resume, options };
			setMatch(null);
			return matchResume(resume, options, signal);
		});
	const more = () =>
		run('more', async (signal) => {
			if (match.next === null) {
				const { resume, options } = asked.current;
				return matchResume(resume, { ...options, limit: limitMax }, signal);
			}
			const page = await keptRoles(match.id, match.next);
			return { ...match, roles: [...match.roles, ...page.roles], next: page.next };
		});
	const erase = () =>
		run('erasing', async () => {
			await eraseMatch(match.id);
			return { ...match, id: null, next: null };
		});

	useEffect(() => {
		if (shownAt !== undefined) show(heading.current);
	}, [shownAt]);

	return html`<div class="match">
		<aside class="panel"><${ResumeForm} busy=${busy?.what === 'ranking'} onSubmit=${submit} onCancel=${busy?.callOff} /></aside>
		<div class="results" aria-busy=${busy !== null}>
			<p class="sr-only" role="status">${statusWords(busy, match)}</p>
			<${ProblemMessage} problem=${problem} />
			${busy?.what === 'ranking' && html`<${Working} />`}
			${match === null && busy === null && html`<${Welcome} ready=${ready} />`}
			${
				match !== null &&
				html`<h1 tabindex="-1" ref=${heading}>${headline(match)}</h1>
				<${Receipt} match=${match} busy=${busy !== null} onErase=${erase} />
				${match.total === 0 && match.excluded === 0 && html`<${NoRoles} />`}
				<${ResumeReading} resume=${match.resume} />
				<${Ranking} match=${match} />
				<${More} match=${match} busy=${busy?.what === 'more'} onMore=${more} />`
			}
		</div>
	</div>`;
}

/** Moves to the results, and scrolls only where they are out of sight below the form. */
function show(heading) {
	heading.focus({ preventScroll: true });
	if (heading.getBoundingClientRect().top > innerHeight / 2) heading.scrollIntoView();
}

function headline({ total, excluded }) {
	if (total === 0) return excluded > 0 ? 'No role is left by these filters' : 'There are no roles to rank yet';
	return `${count(total, 'role')}, best fit first`;
}

function statusWords(busy, match) {
	if (busy?.what === 'ranking') return 'Reading the résumé and ranking the roles.';
	return match === null ? '' : `${match.roles.length} of ${count(match.total, 'role')} shown.`;
}

function Working() {
	return html`<div class="working">
		<span class="spinner" aria-hidden="true"></span>
		<p>Reading the résumé and ranking the roles…</p>
	</div>`;
}

/** As of when it was ranked, and what is kept of it. */
function Receipt({ match, busy, onErase }) {
	return html`<p class="receipt">
			<span>As of ${day(match.asOf)}</span>
			${match.excluded > 0 && html`<span>${count(match.excluded, 'role')} left out by the filters</span>`}
			${
				match.id === null
					? html`<span>nothing is kept</span>`
					: html`<span>the ranking is kept for some hours, the file is not</span>
						<span><button type="button" class="link" disabled=${busy} onClick=${onErase}>Erase it now</button></span>`
			}
		</p>
		${match.warnings.filter(({ code }) => code !== 'no_roles').map((warning) => html`<p class="note"><${Mark} of="warning" /><span>${warning.detail}</span></p>`)}`;
}

function More({ match, busy, onMore }) {
	const left = match.total - match.roles.length;
	if (left <= 0) return null;
	if (match.next === null && match.roles.length >= limitMax)
		return html`<p class="quiet more">${count(left, 'more role')}. Keep the ranking to page through all of them.</p>`;
	return html`<p class="more">
		<button type="button" class="secondary" disabled=${busy} onClick=${onMore}>
			${busy ? 'Loading…' : 'Show more'}
		</button>
		<span class="quiet">${match.roles.length} of ${match.total} shown</span>
	</p>`;
}
