import { html } from './vendor/htm-preact.js';
import { count } from './wording.js';

/** What stands there before anything was ranked. */
export function Welcome({ ready }) {
	return html`<section class="welcome" aria-labelledby="welcome">
		<h1 id="welcome">Which of these roles fits this person, and why?</h1>
		${ready.roles === 0 ? html`<${NoRoles} />` : html`<${Steps} roles=${ready.roles} />`}
	</section>`;
}

function Steps({ roles }) {
	return html`<ol class="steps">
		<li>
			<h2>Choose a résumé</h2>
			<p>A file as people make them, or just the text. It is read on this service and not kept.</p>
		</li>
		<li>
			<h2>See the ranking</h2>
			<p>
				${roles === null ? 'All roles' : count(roles, 'role')}, each with a score out of 100 that is made of five
				parts, and with what is missing.
			</p>
		</li>
		<li>
			<h2>Check the reasons</h2>
			<p>Open a role: what is asked for and what the résumé shows stand side by side, in their own words.</p>
		</li>
	</ol>`;
}

/** How roles come in. */
export function NoRoles() {
	return html`<div class="card">
		<h2>There are no roles yet</h2>
		<p>Add postings first, in one of these ways:</p>
		<ul class="ways">
			<li>send them to <code>POST /postings</code>; <a href="/docs">the API’s page</a> lets you try it out;</li>
			<li>run <code>npm run demo</code> to see the service with 24 sample postings.</li>
		</ul>
		<p>You can also <a href="#posting">read a posting</a> without storing it.</p>
	</div>`;
}
