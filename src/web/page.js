import { readiness } from './api.js';
import { KeyView } from './key-view.js';
import { MatchView } from './match-view.js';
import { PostingView } from './posting-view.js';
import { html, render, useEffect, useState } from './vendor/htm-preact.js';
import { count } from './wording.js';

const views = [
	{ id: 'match', name: 'Rank roles', View: MatchView },
	{ id: 'posting', name: 'Read a posting', View: PostingView },
	{ id: 'key', name: 'Key', View: KeyView },
];
const notReadyMs = 2_000;

function Page() {
	const shown = useShownView();
	const ready = useReadiness();
	return html`
		<a class="skip" href="#main" onClick=${toMain}>Skip to the content</a>
		<header class="top">
			<div class="top-inner">
				<a class="brand" href="/"><${Logo} />rolefit</a>
				<nav aria-label="Views">
					${views.map(
						({ id, name }) => html`<a href=${`#${id}`} aria-current=${id === shown ? 'page' : undefined}>${name}</a>`,
					)}
					<a href="/docs">API</a>
				</nav>
				<p class="stock" role="status">${stockWords(ready)}</p>
			</div>
		</header>
		<main id="main" tabindex="-1">
			${views.map(({ id, View }) => html`<div hidden=${id !== shown}><${View} ready=${ready} /></div>`)}
		</main>
		<footer class="bottom">
			<p>
				Names, addresses, birth dates and photos are not weighed. Every point of a score has its reason, with the
				words of both texts that prove it.
			</p>
		</footer>
	`;
}

function Logo() {
	return html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
		<rect width="32" height="32" rx="8" /><path d="M8 9.5h16M8 16h11M8 22.5h6" />
	</svg>`;
}

function toMain(event) {
	event.preventDefault();
	document.getElementById('main').focus();
}

/** The view that the address names, the first by default. */
function useShownView() {
	const named = () => views.find(({ id }) => `#${id}` === location.hash)?.id ?? views[0].id;
	const [shown, setShown] = useState(named);
	useEffect(() => {
		const follow = () => setShown(named());
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	return shown;
}

/** How many roles there are, null while that is not known; asks again until the service is ready. */
function useReadiness() {
	const [ready, setReady] = useState({ roles: null, problem: null });
	useEffect(() => {
		let timer = null;
		const look = async () => {
			try {
				setReady({ roles: (await readiness()).roles, problem: null });
			} catch (problem) {
				setReady({ roles: null, problem });
				timer = setTimeout(look, notReadyMs);
			}
		};
		look();
		return () => clearTimeout(timer);
	}, []);
	return ready;
}

function stockWords({ roles, problem }) {
	if (problem !== null) return problem.title;
	return roles === null ? '' : `${count(roles, 'role')} to rank`;
}

render(html`<${Page} />`, document.getElementById('page'));
