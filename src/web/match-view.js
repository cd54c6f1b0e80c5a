import { eraseMatch, keptRoles, matchResume } from './api.js';
import { ProblemMessage } from './problem.js';
import { Ranking } from './ranking.js';
import { ResumeForm } from './resume-form.js';
import { ResumeReading } from './resume-reading.js';
import { html, useEffect, useRef, useState } from './vendor/htm-preact.js';
import { Welcome } from './welcome.js';
import { count } from './wording.js';

/** The most roles that one answer gives; a ranking that is not kept has no further pages. */
const limitMax = 100;

/** A résumé in, the ranking out. */
export function MatchView({ ready }) {
	const [match, setMatch] = useState(null);
	const [problem, setProblem] = useState(null);
	const [busy, setBusy] = useState(null);
	const asked = useRef(null);
	const heading = useRef(null);

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

	const run_ = match?.createdAt;
	useEffect(() => {
		if (run_ !== undefined && busy?.what !== 'more') heading.current?.focus();
	}, [run_]);

	return html`<div class="match">
		<aside class="panel"><${ResumeForm} busy=${busy?.what === 'ranking'} onSubmit=${submit} onCancel=${busy?.callOff} /></aside>
		<div class="results" aria-busy=${busy !== null}>
			<p class="sr-only" role="status">${statusWords(busy, match)}</p>
			<${ProblemMessage} problem=${problem} />
			${busy?.what === 'ranking' && html`<${Working} />`}
			${match === null && busy === null && problem === null && html`<${Welcome} ready=${ready} />`}
			${
				match !== null &&
				html`<h1 tabindex="-1" ref=${heading}>${headline(match)}</h1>
				<${Receipt} match=${match} busy=${busy !== null} onErase=${erase} />
				<${ResumeReading} resume=${match.resume} />
				<${Ranking} match=${match} />
				<${More} match=${match} busy=${busy?.what === 'more'} onMore=${more} />`
			}
		</div>
	</div>`;
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

/** What was ranked, as of when, and what is kept of it. */
function Receipt({ match, busy, onErase }) {
	const facts = [
		match.excluded > 0 && `${count(match.excluded, 'role')} left out by the filters`,
		`as of ${match.asOf}`,
		`engine ${match.engine.version}`,
	].filter(Boolean);
	return html`<div class="receipt">
		<p>${facts.join(' · ')}</p>
		${
			match.id === null
				? html`<p>Nothing is kept.</p>`
				: html`<p>
					Kept for now, without the file.
					${' '}<button type="button" class="link" disabled=${busy} onClick=${onErase}>Erase it</button>
				</p>`
		}
		${match.warnings.map((warning) => html`<p class="note">${warning.detail}</p>`)}
	</div>`;
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
