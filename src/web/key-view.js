import { forgetKey, hasKey, takeKey } from './api.js';
import { html, useRef, useState } from './vendor/htm-preact.js';

/** Where the caller's key goes in. It stays in this page's memory and is gone when the page is closed or loaded anew. */
export function KeyView() {
	const [inUse, setInUse] = useState(hasKey);
	const [missing, setMissing] = useState(false);
	const field = useRef(null);

	const submit = (event) => {
		event.preventDefault();
		const key = field.current.value.trim();
		setMissing(key === '');
		if (key === '') return field.current.focus();
		takeKey(key);
		field.current.value = '';
		setInUse(true);
	};
	const forget = () => {
		forgetKey();
		setInUse(false);
		field.current.focus();
	};

	return html`<form class="card resume-form key-form" novalidate onSubmit=${submit} aria-labelledby="key-title">
		<h1 id="key-title">Key</h1>
		<p>Where this service asks for a key, enter yours here. It stays in the memory of this page and is gone when you close it.</p>
		<div class="field">
			<label for="key">Key</label>
			<input id="key" type="password" ref=${field} autocomplete="off" spellcheck=${false} aria-describedby=${missing ? 'key-missing' : undefined} />
		</div>
		${missing && html`<p class="field-error" id="key-missing" role="alert">Enter a key first: it begins with rf_.</p>`}
		<p role="status">${inUse && 'A key is in use.'}</p>
		<div class="actions">
			<button type="submit" class="primary">Use this key</button>
			${inUse && html`<button type="button" class="secondary" onClick=${forget}>Forget it</button>`}
		</div>
		${inUse && html`<p><a href="#match">Rank roles</a> or <a href="#posting">read a posting</a> with it.</p>`}
	</form>`;
}
