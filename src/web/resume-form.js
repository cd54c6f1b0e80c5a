import { FileField } from './file-field.js';
import { OptionFields, optionsOf } from './option-fields.js';
import { html, useRef, useState } from './vendor/htm-preact.js';

/** The résumé, as a file or as text, and what is wanted of the ranking. */
export function ResumeForm({ busy, onSubmit, onCancel }) {
	const [form, setForm] = useState('file');
	const [file, setFile] = useState(null);
	const [missing, setMissing] = useState(null);
	const text = useRef(null);

	const submit = (event) => {
		event.preventDefault();
		const fields = event.currentTarget;
		const pasted = text.current?.value ?? '';
		const nothing =
			form === 'file' && file === null
				? 'Choose a file first.'
				: form === 'text' && pasted.trim() === ''
					? 'Paste the text of a résumé first.'
					: null;
		setMissing(nothing);
		if (nothing !== null) fields.querySelector(form === 'file' ? '#resume-file' : '#resume-text').focus();
		else onSubmit(form === 'file' ? { file } : { text: pasted }, optionsOf(new FormData(fields)));
	};
	const choose = (chosen) => {
		setFile(chosen);
		setMissing(null);
	};

	return html`<form class="card resume-form" novalidate onSubmit=${submit} aria-labelledby="resume-title">
		<h2 id="resume-title">Résumé</h2>
		<fieldset class="segments">
			<legend class="sr-only">Give the résumé as</legend>
			<${Segment} value="file" name="File" chosen=${form} onChoose=${setForm} />
			<${Segment} value="text" name="Text" chosen=${form} onChoose=${setForm} />
		</fieldset>
		<div hidden=${form !== 'file'}><${FileField} file=${file} onChoose=${choose} describedBy=${missing && 'missing'} /></div>
		<div hidden=${form !== 'text'}>
			<div class="field">
				<label for="resume-text">Text of the résumé</label>
				<textarea id="resume-text" ref=${text} rows="10" spellcheck=${false} aria-describedby=${missing ? 'missing' : undefined}></textarea>
			</div>
		</div>
		${missing !== null && html`<p class="field-error" id="missing" role="alert">${missing}</p>`}
		<${OptionFields} />
		<div class="actions">
			<button type="submit" class="primary" disabled=${busy}>${busy ? 'Ranking…' : 'Rank the roles'}</button>
			${busy && html`<button type="button" class="secondary" onClick=${onCancel}>Cancel</button>`}
		</div>
	</form>`;
}

function Segment({ value, name, chosen, onChoose }) {
	return html`<label>
		<input type="radio" name="form" value=${value} checked=${chosen === value} onChange=${() => onChoose(value)} />
		<span>${name}</span>
	</label>`;
}
