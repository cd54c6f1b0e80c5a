import { readPosting } from './api.js';
import { PostingReading } from './posting-reading.js';
import { ProblemMessage } from './problem.js';
import { html, useEffect, useRef, useState } from './vendor/htm-preact.js';

/** A posting's text in, what is understood of it out; nothing is stored. */
export function PostingView() {
	const [reading, setReading] = useState(null);
	const [problem, setProblem] = useState(null);
	const [busy, setBusy] = useState(false);
	const [missing, setMissing] = useState(false);
	const text = useRef(null);
	const heading = useRef(null);

	const submit = async (event) => {
		event.preventDefault();
		const isMissing = text.current.value.trim() === '';
		setMissing(isMissing);
		if (isMissing) return text.current.focus();
		setBusy(true);
		setProblem(null);
		try {
			setReading(await readPosting(text.current.value));
		} catch (error) {
			setReading(null);
			setProblem(error);
		} finally {
			setBusy(false);
		}
	};
	useEffect(() => heading.current?.focus(), [reading]);

	return html`<div class="match">
		<aside class="panel">
			<form class="card resume-form" novalidate onSubmit=${submit} aria-labelledby="posting-title">
				<h2 id="posting-title">Posting</h2>
				<div class="field">
					<label for="posting-text">Text of the posting</label>
					<textarea id="posting-text" ref=${text} rows="14" spellcheck=${false} aria-describedby=${missing ? 'posting-missing' : undefined}></textarea>
				</div>
				${missing && html`<p class="field-error" id="posting-missing" role="alert">Paste the text of a posting first.</p>`}
				<p class="quiet">It is read and forgotten.</p>
				<div class="actions">
					<button type="submit" class="primary" disabled=${busy}>${busy ? 'Reading…' : 'Read it'}</button>
				</div>
			</form>
		</aside>
		<div class="results" aria-busy=${busy}>
			<${ProblemMessage} problem=${problem} />
			${
				reading === null
					? html`<${Explanation} />`
					: html`<h1 tabindex="-1" ref=${heading}>${reading.title ?? 'A posting without a title'}</h1>
						<${PostingReading} reading=${reading} />`
			}
		</div>
	</div>`;
}

function Explanation() {
	return html`<section class="welcome" aria-labelledby="posting-welcome">
		<h1 id="posting-welcome">What is understood of a posting?</h1>
		<p class="lead">
			Paste an advertisement with everything around it. You see its title, company, places, pay and what it asks for,
			and where in the text each of these stands. What it does not say stays open; nothing is made up.
		</p>
	</section>`;
}
